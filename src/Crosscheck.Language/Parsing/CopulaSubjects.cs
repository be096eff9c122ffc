namespace Crosscheck.Language.Parsing;

/// <summary>"The border is 2 km away": who has the copula has the subject too; a subject that the network gives to the measure before it is moved.</summary>
internal static class CopulaSubjects
{
    private const int Farthest = 25;

    /// <param name="tokens">The words with trees; heads are changed in place.</param>
    public static void Attach(Token[] tokens)
    {
        for (var index = 0; index < tokens.Length; index++)
        {
            if (tokens[index] is not { Deprel: "cop", Head: >= 0 } copula)
                continue;
            var predicate = copula.Head;
            int subject = -1, measure = -1;
            for (var before = index - 1; before >= 0 && before > index - Farthest; before--)
            {
                if (tokens[before].Deprel is not ("nsubj" or "nsubj:pass")) continue;
                if (tokens[before].Head == predicate) { measure = -1; break; }
                if (subject >= 0 || tokens[before].Head <= index || tokens[before].Head >= predicate) continue;
                (subject, measure) = (before, tokens[before].Head);
            }
            if (measure >= 0 && tokens[measure] is { Deprel: "obl:unmarked" or "obl:npmod" or "nummod" } && tokens[measure].Head == predicate)
                tokens[subject] = tokens[subject] with { Head = predicate };
        }
    }
}
