using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>One text of one article with its statements, and the concepts of any stretch of it.</summary>
internal sealed class ArticleStatements
{
    private static readonly HashSet<string> _stop = new(StringComparer.Ordinal)
    {
        "be", "have", "do", "not", "n't", "also", "then", "there", "here", "this", "that", "so", "very", "just", "only", "as", "such", "own", "same", "more", "most", "other", "another", "some", "any", "all",
    };

    private readonly WordRelations _words;
    private readonly StatementDrawer _drawer;
    private readonly Dictionary<int, Statement> _byPredicate;

    /// <summary>Of each noun, how much oftener it stands in the plural than in the singular; made on first use.</summary>
    private Dictionary<string, int>? _oneOrSeveral;

    /// <summary>Made on first use.</summary>
    private NounUses? _nouns;

    public ArticleStatements(int article, EvidenceField field, AnnotatedArticle annotated, StoryEntities entities, WordRelations words)
    {
        _words = words;
        Article = article;
        Field = field;
        Text = annotated.Layers(field);
        _drawer = new(article, field, Text, entities, words);
        All = [.. _drawer.Draw()];
        _byPredicate = All.ToDictionary(statement => statement.Predicate);
    }

    /// <summary>True if the noun names a kind of place or building, as WordNet sorts it.</summary>
    public bool IsPlaceNoun(Token token) => token.Upos == "NOUN" && _words.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is LexicalClass.NounLocation;

    /// <summary>True if the noun names a person or a body of people, as WordNet sorts it.</summary>
    public bool IsSomebody(Token token) => token.Upos == "NOUN" && _words.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is LexicalClass.NounPerson or LexicalClass.NounGroup;

    /// <summary>True if the noun names one person, as WordNet sorts it.</summary>
    public bool IsPerson(Token token) => token.Upos == "NOUN" && _words.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is LexicalClass.NounPerson;

    /// <summary>True of a capitalised word that mostly names a person by office ("President").</summary>
    public bool IsTitleOfPerson(Token token) =>
        token.Upos is "NOUN" or "PROPN" && char.IsUpper(Text.Text[token.Start]) && _words.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is LexicalClass.NounPerson;

    public int Article { get; }

    public EvidenceField Field { get; }

    public AnnotatedText Text { get; }

    public ImmutableArray<Statement> All { get; }

    public Grammar Grammar => _drawer.Grammar;

    /// <summary>True if the text has the noun in the plural more often than in the singular.</summary>
    public bool IsMostlySeveral(string lemma)
    {
        _oneOrSeveral ??= CountForms();
        return _oneOrSeveral.GetValueOrDefault(lemma) > 0;
    }

    /// <summary>How the text brings its nouns in.</summary>
    public NounUses Nouns => _nouns ??= new(this);

