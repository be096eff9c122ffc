using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Grouping;

/// <summary>Samples the runs of five words of a text by their hash, the same runs in every text (Broder 1997), so that copies meet without being compared.</summary>
internal sealed class WordRuns
{
    private const int Width = 5;

    /// <summary>One run of so many is kept.</summary>
    private const ulong OneOf = 8;

    /// <summary>More tell nothing new.</summary>
    private const int Most = 256;

    private readonly ulong[] _last = new ulong[Width];
    private readonly HashSet<ulong> _kept = [];
    private int _count;

    public void Add(ulong term)
    {
        _last[_count++ % Width] = term;
        if (_count < Width || _kept.Count >= Most)
            return;
        var hash = 0UL;
        for (var offset = 0; offset < Width; offset++)
            hash = ulong.RotateLeft(hash ^ _last[(_count + offset) % Width], 23) * 0x9E3779B97F4A7C15;
        if ((hash >> 32) % OneOf == 0)
            _kept.Add(hash);
    }

    public ImmutableArray<ulong> Sample()
    {
        var runs = new List<ulong>(_kept);
        runs.Sort();
        return [.. runs];
    }
}
