using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>
/// The words round a deed that a reader understands by themselves: from the one who does it, whether before the verb, before the verb that governs or
/// joins it, or as the noun that a clause describes, to the end of what the verb says.
/// </summary>
internal static class TellableSpan
{
    /// <summary>More is no line of a table.</summary>
    private const int Longest = 240;

    private const int MostSteps = 6;

    private static readonly HashSet<string> _needContent = new(StringComparer.Ordinal)
    {
        "announce", "confirm", "reveal", "disclose", "admit", "declare", "insist", "warn", "notice", "attribute", "link", "acknowledge", "deny", "call", "describe", "appear", "seem",
    };

    /// <param name="statements">The text.</param>
    /// <param name="entities">Who is who in the story.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="told">The words that must be shown: predicate, time.</param>
    /// <returns>Null if nobody is told within reach, or the words stand too far apart.</returns>
    public static TextSpan? Of(ArticleStatements statements, StoryEntities entities, Statement statement, TextSpan told)
    {
        if (Subject(statements, statement.Predicate) is not { } subject || LacksContent(statements, statement))
            return null;
        var text = statements.Text;
        if (text.Tokens[statement.Predicate].Deprel is not ("conj" or "xcomp") && statement.Pos != 'n')
        {
            if (WholeClause.Of(statements, entities, statement) is not { } whole)
                return null;
            subject = whole.Span;
        }
        // "In 2014": the preposition belongs to the time.
        if (text.TokensIn(told).First is > 0 and var head && text.Tokens[head - 1].Upos == "ADP" && text.Tokens[head - 1].Start >= text.Sentences[statement.Sentence].Start)
            told = told.Union(text.Tokens[head - 1].Span);
        var span = told.Union(subject).Union(text.Tokens[statement.Predicate].Span);
        foreach (var child in statements.Grammar.Children(statement.Predicate))
        {
            // What was announced, what was tried: the verb by itself says nothing.
            if (text.Tokens[child].Deprel is "ccomp" or "xcomp" or "compound:prt" or "obj" or "aux" or "aux:pass" or "cop" or "advmod" && child > 0)
            {
                var (first, last) = text.Tokens[child].Deprel is "ccomp" or "xcomp" ? statements.Grammar.ClauseTokens(child) : (child, child);
                span = span.Union(new(text.Tokens[first].Start, text.Tokens[last].End));
                if (text.Tokens[child].Deprel == "obj")
                    span = span.Union(statements.Grammar.Phrase(child));
            }
        }
        var sentence = text.Sentences[statement.Sentence];
        return span.Length <= Longest && sentence.Span.Contains(span) && !span.Of(text.Text).Contains('\n', StringComparison.Ordinal) ? span : null;
    }

    /// <summary>"The company confirmed on Friday": without what was confirmed nothing is told. "It prepares for a flight" tells it.</summary>
    private static bool LacksContent(ArticleStatements statements, Statement statement)
    {
        var willing = Lexicon.IsWilling(statement.Lemma);
        if (statement.Passive || !(willing || _needContent.Contains(statement.Lemma) || Lexicon.IsReporting(statement.Lemma)))
            return false;
        return !statements.Grammar.Children(statement.Predicate).Any(child => statements.Text.Tokens[child] is var token
            && (token.Deprel is "obj" or "ccomp" or "xcomp" || (willing && token.Deprel == "obl" && !statements.Text.Times.Any(time => time.Span.Contains(token.Start)))));
    }

    /// <summary>The words of the one who does it; null if there are none, or only a pronoun for nobody known.</summary>
    private static TextSpan? Subject(ArticleStatements statements, int predicate)
    {
        var (text, grammar) = (statements.Text, statements.Grammar);
        var at = predicate;
        for (var steps = 0; steps < MostSteps && at >= 0; steps++)
        {
            var subject = grammar.Child(at, "nsubj") is >= 0 and var found ? found : grammar.Child(at, "csubj");
            var relative = text.Tokens[at].Deprel is "acl" or "acl:relcl";
            if (subject >= 0 && !(relative && text.Tokens[subject].Xpos is "WDT" or "WP"))
                return IsUnknown(statements, subject) ? null : WithObject(statements, at, relative, grammar.Phrase(subject));
            var head = text.Tokens[at].Head;
            if (head < 0)
                return null;
            if (relative)
                return IsUnknown(statements, head) ? null : Antecedent(statements, head, at);
            if (text.Tokens[at].Deprel is not ("conj" or "xcomp" or "ccomp" or "advcl" or "advcl:relcl" or "cop" or "aux"))
                return null;
            at = head;
        }
        return null;
    }

    /// <summary>"The revolution that toppled him": the noun that the clause describes, with the name that it explains.</summary>
    private static TextSpan? Antecedent(ArticleStatements statements, int noun, int clause)
    {
        var token = statements.Text.Tokens[noun];
        if (token.Upos is not ("NOUN" or "PROPN") || noun >= clause)
            return null;
        var span = statements.Grammar.Phrase(noun);
        return token.Deprel == "appos" && token.Head >= 0 && token.Head < noun ? span.Union(statements.Grammar.Phrase(token.Head)) : span;
    }

    /// <summary>"A website (that) the company launched": the noun before the clause is what it lacks.</summary>
    private static TextSpan WithObject(ArticleStatements statements, int predicate, bool relative, TextSpan subject) =>
        relative && statements.Grammar.Child(predicate, "obj") < 0 && statements.Grammar.Child(predicate, "ccomp") < 0 && Antecedent(statements, statements.Text.Tokens[predicate].Head, predicate) is { } noun ? subject.Union(noun) : subject;

    private static bool IsUnknown(ArticleStatements statements, int token)
    {
        var word = statements.Text.Tokens[token];
        return word.Lemma is "one" or "that" or "this" or "it" or "there" or "i" or "we" or "you" || (word.Upos is "PRON" or "DET" or "NUM" && statements.EntityAt(token) < 0);
    }
}
