namespace Crosscheck.Reconciliation.Alignment;

/// <summary>The score of any two sentences or claims, by the neighbours of each.</summary>
internal sealed class PairScores
{
    /// <summary>Of each one, where its neighbours begin; the last is where those of the last end.</summary>
    private readonly int[] _starts;

    /// <summary>Ascending for each one.</summary>
    private readonly int[] _neighbours;

    private readonly double[] _scores;

    /// <param name="count">How many sentences or claims.</param>
    /// <param name="pairs">Each pair once, in any order.</param>
    public PairScores(int count, List<ScoredPair> pairs)
    {
        _starts = new int[count + 1];
        foreach (var pair in pairs)
        {
            _starts[pair.A + 1]++;
            _starts[pair.B + 1]++;
        }
        for (var one = 0; one < count; one++)
            _starts[one + 1] += _starts[one];
        _neighbours = new int[_starts[count]];
        _scores = new double[_starts[count]];
        var ends = _starts[..count];
        foreach (var pair in pairs)
        {
            Put(pair.A, pair.B, pair.Score);
            Put(pair.B, pair.A, pair.Score);
        }
        for (var one = 0; one < count; one++)
            Array.Sort(_neighbours, _scores, _starts[one], _starts[one + 1] - _starts[one]);

        void Put(int one, int neighbour, double score)
        {
            _neighbours[ends[one]] = neighbour;
            _scores[ends[one]++] = score;
        }
    }

    /// <summary>The score of the two; null if they have none.</summary>
    public double? Find(int a, int b)
    {
        var at = Array.BinarySearch(_neighbours, _starts[a], _starts[a + 1] - _starts[a], b);
        return at < 0 ? null : _scores[at];
    }

    /// <summary>Those that have a score of at least so much with this one, ascending.</summary>
    public IEnumerable<(int Neighbour, double Score)> Near(int one, double least)
    {
        for (var at = _starts[one]; at < _starts[one + 1]; at++)
        {
            if (_scores[at] >= least)
                yield return (_neighbours[at], _scores[at]);
        }
    }
}

/// <param name="A">Index of a sentence or claim.</param>
/// <param name="B">A greater index.</param>
/// <param name="Score">Likeness; what is measured depends on the step.</param>
internal readonly record struct ScoredPair(int A, int B, double Score);
