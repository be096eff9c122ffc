namespace Crosscheck.Articles.PlainText;

/// <summary>Recognises lines that describe a picture by the credit they carry.</summary>
internal static class CaptionLine
{
    private const int Longest = 600;
    private const int LongestCredit = 80;

    private static readonly string[] _creditWords = ["photo", "image", "picture", "foto", "illustration", "getty", "reuters", "afp", "epa", "shutterstock", "screenshot", "screengrab", "courtesy of", "file)", "map:"];

    public static bool Is(string line)
    {
        if (line.Length > Longest)
            return false;
        // A credit before the caption: "© Some Agency/ Some One The words of the caption".
        if (line.StartsWith("© ", StringComparison.Ordinal) && !StartsWithYear(line.AsSpan(2)))
            return true;
        if (EndsWithCredit(line))
            return true;
        var bare = line.AsSpan().TrimEnd(". ");
        if (bare is [.., ')' or ']'])
            return Credit(bare, bare[^1] == ')' ? '(' : '[', '/');
        // "… toggle caption Some Agency" and a bracket that the dump cut off after its first word.
        return line.Contains("toggle caption", StringComparison.OrdinalIgnoreCase)
            || (bare is [.., ':'] && bare.LastIndexOf('(') is > 0 and var open && HasCreditWord(bare[open..]));
    }

    /// <summary>One or two sentences and then "Photo: Some One/Some Agency".</summary>
    private static bool EndsWithCredit(string line)
    {
        foreach (var word in (ReadOnlySpan<string>)["Photo: ", "Photograph: ", "Picture: ", "Image: ", "Foto: ", "Photo by ", "Credit: "])
        {
            if (line.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at && line.Length - at < LongestCredit && line.Length < 300
                && (at == 0 || line[at - 1] == ' ') && !line.AsSpan(at).TrimEnd('.').Contains(". ", StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool StartsWithYear(ReadOnlySpan<char> text) => text.TrimStart() is [>= '0' and <= '9', ..] || text.IndexOf("rights", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>A bracket at the end that names a picture's maker: "(AP Photo/Some One)", "[Image via: Some Agency]".</summary>
    private static bool Credit(ReadOnlySpan<char> line, char opening, char separator)
    {
        var open = line.LastIndexOf(opening);
        if (open < 0 || line.Length - open > LongestCredit)
            return false;
        var credit = line[open..];
        return HasCreditWord(credit) && (open == 0 || line.Length < 300 || credit.Contains(separator) || credit.IndexOf("photo", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static bool HasCreditWord(ReadOnlySpan<char> credit)
    {
        foreach (var word in _creditWords)
        {
            if (credit.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }
        return false;
    }
}
