using System.Runtime.InteropServices;

namespace Crosscheck.Language.Learning;

/// <summary>Small numbers known of words (ambiguity class, cluster), in an open-addressing table read in place from a model file.</summary>
internal sealed class WordTable
{
    private readonly ReadOnlyMemory<byte> _entries;
    private readonly int _shift;

    /// <param name="entries">A power of two of 64-bit entries: fingerprint in the low half, value in the high half, 0 for an empty slot.</param>
    public WordTable(ReadOnlyMemory<byte> entries)
    {
        var count = entries.Length / sizeof(ulong);
        if (count < 2 || !System.Numerics.BitOperations.IsPow2(count)) throw new InvalidDataException("the word table of a model is broken: its size is not a power of two");
        _entries = entries;
        _shift = 64 - System.Numerics.BitOperations.Log2((uint)count);
    }

    /// <summary>The value of the word with this hash, or 0.</summary>
    public uint Find(ulong word)
    {
        var entries = MemoryMarshal.Cast<byte, ulong>(_entries.Span);
        var mask = entries.Length - 1;
        for (var slot = (int)(word >> _shift); ; slot = (slot + 1) & mask)
        {
            var entry = entries[slot];
            if (entry == 0) return 0;
            if ((uint)entry == (uint)word) return (uint)(entry >> 32);
        }
    }

    /// <summary>Lays out a table that is at most seven tenths full; the same words in the same order give the same bytes.</summary>
    public static byte[] Pack(IReadOnlyCollection<(ulong Word, uint Value)> words)
    {
        var size = 2;
        while (size * 7L < words.Count * 10L) size *= 2;
        var entries = new ulong[size];
        var shift = 64 - System.Numerics.BitOperations.Log2((uint)size);
        foreach (var (word, value) in words)
        {
            var entry = ((ulong)value << 32) | (uint)word;
            if (entry == 0) continue;
            var slot = (int)(word >> shift);
            while (entries[slot] != 0) slot = (slot + 1) & (size - 1);
            entries[slot] = entry;
        }
        return MemoryMarshal.AsBytes(entries.AsSpan()).ToArray();
    }
}
