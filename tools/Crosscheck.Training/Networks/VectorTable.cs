using System.Runtime.InteropServices;

namespace Crosscheck.Training.Networks;

/// <summary>Lays vectors out in 8 bits: a scale for each row, then the rows. Rows that training never met are nothing, not the chance they began with.</summary>
internal static unsafe class VectorTable
{
    public static byte[] Pack(Parameter vectors, ReadOnlySpan<bool> learnt)
    {
        var bytes = new byte[vectors.Rows * (vectors.Columns + sizeof(float))];
        var scales = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, vectors.Rows * sizeof(float)));
        var cells = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(vectors.Rows * sizeof(float)));
        for (var row = 0; row < vectors.Rows; row++)
        {
            if (!learnt[row]) continue;
            var values = new ReadOnlySpan<float>(vectors.Value + ((long)row * vectors.Columns), vectors.Columns);
            var most = 0f;
            foreach (var value in values) most = Math.Max(most, Math.Abs(value));
            scales[row] = most / 127;
            for (var at = 0; at < values.Length && most > 0; at++) cells[(row * vectors.Columns) + at] = (sbyte)Math.Round(values[at] / scales[row], MidpointRounding.AwayFromZero);
        }
        return bytes;
    }
}
