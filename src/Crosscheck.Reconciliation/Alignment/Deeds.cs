using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>What tells the deeds of two statements apart: doers, names, counts, times, what a verb governs, and words for another time.</summary>
/// <param name="words">Which words mean the same.</param>
/// <param name="context">The story.</param>
internal sealed class Deeds(WordRelations words, StoryContext context)
{
    /// <summary>Of two words that may mean one thing.</summary>
    public const double LeastRelated = 0.5;

    /// <summary>What is counted, done and said anew from week to week is told apart sooner than what happened once.</summary>
    public const int MostDaysOfNews = 10;

    /// <summary>False if the two tell of two times, or of what the verb governs in two ways.</summary>
    public bool MayBeOne(Statement x, Statement y) => DaysApart(x.Article, y.Article) <= MostDaysOfNews && !AreAtTwoTimes(x, y) && GovernTheSame(x, y);

    /// <summary>True if the two phrases name one entity, or have nouns of related meaning.</summary>
    /// <param name="x">One statement.</param>
    /// <param name="left">A phrase of it.</param>
    /// <param name="y">Another.</param>
    /// <param name="right">A phrase of that.</param>
    /// <param name="least">How related the nouns must be, 0 to 1.</param>
    public bool AreOne(Statement x, Argument left, Statement y, Argument right, double least = LeastRelated) =>
        (left.Entity >= 0 && left.Entity == right.Entity) || words.Relatedness(LemmaOf(TokenOf(x, left)), 'n', LemmaOf(TokenOf(y, right)), 'n') >= least;

    /// <summary>False if one of two active verbs has another subject than the other, or one that nobody can tell ("we raised").</summary>
    /// <param name="x">One statement.</param>
    /// <param name="y">Another.</param>
    /// <param name="strictly">True if "it" and "which" may stand for anything.</param>
    public bool HaveOneDoer(Statement x, Statement y, bool strictly)
    {
        if (x.Passive || y.Passive || x.First(Role.Agent) is not { } left || y.First(Role.Agent) is not { } right)
            return true;
        if (AreOne(x, left, y, right) || (left.Entity < 0 && right.Entity < 0 && context.Of(x).IsSomebody(TokenOf(x, left)) && context.Of(y).IsSomebody(TokenOf(y, right))))
            return true;
        return !strictly && (IsPointer(x, left) || IsPointer(y, right));
    }

    private bool IsPointer(Statement statement, Argument argument) => LemmaOf(TokenOf(statement, argument)) is "it" or "they" or "which" or "that" or "who" or "this";

    /// <summary>"The Drovno race", "the Tavania race": two nouns that names tell apart.</summary>
    public bool AreNamedApart(Statement x, Argument left, Statement y, Argument right) =>
        NamesIn(x, left) is { Count: > 0 } mine && NamesIn(y, right) is { Count: > 0 } theirs && !mine.Overlaps(theirs);

    /// <summary>What names tell a phrase with a common noun as its head from others of its kind.</summary>
    private HashSet<int> NamesIn(Statement statement, Argument argument)
    {
        var text = context.Of(statement);
        var names = new HashSet<int>();
        if (TokenOf(statement, argument).Upos != "NOUN")
            return names;
        var modifiers = text.Grammar.Children(argument.Head).Where(child => text.Text.Tokens[child].Deprel is "compound" or "nmod:poss" or "amod").Select(text.MentionAt).ToHashSet();
        for (var index = 0; index < text.Text.Mentions.Length; index++)
        {
            var mention = text.Text.Mentions[index];
            if (mention.Named && (modifiers.Contains(index) || (mention.Kind == EntityKind.Place && argument.Span.Contains(mention.Span))) && context.Entities.Of(statement.Article, mention.Entity) is >= 0 and var entity)
                names.Add(entity);
        }
        return names;
    }

    /// <summary>True if both phrases tell a number, and not the same.</summary>
    public bool AreCountedApart(Statement x, Argument left, Statement y, Argument right) =>
        CountIn(x, left) is { Vague: null } one && CountIn(y, right) is { Vague: null } other && one.Normal != other.Normal && !NumberValues.AreOneStated(one, other);

    /// <summary>True if both phrases tell one number, of two or more.</summary>
    public bool AreCountedAlike(Statement x, Argument left, Statement y, Argument right) =>
        CountIn(x, left) is { Vague: null, Low: > 1 } one && CountIn(y, right) is { Vague: null } other && one.Normal == other.Normal;

