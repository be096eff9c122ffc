namespace Crosscheck.Language.Parsing;

/// <summary>Prepositions and the like before the phrases that they open.</summary>
internal static class CaseMarks
{
    private const int Farthest = 6;

    /// <summary>The nearest word before a token that marks its case; -1 if there is none.</summary>
    public static int Of(Token[] tokens, int token)
    {
        for (var before = token - 1; before >= 0 && before >= token - Farthest; before--)
        {
            if (tokens[before].Head == token && tokens[before].Deprel == "case") return before;
        }
        return -1;
    }
}
