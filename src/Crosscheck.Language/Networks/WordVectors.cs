using System.Globalization;
using System.Runtime.InteropServices;
using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Networks;

/// <summary>
/// What very much text knows of words: a vector for each of the commonest, and the clusters it lies in, coarse and fine. Words are found by their
/// lower-case form with every digit a zero. Safe to share among threads.
/// </summary>
internal sealed unsafe class WordVectors
{
    public const string ModelName = "vectors";

    /// <summary>Number of the form of the file.</summary>
    public const int Version = 1;

    private readonly WordTable _words;
    private readonly ReadOnlyMemory<byte> _clusters;
    private readonly float* _scales;
    private readonly sbyte* _cells;
    private readonly int _levels;

    private WordVectors(ModelFile model)
    {
        int[] sizes = [.. model.Text(ModelField.Shape).Split(' ').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        var vectors = model.Field(ModelField.Vectors);
        _clusters = model.Field(ModelField.Clusters);
        if (sizes.Length != 3 || sizes.Any(size => size < 1)) throw new InvalidDataException("the sizes of the vectors of words are broken");
        (Count, Width, _levels) = (sizes[0], sizes[1], sizes[2]);
        if (vectors.Length != (long)Count * (Width + sizeof(float)) || _clusters.Length != (long)Count * _levels * sizeof(ushort)) throw new InvalidDataException("the vectors of words are cut short");
        _words = new(model.Field(ModelField.Words));
        // Pinned for the life of the program, as models are.
        _scales = (float*)vectors.Pin().Pointer;
        _cells = (sbyte*)(_scales + Count);
    }

    /// <summary>How many words have a vector.</summary>
    public int Count { get; }

    /// <summary>Numbers in a vector.</summary>
    public int Width { get; }

    /// <summary>Numbers that <see cref="Copy"/> writes: the vector and zeros.</summary>
    public int Padded => Dense.Pad(Width);

    public static WordVectors From(ModelFile model) => new(model.Expect(ModelName, Version));

    /// <summary>The word's number, 1 for the commonest; 0 if it has no vector.</summary>
    /// <param name="lower">Hash of its lower-case form.</param>
    public uint Find(ulong lower) => Math.Min(_words.Find(lower), (uint)Count);

    /// <summary>Writes the vector of a word; zeros for none.</summary>
    /// <param name="word">The word's number, or 0.</param>
    /// <param name="target">Receives <see cref="Padded"/> numbers.</param>
    public void Copy(uint word, Span<float> target)
    {
        target[..Padded].Clear();
        if (word == 0) return;
        var cells = new ReadOnlySpan<sbyte>(_cells + ((long)(word - 1) * Width), Width);
        var scale = _scales[word - 1];
        for (var at = 0; at < cells.Length; at++) target[at] = cells[at] * scale;
    }

    /// <summary>Number of the cluster that holds the word, from 1; 0 for no word.</summary>
    /// <param name="word">The word's number, or 0.</param>
    /// <param name="level">0 for the coarsest clusters.</param>
    public uint ClusterOf(uint word, int level) => word == 0 ? 0 : MemoryMarshal.Cast<byte, ushort>(_clusters.Span)[((int)(word - 1) * _levels) + level] + 1u;
}
