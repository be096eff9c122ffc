namespace Crosscheck.Reconciliation.Grouping;

/// <summary>Joins stories that turned out to be one, the likest first, by the mean likeness of their articles.</summary>
internal sealed class StoryMerger
{
    /// <summary>Two stories are one if the mean likeness of their articles is greater (docs/quality.md).</summary>
    private const double JoinsAt = 0.13;

    /// <summary>Greater likeness first, then lesser indexes: no two links are equal, so the order of joining is one.</summary>
    private static readonly Comparer<Link> _likestFirst = Comparer<Link>.Create((x, y) =>
        x.Likeness != y.Likeness ? y.Likeness.CompareTo(x.Likeness) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));

    private readonly List<StoryDraft> _stories;
    private readonly Dictionary<int, double>[] _likenessTo;
    private readonly bool[] _taken;
    private readonly PriorityQueue<Link, Link> _links = new(_likestFirst);

    private StoryMerger(List<StoryDraft> stories)
    {
        _stories = stories;
        _likenessTo = new Dictionary<int, double>[stories.Count];
        _taken = new bool[stories.Count];
    }

    public static IEnumerable<StoryDraft> Merge(List<StoryDraft> stories, StoryIndex index, CancellationToken cancellation)
    {
        var merger = new StoryMerger(stories);
        merger.LinkCandidates(index, cancellation);
        merger.JoinLikest();
        return stories.Where((_, story) => !merger._taken[story]);
    }

    private void LinkCandidates(StoryIndex index, CancellationToken cancellation)
    {
        for (var story = 0; story < _stories.Count; story++)
            _likenessTo[story] = [];
        for (var story = 0; story < _stories.Count; story++)
        {
            cancellation.ThrowIfCancellationRequested();
            ulong[] terms = [.. _stories[story].Sum.Keys];
            double[] weights = [.. _stories[story].Sum.Values];
            foreach (var other in index.Candidates(terms, weights))
            {
                if (other == story || _likenessTo[story].ContainsKey(other))
                    continue;
                var likeness = _stories[story].LikenessSum(_stories[other]);
                _likenessTo[story][other] = _likenessTo[other][story] = likeness;
                Enqueue(story, other, likeness);
            }
        }
    }

    private void JoinLikest()
    {
        while (_links.TryDequeue(out var link, out _))
        {
            // Since it was entered one of the two may have been joined to another.
            if (_taken[link.A] || _taken[link.B] || MeanOf(link.A, link.B, _likenessTo[link.A][link.B]) != link.Likeness)
                continue;
            Join(link.A, link.B);
        }
    }

    private void Join(int a, int b)
    {
        _stories[a].Take(_stories[b]);
        _taken[b] = true;
        _likenessTo[a].Remove(b);
        foreach (var (other, likeness) in _likenessTo[b])
        {
            if (other != a && !_taken[other])
                _likenessTo[a][other] = _likenessTo[other][a] = likeness + _likenessTo[a].GetValueOrDefault(other);
        }
        foreach (var (other, likeness) in _likenessTo[a])
        {
            if (!_taken[other])
                Enqueue(Math.Min(a, other), Math.Max(a, other), likeness);
        }
    }

    private void Enqueue(int a, int b, double likeness)
    {
        var mean = MeanOf(a, b, likeness);
        if (mean <= JoinsAt)
            return;
        var link = new Link(Math.Min(a, b), Math.Max(a, b), mean);
        _links.Enqueue(link, link);
    }

    private double MeanOf(int a, int b, double likeness) =>
        likeness / ((double)_stories[a].Members.Count * _stories[b].Members.Count) * _stories[a].Nearness(_stories[b]);

    /// <summary>Two stories that may be one, the lesser index first.</summary>
    private sealed record Link(int A, int B, double Likeness);
}
