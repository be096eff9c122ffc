namespace Crosscheck.Articles.PlainText;

/// <summary>
/// Cuts the blocks below headings such as "Latest news" or "Leave a comment". A block reaches to the next paragraph that is no teaser;
/// paragraphs go with it only where they alternate with headlines, as lists of other articles do.
/// </summary>
internal static class SectionBlocks
{
    private const int LongestLoose = 200;

    public static void Cut(DumpLines lines, int from)
    {
        var why = (string?)null;
        for (var at = from; at < lines.Count; at++)
        {
            if (!lines.IsBody(at))
                continue;
            var text = lines[at].Text;
            if (BoilerplateLines.Section(text) is { } section && IsBlock(lines, at, section))
                why = section;
            else if (why is not null && !Belongs(lines, at))
                why = null;
            if (why is not null)
                lines.Cut(at, why);
        }
    }

    /// <summary>A word such as "Contact" or "Related" may also be a subheading of the article: then running text follows.</summary>
    private static bool IsBlock(DumpLines lines, int heading, string section)
    {
        var next = heading + 1;
        if (next >= lines.Count)
            return true;
        if (section is CutReason.Footer or CutReason.Newsletter or CutReason.Comments)
            return IsLoose(lines[next].Text) || BoilerplateLines.Section(lines[next].Text) is not null;
        return Belongs(lines, next);
    }

    private static bool Belongs(DumpLines lines, int at)
    {
        var text = lines[at].Text;
        return IsLoose(text) || LineShape.IsTeaser(text) || IsTeaserPair(lines, at);
    }

    private static bool IsLoose(string text) => text.Length < LongestLoose && !LineShape.IsParagraph(text);

    /// <summary>A paragraph between two headlines of a list: short line, paragraph, short line, paragraph.</summary>
    private static bool IsTeaserPair(DumpLines lines, int at)
    {
        bool IsTitle(int index) => index >= 0 && index < lines.Count && lines[index].Text.Length < LongestLoose && !LineShape.HasClosingStop(lines[index].Text);
        var before = IsTitle(at - 1) && IsTitle(at + 1) && at + 2 < lines.Count && LineShape.IsTeaser(lines[at + 2].Text);
        var after = IsTitle(at - 1) && at >= 4 && LineShape.IsTeaser(lines[at - 2].Text);
        return before || after;
    }
}