    private NumberValue? CountIn(Statement statement, Argument argument)
    {
        var text = context.Of(statement).Text;
        foreach (var quantity in text.Quantities)
        {
            if (quantity.Kind != QuantityKind.Ordinal && argument.Span.Overlaps(quantity.Span))
                return HowManyClaims.ValueOf(quantity, text.Text);
        }
        return null;
    }

    /// <summary>"Held a rally on Saturday", "is not holding one tonight": what is denied of one time may be so at another.</summary>
    private bool AreAtTwoTimes(Statement x, Statement y)
    {
        var (one, other) = (TimeOf(x), TimeOf(y));
        if (one is null && other is null)
            return false;
        if (one is null || other is null)
            return (one is null ? y : x).Negated;
        return one.Interval is { } first && other.Interval is { } second ? first.First > second.Last || second.First > first.Last : !string.Equals(one.Words, other.Words, StringComparison.OrdinalIgnoreCase);
    }

    private ToldTime? TimeOf(Statement statement)
    {
        var text = context.Of(statement).Text;
        foreach (var time in text.Times)
        {
            if (statement.Clause.Contains(time.Span) && time.Type is TimeType.Date or TimeType.Time)
                return new(time.Span.Of(text.Text), EdtfInterval.TryParse(time.Edtf, out var interval) ? interval : null);
        }
        return null;
    }

    /// <summary>Days between the publication of two articles, which tell of one matter at two stages if they are many; 0 if a day is unknown.</summary>
    public int DaysApart(int a, int b) =>
        context.PublishedDay(a) is { } x && context.PublishedDay(b) is { } y ? Math.Abs(x.DayNumber - y.DayNumber) : 0;

    /// <summary>"Is expected to stay", "is not expected to win": what the verb governs says what is denied.</summary>
    private bool GovernTheSame(Statement x, Statement y)
    {
        if (x.Copular || y.Copular)
            return true;
        var (mine, theirs) = (Governed(x), Governed(y));
        return mine is null || theirs is null ? mine == theirs : words.Relatedness(mine, 'v', theirs, 'v') >= LeastRelated;
    }

    /// <summary>Lemma of the verb that completes this one; null if none does.</summary>
    private string? Governed(Statement statement)
    {
        var statements = context.Of(statement);
        var verb = statements.Grammar.Child(statement.Predicate, "xcomp") is >= 0 and var open ? open : statements.Grammar.Child(statement.Predicate, "ccomp");
        return verb < 0 || statements.Text.Tokens[verb].Upos != "VERB" ? null : LemmaOf(statements.Text.Tokens[verb]);
    }

    /// <summary>"Will take off again", "had only been found here": another time, or another thing.</summary>
    public bool IsAnother(Statement statement)
    {
        var text = context.Of(statement);
        return text.Grammar.Children(statement.Predicate).Any(child => text.Text.Tokens[child].Lemma.ToLowerInvariant() is "again" or "previously" or "formerly" or "once" or "only" or "further" or "before" or "earlier") || OfMore(text, statement.Predicate);
    }

    /// <summary>"First in June and again in August": what the value dates or counts, its preposition aside, is another time.</summary>
    public bool IsRepeated(Claim claim)
    {
        var text = context.Of(claim.Statement).Text;
        var before = text.TokensIn(claim.Focus).First - 1;
        while (before >= 0 && text.Tokens[before].Upos is "ADP" or "DET")
            before--;
        return before >= 0 && LemmaOf(text.Tokens[before]) == "again";
    }

    /// <summary>"Agreed to shelter hundreds more sailors", "sent another ship": what is added to what was before is another time.</summary>
    private static bool OfMore(ArticleStatements statements, int predicate)
    {
        var tokens = statements.Text.Tokens;
        var (first, last) = statements.Grammar.Extent(predicate);
        for (var token = first; token <= last; token++)
        {
            var (lemma, relation) = (tokens[token].Lemma.ToLowerInvariant(), tokens[token].Deprel);
            // "A similar fund was set up": before the verb as well.
            if (lemma == "similar" && relation == "amod")
                return true;
            if (token <= predicate)
                continue;
            if ((lemma is "another" or "additional" or "further" && relation is "det" or "amod") || (lemma == "more" && (tokens[token - 1].Upos == "NUM" || tokens[token - 1].Lemma is "hundred" or "thousand" or "dozen" or "several" or "many" or "score")))
                return true;
        }
        return false;
    }

    private Token TokenOf(Statement statement, Argument argument) => context.Of(statement).Text.Tokens[argument.Head];

    private static string LemmaOf(Token token) => token.Lemma.ToLowerInvariant();

    /// <param name="Words">As written.</param>
    /// <param name="Interval">Null if it could not be resolved.</param>
    private sealed record ToldTime(string Words, EdtfInterval? Interval);
}
