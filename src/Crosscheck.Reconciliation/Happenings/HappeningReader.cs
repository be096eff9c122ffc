using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>Reads what the articles tell of as happening from their events and their dated statements.</summary>
internal static class HappeningReader
{
    /// <summary>More words than a party is called by.</summary>
    private const int LongestParty = 60;

    /// <param name="texts">All texts of the story.</param>
    /// <param name="entities">Who is who in it.</param>
    /// <param name="times">All claims of kind when.</param>
    /// <returns>In the order of texts, in each by place.</returns>
    public static ImmutableArray<Happening> Read(IEnumerable<ArticleStatements> texts, StoryEntities entities, IEnumerable<Claim> times)
    {
        var timesOf = times.Where(time => time.Slot != WhenClaims.SaidSlot).ToLookup(time => time.Statement, (IEqualityComparer<Statement>)ReferenceEqualityComparer.Instance);
        var happenings = ImmutableArray.CreateBuilder<Happening>();
        foreach (var text in texts)
        {
            var eventAt = EventsByWord(text);
            foreach (var statement in text.All)
            {
                var told = eventAt.Remove(statement.Predicate, out var annotated) ? annotated : null;
                ImmutableArray<Claim> dated = [.. timesOf[statement].OrderBy(time => time.Focus.Start)];
                // What is dated and of no category happens only if it is told by a verb: "the 2014 agreement" does not.
                if (told is null && (dated.Length == 0 || statement.Pos != 'v'))
                    continue;
                // "Until 2008, by the EU until 2009": each time is another happening.
                foreach (var ofTime in dated.GroupBy(time => time.Value.Normal, StringComparer.Ordinal))
                    happenings.Add(Of(text, entities, statement, told, [.. ofTime]));
                if (dated.Length == 0)
                    happenings.Add(Of(text, entities, statement, told, []));
            }
            foreach (var (word, told) in eventAt.OrderBy(entry => entry.Key))
                happenings.Add(Of(text, word, told));
        }
        return happenings.ToImmutable();
    }

    private static Dictionary<int, NewsEvent> EventsByWord(ArticleStatements text)
    {
        var events = new Dictionary<int, NewsEvent>();
        foreach (var told in text.Text.Events)
        {
            if (text.HeadOf(new(told.Start, told.End)) is >= 0 and var word)
                events.TryAdd(word, told);
        }
        return events;
    }

    private static Happening Of(ArticleStatements text, StoryEntities entities, Statement statement, NewsEvent? told, ImmutableArray<Claim> times) => new()
    {
        Article = text.Article,
        Field = text.Field,
        Sentence = statement.Sentence,
        Predicate = statement.Predicate,
        Lemma = statement.Lemma,
        Pos = statement.Pos,
        Event = told,
        Statement = statement,
        Times = times,
        Actors = told is null ? Entities(statement, Role.Agent) : Entities(text, told.Actors),
        Recipients = told is null ? Entities(statement, Role.Patient) : Entities(text, told.Recipients),
        UnnamedActors = Unnamed(text, told?.Actors ?? []),
        UnnamedRecipients = Unnamed(text, told?.Recipients ?? []),
        Things = Things(text, statement),
        OfOthers = OfOthers(text, statement),
        Span = times.Length > 0 ? times[0].Span : statement.Clause,
        Tellable = IsCaption(text, statement, times) ? null : TellableSpan.Of(text, entities, statement, times.Length > 0 ? times[0].Focus : text.Text.Tokens[statement.Predicate].Span),
    };

    private static Happening Of(ArticleStatements text, int word, NewsEvent told)
    {
        var span = new TextSpan(told.Start, told.End);
        foreach (var party in told.Actors.AddRange(told.Recipients))
            span = span.Union(party);
        return new()
        {
            Article = text.Article,
            Field = text.Field,
            Sentence = text.Text.SentenceAt(told.Start),
            Predicate = word,
            Lemma = text.Text.Tokens[word].Lemma,
            Pos = text.Text.Tokens[word].Upos == "VERB" ? 'v' : 'n',
            Event = told,
            Actors = Entities(text, told.Actors),
            Recipients = Entities(text, told.Recipients),
            UnnamedActors = Unnamed(text, told.Actors),
            UnnamedRecipients = Unnamed(text, told.Recipients),
            Span = EvidenceSpans.Whole(text.Text, span, new(told.Start, told.End)),
        };
    }

    private static ImmutableArray<string> Things(ArticleStatements text, Statement statement)
    {
        var patients = Heads(Role.Patient);
        return patients.Length > 0 ? patients : Heads(Role.Agent);

        ImmutableArray<string> Heads(Role role) => [.. statement.Arguments.Where(argument => argument.Role == role && text.Text.Tokens[argument.Head].Upos != "PRON").Select(argument => text.Text.Tokens[argument.Head].Lemma.ToLowerInvariant())];
    }

    private static bool OfOthers(ArticleStatements text, Statement statement) =>
        statement.Arguments.Any(argument => argument.Role is Role.Patient or Role.Agent && text.Grammar.Children(argument.Head).Any(child => text.Text.Tokens[child].Lemma.ToLowerInvariant() is "other" or "another" or "previous" or "similar" or "further" or "second"));

    /// <summary>"Officers stand next to a truck on Thursday": a day that is told in the present tense is that of a picture. Headlines tell everything so.</summary>
    private static bool IsCaption(ArticleStatements text, Statement statement, ImmutableArray<Claim> times)
    {
        if (times.Length == 0 || statement.Field == EvidenceField.Title || times[0].Value is not TimeValue { Interval: { } day, Relation: TimeRelation.At } || day.First != day.Last)
            return false;
        var (auxiliary, copula) = (text.Grammar.Child(statement.Predicate, "aux"), text.Grammar.Child(statement.Predicate, "cop"));
        var finite = auxiliary >= 0 ? auxiliary : copula >= 0 ? copula : statement.Predicate;
        return text.Text.Tokens[finite] is { Xpos: "VBZ" or "VBP", Lemma: not "have" } && text.Grammar.Child(statement.Predicate, "xcomp") < 0 && !statement.Unreal;
    }

    private static ImmutableArray<int> Entities(Statement statement, Role role) =>
        [.. new SortedSet<int>(statement.Arguments.Where(argument => argument.Role == role && argument.Entity >= 0).Select(argument => argument.Entity))];

    /// <summary>Those that are named or described: of whom a pronoun stands for is less sure.</summary>
    private static ImmutableArray<int> Entities(ArticleStatements text, ImmutableArray<TextSpan> phrases)
    {
        var entities = new SortedSet<int>();
        foreach (var phrase in phrases)
        {
            if (text.HeadOf(phrase) is >= 0 and var head && text.Text.Tokens[head].Upos != "PRON" && text.EntityAt(head) is >= 0 and var entity)
                entities.Add(entity);
        }
        return [.. entities];
    }

    private static ImmutableArray<string> Unnamed(ArticleStatements text, ImmutableArray<TextSpan> phrases) =>
    [
        .. phrases.Where(phrase => phrase.Length <= LongestParty && text.HeadOf(phrase) is >= 0 and var head && text.Text.Tokens[head].Upos is "NOUN" or "PROPN" && text.EntityAt(head) < 0)
            .Select(phrase => phrase.Of(text.Text.Text)).Where(words => !words.Contains('\n', StringComparison.Ordinal)),
    ];
}
