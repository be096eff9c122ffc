namespace Crosscheck.Language.Quotations;

/// <summary>The paragraphs of a text: what stands between two line breaks.</summary>
internal static class Paragraphs
{
    /// <summary>Where the paragraph ends, its last mark included, if nothing but marks follows; else null.</summary>
    public static int? EndOf(string text, int at)
    {
        var end = at;
        for (; at < text.Length && text[at] != '\n'; at++)
        {
            if (char.IsLetterOrDigit(text[at])) return null;
            if (!char.IsWhiteSpace(text[at])) end = at + 1;
        }
        return end;
    }

    /// <summary>The paragraph before the one that begins here; null if none does, or none is before.</summary>
    public static TextSpan? Before(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is ' ' or '\t') at--;
        if (at < 0 || text[at] != '\n') return null;
        while (at >= 0 && char.IsWhiteSpace(text[at])) at--;
        return at < 0 ? null : new(text.LastIndexOf('\n', at) + 1, at + 1);
    }
}
