using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Clauses;

/// <summary>
/// A clause in contiguous words that a reader understands by themselves: from its subject over its finite verb to the last complement, without the
/// clauses joined to it. Or, of a clause that describes a noun, the noun and the clause.
/// </summary>
internal sealed record WholeClause
{
    /// <summary>A line of a table holds no more.</summary>
    public const int Longest = 150;

    private const int LeastWords = 3;

    private WholeClause(ArticleStatements statements, Statement statement, TextSpan span) => (Statements, Statement, Span) = (statements, statement, span);

    public ArticleStatements Statements { get; }

    public Statement Statement { get; }

    /// <summary>Its words, in UTF-16 units.</summary>
    public TextSpan Span { get; }

    /// <summary>True if it is a noun with a clause that describes it.</summary>
    public bool IsNoun { get; private init; }

    /// <summary>Entity that the pronoun at its beginning stands for, or a phrase like "the militant group"; -1 if it begins otherwise.</summary>
    public int Pronoun { get; private init; } = -1;

    /// <summary>Tokens at its beginning that stand for the entity.</summary>
    public int Opening { get; private init; } = 1;

    /// <param name="statements">The text.</param>
    /// <param name="entities">Who is who in the story.</param>
    /// <param name="statement">What is told.</param>
    /// <returns>Null if the words are no whole clause.</returns>
    public static WholeClause? Of(ArticleStatements statements, StoryEntities entities, Statement statement)
    {
        if (statement.Pos == 'n' && !statement.Copular)
            return null;
        var (text, grammar) = (statements.Text, statements.Grammar);
        var predicate = statement.Predicate;
        var relation = text.Tokens[predicate].Deprel;
        var own = grammar.Child(predicate, "nsubj");
        var expletive = grammar.Child(predicate, "expl");
        if (own >= 0 && own < predicate && !(relation.StartsWith("acl", StringComparison.Ordinal) && ClauseTense.IsRelative(text.Tokens[own])))
        {
            if (!ClauseTense.IsFinite(statements, predicate) || ClauseTense.IsRelative(text.Tokens[own]) || ClauseSoundness.LacksObject(statements, predicate) || ClauseSoundness.IsBroken(statements, own, predicate))
                return null;
            return Made(statements, entities, statement, text.TokensIn(grammar.Phrase(own)).First, own);
        }
        if (expletive >= 0 && expletive < predicate && text.Tokens[expletive].Lemma == "there" && ClauseTense.IsFinite(statements, predicate) && !ClauseSoundness.IsDoubtful(statements, predicate))
            return Made(statements, entities, statement, expletive, expletive);
        // "The sailors who were rescued in April", "the parcel found in Drovno".
        if (!relation.StartsWith("acl", StringComparison.Ordinal) || text.Tokens[predicate].Head is not (>= 0 and var noun) || noun >= predicate || text.Tokens[noun].Upos is not ("NOUN" or "PROPN"))
            return null;
        return Made(statements, entities, statement, text.TokensIn(grammar.Phrase(noun)).First, noun) is { } made ? made with { IsNoun = true } : null;
    }

    /// <summary>The words as a line of a table: a pronoun at their beginning gives way to the name, in brackets.</summary>
    public string Words(Func<int, string> nameOf)
    {
        var words = Span.Of(Statements.Text.Text).ReplaceLineEndings(" ");
        if (Pronoun < 0)
            return words;
        var opening = Statements.Text.Tokens[Statements.Text.TokensIn(Span).First + Opening - 1];
        return $"[{nameOf(Pronoun)}]{words[(opening.End - Span.Start)..]}";
    }

