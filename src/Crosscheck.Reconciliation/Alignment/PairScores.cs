namespace Crosscheck.Reconciliation.Alignment;

/// <summary>The score of any two sentences or claims, by the neighbours of each.</summary>
internal sealed class PairScores
{
    private readonly List<int>?[] _neighbours;
    private readonly List<double>?[] _scores;

    public PairScores(int count, List<ScoredPair> pairs)
    {
        _neighbours = new List<int>?[count];
        _scores = new List<double>?[count];
        var ordered = new List<ScoredPair>(pairs);
        ordered.Sort(static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        // In this order each meets its lesser neighbours before its greater ones, both ascending.
        foreach (var pair in ordered)
        {
            Add(pair.A, pair.B, pair.Score);
            Add(pair.B, pair.A, pair.Score);
        }
    }

    /// <summary>The score of the two; null if they have none.</summary>
    public double? Find(int a, int b)
    {
        var at = _neighbours[a]?.BinarySearch(b) ?? -1;
        return at < 0 ? null : _scores[a]![at];
    }

    /// <summary>Those that have a score of at least so much with this one, ascending.</summary>
    public IEnumerable<(int Neighbour, double Score)> Near(int one, double least)
    {
        for (var at = 0; at < (_neighbours[one]?.Count ?? 0); at++)
        {
            if (_scores[one]![at] >= least)
                yield return (_neighbours[one]![at], _scores[one]![at]);
        }
    }

    private void Add(int one, int neighbour, double score)
    {
        (_neighbours[one] ??= []).Add(neighbour);
        (_scores[one] ??= []).Add(score);
    }
}

/// <param name="A">Index of a sentence or claim.</param>
/// <param name="B">A greater index.</param>
/// <param name="Score">Likeness; what is measured depends on the step.</param>
internal sealed record ScoredPair(int A, int B, double Score);
