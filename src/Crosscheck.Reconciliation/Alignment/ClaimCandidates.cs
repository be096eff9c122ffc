using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Which earlier claims one is worth comparing with: those that share its weightiest concepts, and counts that may be one whatever their sentences share.</summary>
/// <param name="claims">Claims of one kind, asked for in this order.</param>
/// <param name="bags">The concepts of each.</param>
/// <param name="weights">What each concept tells in the story.</param>
/// <param name="counts">Which counts may be one.</param>
/// <param name="tellings">Which sentences tell the same.</param>
internal sealed class ClaimCandidates(ImmutableArray<Claim> claims, WeighedBag[] bags, ConceptWeights weights, Counts counts, StoryTellings tellings)
{
    /// <summary>Log odds of two sentences from which the days and numbers in them are compared whatever concepts they share.</summary>
    private const double LeastTold = 1;

    /// <summary>How many of a claim's weightiest concepts are looked up for candidates.</summary>
    private const int Probes = 6;

    /// <summary>A concept that stands in more claims than this tells nothing apart and is no way in.</summary>
    private const int CommonConcept = 400;

    /// <summary>With so many earlier claims one is compared at most; in a story of ten articles that is nearly all of them.</summary>
    private const int MostMet = 60;

    private readonly Dictionary<Concept, List<int>> _byConcept = [];
    private readonly Dictionary<string, List<int>> _rare = new(StringComparer.Ordinal);
    private readonly Dictionary<SentencePlace, List<int>> _bySentence = [];
    private readonly Dictionary<string, List<int>> _counted = new(StringComparer.Ordinal);
    private readonly List<int> _great = [];
    private readonly List<int> _news = [];

    /// <summary>How many ways in each earlier claim shares with the one that is asked for.</summary>
    private readonly int[] _shared = new int[claims.Length];
    private readonly List<int> _met = [];

    /// <summary>The earlier claims to compare with one; each must be asked for once, in order.</summary>
    public ImmutableArray<int> Before(int claim)
    {
        var probes = ProbesOf(bags[claim]);
        foreach (var concept in probes)
        {
            var others = ListOf(_byConcept, concept);
            if (others.Count <= CommonConcept)
                Meet(others);
        }
        // What became of how many is the news itself, in whatever words.
        if (Counts.IsOfNews(claims[claim]))
            MeetAndJoin(_news, claim, other => other.Slot == claims[claim].Slot);
        // Numbers of people that great and that near each other count the same people, though the sentences share no word.
        if (counts.IsGreat(claims[claim]))
            MeetAndJoin(_great, claim, other => Counts.AreEstimatesOfOne(other, claims[claim]));
        // A number so fine stands for one thing, whatever the sentences around it share.
        if (Counts.RareNumber(claims[claim]) is { } number)
            MeetAndJoin(ListOf(_rare, number), claim, _ => true);
        // The same number of the same things may be told of one point in any words.
        if (Counts.CountedNumber(claims[claim]) is { } counted)
            MeetAndJoin(ListOf(_counted, counted), claim, _ => true);
        // Two sentences that tell the same may put it in words of which none is rare.
        if (claims[claim].Kind is QuestionKind.When or QuestionKind.HowMany)
        {
            foreach (var (sentence, _) in tellings.Near(SentencePlace.Of(claims[claim].Statement), LeastTold))
            {
                if (_bySentence.TryGetValue(SentencePlace.Of(sentence), out var told))
                    Meet(told);
            }
            ListOf(_bySentence, SentencePlace.Of(claims[claim].Statement)).Add(claim);
        }
        foreach (var concept in probes)
            ListOf(_byConcept, concept).Add(claim);

        // In a story of hundreds of articles a point is told hundreds of times; those that share most tell enough of it.
        if (_met.Count > MostMet)
            _met.Sort((x, y) => _shared[x] != _shared[y] ? _shared[y] - _shared[x] : y - x);
        ImmutableArray<int> nearest = [.. _met.Take(MostMet)];
        foreach (var met in _met)
            _shared[met] = 0;
        _met.Clear();
        return nearest;
    }

    private void MeetAndJoin(List<int> others, int claim, Func<Claim, bool> mayBeOne)
    {
        Meet(others.Where(other => mayBeOne(claims[other])));
        others.Add(claim);
    }

    private void Meet(IEnumerable<int> others)
    {
        foreach (var other in others)
        {
            if (_shared[other]++ == 0)
                _met.Add(other);
        }
    }

    private List<Concept> ProbesOf(WeighedBag bag) =>
        [.. bag.Bag.Items.Where(item => item.Nearness != Nearness.Sentence)
            .OrderByDescending(item => weights.Weight(item.Concept)).ThenBy(item => item.Concept, Concept.Order)
            .Take(Probes).Select(item => item.Concept)];

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}