    /// <summary>The clause as it can stand over a row: without a phrase at its end that points elsewhere ("at that time"); null if more of it does.</summary>
    public WholeClause? Alone()
    {
        if (StandsAlone())
            return this;
        var text = Statements.Text;
        foreach (var child in Statements.Grammar.Children(Statement.Predicate))
        {
            if (child < Statement.Predicate || text.Tokens[child].Deprel is not ("obl" or "obl:unmarked" or "obl:npmod" or "advmod"))
                continue;
            var (first, last) = Statements.Grammar.Extent(child);
            if (first <= Statement.Predicate || text.Tokens[last].End != Span.End || !ClausePointers.AnyElsewhere(Statements, Statement, first, last, text.TokensIn(Span).First))
                continue;
            // "Called for something": the verb says nothing without it.
            if (ClauseReach.Phrase(Statements, Statement.Predicate) == child)
                continue;
            var end = first - 1;
            while (end > Statement.Predicate && text.Tokens[end].Upos == "PUNCT")
                end--;
            var shorter = new WholeClause(Statements, Statement, new(Span.Start, text.Tokens[end].End)) { IsNoun = IsNoun, Pronoun = Pronoun, Opening = Opening };
            if (shorter.StandsAlone())
                return shorter;
        }
        return null;
    }

    /// <summary>True if nothing in it points to what stands elsewhere.</summary>
    private bool StandsAlone()
    {
        var text = Statements.Text;
        if (IsNoun || ClausePointers.IsDenied(Statements, Statement.Predicate) || ClausePointers.IsOfTelling(Statements, Statement) || !ClauseSoundness.Closes(Statements, Statement.Sentence))
            return false;
        var (first, end) = text.TokensIn(Span);
        if (ClauseSoundness.IsCaption(Statements, first, end - 1) || ClausePointers.AnyElsewhere(Statements, Statement, Pronoun >= 0 ? first + Opening : first, end - 1, first))
            return false;
        return Pronoun >= 0 || Enumerable.Range(first, end - first).Any(token => text.Tokens[token].Upos is "PROPN" or "NUM" || (text.Tokens[token].Upos == "NOUN" && token > first + 1));
    }

    private static WholeClause? Made(ArticleStatements statements, StoryEntities entities, Statement statement, int first, int subject)
    {
        var text = statements.Text;
        var sentence = text.Sentences[statement.Sentence];
        if (first < sentence.FirstToken || statements.EndsInQuestion(statement.Sentence))
            return null;
        // "Eight months ago the rebels": what the tree hung on the subject by mistake.
        while (first < subject && ((statements.Grammar.Form(first) is "all" && first > 0 && text.Tokens[first - 1].Lemma == "after") || text.Tokens[first].Upos is "ADP" or "CCONJ" or "SCONJ" or "PUNCT" || text.Tokens[first].Lemma is "ago" or "later" or "earlier" || text.Times.Any(time => time.Span.Contains(text.Tokens[first].Start) && !time.Span.Contains(text.Tokens[subject].Start))))
            first++;
        var pronoun = -1;
        if (text.Tokens[subject] is { Upos: "PRON", Deprel: not "expl" } || (text.Tokens[subject].Upos == "DET" && subject == first))
        {
            pronoun = ClausePointers.Bearer(statements, entities, subject);
            if (pronoun < 0 || first != subject || text.Tokens[subject].Xpos != "PRP")
                return null;
        }
        var opening = 1;
        if (pronoun < 0 && first < subject && text.Tokens[first].Upos == "DET" && ClausePointers.Described(statements, entities, subject) is >= 0 and var described)
            (pronoun, opening) = (described, subject - first + 1);
        if (ClauseReach.Of(statements, statement, first) is not { } last)
            return null;
        var span = new TextSpan(text.Tokens[first].Start, text.Tokens[last].End);
        if (last - first + 1 < LeastWords || span.Length > Longest || !IsClean(span.Of(text.Text)) || !sentence.Span.Contains(span))
            return null;
        return new(statements, statement, span) { Pronoun = pronoun, Opening = opening };
    }

    /// <summary>True if brackets and quotation marks are whole and nothing else is mixed in.</summary>
    public static bool IsClean(string words)
    {
        if (words.AsSpan().ContainsAny('\n', '#', '@') || words.Contains("http", StringComparison.Ordinal) || words.Contains("...", StringComparison.Ordinal) || words.Contains('…', StringComparison.Ordinal))
            return false;
        return words.Count(letter => letter == '(') == words.Count(letter => letter == ')')
            && words.Count(letter => letter == '“') == words.Count(letter => letter == '”')
            && words.Count(letter => letter == '[') == words.Count(letter => letter == ']')
            && words.Count(letter => letter == '"') % 2 == 0
            && !words.StartsWith('”');
    }
}
