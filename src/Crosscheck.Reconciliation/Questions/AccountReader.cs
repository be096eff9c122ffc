using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Quotations;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>What somebody tells in an article.</summary>
/// <param name="Place">Its sentence.</param>
/// <param name="Speaker">Who tells it, as a question names them.</param>
/// <param name="Entity">Story entity of the speaker, or -1.</param>
/// <param name="Source">The article's words for the speaker.</param>
/// <param name="Content">What is told.</param>
/// <param name="Statements">The text.</param>
/// <param name="Words">The words that tell it: its main clause, or with a denial all from the denying verb.</param>
/// <param name="Statement">What its main clause states; null of a denial without one ("denied taking the money").</param>
/// <param name="IsDenial">True if the words that ascribe it deny it.</param>
internal sealed record Account(SentencePlace Place, string Speaker, int Entity, TextSpan Source, TextSpan Content, ArticleStatements Statements, TextSpan Words, Statement? Statement, bool IsDenial)
{
    /// <summary>True if it says that something is not so.</summary>
    public bool IsNegative => IsDenial != (Statement?.Negated ?? false);
}

/// <summary>Reads the accounts of a text that the text sets against each other.</summary>
/// <param name="context">The story.</param>
/// <param name="statements">The text.</param>
internal sealed class AccountReader(StoryContext context, ArticleStatements statements)
{
    /// <summary>Words from the beginning of a sentence within which "however" sets it against the one before.</summary>
    private const int FarthestHowever = 8;

    /// <summary>Two verbs that mean as nearly the same as this tell one deed.</summary>
    private const double OneDeed = 0.75;

    private static readonly HashSet<string> _contrasts = new(["but", "although", "though", "however", "whereas", "yet"], StringComparer.Ordinal);

    private static readonly HashSet<string> _denials = new(["deny", "dispute"], StringComparer.Ordinal);

    private AnnotatedText Text => statements.Text;

    /// <summary>Pairs of accounts that contradict each other in the eyes of the article, in order of the text.</summary>
    public IEnumerable<(Account One, Account Other)> Opposed()
    {
        var accounts = Accounts().ToList();
        for (var first = 0; first < accounts.Count; first++)
        {
            for (var second = first + 1; second < accounts.Count && accounts[second].Place.Sentence <= accounts[first].Place.Sentence + 1; second++)
            {
                if (AreOfTwo(accounts[first], accounts[second]) && Contrasts(accounts[first], accounts[second]) && Exclude(accounts[first], accounts[second]))
                    yield return (accounts[first], accounts[second]);
            }
        }
    }

    private IEnumerable<Account> Accounts()
    {
        foreach (var quotation in Text.Quotations)
        {
            if (quotation is not { Source: { IsEmpty: false } source, Cue: { } cue, Content: [{ IsEmpty: false } content, ..] } || CitesAnother(quotation, content))
                continue;
            var sentence = Text.SentenceAt(content.Start);
            if (!Text.Sentences[sentence].Span.Contains(content) || statements.All.FirstOrDefault(statement => statement.Sentence == sentence) is not { } any)
                continue;
            var (name, entity) = SpeakerOf(quotation, source, any);
            var (from, to) = Text.TokensIn(cue);
            var denies = Enumerable.Range(from, to - from).Any(token => _denials.Contains(Text.Tokens[token].Lemma.ToLowerInvariant()) && !IsNegated(token));
            var stated = MainStatement(sentence, content);
            if (name is not null && (denies ? cue.Union(content) : stated is null ? null : WordsOf(stated, content)) is { } told)
                yield return new(SentencePlace.Of(any), name, entity, source, content, statements, told, stated, denies);
        }
    }

    /// <summary>"Did not dispute".</summary>
    private bool IsNegated(int verb) => statements.Grammar.Children(verb).Any(child => child < verb && Text.Tokens[child].Lemma.ToLowerInvariant() is "not" or "never" or "n't");

    /// <summary>"The paper says police say …": what counts is whose words they are in the end.</summary>
    private bool CitesAnother(Quotation quotation, TextSpan content)
    {
        foreach (var other in Text.Quotations)
        {
            if (!ReferenceEquals(other, quotation) && other.Source is { } source && content.Contains(source) && other.Content is [var inner, ..] && content.Contains(inner))
                return true;
        }
        return false;
    }

    /// <summary>What the content states: the statement of it that no other governs, if it has a tense.</summary>
    private Statement? MainStatement(int sentence, TextSpan content)
    {
        Statement? main = null;
        foreach (var statement in statements.All)
        {
            if (statement.Sentence == sentence && content.Contains(Text.Tokens[statement.Predicate].Span) && (main is null || Depth(statement.Predicate) < Depth(main.Predicate)))
                main = statement;
        }
        return main is not null && ClauseTense.IsFinite(statements, main.Predicate) ? main : null;
    }

