using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>Finds what tells of one happening: alike in kind, not at different times, and tied by more than that.</summary>
/// <param name="words">Which words mean the same.</param>
/// <param name="tellings">Which sentences tell the same.</param>
internal sealed class HappeningGrouper(WordRelations words, StoryTellings tellings)
{
    /// <summary>Two words so near tell of one deed: one formed from the other, or synonyms.</summary>
    private const double Related = 0.75;

    /// <summary>Log odds that two sentences tell the same, at which they do so whatever their verbs.</summary>
    private const double SurelyAlike = 2;

    /// <param name="happenings">In story order.</param>
    /// <param name="aligned">Indexes of happenings whose times a question compares, and whether it says that these differ: then they are one, else as far as they are on one thing.</param>
    /// <returns>Indexes, each group ascending, the groups by their first.</returns>
    public List<List<int>> Group(ImmutableArray<Happening> happenings, IEnumerable<(IReadOnlyList<int> Members, bool Differ)> aligned)
    {
        var sets = new DisjointSets(happenings.Length);
        var members = Enumerable.Range(0, happenings.Length).Select(index => new List<int> { index }).ToArray();
        foreach (var (group, differ) in aligned)
        {
            for (var index = 1; index < group.Count; index++)
            {
                if (differ || (happenings[group[0]].OfOthers == happenings[group[index]].OfOthers && AreOnOneThing(happenings[group[0]], happenings[group[index]])))
                    Join(group[0], group[index]);
            }
        }
        for (var b = 1; b < happenings.Length; b++)
        {
            for (var a = 0; a < b; a++)
            {
                if (sets.Find(a) != sets.Find(b) && AreOne(happenings[a], happenings[b]) && AtOneTime(sets.Find(a), sets.Find(b)))
                    Join(a, b);
            }
        }
        return [.. members.Where((_, index) => sets.Find(index) == index).Select(group => group.Order().ToList())];

        void Join(int a, int b)
        {
            var (left, right) = (sets.Find(a), sets.Find(b));
            if (sets.Join(left, right))
                members[Math.Min(left, right)].AddRange(members[Math.Max(left, right)]);
        }

        bool AtOneTime(int left, int right) => members[left].TrueForAll(a => members[right].TrueForAll(b => !TimesDiffer(happenings[a], happenings[b])));
    }

    private bool AreOne(Happening a, Happening b)
    {
        if (a.Negated != b.Negated || a.Unreal != b.Unreal)
            return false;
        if (a.OfOthers != b.OfOthers)
            return false;
        if (ToldAlikeOfOneDay(a, b))
            return true;
        return (HaveOneCase(a, b) || (a.Article != b.Article && tellings.AreOne(a.Place, b.Place) && AreOnOneThing(a, b))) && AreOneDeed(a, b);
    }

    /// <summary>"Was arrested on Monday", "was taken into custody on Monday": two articles that date one day in sentences that surely tell the same, of somebody or something that both name.</summary>
    private bool ToldAlikeOfOneDay(Happening a, Happening b) =>
        a.Article != b.Article && a.Times.Any(x => x.Value is TimeValue { Interval: { } day } && day.First == day.Last && b.Times.Any(y => y.Value is TimeValue { Interval: { } other } && other == day))
        && tellings.OddsOf(a.Place, b.Place) >= SurelyAlike
        && (a.Recipients.Union(a.Actors).Intersect(b.Recipients.Union(b.Actors)).Any() || a.Things.Any(x => b.Things.Any(y => x == y || words.Relatedness(x, 'n', y, 'n') >= Related)));

    /// <summary>On the same recipients, at the same time, by nobody else.</summary>
    private static bool HaveOneCase(Happening a, Happening b) =>
        a.Recipients.Length > 0 && a.Recipients.SequenceEqual(b.Recipients)
        && (a.Actors.Length == 0 || b.Actors.Length == 0 || a.Actors.Intersect(b.Actors).Any())
        && a.Times.Any(x => b.Times.Any(y => Compare(x, y) == AnswerRelation.Same));

    /// <summary>"The index was released", "the girls were released": what it is done to must be one, as far as both tell; what no time dates must tell it.</summary>
    private bool AreOnOneThing(Happening a, Happening b)
    {
        if (a.Recipients.Intersect(b.Recipients).Any() || (a.Recipients.Length == 0 && b.Recipients.Length == 0 && a.Actors.Intersect(b.Actors).Any()))
            return true;
        if (a.Things.Length == 0 || b.Things.Length == 0)
            return a.Times.Length > 0 && b.Times.Length > 0;
        return a.Things.Any(x => b.Things.Any(y => x == y || words.Relatedness(x, 'n', y, 'n') >= Related));
    }

    /// <summary>One word, words formed from each other, or events of one category and mode.</summary>
    private bool AreOneDeed(Happening a, Happening b)
    {
        if (a.Event is { } x && b.Event is { } y && (x.Scheme != y.Scheme || x.Category != y.Category || (x.Mode is not null && y.Mode is not null && x.Mode != y.Mode)))
            return false;
        if (words.Relatedness(a.Lemma, a.Pos, b.Lemma, b.Pos) >= Related)
            return true;
        // One category of unlike words ("attack", "battle") is one deed only between the same parties.
        return a.Event is not null && b.Event is not null && (a.Actors.Intersect(b.Actors).Any() || a.Recipients.Intersect(b.Recipients).Any());
    }

    private static bool TimesDiffer(Happening a, Happening b) =>
        a.Times.Length > 0 && b.Times.Length > 0 && a.Times.All(x => b.Times.All(y => Compare(x, y) == AnswerRelation.Differ));

    private static AnswerRelation Compare(Claim a, Claim b) => TimeValues.Compare((TimeValue)a.Value, (TimeValue)b.Value).Relation;
}
