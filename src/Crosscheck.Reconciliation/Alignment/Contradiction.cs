using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Whether two claims whose values differ can tell of one thing at all: what they are about must not be told apart by who takes part, by mood or by construction.</summary>
internal sealed class Contradiction(WordRelations words, StoryContext context)
{
    private const double LeastRelated = 0.5;
    private const int MostDaysApart = 45;

    /// <summary>What happened so many days before an article is its news.</summary>
    private const int DaysOfNews = 3;

    public bool IsPossible(Claim a, Claim b)
    {
        var (x, y) = (a.Statement, b.Statement);
        // Two great numbers so near each other count one thing, whatever else is told of it, and when.
        if (AreEstimatesOfOne(a, b))
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
        // "The fleet also sailed in 2001": another time is another event.
        if (a.Kind == QuestionKind.When && (IsAnother(x) || IsAnother(y) || AreNewsOfTwoDays(a, b)))
            return false;
        // Eight in one attack, 20,000 in all the war.
        if (AreOneState(a, b) && a.Value is NumberValue one && b.Value is NumberValue other && NumberValues.AreFarApart(one, other))
            return false;
        if (x.Article == y.Article && a.Kind != QuestionKind.Whether && !AreTwoCounts(a, b))
            return false;
        if (MonthsApart(x.Article, y.Article))
            return false;
        foreach (var role in AreOneState(a, b) ? [] : new[] { Role.Agent, Role.Patient })
        {
            if (x.First(role) is { } left && y.First(role) is { } right && !left.Span.Overlaps(a.Focus) && !right.Span.Overlaps(b.Focus) && Exclude(x, left, y, right))
                return false;
        }
        return a.Kind != QuestionKind.Whether || SameSubject(x, y);
    }

    /// <summary>"May have affected 143 million", "left 145.5 million exposed": two numbers that great and that near count one thing, however surely it is told.</summary>
    public static bool AreEstimatesOfOne(Claim a, Claim b) =>
        a.Kind == QuestionKind.HowMany && a.Statement.Article != b.Statement.Article && a.Value is NumberValue x && b.Value is NumberValue y && NumberValues.AreNear(x, y);

    /// <summary>The police count five dead, the ministry seven: within one article two voices may differ on one count.</summary>
    private static bool AreTwoCounts(Claim a, Claim b) =>
        a.Slot == b.Slot && HowManyClaims.IsState(a.Slot) && a.Statement.Voice is { } x && b.Statement.Voice is { } y && x != y;

    /// <summary>"The toll rose to nine", "ten people were killed": those counted are the same, whatever the sentence is about.</summary>
    private static bool AreOneState(Claim a, Claim b) => a.Slot == b.Slot && a.Kind == QuestionKind.HowMany && HowManyClaims.IsState(a.Slot);

    /// <summary>Articles published months apart tell of one matter at two stages; what happened in between is no contradiction.</summary>
    private bool MonthsApart(int a, int b) =>
        context.Annotated[a].Article.PublishedDay is { } x && context.Annotated[b].Article.PublishedDay is { } y && Math.Abs(x.DayNumber - y.DayNumber) > MostDaysApart;

    /// <summary>Each tells what is new on its own day, and the days lie apart: prices plunge, rockets start and ministers speak again.</summary>
    private bool AreNewsOfTwoDays(Claim a, Claim b) =>
        PublishedDay(a) is { } x && PublishedDay(b) is { } y && Math.Abs(x.DayNumber - y.DayNumber) > DaysOfNews && IsNews(a, x) && IsNews(b, y);

    private static bool IsNews(Claim claim, DateOnly published) =>
        claim.Value is TimeValue { Interval: { } interval } && Math.Abs(interval.First.DayNumber - published.DayNumber) <= DaysOfNews;

    private DateOnly? PublishedDay(Claim claim) => context.Annotated[claim.Statement.Article].Article.PublishedDay;

    /// <summary>True if the statements have a part in common besides the one that is asked for, those named with it, and times.</summary>
    private bool ShareMore(Claim a, Claim b)
    {
        var rest = Rest(b).ToList();
        return Rest(a).Any(left => rest.Exists(right => AreOne(a.Statement, left, b.Statement, right)));
    }