    /// <summary>The clause of a statement; of one whose subject is a pronoun all that is told, since whom it stands for is told with the other account. Null if neither can stand in a row.</summary>
    private TextSpan? WordsOf(Statement stated, TextSpan content)
    {
        if (WholeClause.Of(statements, context.Entities, stated) is { IsNoun: false } clause && content.Contains(clause.Span))
            return clause.Span;
        return content.Length <= WholeClause.Longest && WholeClause.IsClean(content.Of(Text.Text)) && SubjectOf(stated) is { } subject && Text.Tokens[subject.Head].Xpos == "PRP" && subject.Span.Start == content.Start ? content : null;
    }

    private int Depth(int token)
    {
        var depth = 0;
        for (; token >= 0 && depth < Text.Tokens.Length; token = Text.Tokens[token].Head)
            depth++;
        return depth;
    }

    private (string? Name, int Entity) SpeakerOf(Quotation quotation, TextSpan source, Statement statement)
    {
        var entity = quotation.Speaker < 0 ? -1 : context.Entities.Of(statement.Article, quotation.Speaker);
        var words = source.Of(Text.Text);
        if (RemarkReader.IsPronoun(words))
            return (entity < 0 ? null : context.Entities.All[entity].Name, entity);
        // "Three in ten said": parts of one whole contradict nobody.
        var (first, end) = Text.TokensIn(source);
        return (DescribedSources.MaySpeak(Text, source) && !Enumerable.Range(first, end - first).Any(IsShare) ? new PhraseText(context, statements, statement).Of(source) : null, entity);
    }

    private bool IsShare(int token) => Text.Tokens[token].Lemma is "percent" or "%" || (Text.Tokens[token].Upos == "NUM" && token + 1 < Text.Tokens.Length && Text.Tokens[token + 1].Lemma == "in");

    private static bool AreOfTwo(Account a, Account b) =>
        (a.Entity < 0 || a.Entity != b.Entity) && !a.Speaker.Contains(b.Speaker, StringComparison.OrdinalIgnoreCase) && !b.Speaker.Contains(a.Speaker, StringComparison.OrdinalIgnoreCase);

    /// <summary>"…, but the police say": within a sentence, or at the head of the next.</summary>
    private bool Contrasts(Account a, Account b)
    {
        var sentence = Text.Sentences[b.Place.Sentence];
        if (a.Place.Sentence != b.Place.Sentence)
            return IsContrast(sentence.FirstToken) || Enumerable.Range(sentence.FirstToken, Math.Min(FarthestHowever, sentence.EndToken - sentence.FirstToken)).Any(token => Text.Tokens[token].Lemma.Equals("however", StringComparison.OrdinalIgnoreCase));
        // "But denied that": who denies is who said the first.
        if (b.Source.Start < a.Content.End)
            return false;
        if (IsContrast(sentence.FirstToken) && Text.Tokens[sentence.FirstToken].Lemma.ToLowerInvariant() is "although" or "though")
            return true;
        var (from, to) = (Text.TokensIn(a.Content).End, Text.TokensIn(b.Content).First);
        return from <= to && Enumerable.Range(from, to - from).Any(IsContrast);
    }

    private bool IsContrast(int token) => _contrasts.Contains(Text.Tokens[token].Lemma.ToLowerInvariant());

    /// <summary>
    /// One denies; or both speak of the same, and one says that it is not so, or both tell two things of one subject. What may come, is planned or wished
    /// contradicts nothing.
    /// </summary>
    private bool Exclude(Account a, Account b)
    {
        if (new[] { a.Statement, b.Statement }.Any(statement => statement is not null && (statement.Unreal || WhetherClaims.MayCome(statements, statement))))
            return false;
        if (a.IsDenial != b.IsDenial)
            return a.Place == b.Place || Told(a).Overlaps(Told(b));
        if (a.Statement is not { } x || b.Statement is not { } y || !Told(a).Overlaps(Told(b)))
            return false;
        return x.Negated != y.Negated || (AreOneSubject(x, y) && x.Lemma != y.Lemma && WordRelations.Shared.Relatedness(x.Lemma, x.Pos, y.Lemma, y.Pos) < OneDeed);
    }

    /// <summary>The deeds and things that the account tells of: what two accounts of one matter have in common, in whatever form ("killed", "the death").</summary>
    private HashSet<Concept> Told(Account account) => [.. statements.ConceptsIn(account.Words).Where(concept => !concept.IsEntity)];

    /// <summary>The same entity, the same pronoun, or a person and "he" or "she".</summary>
    private bool AreOneSubject(Statement x, Statement y)
    {
        if (SubjectOf(x) is not { } left || SubjectOf(y) is not { } right)
            return false;
        if (left.Entity >= 0 && right.Entity >= 0)
            return left.Entity == right.Entity;
        var (one, other) = (Text.Tokens[left.Head], Text.Tokens[right.Head]);
        var (a, b) = (one.Lemma.ToLowerInvariant(), other.Lemma.ToLowerInvariant());
        if (a == b)
            return a is not ("it" or "this" or "that" or "there" or "i" or "we" or "you");
        return other.Upos == "PRON" && one.Upos == "NOUN" && (b is "he" or "she" ? statements.IsPerson(one) : b == "they" && one.Xpos == "NNS");
    }

    private static Argument? SubjectOf(Statement statement) => statement.First(statement.Passive ? Role.Patient : Role.Agent);
}
