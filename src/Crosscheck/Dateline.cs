namespace Crosscheck;

/// <summary>"BOSTON (AP) -", "RAMALLAH, West Bank —", "(CNN)": where a report comes from, before its first sentence and no part of it.</summary>
public static class Dateline
{
    /// <summary>Tokens.</summary>
    private const int Longest = 12;

    /// <summary>Units of a town that stands without an agency behind it; shorter ones are acronyms.</summary>
    private const int LeastTown = 4;

    /// <param name="text">A text of which the tokens are known.</param>
    /// <param name="first">First token of a sentence or of what is left of it.</param>
    /// <returns>The token after the dateline; <paramref name="first"/> if there is none.</returns>
    public static int After(AnnotatedText text, int first)
    {
        var isTown = first < text.Tokens.Length && IsInCapitals(WordAt(text, first));
        var closed = -1;
        for (var token = first; token < text.Tokens.Length && token < first + Longest; token++)
        {
            var word = WordAt(text, token);
            if (word is "-" or "–" or "—" or "--" && token > first && (closed == token - 1 || (isTown && closed < 0 && text.Text[text.Tokens[token].Start - 1] == ' ')))
                return token + 1;
            if (word is ")" && token > first && char.IsUpper(text.Text[text.Tokens[token - 1].End - 1]))
                closed = token;
            else if (word is "." or ";" || (closed >= 0 && token > closed))
                break;
        }
        return closed >= 0 && WordAt(text, first) is "(" ? closed + 1 : first;
    }

    private static ReadOnlySpan<char> WordAt(AnnotatedText text, int token) => text.Text.AsSpan(text.Tokens[token].Start, text.Tokens[token].End - text.Tokens[token].Start);

    private static bool IsInCapitals(ReadOnlySpan<char> word) => word.Length >= LeastTown && char.IsUpper(word[0]) && word.IndexOfAnyInRange('a', 'z') < 0;
}
