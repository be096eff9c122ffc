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

    /// <summary>What is counted, done and said anew from week to week is told apart sooner than what happened once.</summary>
    private const int MostDaysOfNews = 10;

    /// <summary>Articles further apart than this have each its own news.</summary>
    private const int DaysOfNews = 3;

    /// <summary>What happened so many days before an article is its news.</summary>
    private const int AgeOfNews = 7;

    public bool IsPossible(Claim a, Claim b)
    {
        var (x, y) = (a.Statement, b.Statement);
        // "The ambassador and three others", "four were killed": what is counted besides somebody is not all.
        if (a.Kind == QuestionKind.HowMany && (CountsOthers(a) || CountsOthers(b)))
            return false;
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
        // What one body spends or raises is no measure of another's.
        if (a.Kind == QuestionKind.HowMany && !HowManyClaims.IsState(a.Slot) && !SameDoer(x, y, strictly: a.Slot.StartsWith("money", StringComparison.Ordinal) || a.Slot == "percent"))
            return false;
        // "Acknowledged on Monday that …", "on Sunday that …": two utterances.
        if (a.Kind == QuestionKind.When && (HasContent(x) || HasContent(y) || !SameDoer(x, y, strictly: false)))
            return false;
        // "The fleet also sailed in 2001": another time is another event.
        if (a.Kind == QuestionKind.When && (IsAnother(x) || IsAnother(y) || AreNewsOfTwoDays(a, b)))
            return false;
        // Eight in one attack, 20,000 in all the war.
        if (AreOneState(a, b) && a.Value is NumberValue one && b.Value is NumberValue other && NumberValues.AreFarApart(one, other))
            return false;
        if (x.Article == y.Article && a.Kind != QuestionKind.Whether && !AreTwoCounts(a, b))
            return false;
        if (DaysApart(x.Article, y.Article) > (a.Kind == QuestionKind.When || AreOneState(a, b) ? MostDaysApart : MostDaysOfNews))
            return false;
        if (a.Kind is QuestionKind.Whether && !MayBeOneDeed(x, y))
            return false;
        if (a.Kind is not QuestionKind.HowMany && AreCountedApart(a, b))
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
        a.Kind == QuestionKind.HowMany && a.Statement.Article != b.Statement.Article && a.Value is NumberValue x && b.Value is NumberValue y && NumberValues.AreNear(x, y) && (a.Slot == b.Slot || (NumberValues.IsVast(x) && NumberValues.IsVast(y) && (!NumberValues.IsMaximum(x) || !NumberValues.IsMaximum(y) || CountsAnybody(a) || CountsAnybody(b))));

    private static bool CountsAnybody(Claim claim) => Lexicon.IsAnybody(claim.Slot[(claim.Slot.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    /// <summary>"Three other Americans", "two more of the devices".</summary>
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

    /// <summary>False if one of two active verbs has another subject than the other, or one that nobody can tell ("we raised").</summary>
    /// <param name="x">One statement.</param>
    /// <param name="y">Another.</param>
    /// <param name="strictly">True if "it" and "which" may stand for anything.</param>
    private bool SameDoer(Statement x, Statement y, bool strictly)
    {
        if (x.Passive || y.Passive || x.First(Role.Agent) is not { } left || y.First(Role.Agent) is not { } right)
            return true;
        if (AreOne(x, left, y, right) || (left.Entity < 0 && right.Entity < 0 && context.Of(x).IsSomebody(TokenOf(x, left)) && context.Of(y).IsSomebody(TokenOf(y, right))))
            return true;
        return !strictly && (IsPointer(x, left) || IsPointer(y, right));
    }

    private bool IsPointer(Statement statement, Argument argument) => LemmaOf(TokenOf(statement, argument)) is "it" or "they" or "which" or "that" or "who" or "this";

    private bool HasContent(Statement statement) => context.Of(statement).Grammar.Child(statement.Predicate, "ccomp") >= 0;

    /// <summary>The police count five dead, the ministry seven: within one article two voices may differ on one count.</summary>
    private static bool AreTwoCounts(Claim a, Claim b) =>
        a.Slot == b.Slot && HowManyClaims.IsState(a.Slot) && a.Statement.Voice is { } x && b.Statement.Voice is { } y && x != y;

    /// <summary>"The toll rose to nine", "ten people were killed": those counted are the same, whatever the sentence is about.</summary>
    private static bool AreOneState(Claim a, Claim b) => a.Slot == b.Slot && a.Kind == QuestionKind.HowMany && HowManyClaims.IsState(a.Slot);

    /// <summary>Articles published long after each other tell of one matter at two stages; what happened in between is no contradiction.</summary>
    private int DaysApart(int a, int b) =>
        context.Annotated[a].Article.PublishedDay is { } x && context.Annotated[b].Article.PublishedDay is { } y ? Math.Abs(x.DayNumber - y.DayNumber) : 0;

    /// <summary>False if the two tell of two times, or of what the verb governs in two ways.</summary>
    public bool MayBeOneDeed(Statement x, Statement y) => DaysApart(x.Article, y.Article) <= MostDaysOfNews && !AreAtTwoTimes(x, y) && GovernTheSame(x, y);

    /// <summary>"Won at least 19 delegates", "won 175 delegates": where the rest is asked, other numbers of what is acted on are two deeds.</summary>
    private bool AreCountedApart(Claim a, Claim b)
    {
        foreach (var role in new[] { Role.Agent, Role.Patient })
        {
            if (a.Statement.First(role) is { } left && b.Statement.First(role) is { } right && !left.Span.Overlaps(a.Focus) && !right.Span.Overlaps(b.Focus) && AreCountedApart(a.Statement, left, b.Statement, right))
                return true;
        }
        return false;
    }

    /// <summary>True if both phrases tell a number, and not the same.</summary>
    public bool AreCountedApart(Statement x, Argument left, Statement y, Argument right) =>
        CountIn(x, left) is { Vague: null } one && CountIn(y, right) is { Vague: null } other && one.Normal != other.Normal && !NumberValues.AreOneStated(one, other);

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

    /// <summary>Each tells what is new on its own day, and the days lie apart: prices plunge, rockets start and ministers speak again.</summary>
    private bool AreNewsOfTwoDays(Claim a, Claim b) =>
        PublishedDay(a) is { } x && PublishedDay(b) is { } y && Math.Abs(x.DayNumber - y.DayNumber) > DaysOfNews && IsNews(a, x) && IsNews(b, y);

    private static bool IsNews(Claim claim, DateOnly published) =>
        claim.Value is TimeValue { Interval: { } interval } && (Math.Abs(interval.First.DayNumber - published.DayNumber) <= AgeOfNews || Math.Abs(interval.Last.DayNumber - published.DayNumber) <= AgeOfNews);

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
        // "The Nevada caucuses", "the Minnesota caucuses".
        if (NamesIn(x, left) is { Count: > 0 } mine && NamesIn(y, right) is { Count: > 0 } theirs && !mine.Overlaps(theirs))
            return true;
        var (a, b) = (TokenOf(x, left), TokenOf(y, right));
        if (!Lexicon.IsLight(x.Lemma) && !Lexicon.IsLight(y.Lemma) && (IsNameAndThing(left, b) || IsNameAndThing(right, a)))
            return true;
        return a.Upos == "NOUN" && b.Upos == "NOUN" && words.Relatedness(LemmaOf(a), 'n', LemmaOf(b), 'n') < LeastRelated && !BothPeople(LemmaOf(a), LemmaOf(b));
    }

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
