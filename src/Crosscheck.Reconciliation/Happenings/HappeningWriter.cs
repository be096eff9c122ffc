using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>Writes one happening as several articles tell it.</summary>
internal sealed class HappeningWriter(StoryContext context)
{
    /// <summary>Fewer units than these seldom say who did what.</summary>
    private const int LeastTold = 30;

    /// <summary>More are no line of a table.</summary>
    private const int MostTold = 200;

    /// <param name="told">The happening in each sentence that tells of it.</param>
    /// <param name="question">The question that compares its times; null if none does.</param>
    /// <returns>Null if nothing dates it.</returns>
    public TimelineEntry? Entry(ImmutableArray<Happening> told, Question? question)
    {
        var dated = told.SelectMany(happening => happening.Times.Select(time => new DatedTelling(happening, (TimeValue)time.Value, time))).ToList();
        // A statement of several times ("until 2008 and 2009") is at none of them alone; the first stands for it.
        if (dated.Count == 0)
            return null;
        var differ = question?.Verdict is Verdict.Differ or Verdict.Denied;
        var resolved = dated.Select(time => time.Value.Interval is null ? null : time.Value.Normal).OfType<string>().ToList();
        var evidence = dated.Select(time => EvidenceOf(time.Happening, time.Claim.Span, time.Claim.Focus))
            .Concat(told.Where(happening => happening.Times.Length == 0).Select(happening => EvidenceOf(happening, happening.Span, null)))
            .OrderBy(e => context.IndexOf(e.Article)).ThenBy(e => e.Field == EvidenceField.Title ? 0 : 1).ThenBy(e => e.Start).ThenBy(e => e.End)
            .ToImmutableArray();
        return new(
            resolved.OrderBy(First).ThenBy(value => value.Length).ThenBy(value => value, StringComparer.Ordinal).FirstOrDefault(),
            resolved.OrderByDescending(Last).ThenBy(value => value.Length).ThenByDescending(value => value, StringComparer.Ordinal).FirstOrDefault(),
            string.Join(" / ", dated.Select(time => time.Value.Text).Distinct(StringComparer.Ordinal)),
            differ ? question!.Text : Told([.. dated.Select(time => time.Happening)]),
            evidence,
            differ,
            question?.Id);
    }

    /// <returns>Null if no article's words have a category.</returns>
    public StoryEvent? Event(ImmutableArray<Happening> told)
    {
        ImmutableArray<Happening> categorised = [.. told.Where(happening => happening.Event is not null)];
        if (categorised.Length == 0)
            return null;
        var usual = categorised.GroupBy(happening => (happening.Event!.Scheme, happening.Event.Category), happening => happening)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Scheme, StringComparer.Ordinal).ThenBy(group => group.Key.Category, StringComparer.Ordinal).First();
        var dates = told.SelectMany(happening => happening.Times).Select(time => (TimeValue)time.Value).Where(time => time.Interval is not null).Select(time => time.Normal).ToList();
        var (n, independent) = context.Count(told.Select(happening => context.Articles[happening.Article].Id));
        return new(usual.Key.Category, usual.Key.Scheme, [.. told.Select(happening => EvidenceOf(happening, happening.Span, null))])
        {
            Mode = usual.Select(happening => happening.Event!.Mode).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
            Text = Told(told),
            From = dates.OrderBy(First).ThenBy(value => value.Length).ThenBy(value => value, StringComparer.Ordinal).FirstOrDefault(),
            To = dates.OrderByDescending(Last).ThenBy(value => value.Length).ThenByDescending(value => value, StringComparer.Ordinal).FirstOrDefault(),
            Actors = Names(categorised.SelectMany(happening => happening.Actors)),
            Recipients = Names(categorised.SelectMany(happening => happening.Recipients)),
            Modality = usual.First().Event!.Modality,
            Negated = told[0].Negated,
            N = n,
            Independent = independent,
        };
    }

    private ImmutableArray<string> Names(IEnumerable<int> entities) =>
        [.. entities.Distinct().Order().Select(entity => Entities.NameForms.WithoutPossessive(context.Entities.All[entity].Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The shortest words that still say who takes part, else the longest.</summary>
    private string Told(ImmutableArray<Happening> told) =>
        told.OrderBy(happening => SaysWho(happening) ? 0 : 1)
            .ThenBy(happening => SaysWho(happening) ? happening.Span.Length : -happening.Span.Length)
            .ThenBy(happening => happening.Article).ThenBy(happening => happening.Field).ThenBy(happening => happening.Span.Start)
            .Select(happening => EvidenceOf(happening, happening.Span, null).Words).First();

    private bool SaysWho(Happening happening) =>
        happening.Span.Length is >= LeastTold and <= MostTold && happening.Statement is { } statement
        && statement.First(statement.Passive ? Role.Patient : Role.Agent) is { Inherited: false }
        && statement.Arguments.All(argument => context.Of(statement).Text.Tokens[argument.Head].Upos is not ("PRON" or "DET"));

    private Evidence EvidenceOf(Happening happening, TextSpan span, TextSpan? focus) =>
        context.EvidenceFor(happening.Article, happening.Field, span, focus) with
        {
            AttributedTo = happening.Statement?.Voice,
            Hedge = happening.Statement?.Hedge,
            Polarity = happening.Negated ? Polarity.Negative : Polarity.Positive,
        };

    private static DateOnly First(string edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.First : DateOnly.MaxValue;

    private static DateOnly Last(string edtf) => EdtfInterval.TryParse(edtf, out var interval) ? interval.Last : DateOnly.MinValue;

    private sealed record DatedTelling(Happening Happening, TimeValue Value, Claim Claim);
}
