using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Quotations;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

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
            for (var second = first + 1; second < accounts.Count && accounts[second].Sentence <= accounts[first].Sentence + 1; second++)
            {
                if (AreOfTwo(accounts[first], accounts[second]) && Contrasts(accounts[first], accounts[second]) && Exclude(accounts[first], accounts[second]))
                    yield return (accounts[first], accounts[second]);
            }
        }
    }

    private IEnumerable<Account> Accounts()
    {
        var bySentence = Text.Quotations.Where(quotation => quotation is { Source.IsEmpty: false, Content: [{ IsEmpty: false }, ..] }).ToLookup(quotation => Text.SentenceAt(quotation.Content[0].Start));
        foreach (var sentence in bySentence.Select(ofSentence => ofSentence.Key).Order())
        {
            foreach (var quotation in bySentence[sentence].OrderBy(quotation => quotation.Content[0]))
            {
                if (!bySentence[sentence].Any(other => IsCitedIn(other, quotation)) && Read(quotation, sentence) is { } account)
                    yield return account;
            }
        }
    }

    private Account? Read(Quotation quotation, int sentence)
    {
        if (quotation is not { Source: { } source, Cue: { } cue, Content: [var content, ..] } || !Text.Sentences[sentence].Span.Contains(content))
            return null;
        var stated = MainStatement(content);
        var (name, entity) = SpeakerOf(quotation, source);
        var (first, end) = Text.TokensIn(cue);
        var denies = Enumerable.Range(first, end - first).Any(token => _denials.Contains(Text.Tokens[token].Lemma.ToLowerInvariant()) && !IsNegated(token));
        return name is not null && (denies ? cue.Union(content) : stated is null ? null : WordsOf(stated, content)) is { } words ? new(statements, sentence, name, entity, source, content, words, stated, denies) : null;
    }

    /// <summary>"The paper says police say …": what counts is whose words they are in the end.</summary>
    private static bool IsCitedIn(Quotation inner, Quotation outer) =>
        !ReferenceEquals(inner, outer) && outer.Content[0].Contains(inner.Source!.Value) && outer.Content[0].Contains(inner.Content[0]);

    /// <summary>"Did not dispute".</summary>
    private bool IsNegated(int verb) => statements.Grammar.Children(verb).Any(child => child < verb && Text.Tokens[child].Lemma.ToLowerInvariant() is "not" or "never" or "n't");

    /// <summary>What the content states: the statement of it that no other governs, if it has a tense.</summary>
    private Statement? MainStatement(TextSpan content)
    {
        var (first, end) = Text.TokensIn(content);
        var main = Enumerable.Range(first, end - first).Select(statements.WithPredicate).OfType<Statement>().MinBy(statement => Depth(statement.Predicate));
        return main is not null && ClauseTense.IsFinite(statements, main.Predicate) ? main : null;
    }

    /// <summary>The clause of a statement; of one whose subject is a pronoun all that is told, since whom it stands for is told with the other account. Null if neither can stand in a row.</summary>
    private TextSpan? WordsOf(Statement stated, TextSpan content)
    {
        if (WholeClause.Of(statements, context.Entities, stated) is { IsNoun: false } clause && content.Contains(clause.Span))
            return clause.Span;
        return content.Length <= WholeClause.Longest && WholeClause.IsClean(content.Of(Text.Text)) && stated.Subject is { } subject && Text.Tokens[subject.Head].Xpos == "PRP" && subject.Span.Start == content.Start ? content : null;
    }

    private int Depth(int token)
    {
        var depth = 0;
        for (; token >= 0 && depth < Text.Tokens.Length; token = Text.Tokens[token].Head)
            depth++;
        return depth;
    }

    private (string? Name, int Entity) SpeakerOf(Quotation quotation, TextSpan source)
    {
        var entity = quotation.Speaker < 0 ? -1 : context.Entities.Of(statements.Article, quotation.Speaker);
        var words = source.Of(Text.Text);
        if (RemarkReader.IsPronoun(words))
            return (entity < 0 ? null : context.Entities.All[entity].Name, entity);
        // "Three in ten said": parts of one whole contradict nobody.
        var (first, end) = Text.TokensIn(source);
        var said = statements.Above(statements.HeadOf(source));
        return (said is not null && DescribedSources.MaySpeak(Text, source) && !Enumerable.Range(first, end - first).Any(IsShare) ? new PhraseText(context, statements, said).Of(source) : null, entity);
    }

    private bool IsShare(int token) => Text.Tokens[token].Lemma is "percent" or "%" || (Text.Tokens[token].Upos == "NUM" && token + 1 < Text.Tokens.Length && Text.Tokens[token + 1].Lemma == "in");

    private static bool AreOfTwo(Account a, Account b) =>
        (a.Entity < 0 || a.Entity != b.Entity) && !a.Speaker.Contains(b.Speaker, StringComparison.OrdinalIgnoreCase) && !b.Speaker.Contains(a.Speaker, StringComparison.OrdinalIgnoreCase);

    /// <summary>"…, but the police say": within a sentence, or at the head of the next.</summary>
    private bool Contrasts(Account a, Account b)
    {
        var sentence = Text.Sentences[b.Sentence];
        if (a.Sentence != b.Sentence)
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
            return a.Sentence == b.Sentence || Told(a).Overlaps(Told(b));
        if (a.Statement is not { } x || b.Statement is not { } y || !Told(a).Overlaps(Told(b)))
            return false;
        return x.Negated != y.Negated || (AreOneSubject(x, y) && x.Lemma != y.Lemma && WordRelations.Shared.Relatedness(x.Lemma, x.Pos, y.Lemma, y.Pos) < OneDeed);
    }

    /// <summary>The deeds and things that the account tells of: what two accounts of one matter have in common, in whatever form ("killed", "the death").</summary>
    private HashSet<Concept> Told(Account account) => [.. statements.ConceptsIn(account.Words).Where(concept => !concept.IsEntity)];

    /// <summary>The same entity, the same pronoun, or a person and "he" or "she".</summary>
    private bool AreOneSubject(Statement x, Statement y)
    {
        if (x.Subject is not { } left || y.Subject is not { } right)
            return false;
        if (left.Entity >= 0 && right.Entity >= 0)
            return left.Entity == right.Entity;
        var (one, other) = (Text.Tokens[left.Head], Text.Tokens[right.Head]);
        var (a, b) = (one.Lemma.ToLowerInvariant(), other.Lemma.ToLowerInvariant());
        if (a == b)
            return a is not ("it" or "this" or "that" or "there" or "i" or "we" or "you");
        return other.Upos == "PRON" && one.Upos == "NOUN" && (b is "he" or "she" ? statements.IsPerson(one) : b == "they" && one.Xpos == "NNS");
    }
}
