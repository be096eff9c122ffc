using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Clauses;

/// <summary>Whether a sentence can be quoted whole over a row: it tells something, and a reader understands it without what stands before it.</summary>
internal static class QuotableSentence
{
    /// <param name="statements">The text.</param>
    /// <param name="index">The sentence.</param>
    public static bool StandsAlone(ArticleStatements statements, int index) => IsSentence(statements, index) && !PointsBack(statements, index);

    /// <summary>Captions, menus and the like have no verb that tells a time, or do not close.</summary>
    private static bool IsSentence(ArticleStatements statements, int index) =>
        ClauseSoundness.Closes(statements, index) && statements.Text.Text[statements.Text.Sentences[index].End - 1] != ')' && !statements.EndsInQuestion(index) && statements.All.Any(statement => statement.Sentence == index && statement.Pos != 'n' && ClauseTense.IsFinite(statements, statement.Predicate));

    /// <summary>"It has not been found", "we have seen that happen": what opens the sentence, or takes part in it, stands for something before it.</summary>
    private static bool PointsBack(ArticleStatements statements, int index)
    {
        var text = statements.Text;
        var (first, end) = (text.Sentences[index].FirstToken, text.Sentences[index].EndToken);
        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token] is { Upos: "PRON", Xpos: "DT", Deprel: "obj" or "nsubj" or "nsubj:pass" } && text.Tokens[token].Lemma.ToLowerInvariant() is "this" or "that" or "these" or "those")
                return true;
        }
        if (IsToldByPronoun(text, first, end))
            return true;
        // "The flight was late", "her father said": whose, and which, the sentence does not tell.
        if (text.Tokens[first] is { Upos: "PRON", Xpos: "PRP$" } || ClausePointers.Hangs(statements, first, end - 1))
            return true;
        // "The other, Vane, pleaded guilty".
        if (text.Tokens[first].Upos == "DET" && first + 1 < end && text.Tokens[first + 1].Lemma.ToLowerInvariant() is "other" or "latter" or "former" or "same" or "pair" or "duo" or "trio")
            return true;
        var opening = text.Tokens[first];
        return opening.Upos is "PRON" or "DET" && opening.Xpos is "PRP" or "DT" && opening.Lemma.ToLowerInvariant() is "it" or "he" or "she" or "they" or "this" or "that" or "these" or "those";
    }

    /// <summary>“We will stay,” he said: by whom, only the sentence before tells.</summary>
    private static bool IsToldByPronoun(AnnotatedText text, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token] is { Upos: "PROPN" })
                return false;
            if (text.Tokens[token] is { Upos: "PRON", Deprel: "nsubj", Head: >= 0 } pronoun && pronoun.Lemma.ToLowerInvariant() is "he" or "she" or "they" && Lexicon.IsReporting(text.Tokens[pronoun.Head].Lemma.ToLowerInvariant()))
                return true;
        }
        return false;
    }
}
