namespace Crosscheck.Language.Parsing;

/// <summary>
/// "By the Union until 2009, and by the States until 2012": what a conjunction joins has one preposition. A phrase that the network joins to one with
/// another preposition is joined to the nearest before it, above or beside that one, that has its own.
/// </summary>
internal static class ParallelPhrases
{
    private const int MostSteps = 4;
    private const int Farthest = 25;

    /// <param name="tokens">The words with trees; heads are changed in place.</param>
    public static void Attach(Token[] tokens)
    {
        for (var index = 2; index < tokens.Length; index++)
        {
            if (tokens[index] is not { Deprel: "conj", Upos: "NOUN" or "PROPN" or "NUM", Head: >= 0 } joined || joined.Head >= index) continue;
            if (PrepositionOf(tokens, index) is not { } own || PrepositionOf(tokens, joined.Head) is not { } other || own == other) continue;
            if (Parallel(tokens, index, own) is >= 0 and var parallel) tokens[index] = joined with { Head = parallel };
        }
    }

    /// <summary>The nearest word before, with the same preposition, that hangs on one of those above; -1 if there is none.</summary>
    private static int Parallel(Token[] tokens, int index, string preposition)
    {
        Span<int> above = stackalloc int[MostSteps];
        var count = 0;
        for (var at = tokens[index].Head; count < MostSteps && at >= 0; at = tokens[at].Head) above[count++] = at;
        for (var before = tokens[index].Head; before >= 0 && before > index - Farthest; before--)
        {
            if (before != tokens[index].Head && tokens[before].Upos is "NOUN" or "PROPN" or "NUM" && tokens[before].Head >= 0 && (above[..count].Contains(before) || above[..count].Contains(tokens[before].Head)) && PrepositionOf(tokens, before) == preposition) return before;
        }
        return -1;
    }

    private static string? PrepositionOf(Token[] tokens, int token) =>
        CaseMarks.Of(tokens, token) is >= 0 and var mark && tokens[mark].Upos == "ADP" ? tokens[mark].Lemma.ToLowerInvariant() : null;
}
