using System.Numerics;
using System.Runtime.InteropServices;
using Crosscheck.Language.Learning;

namespace Crosscheck.Training.Trainers;

/// <summary>Lays averaged weights out as <see cref="SparseWeights"/> reads them: rounded to 8 bits, small ones left out, one order whatever the order of training.</summary>
internal static class WeightPacker
{
    /// <param name="trained">Weights by feature.</param>
    /// <param name="smallest">Those nearer to zero than this are left out.</param>
    public static (byte[] Entries, byte[] Weights) Pack(IEnumerable<(ulong Feature, List<(int Label, double Weight)> Weights)> trained, double smallest)
    {
        var rows = new List<(ulong Feature, (int Label, double Weight)[] Weights)>();
        var sizes = new List<double>();
        foreach (var (feature, weights) in trained)
        {
            var kept = weights.Where(weight => Math.Abs(weight.Weight) >= smallest).ToArray();
            if (kept.Length == 0) continue;
            rows.Add((feature, kept));
            foreach (var (_, weight) in kept) sizes.Add(Math.Abs(weight));
        }
        rows.Sort(static (a, b) => a.Feature.CompareTo(b.Feature));
        sizes.Sort();
        // One weight in two thousand may be clipped, so that the small ones keep their differences.
        var scale = 127 / sizes[(int)(sizes.Count * 0.9995)];

        var size = 2;
        while (size * 7L < rows.Count * 10L) size *= 2;
        var entries = new ulong[size];
        var shift = 64 - BitOperations.Log2((uint)size);
        var cells = new List<short>();
        foreach (var (feature, weights) in rows)
        {
            var start = cells.Count;
            foreach (var (label, weight) in weights)
            {
                var rounded = (int)Math.Clamp(Math.Round(weight * scale, MidpointRounding.AwayFromZero), -127, 127);
                if (rounded != 0) cells.Add((short)((rounded << 8) | label));
            }
            var count = cells.Count - start;
            if (count == 0) continue;
            if (cells.Count >= SparseWeights.MostRows) throw new InvalidOperationException("too many weights for the form of the file: prune more");
            var slot = (int)(feature >> shift);
            while (entries[slot] != 0) slot = (slot + 1) & (size - 1);
            entries[slot] = ((ulong)(((uint)start << 8) | (uint)count) << 32) | (uint)feature;
        }
        return (MemoryMarshal.AsBytes(entries.AsSpan()).ToArray(), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(cells)).ToArray());
    }
}
