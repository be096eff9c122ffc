using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Whether two claims whose values differ can tell of one thing at all: what they are about must not be told apart by who takes part, by mood or by construction.</summary>
/// <param name="words">Which words mean the same.</param>
/// <param name="context">The story.</param>
/// <param name="deeds">Which statements may tell of one deed.</param>
internal sealed class Contradiction(WordRelations words, StoryContext context, Deeds deeds)
{
    private const int MostDaysApart = 45;

    /// <summary>Articles further apart than this have each its own news.</summary>
    private const int DaysOfNews = 3;

    /// <summary>What happened so many days before an article is its news.</summary>
    private const int AgeOfNews = 7;

    public bool IsPossible(Claim a, Claim b)
    {
        var (x, y) = (a.Statement, b.Statement);
        // "The captain and three others", "four were killed": what is counted besides somebody is not all.
        if (a.Kind == QuestionKind.HowMany && (CountsOthers(a) || CountsOthers(b)))
            return false;
        // Two great numbers so near each other count one thing, whatever else is told of it, and when.
        if (Counts.AreEstimatesOfOne(a, b))
            return true;
        // What is planned or supposed and what has come to pass are two things; so are an event noun in passing and a told event.
        if (x.Unreal || y.Unreal || !Tells(x) || !Tells(y))
            return false;
        if (a.Kind == QuestionKind.Whether && !SameObject(x, y))
            return false;
        // "Nine sailors rescued in May are home": what a participle counts is those that the sentence tells of, not all.
        if (a.Kind == QuestionKind.HowMany && (IsModifier(x) || IsModifier(y)))
            return false;
        // One couple parts and another parts: where nothing but the deed is one, two doers make two deeds.
        if (a.Kind == QuestionKind.Who && !ShareMore(a, b))
            return false;
        // What one body spends or raises is no measure of another's.
        if (a.Kind == QuestionKind.HowMany && !HowManyClaims.IsState(a.Slot) && !deeds.HaveOneDoer(x, y, strictly: a.Slot.StartsWith("money", StringComparison.Ordinal) || a.Slot == "percent"))
            return false;
        // "Acknowledged on Monday that …", "on Sunday that …": two utterances.
        if (a.Kind == QuestionKind.When && (HasContent(x) || HasContent(y) || !deeds.HaveOneDoer(x, y, strictly: false)))
            return false;
        // "The fleet also sailed in 2001": another time is another event.
        if (a.Kind == QuestionKind.When && (IsAlso(x) || IsAlso(y) || deeds.IsAnother(x) || deeds.IsAnother(y) || AreNewsOfTwoDays(a, b)))
            return false;
        // Eight in one attack, 20,000 in all the war.
        if (Counts.AreOneState(a, b) && a.Value is NumberValue one && b.Value is NumberValue other && NumberValues.AreFarApart(one, other))
            return false;
        if (x.Article == y.Article && a.Kind != QuestionKind.Whether && !AreTwoCounts(a, b))
            return false;
        if (deeds.DaysApart(x.Article, y.Article) > (a.Kind == QuestionKind.When || Counts.AreOneState(a, b) ? MostDaysApart : Deeds.MostDaysOfNews))
            return false;
        if (a.Kind is QuestionKind.Whether && !deeds.MayBeOne(x, y))
            return false;
        if (a.Kind is not QuestionKind.HowMany && AreCountedApart(a, b))
            return false;
        foreach (var role in Counts.AreOneState(a, b) ? [] : new[] { Role.Agent, Role.Patient })
        {
            if (x.First(role) is { } left && y.First(role) is { } right && !left.Span.Overlaps(a.Focus) && !right.Span.Overlaps(b.Focus) && Exclude(x, left, y, right))
                return false;
        }
        return a.Kind != QuestionKind.Whether || SameSubject(x, y);
    }

