using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>Writes one happening as several articles tell it.</summary>
internal sealed class HappeningWriter(StoryContext context)
{
    /// <summary>In a story of so many articles, what one of them alone tells must be about somebody whom others name too.</summary>
    private const int ManyArticles = 3;

    /// <summary>So many articles on one happening should be able to date it.</summary>
    private const int Many = 4;

    /// <param name="told">The happening in each sentence that tells of it.</param>
    /// <param name="question">The question that compares its times; null if none does.</param>
    /// <returns>Null if nothing dates it.</returns>
    public TimelineEntry? Entry(ImmutableArray<Happening> told, Question? question)
    {
        // What is torn out of its sentence dates nothing, unless a question compares it.
        if (question is null)
            told = [.. told.Where(happening => happening.Times.Length == 0 || happening.Tellable is not null)];
        var dated = told.SelectMany(happening => happening.Times.Select(time => new DatedTelling(happening, (TimeValue)time.Value, time))).ToList();
        if (dated.Count == 0 || !dated.Exists(time => time.Happening.Tellable is not null) || !BelongsToStory(told) || IsDatedByOne(told))
            return null;
        var differ = question?.Verdict is Verdict.Differ or Verdict.Denied;
        var days = DaysOf(told);
        var evidence = context.InOrder(dated.Select(time => EvidenceOf(time.Happening, time.Happening.Tellable is { } words && words.Span.Contains(time.Claim.Focus) ? words.Span : time.Claim.Span, time.Claim.Focus))
            .Concat(told.Where(happening => happening.Times.Length == 0).Select(happening => EvidenceOf(happening, happening.Tellable?.Span ?? happening.Span, null))));
        return new(
            days.From,
            days.To,
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
        var days = DaysOf(told);
        var (n, independent) = context.Count(told.Select(happening => context.Articles[happening.Article].Id));
        return new(usual.Key.Category, usual.Key.Scheme, [.. told.Select(happening => EvidenceOf(happening, happening.Span, null))])
        {
            Mode = usual.Select(happening => happening.Event!.Mode).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
            Text = Told(told),
            From = days.From,
            To = days.To,
            Actors = Parties(categorised.SelectMany(happening => happening.Actors), categorised.SelectMany(happening => happening.UnnamedActors)),
            Recipients = Parties(categorised.SelectMany(happening => happening.Recipients), categorised.SelectMany(happening => happening.UnnamedRecipients)),
            Modality = usual.First().Event!.Modality,
            Negated = told[0].Negated,
            N = n,
            Independent = independent,
        };
    }

    private static ToldDays DaysOf(ImmutableArray<Happening> told) =>
        ToldDays.Of([.. told.SelectMany(happening => happening.Times).Select(time => (TimeValue)time.Value).Where(time => time.Interval is not null).Select(time => time.Normal)]);

    /// <summary>Names as the story has them; where nobody is named, the words of the articles.</summary>
    private ImmutableArray<string> Parties(IEnumerable<int> entities, IEnumerable<string> unnamed)
    {
        ImmutableArray<string> names = [.. entities.Distinct().Order().Select(entity => context.Entities.All[entity].Name).Distinct(StringComparer.Ordinal)];
        return names.Length > 0 ? names : [.. unnamed.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The shortest words that are understood by themselves, else the longest.</summary>
    private string Told(ImmutableArray<Happening> told) =>
        told.OrderBy(happening => happening.Tellable is null ? 1 : 0)
            // In the word that most of them use.
            .ThenByDescending(happening => told.Count(other => other.Lemma == happening.Lemma))
            .ThenBy(happening => happening.Tellable is { } told ? told.Span.Length : -happening.Span.Length)
            .ThenBy(happening => happening.Article).ThenBy(happening => happening.Field).ThenBy(happening => happening.Span.Start)
            .Select(happening => happening.Tellable?.Words ?? EvidenceOf(happening, happening.Span, null).Words).First();

    /// <summary>True if many tell of it and one alone dates it: the date may be that of something in its clause ("the girls abducted in 2014 were freed").</summary>
    private static bool IsDatedByOne(ImmutableArray<Happening> told) =>
        told.Select(happening => happening.Article).Distinct().Count() >= Many && told.Where(happening => happening.Times.Length > 0).Select(happening => happening.Article).Distinct().Count() == 1;

    /// <summary>True if two articles tell of it, or somebody in the sentence is named by two: captions and teasers of other stories are left out so.</summary>
    private bool BelongsToStory(ImmutableArray<Happening> told)
    {
        if (context.Articles.Length < ManyArticles || told.Select(happening => happening.Article).Distinct().Count() > 1)
            return true;
        return told.Any(happening =>
        {
            var text = context.Of(happening.Article, happening.Field);
            var sentence = text.Text.Sentences[happening.Sentence];
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (text.EntityAt(token) is >= 0 and var entity && context.Entities.All[entity].Articles.Length > 1)
                    return true;
            }
            return false;
        });
    }

    private Evidence EvidenceOf(Happening happening, TextSpan span, TextSpan? focus) =>
        context.EvidenceFor(happening.Article, happening.Field, span, focus) with
        {
            AttributedTo = happening.Statement?.Voice,
            Hedge = happening.Statement?.Hedge,
            Polarity = happening.Negated ? Polarity.Negative : Polarity.Positive,
        };

    private sealed record DatedTelling(Happening Happening, TimeValue Value, Claim Claim);
}
