using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;

namespace Crosscheck.Reconciliation.Timeline;

/// <summary>Orders what the articles date: one entry for each point that several articles tell, and one for each dated statement besides.</summary>
internal sealed class TimelineBuilder(StoryContext context)
{
    /// <param name="claims">All claims of kind when.</param>
    /// <param name="questions">The numbered questions of kind when.</param>
    public ImmutableArray<TimelineEntry> Build(ImmutableArray<Claim> claims, ImmutableArray<Question> questions)
    {
        var entries = new List<TimelineEntry>();
        var told = new HashSet<FocusPlace>();
        foreach (var question in questions)
        {
            entries.Add(OfQuestion(question));
            told.UnionWith(question.Answers.SelectMany(answer => answer.Evidence).Select(e => new FocusPlace(e.Article, e.Field, e.FocusStart)));
        }
        foreach (var claim in claims)
        {
            var article = context.Articles[claim.Statement.Article].Id;
            if (claim.Statement.Field == EvidenceField.Text && claim.Statement.Pos == 'v' && told.Add(new(article, claim.Statement.Field, claim.Focus.Start)))
                entries.Add(OfClaim(claim));
        }
        entries.Sort(Compare);
        return [.. entries];
    }

    /// <summary>By first day, then by last (undated ones have none and come at the end), then by article and place.</summary>
    private int Compare(TimelineEntry a, TimelineEntry b) =>
        First(a.From).CompareTo(First(b.From)) is not 0 and var from ? from
        : First(a.To).CompareTo(First(b.To)) is not 0 and var to ? to
        : context.IndexOf(a.Evidence[0].Article) - context.IndexOf(b.Evidence[0].Article) is not 0 and var article ? article
        : a.Evidence[0].Start - b.Evidence[0].Start is not 0 and var start ? start
        : string.CompareOrdinal(a.Text, b.Text);

    private static TimelineEntry OfQuestion(Question question)
    {
        var resolved = question.Answers.Where(answer => EdtfInterval.TryParse(answer.Value, out _)).ToList();
        var words = string.Join(" / ", question.Answers.Select(answer => answer.Text).Distinct(StringComparer.Ordinal));
        return new(
            resolved.Count == 0 ? null : resolved.OrderBy(answer => First(answer.Value).DayNumber).ThenBy(answer => answer.Value.Length).ThenBy(answer => answer.Value, StringComparer.Ordinal).First().Value,
            resolved.Count == 0 ? null : resolved.OrderByDescending(answer => Last(answer.Value).DayNumber).ThenBy(answer => answer.Value.Length).ThenByDescending(answer => answer.Value, StringComparer.Ordinal).First().Value,
            words,
            question.Text,
            [.. question.Answers.SelectMany(answer => answer.Evidence)],
            question.Verdict is Verdict.Differ or Verdict.Denied,
            question.Id);
    }

    private TimelineEntry OfClaim(Claim claim)
    {
        var value = (TimeValue)claim.Value;
        var edtf = value.Interval is null ? null : value.Normal;
        var evidence = context.EvidenceFor(claim.Statement.Article, claim.Statement.Field, claim.Span, claim.Focus) with
        {
            AttributedTo = claim.Statement.Voice,
            Hedge = claim.Statement.Hedge,
            Polarity = claim.Statement.Negated ? Polarity.Negative : Polarity.Positive,
        };
        return new(edtf, edtf, value.Text, evidence.Words, [evidence]);
    }

    private static DateOnly First(string? edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.First : DateOnly.MaxValue;

    private static DateOnly Last(string? edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.Last : DateOnly.MinValue;

    private sealed record FocusPlace(string Article, EvidenceField Field, int Start);
}
