using System.Buffers.Binary;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Lexicons;

/// <summary>Lays the sections out as <see cref="WordTable"/> describes.</summary>
internal static class WordTableWriter
{
    public static byte[] Write(IReadOnlyList<Entry> entries, uint[] synsets, SortedSet<(int, int)> steps, SortedSet<(int, int)> opposites)
    {
        using var records = new MemoryStream();
        using var offsets = new MemoryStream();
        foreach (var entry in entries)
        {
            WriteInt(offsets, (int)records.Length);
            records.WriteByte((byte)entry.Key.Length);
            records.Write(entry.Key);
            WriteTriples(records, entry.PackedSenses);
            WriteTriples(records, entry.Derivations);
        }
        WriteInt(offsets, (int)records.Length);
        byte[][] sections = [offsets.ToArray(), records.ToArray(), Ints(synsets.Select(packed => (int)packed)), Ints(steps.SelectMany(Both)), Ints(opposites.SelectMany(Both))];

        using var file = new MemoryStream();
        WriteInt(file, WordTable.Magic);
        WriteInt(file, WordTable.Version);
        foreach (var section in sections) WriteInt(file, Padded(section.Length));
        foreach (var section in sections)
        {
            file.Write(section);
            file.Write(new byte[Padded(section.Length) - section.Length]);
        }
        return file.ToArray();
    }

    private static IEnumerable<int> Both((int First, int Second) pair) => [pair.First, pair.Second];

    private static int Padded(int length) => (length + 3) & ~3;

    private static byte[] Ints(IEnumerable<int> values)
    {
        using var bytes = new MemoryStream();
        foreach (var value in values) WriteInt(bytes, value);
        return bytes.ToArray();
    }

    private static void WriteTriples(MemoryStream stream, IReadOnlyCollection<int> values)
    {
        stream.WriteByte((byte)Math.Min(values.Count, byte.MaxValue));
        foreach (var value in values.Take(byte.MaxValue)) stream.Write([(byte)value, (byte)(value >> 8), (byte)(value >> 16)]);
    }

    private static void WriteInt(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
