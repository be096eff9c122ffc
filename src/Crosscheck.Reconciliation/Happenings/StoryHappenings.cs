using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>What happened, once for all articles that tell of it: the timeline, and the events with who took part.</summary>
/// <param name="Timeline">What is dated, by first day, then by last; what no day is known of comes at the end, in order of articles.</param>
/// <param name="Events">What has a category: told by most independent texts first, then in order of articles.</param>
internal sealed record StoryHappenings(ImmutableArray<TimelineEntry> Timeline, ImmutableArray<StoryEvent> Events)
{
    /// <param name="context">The story.</param>
    /// <param name="claims">All claims of the story.</param>
    /// <param name="questions">The numbered questions.</param>
    /// <param name="grouper">Tells what is one happening.</param>
    public static StoryHappenings Of(StoryContext context, ImmutableArray<Claim> claims, ImmutableArray<Question> questions, HappeningGrouper grouper)
    {
        var happenings = HappeningReader.Read(context.Statements, context.Entities, claims.Where(claim => claim.Kind == QuestionKind.When));
        ImmutableArray<Question> compared = [.. questions.Where(question => question.Kind == QuestionKind.When && question.Verdict != Verdict.Single)];
        var byTime = ByTime(context, happenings);
        var members = compared.Select(question => MembersOf(question, byTime)).ToList();
        var aligned = compared.SelectMany((question, index) => OfOneTime(question, members[index], happenings)).ToList();
        // The most important question of a happening stands for it.
        var questionOf = new Dictionary<int, Question>();
        for (var index = 0; index < compared.Length; index++)
        {
            foreach (var member in members[index])
                questionOf.TryAdd(member, compared[index]);
        }
        var entries = new List<TimelineEntry>();
        var events = new List<StoryEvent>();
        var writer = new HappeningWriter(context);
        foreach (var group in grouper.Group(happenings, aligned))
        {
            ImmutableArray<Happening> told = [.. group.Select(index => happenings[index])];
            var asked = group.Select(index => questionOf.GetValueOrDefault(index)).OfType<Question>().FirstOrDefault();
            if (writer.Entry(told, asked) is { } entry)
                entries.Add(entry);
            if (writer.Event(told) is { } category)
                events.Add(category);
        }
        // One sentence that an article brings twice is told once.
        var once = entries.GroupBy(entry => (entry.From, entry.To, entry.Text)).Select(same => same.First() with { Evidence = [.. same.SelectMany(entry => entry.Evidence)] }).ToList();
        once.Sort((a, b) => Compare(context, a, b));
        return new([.. once], [.. events.OrderByDescending(told => told.Independent).ThenByDescending(told => told.N)]);
    }

    private static Dictionary<TimePlace, int> ByTime(StoryContext context, ImmutableArray<Happening> happenings)
    {
        var places = new Dictionary<TimePlace, int>();
        for (var index = 0; index < happenings.Length; index++)
        {
            foreach (var time in happenings[index].Times)
                places.TryAdd(new(context.Articles[happenings[index].Article].Id, happenings[index].Field, time.Focus.Start), index);
        }
        return places;
    }

    private static List<int> MembersOf(Question question, Dictionary<TimePlace, int> byTime)
    {
        var members = new List<int>();
        foreach (var evidence in question.Told)
        {
            if (byTime.TryGetValue(new(evidence.Article, evidence.Field, evidence.FocusStart), out var happening))
                members.Add(happening);
        }
        return members;
    }

    /// <summary>
    /// What a question sets against each other is one happening. Where it only says that times go together, those are one that tell the same time: "last year"
    /// and "2014" may be two.
    /// </summary>
    private static IEnumerable<(IReadOnlyList<int> Members, bool Differ)> OfOneTime(Question question, List<int> members, ImmutableArray<Happening> happenings) =>
        question.Verdict is Verdict.Differ or Verdict.Denied ? [(members, true)]
        : members.GroupBy(member => happenings[member].Times[0].Value.Normal, StringComparer.Ordinal).Select(group => ((IReadOnlyList<int>)[.. group], false));

    private static int Compare(StoryContext context, TimelineEntry a, TimelineEntry b) =>
        ToldDays.FirstDay(a.From).CompareTo(ToldDays.FirstDay(b.From)) is not 0 and var from ? from
        : ToldDays.FirstDay(a.To).CompareTo(ToldDays.FirstDay(b.To)) is not 0 and var to ? to
        : context.IndexOf(a.Evidence[0].Article) - context.IndexOf(b.Evidence[0].Article) is not 0 and var article ? article
        : a.Evidence[0].Start - b.Evidence[0].Start is not 0 and var start ? start
        : string.CompareOrdinal(a.Text, b.Text);

    private sealed record TimePlace(string Article, EvidenceField Field, int Start);
}
