namespace Crosscheck.Reconciliation.Grouping;

/// <summary>A story while it grows: the sum of its articles' weighed terms, so that an article is compared with the story and not with each of its articles.</summary>
internal sealed class StoryDraft
{
    /// <summary>Stories and articles apart by no more days than this are near.</summary>
    private const int NearDays = 7;

    /// <summary>However long the time between, so much of the likeness is left: a trial comes years after the deed.</summary>
    private const double LeastNearness = 0.6;

    private readonly Dictionary<ulong, double> _sum = [];

    /// <summary>Indexes of articles, in the order in which they joined.</summary>
    public List<int> Members { get; } = [];

    public Dictionary<ulong, double> Sum => _sum;

    private int _firstDay = int.MaxValue;
    private int _lastDay = int.MinValue;

    /// <summary>Adds an article.</summary>
    /// <returns>The terms that are new to the story.</returns>
    public IEnumerable<ulong> Add(int article, WeighedTerms terms, DateOnly? day)
    {
        Members.Add(article);
        if (day is { } known)
            Span(known.DayNumber, known.DayNumber);
        var fresh = new List<ulong>();
        for (var index = 0; index < terms.Terms.Length; index++)
        {
            var term = terms.Terms[index];
            if (!_sum.TryGetValue(term, out var sum))
                fresh.Add(term);
            _sum[term] = sum + terms.Weights[index];
        }
        return fresh;
    }

    public void Take(StoryDraft other)
    {
        Members.AddRange(other.Members);
        Span(other._firstDay, other._lastDay);
        foreach (var (term, weight) in other._sum)
            _sum[term] = _sum.GetValueOrDefault(term) + weight;
    }

    /// <summary>Mean likeness of the article to the story's articles, 0 to 1.</summary>
    public double Likeness(WeighedTerms terms)
    {
        var sum = 0.0;
        for (var index = 0; index < terms.Terms.Length; index++)
        {
            if (_sum.TryGetValue(terms.Terms[index], out var weight))
                sum += weight * terms.Weights[index];
        }
        return sum / Members.Count;
    }

    /// <summary>Sum of the likenesses of each article of one story to each of the other.</summary>
    public double LikenessSum(StoryDraft other)
    {
        var (few, many) = _sum.Count <= other._sum.Count ? (_sum, other._sum) : (other._sum, _sum);
        var sum = 0.0;
        foreach (var (term, weight) in few)
        {
            if (many.TryGetValue(term, out var otherWeight))
                sum += weight * otherWeight;
        }
        return sum;
    }

    /// <summary>What time leaves of a likeness: all within a week, less the longer apart; unknown days are near to all.</summary>
    public double Nearness(DateOnly? day) => day is { } known ? NearnessOf(known.DayNumber, known.DayNumber) : 1;

    public double Nearness(StoryDraft other) => other._firstDay > other._lastDay ? 1 : NearnessOf(other._firstDay, other._lastDay);

    private double NearnessOf(int first, int last)
    {
        if (_firstDay > _lastDay)
            return 1;
        var gap = Math.Max(first - _lastDay, _firstDay - last);
        return gap <= NearDays ? 1 : Math.Max(LeastNearness, Math.Sqrt(NearDays / (double)gap));
    }

    private void Span(int first, int last) => (_firstDay, _lastDay) = (Math.Min(_firstDay, first), Math.Max(_lastDay, last));
}

/// <summary>The terms of one article with weights whose squares add up to one.</summary>
/// <param name="Terms">Ascending.</param>
/// <param name="Weights">One a term.</param>
internal sealed record WeighedTerms(ulong[] Terms, double[] Weights);