    private IEnumerable<Argument> Rest(Claim claim)
    {
        var text = context.Of(claim.Statement).Text;
        return claim.Statement.Arguments.Where(argument => argument.Role != claim.Argument?.Role && !text.Times.Any(time => time.Span.Overlaps(text.Tokens[argument.Head].Span)));
    }

    private bool AreOne(Statement x, Argument left, Statement y, Argument right) =>
        (left.Entity >= 0 && left.Entity == right.Entity) || words.Relatedness(LemmaOf(TokenOf(x, left)), 'n', LemmaOf(TokenOf(y, right)), 'n') >= LeastRelated;

    private static bool Tells(Statement statement) => statement.Pos == 'v' || statement.Copular;

    /// <summary>True if the two cannot be one: common nouns of unrelated meaning, or a name and a thing.</summary>
    private bool Exclude(Statement x, Argument left, Statement y, Argument right)
    {
        if (left.Entity >= 0 && left.Entity == right.Entity)
            return false;
        var (a, b) = (TokenOf(x, left), TokenOf(y, right));
        if (!Lexicon.IsLight(x.Lemma) && !Lexicon.IsLight(y.Lemma) && (IsNameAndThing(left, b) || IsNameAndThing(right, a)))
            return true;
        return a.Upos == "NOUN" && b.Upos == "NOUN" && words.Relatedness(LemmaOf(a), 'n', LemmaOf(b), 'n') < LeastRelated && !BothPeople(LemmaOf(a), LemmaOf(b));
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
        return a.Upos == "NOUN" && b.Upos == "NOUN" && !Lexicon.IsAnybody(LemmaOf(a)) && words.Relatedness(LemmaOf(a), 'n', LemmaOf(b), 'n') >= LeastRelated;
    }

    /// <summary>That somebody confirmed one thing and did not confirm another is no contradiction: what is acted on, or said, must be one, or be told by neither.</summary>
    private bool SameObject(Statement x, Statement y)
    {
        if (x.Copular || y.Copular || (x.Passive && y.Passive))
            return true;
        var (left, right) = (ObjectOf(x), ObjectOf(y));
        if (left is null || right is null)
            return left is null && right is null && !HasClause(x) && !HasClause(y);
        return AreOne(x, left, y, right);
    }

    private static Argument? ObjectOf(Statement statement) => statement.First(Role.Patient) ?? statement.First(Role.Complement);

    private bool HasClause(Statement statement)
    {
        var grammar = context.Of(statement).Grammar;
        return grammar.Child(statement.Predicate, "ccomp") >= 0 || grammar.Child(statement.Predicate, "xcomp") >= 0 || grammar.Child(statement.Predicate, "obl") >= 0;
    }

    private bool IsModifier(Statement statement) => context.Of(statement).Text.Tokens[statement.Predicate].Deprel == "acl";

    private bool IsAnother(Statement statement)
    {
        var text = context.Of(statement);
        return text.Grammar.Children(statement.Predicate).Any(child => text.Text.Tokens[child].Lemma is "also" or "again" or "previously" or "formerly" or "once") || OfMore(text, statement.Predicate);
    }

    /// <summary>"Agreed to shelter hundreds more sailors", "sent another ship": what is added to what was before is another time.</summary>
    private static bool OfMore(ArticleStatements statements, int predicate)
    {
        var tokens = statements.Text.Tokens;
        var (_, last) = statements.Grammar.Extent(predicate);
        for (var token = predicate + 1; token <= last; token++)
        {
            var lemma = tokens[token].Lemma.ToLowerInvariant();
            if ((lemma is "another" or "additional" or "further" && tokens[token].Deprel is "det" or "amod") || (lemma == "more" && (tokens[token - 1].Upos == "NUM" || tokens[token - 1].Lemma is "hundred" or "thousand" or "dozen" or "several" or "many" or "score")))
                return true;
        }
        return false;
    }

    private Token TokenOf(Statement statement, Argument argument) => context.Of(statement).Text.Tokens[argument.Head];

    private static string LemmaOf(Token token) => token.Lemma.ToLowerInvariant();
}
