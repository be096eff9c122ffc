namespace Crosscheck.Reconciliation.Tellings;

/// <summary>The score of any two sentences, by the neighbours of each.</summary>
internal sealed class PairScores
{
    private readonly List<int>?[] _neighbours;
    private readonly List<double>?[] _scores;

    public PairScores(int sentences, List<SentencePair> pairs)
    {
        _neighbours = new List<int>?[sentences];
        _scores = new List<double>?[sentences];
        var ordered = new List<SentencePair>(pairs);
        ordered.Sort(static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        // In this order each sentence meets its lesser neighbours before its greater ones, both ascending.
        foreach (var pair in ordered)
        {
            Add(pair.A, pair.B, pair.Score);
            Add(pair.B, pair.A, pair.Score);
        }
    }

    public double Of(int a, int b) => Find(a, b) ?? SentenceLikeness.Nothing;

    /// <summary>The score of the two; null if they have none.</summary>
    public double? Find(int a, int b)
    {
        var at = _neighbours[a]?.BinarySearch(b) ?? -1;
        return at < 0 ? null : _scores[a]![at];
    }

    /// <summary>The sentences that have a score of at least so much with this one, ascending.</summary>
    public IEnumerable<(int Sentence, double Score)> Near(int sentence, double least)
    {
        for (var at = 0; at < (_neighbours[sentence]?.Count ?? 0); at++)
        {
            if (_scores[sentence]![at] >= least)
                yield return (_neighbours[sentence]![at], _scores[sentence]![at]);
        }
    }

    private void Add(int sentence, int neighbour, double score)
    {
        (_neighbours[sentence] ??= []).Add(neighbour);
        (_scores[sentence] ??= []).Add(score);
    }
}
