using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Crosscheck.Language.Learning;

/// <summary>
/// Weights of a linear model over hashed features, read in place from a model file: an open-addressing table of
/// 64-bit entries (fingerprint of the feature, start and number of its weights) and the weights themselves, one byte for the class and one for the weight.
/// </summary>
/// <remarks>The slot takes the top bits of the hash and the fingerprint the low 32, so that a wrong match is as good as impossible.</remarks>
internal sealed class SparseWeights
{
    /// <summary>Every score buffer has this length, so that no class byte can point outside.</summary>
    public const int ScoreBuffer = 256;

    internal const int MostRows = 1 << 24;

    private readonly ReadOnlyMemory<byte> _entries;
    private readonly ReadOnlyMemory<byte> _weights;
    private readonly int _shift;

    /// <param name="entries">A power of two of 64-bit entries.</param>
    /// <param name="weights">16-bit weights: class in the low byte, signed weight in the high byte.</param>
    public SparseWeights(ReadOnlyMemory<byte> entries, ReadOnlyMemory<byte> weights)
    {
        var count = entries.Length / sizeof(ulong);
        if (count < 2 || !System.Numerics.BitOperations.IsPow2(count) || entries.Length % sizeof(ulong) != 0)
            throw new InvalidDataException("the table of a model is broken: its size is not a power of two");
        (_entries, _weights) = (entries, weights);
        _shift = 64 - System.Numerics.BitOperations.Log2((uint)count);
    }

    /// <summary>Adds the weights of all features to the scores.</summary>
    /// <param name="features">Feature keys.</param>
    /// <param name="scores">One per class, <see cref="ScoreBuffer"/> in all.</param>
    public unsafe void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, ScoreBuffer);
        var entries = MemoryMarshal.Cast<byte, ulong>(_entries.Span);
        var weights = MemoryMarshal.Cast<byte, short>(_weights.Span);
        ref var score = ref MemoryMarshal.GetReference(scores);
        var mask = entries.Length - 1;
        // The table is larger than the nearest caches: all places are asked for before the first is read.
        if (Sse.IsSupported)
        {
            fixed (ulong* table = entries)
            {
                foreach (var feature in features) Sse.Prefetch0(table + (feature >> _shift));
            }
        }
        foreach (var feature in features)
        {
            for (var slot = (int)(feature >> _shift); ; slot = (slot + 1) & mask)
            {
                var entry = entries[slot];
                if (entry == 0) break;
                if ((uint)entry != (uint)feature) continue;
                var row = (uint)(entry >> 32);
                foreach (var weight in weights.Slice((int)(row >> 8), (int)(row & 0xFF))) Unsafe.Add(ref score, weight & 0xFF) += weight >> 8;
                break;
            }
        }
    }
}