    private Dictionary<string, int> CountForms()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in Text.Tokens)
        {
            if (token.Xpos is "NN" or "NNS" && token.Lemma.ToLowerInvariant() is var lemma)
                counts[lemma] = counts.GetValueOrDefault(lemma) + (token.Xpos == "NNS" ? 1 : -1);
        }
        return counts;
    }

    public int EntityAt(int token) => _drawer.EntityAt(token);

    public int MentionAt(int token) => _drawer.MentionAt(token);

    /// <summary>The statement whose clause holds the token: the nearest predicate above it in the tree; null if there is none within a few steps.</summary>
    public Statement? Above(int token)
    {
        for (var steps = 0; steps < 6 && token >= 0; steps++)
        {
            if (_byPredicate.TryGetValue(token, out var statement))
                return statement;
            token = Text.Tokens[token].Head;
        }
        return null;
    }

    public Statement? WithPredicate(int token) => _byPredicate.GetValueOrDefault(token);

    /// <summary>The token of a span whose head lies outside it: what the span hangs on the sentence by.</summary>
    public int HeadOf(TextSpan span) => Grammar.HeadOf(span);

    /// <summary>The concept a token stands for; null for function words, numbers and pronouns that refer to nothing known.</summary>
    public Concept? ConceptAt(int token)
    {
        var entity = EntityAt(token);
        if (entity >= 0)
            return Concept.OfEntity(entity);
        var (lemma, pos) = (Text.Tokens[token].Lemma.ToLowerInvariant(), PosOf(Text.Tokens[token].Upos));
        return pos == ' ' || lemma.Length < 2 || _stop.Contains(lemma) ? null : new Concept(lemma, pos);
    }

    /// <summary>The concepts that a claim about this statement is compared by; tokens inside the focus do not count.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="focus">The words of the value.</param>
    /// <param name="countedHead">Head of the counted noun phrase, or -1.</param>
    /// <param name="others">Words that belong to other values of the same statement ("by the EU" in "by the UK until 2008, by the EU until 2009").</param>
    public ConceptBag BagOf(Statement statement, TextSpan focus, int countedHead = -1, TextSpan others = default)
    {
        var items = new List<PlacedConcept>();
        void Add(int token, Nearness nearness)
        {
            if (token >= 0 && !focus.Contains(Text.Tokens[token].Start) && ConceptAt(token) is { } concept)
                items.Add(new(concept, others.Contains(Text.Tokens[token].Start) ? Nearness.Sentence : nearness));
        }

        if (!focus.Contains(Text.Tokens[statement.Predicate].Start))
        {
            items.Add(new(new(statement.Lemma, statement.Pos), Nearness.Predicate));
            Add(statement.Predicate, Nearness.Predicate);
            AddModifiers(statement.Predicate, Add);
        }
        foreach (var argument in statement.Arguments)
        {
            Add(argument.Head, Nearness.Head);
            if (argument.Entity >= 0 && !focus.Overlaps(argument.Span))
                items.Add(new(Concept.OfEntity(argument.Entity), others.Contains(argument.Span.Start) ? Nearness.Sentence : Nearness.Head));
            var (first, end) = Text.TokensIn(argument.Span);
            for (var token = first; token < end; token++)
                Add(token, Nearness.Argument);
        }
        AddSaid(statement, Add);
        AddControlled(statement, Add);
        AddGovernor(statement, Add);
        AddCounted(countedHead, Add);
        var sentence = Text.Sentences[statement.Sentence];
        // A sentence of hundreds of words says nothing about one clause in it.
        var open = LeavesOpen(statement);
        for (var token = Math.Max(sentence.FirstToken, statement.Predicate - 40); token < Math.Min(sentence.EndToken, statement.Predicate + 40); token++)
            Add(token, open && EntityAt(token) >= 0 ? Nearness.Perhaps : Nearness.Sentence);
        return ConceptBag.Of(items);
    }

    /// <summary>"Three soldiers who went missing": what is counted is told by its modifiers and relative clauses before all.</summary>
    private void AddCounted(int counted, Action<int, Nearness> add)
    {
        if (counted < 0)
            return;
        add(counted, Nearness.Head);
        foreach (var child in Grammar.Children(counted))
        {
            if (Text.Tokens[child].Deprel is "amod" or "compound" or "nmod" or "nmod:poss" or "acl" or "acl:relcl")
                add(child, Nearness.Head);
        }
    }

    /// <summary>"Agreed to take in members": what was agreed to is what the statement is about.</summary>
    private void AddControlled(Statement statement, Action<int, Nearness> add)
    {
        if (statement.Pos != 'v' || Grammar.Child(statement.Predicate, "xcomp") is not (>= 0 and var controlled))
            return;
        add(controlled, Nearness.Head);
        if (_byPredicate.GetValueOrDefault(controlled) is not { } inner)
            return;
        foreach (var argument in inner.Arguments)
            add(argument.Head, argument.Inherited ? Nearness.Argument : Nearness.Head);
    }

    /// <summary>An event noun that nothing hangs on says what it is about through the clause it stands in.</summary>
    private void AddGovernor(Statement statement, Action<int, Nearness> add)
    {
        if (statement.Pos != 'n' || statement.Copular || Above(Text.Tokens[statement.Predicate].Head) is not { } governor || governor.Sentence != statement.Sentence)
            return;
        add(governor.Predicate, Nearness.Argument);
        foreach (var argument in governor.Arguments)
            add(argument.Head, Nearness.Argument);
    }

    /// <summary>What a reporting verb reports is what its statement is about.</summary>
    private void AddSaid(Statement statement, Action<int, Nearness> add)
    {
        if (SaidBy(statement) is not { } said)
            return;
        var (first, end) = Text.TokensIn(said);
        for (var token = first; token < end; token++)
            add(token, Nearness.Argument);
    }

    /// <summary>The words that a reporting verb reports, cut after some forty tokens; null if it reports none.</summary>
    public TextSpan? SaidBy(Statement statement)
    {
        if (!Lexicon.IsReporting(statement.Lemma))
            return null;
        foreach (var child in Grammar.Children(statement.Predicate))
        {
            if (!Grammar.Is(child, "ccomp") && !Grammar.Is(child, "parataxis"))
                continue;
            var (first, last) = Grammar.ClauseTokens(child);
            return new(Text.Tokens[first].Start, Text.Tokens[Math.Min(last, first + 40)].End);
        }
        return null;
    }

    /// <summary>True if a pronoun that refers to nothing known, or nothing at all, stands for one who takes part.</summary>
    private bool LeavesOpen(Statement statement) =>
        statement.Pos == 'v' && (statement.Subject is not { } subject || (subject.Entity < 0 && Text.Tokens[subject.Head].Upos == "PRON"));

    private void AddModifiers(int head, Action<int, Nearness> add)
    {
        foreach (var child in Grammar.Children(head))
        {
            if (Text.Tokens[child].Deprel is "amod" or "compound" or "xcomp" or "nmod" or "advmod")
                add(child, Text.Tokens[child].Deprel == "xcomp" ? Nearness.Head : Nearness.Argument);
        }
    }

    /// <summary>True if the sentence asks.</summary>
    public bool EndsInQuestion(int sentence) => Text.Text[Text.Sentences[sentence].End - 1] == '?';

    /// <summary>The distinct concepts of each sentence.</summary>
    public IEnumerable<IReadOnlyList<Concept>> Sentences() => Text.Sentences.Select(sentence => ConceptsIn(sentence.FirstToken, sentence.EndToken));

    /// <summary>The distinct concepts of a run of tokens, in their order.</summary>
    public IReadOnlyList<Concept> ConceptsIn(int first, int end)
    {
        var (concepts, seen) = (new List<Concept>(), new HashSet<Concept>());
        for (var token = first; token < end; token++)
        {
            if (ConceptAt(token) is { } concept && seen.Add(concept))
                concepts.Add(concept);
        }
        return concepts;
    }

    /// <summary>The same of a span.</summary>
    public IReadOnlyList<Concept> ConceptsIn(TextSpan span) => Text.TokensIn(span) is var (first, end) ? ConceptsIn(first, end) : [];

    private static char PosOf(string upos) => upos switch
    {
        "NOUN" => 'n',
        "VERB" => 'v',
        "ADJ" => 'a',
        "ADV" => 'r',
        "PROPN" or "X" => 'x',
        _ => ' ',
    };
}