    /// <summary>"Three other sailors", "two more of the devices".</summary>
    private bool CountsOthers(Claim claim)
    {
        var text = context.Of(claim.Statement).Text;
        var (first, end) = text.TokensIn(claim.Focus);
        for (var token = first; token < Math.Min(end + 2, text.Tokens.Length); token++)
        {
            if (text.Tokens[token].Lemma.ToLowerInvariant() is "other" or "others" or "additional" or "further" || (token >= end && text.Tokens[token].Lemma.Equals("more", StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }

    private bool HasContent(Statement statement) => context.Of(statement).Grammar.Child(statement.Predicate, "ccomp") >= 0;

    /// <summary>The police count five dead, the ministry seven: within one article two voices may differ on one count.</summary>
    private static bool AreTwoCounts(Claim a, Claim b) =>
        a.Slot == b.Slot && HowManyClaims.IsState(a.Slot) && a.Statement.Voice is { } x && b.Statement.Voice is { } y && x != y;

    /// <summary>"Won at least 25 seats", "won 175 seats": where the rest is asked, other numbers of what is acted on are two deeds.</summary>
    private bool AreCountedApart(Claim a, Claim b)
    {
        foreach (var role in new[] { Role.Agent, Role.Patient })
        {
            if (a.Statement.First(role) is { } left && b.Statement.First(role) is { } right && !left.Span.Overlaps(a.Focus) && !right.Span.Overlaps(b.Focus) && deeds.AreCountedApart(a.Statement, left, b.Statement, right))
                return true;
        }
        return false;
    }

    /// <summary>"The fleet also sailed in 2001".</summary>
    private bool IsAlso(Statement statement) => context.Of(statement).Grammar.Children(statement.Predicate).Any(child => context.Of(statement).Text.Tokens[child].Lemma == "also");

    /// <summary>Each tells what is new on its own day, and the days lie apart: prices plunge, rockets start and ministers speak again.</summary>
    private bool AreNewsOfTwoDays(Claim a, Claim b) =>
        context.PublishedDay(a.Statement.Article) is { } x && context.PublishedDay(b.Statement.Article) is { } y && Math.Abs(x.DayNumber - y.DayNumber) > DaysOfNews && IsNews(a, x) && IsNews(b, y);

    private static bool IsNews(Claim claim, DateOnly published) =>
        claim.Value is TimeValue { Interval: { } interval } && (Math.Abs(interval.First.DayNumber - published.DayNumber) <= AgeOfNews || Math.Abs(interval.Last.DayNumber - published.DayNumber) <= AgeOfNews);

    /// <summary>True if the statements have a part in common besides the one that is asked for, those named with it, and times.</summary>
    private bool ShareMore(Claim a, Claim b)
    {
        var rest = Rest(b).ToList();
        return Rest(a).Any(left => rest.Exists(right => deeds.AreOne(a.Statement, left, b.Statement, right)));
    }

    private IEnumerable<Argument> Rest(Claim claim)
    {
        var text = context.Of(claim.Statement).Text;
        return claim.Statement.Arguments.Where(argument => argument.Role != claim.Argument?.Role && !text.Times.Any(time => time.Span.Overlaps(text.Tokens[argument.Head].Span)));
    }

    private static bool Tells(Statement statement) => statement.Pos == 'v' || statement.Copular;

    /// <summary>True if the two cannot be one: common nouns of unrelated meaning, or a name and a thing.</summary>
    private bool Exclude(Statement x, Argument left, Statement y, Argument right)
    {
        if (left.Entity >= 0 && left.Entity == right.Entity)
            return false;
        if (deeds.AreNamedApart(x, left, y, right))
            return true;
        var (a, b) = (TokenOf(x, left), TokenOf(y, right));
        if (!Lexicon.IsLight(x.Lemma) && !Lexicon.IsLight(y.Lemma) && (IsNameAndThing(left, b) || IsNameAndThing(right, a)))
            return true;
        return a.Upos == "NOUN" && b.Upos == "NOUN" && words.Relatedness(LemmaOf(a), 'n', LemmaOf(b), 'n') < Deeds.LeastRelated && !BothPeople(LemmaOf(a), LemmaOf(b));
    }

    /// <summary>A named body is founded, attacks are launched: a name and a thing that is nobody are two things. The noun of a verb that says little takes no part, and is not asked.</summary>
    private bool IsNameAndThing(Argument named, Token other) => named.Entity >= 0 && other.Upos == "NOUN" && !IsSomebody(other);

    private bool IsSomebody(Token noun) => words.ClassOf(LemmaOf(noun), 'n') is LexicalClass.NounPerson or LexicalClass.NounGroup or LexicalClass.NounLocation;

    private bool BothPeople(string a, string b) => words.IsPersonNoun(a) && words.IsPersonNoun(b);

    /// <summary>Only what is said of one and the same subject can be denied.</summary>
    private bool SameSubject(Statement x, Statement y)
    {
        if (x.Subject is not { } left || y.Subject is not { } right)
            return false;
        if (left.Entity >= 0 || right.Entity >= 0)
            return left.Entity == right.Entity || (left.Entity >= 0 && right.Entity >= 0 && context.Entities.All[left.Entity].Name == context.Entities.All[right.Entity].Name);
        var (a, b) = (TokenOf(x, left), TokenOf(y, right));
        // "People" are others in every sentence.
        return a.Upos == "NOUN" && b.Upos == "NOUN" && !Lexicon.IsAnybody(LemmaOf(a)) && words.Relatedness(LemmaOf(a), 'n', LemmaOf(b), 'n') >= Deeds.LeastRelated;
    }

    /// <summary>That somebody confirmed one thing and did not confirm another is no contradiction: what is acted on, or said, must be one, or be told by neither.</summary>
    private bool SameObject(Statement x, Statement y)
    {
        if (x.Copular || y.Copular || (x.Passive && y.Passive))
            return true;
        var (left, right) = (ObjectOf(x), ObjectOf(y));
        if (left is null || right is null)
            return left is null && right is null && !HasClause(x) && !HasClause(y);
        return deeds.AreOne(x, left, y, right);
    }

    private static Argument? ObjectOf(Statement statement) => statement.First(Role.Patient) ?? statement.First(Role.Complement);

    private bool HasClause(Statement statement)
    {
        var grammar = context.Of(statement).Grammar;
        return grammar.Child(statement.Predicate, "ccomp") >= 0 || grammar.Child(statement.Predicate, "xcomp") >= 0 || grammar.Child(statement.Predicate, "obl") >= 0;
    }

    private bool IsModifier(Statement statement) => context.Of(statement).Text.Tokens[statement.Predicate].Deprel == "acl";

    private Token TokenOf(Statement statement, Argument argument) => context.Of(statement).Text.Tokens[argument.Head];

    private static string LemmaOf(Token token) => token.Lemma.ToLowerInvariant();
}
