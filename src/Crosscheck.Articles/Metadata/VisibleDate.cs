using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds the date that a page shows its readers.</summary>
internal static class VisibleDate
{
    public static string? Find(Page page)
    {
        // Near the headline is the article's date, before it may stand today's.
        var headline = Math.Max(page.Find("h1"), 0);
        return FromTime(page, headline) ?? FromNamed(page, headline) ?? BelowHeadline(page, headline) ?? FromTime(page, 0) ?? FromNamed(page, 0);
    }

    private static string? FromTime(Page page, int from)
    {
        string? changed = null;
        for (var index = page.Find("time", from); index >= 0; index = page.Find("time", index + 1))
        {
            if (IsAside(page, index))
                continue;
            var date = PublishedDate.Read(page.Attribute(index, "datetime")) ?? PublishedDate.Read(page.Attribute(index, "content")) ?? PublishedDate.Read(PageText.Line(page, index));
            if (date is null)
                continue;
            var isChange = (page.Attribute(index, "class") + page.Attribute(index, "itemprop")) is { } names
                && (names.Contains("update", StringComparison.OrdinalIgnoreCase) || names.Contains("modified", StringComparison.OrdinalIgnoreCase));
            if (!isChange)
                return date;
            changed ??= date;
        }
        return changed;
    }

    /// <summary>An element named for a date, or a line that is nothing but one.</summary>
    private static string? FromNamed(Page page, int from)
    {
        const int Longest = 160;
        for (var index = from; index < page.Count; index++)
        {
            if (page[index].IsText || !IsNamedDate(page, index) || IsAside(page, index))
                continue;
            if (PublishedDate.Read(page.Attribute(index, "content")) is { } content)
                return content;
            if (PageText.Line(page, index) is { Length: < Longest } line && WrittenDate.Find(line, dayFirst: DayFirst(page)) is { } date)
                return date.Iso;
        }
        for (var index = from; index < page.Count; index++)
        {
            if (page[index].IsText && page[index].Text.Length < Longest && PageMetadata.Clean(page[index].Text) is { } line
                && DateLine.Read(line, DayFirst(page)) is { IsChange: false } shown && !IsAside(page, index))
            {
                return shown.Iso;
            }
        }
        return null;
    }

    /// <summary>A short line right below the headline that holds a date and little else: day, hour, reporter, place.</summary>
    private static string? BelowHeadline(Page page, int headline)
    {
        const int NodesBelow = 40;
        const int OtherWords = 6;
        for (var index = page[headline].Next; headline > 0 && index < Math.Min(page.Count, page[headline].Next + NodesBelow); index++)
        {
            if (!page[index].IsText && page[index].Tag is not ("script" or "style") && PageText.Line(page, index) is { Length: < 140 } line && !PlainText.LineShape.HasClosingStop(line)
                && DateLine.Read(line, DayFirst(page), OtherWords) is { IsChange: false } date)
            {
                return date.Iso;
            }
        }
        return null;
    }

    private static bool DayFirst(Page page) => page.Attribute(0, "lang") is { Length: >= 2 } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamedDate(Page page, int index)
    {
        if (page[index].Tag is "body" or "html" or "main" or "article" or "script" or "meta")
            return false;
        foreach (var name in (ReadOnlySpan<string>)["itemprop", "class", "id"])
        {
            if (page.Attribute(index, name) is { } value && (value.Contains("date", StringComparison.OrdinalIgnoreCase) || value.Contains("published", StringComparison.OrdinalIgnoreCase)
                || value.Contains("posted", StringComparison.OrdinalIgnoreCase) || value.Contains("timestamp", StringComparison.OrdinalIgnoreCase))
                && !value.Contains("update", StringComparison.OrdinalIgnoreCase) && !value.Contains("modif", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsAside(Page page, int index)
    {
        for (var at = page[index].Parent; at >= 0; at = page[at].Parent)
        {
            if (page[at].Tag is "aside" or "nav" or "footer" or "script" or "style"
                || MainText.Boilerplate.Why(page, at) is CutReason.Comments or CutReason.Related or CutReason.Footer or CutReason.Menu)
            {
                return true;
            }
        }
        return false;
    }
}
