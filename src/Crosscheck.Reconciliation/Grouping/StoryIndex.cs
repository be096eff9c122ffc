namespace Crosscheck.Reconciliation.Grouping;

/// <summary>Which stories hold a term: the way from an article to the few stories that it may belong to (an inverted index), and how rare each term is.</summary>
internal sealed class StoryIndex
{
    /// <summary>How many of the weightiest terms are looked up.</summary>
    private const int Probes = 32;

    /// <summary>A term of more stories than this leads to none: what it costs to place an article must not grow with the pile.</summary>
    private const int CommonTerm = 256;

    /// <summary>How many stories are compared in full.</summary>
    private const int MostCandidates = 12;

    /// <summary>A story of the pile counts as so many articles of the background: words of the day are commoner than the list knows.</summary>
    private const double StoryShare = 2;

    /// <summary>Who and where tells stories apart better than what.</summary>
    private const double NameWeight = 2;

    private readonly Dictionary<ulong, List<int>> _storiesOf = [];
    private readonly CommonWords _common = CommonWords.Shared;
    private double[] _scores = new double[64];
    private int _stories;

    public int Begin()
    {
        if (_stories == _scores.Length)
            Array.Resize(ref _scores, _stories * 2);
        return _stories++;
    }

    public void Enter(ulong term, int story)
    {
        if (!_storiesOf.TryGetValue(term, out var stories))
            _storiesOf.Add(term, stories = new(1));
        stories.Add(story);
    }

    /// <summary>Weighs the terms by how often the article has them and how rare they are (tf-idf, Spärck Jones 1972).</summary>
    public WeighedTerms Weigh(ArticleProfile article)
    {
        var weights = new double[article.Terms.Length];
        var squares = 0.0;
        for (var index = 0; index < weights.Length; index++)
        {
            var weight = (1 + Math.Log(article.CountAt(index))) * Rarity(article.Terms[index]) * (article.IsNameAt(index) ? NameWeight : 1);
            weights[index] = weight;
            squares += weight * weight;
        }
        var length = Math.Sqrt(squares);
        for (var index = 0; index < weights.Length && length > 0; index++)
            weights[index] /= length;
        return new(article.Terms.ToArray(), weights);
    }

    /// <summary>The stories that share most with these terms, those that share more first.</summary>
    public List<int> Candidates(ReadOnlySpan<ulong> terms, ReadOnlySpan<double> weights)
    {
        var (order, keys) = (new int[terms.Length], new double[terms.Length]);
        for (var index = 0; index < order.Length; index++)
            (order[index], keys[index]) = (index, -weights[index]);
        // Equal weights stand in order of terms.
        Array.Sort(keys, order);
        var found = new List<int>();
        for (var rank = 0; rank < Math.Min(Probes, order.Length); rank++)
        {
            if (!_storiesOf.TryGetValue(terms[order[rank]], out var stories) || stories.Count > CommonTerm)
                continue;
            var gain = weights[order[rank]] * weights[order[rank]];
            foreach (var story in stories)
            {
                if (_scores[story] == 0)
                    found.Add(story);
                _scores[story] += gain;
            }
        }
        found.Sort((a, b) => _scores[b] != _scores[a] ? _scores[b].CompareTo(_scores[a]) : a.CompareTo(b));
        foreach (var story in found)
            _scores[story] = 0;
        return found.Count <= MostCandidates ? found : found.GetRange(0, MostCandidates);
    }

    private double Rarity(ulong term)
    {
        var inPile = _storiesOf.TryGetValue(term, out var stories) ? stories.Count : 0;
        return Math.Log((CommonWords.Articles + (StoryShare * _stories) + 1) / (_common.ArticlesWith(term) + (StoryShare * inPile) + 0.5));
    }
}
