namespace Crosscheck.Reconciliation.Tellings;

/// <summary>The score of any two sentences, by the neighbours of each.</summary>
internal sealed class PairScores
{
    private readonly List<int>[] _neighbours;
    private readonly List<double>[] _scores;

    public PairScores(int sentences, List<SentencePair> pairs)
    {
        _neighbours = new List<int>[sentences];
        _scores = new List<double>[sentences];
        var ordered = new List<SentencePair>(pairs);
        ordered.Sort(static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        foreach (var pair in ordered)
        {
            (_neighbours[pair.A] ??= []).Add(pair.B);
            (_scores[pair.A] ??= []).Add(pair.Score);
        }
    }

    public double Of(int a, int b)
    {
        var (lesser, greater) = (Math.Min(a, b), Math.Max(a, b));
        var at = _neighbours[lesser]?.BinarySearch(greater) ?? -1;
        return at < 0 ? SentenceLikeness.Nothing : _scores[lesser][at];
    }
}
