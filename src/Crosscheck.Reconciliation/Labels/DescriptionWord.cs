namespace Crosscheck.Reconciliation.Labels;

/// <summary>One word of a description as the list of judging words sees it: parts of a hyphened compound are words of their own.</summary>
/// <param name="Lower">The word in lower case.</param>
/// <param name="AfterHyphen">True if a hyphen joins it to the word before.</param>
/// <param name="Capitalised">True if it begins with a capital in the text.</param>
internal sealed record DescriptionWord(string Lower, bool AfterHyphen, bool Capitalised)
{
    /// <summary>The word itself, then what may be its singular.</summary>
    public IEnumerable<string> Forms
    {
        get
        {
            yield return Lower;
            if (Lower.EndsWith("ies", StringComparison.Ordinal)) yield return Lower[..^3] + "y";
            if (Lower.EndsWith("men", StringComparison.Ordinal)) yield return Lower[..^3] + "man";
            if (Lower.EndsWith("ves", StringComparison.Ordinal)) yield return Lower[..^3] + "f";
            if (Lower.EndsWith("es", StringComparison.Ordinal)) yield return Lower[..^2];
            if (Lower.EndsWith('s')) yield return Lower[..^1];
        }
    }

    public static List<DescriptionWord> Read(ReadOnlySpan<char> text)
    {
        var words = new List<DescriptionWord>();
        var at = 0;
        var hyphen = false;
        while (at < text.Length)
        {
            if (!IsPart(text[at]))
            {
                hyphen = text[at] is '-' or '‐' or '‑' && at > 0 && IsPart(text[at - 1]);
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && IsPart(text[at])) at++;
            var word = text[start..at].ToString();
            words.Add(new(word.ToLowerInvariant(), hyphen, char.IsUpper(word[0])));
            hyphen = false;
        }
        return words;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c);
}
