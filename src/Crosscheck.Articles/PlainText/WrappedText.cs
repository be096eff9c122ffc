namespace Crosscheck.Articles.PlainText;

/// <summary>Joins the lines of paragraphs that were broken at a fixed width, as in e-mails and old archives.</summary>
internal static class WrappedText
{
    private const int Widest = 100;
    private const int NearlyFull = 50;

    public static List<TextLine> Unwrap(List<TextLine> lines)
    {
        if (!IsWrapped(lines))
            return lines;
        var paragraphs = new List<TextLine>();
        for (var at = 0; at < lines.Count;)
        {
            var first = at;
            while (at + 1 < lines.Count && !lines[at + 1].AfterBlank && lines[at].Text.Length >= NearlyFull)
                at++;
            var parts = lines[first..++at];
            paragraphs.Add(parts.Count == 1 ? parts[0] : new(parts[0].Start, parts[^1].End, string.Join(' ', parts.Select(p => p.Text)), parts[0].AfterBlank));
        }
        return paragraphs;
    }

    /// <summary>True if no line is long and at least a third of the full lines run on, in lower case, into the next.</summary>
    private static bool IsWrapped(List<TextLine> lines)
    {
        if (lines.Any(line => line.Text.Length > Widest))
            return false;
        int inner = 0, runOn = 0;
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            if (lines[at + 1].AfterBlank || lines[at].Text.Length < NearlyFull)
                continue;
            inner++;
            if (char.IsLower(lines[at + 1].Text[0]) && !LineShape.HasClosingStop(lines[at].Text))
                runOn++;
        }
        return runOn >= 2 && runOn * 3 >= inner;
    }
}
