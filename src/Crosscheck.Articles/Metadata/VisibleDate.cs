using System.Globalization;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds the date that a page shows its readers.</summary>
internal static class VisibleDate
{
    /// <summary>The dates of an article stand within so many nodes of its headline.</summary>
    private const int NodesNear = 60;

    public static Fact<string?> Find(Page page, string title)
    {
        // Near the headline is the article's date, before it may stand today's, far behind it those of other articles.
        var headline = HeadlineOf(page, title);
        var near = Math.Min(page.Count, page[headline].Next + NodesNear);
        foreach (var (from, to) in headline == 0 ? (ReadOnlySpan<(int, int)>)[(0, page.Count)] : [(headline, near), (Math.Max(0, headline - NodesNear), headline), (headline, page.Count), (0, page.Count)])
        {
            if (FromTime(page, from, to) is { } time)
                return new(time, FactSource.Time);
            if (FromNamed(page, from, to) is { } named)
                return new(named, FactSource.Element);
            if (FromLine(page, from, to) is { } line)
                return new(line, FactSource.Line);
            if (from == headline && BelowHeadline(page, headline) is { } below)
                return new(below, FactSource.Line);
        }
        return default;
    }

    /// <summary>The heading that shows the headline, else the first; 0 if there is none.</summary>
    private static int HeadlineOf(Page page, string title)
    {
        foreach (var tag in (ReadOnlySpan<string>)["h1", "h2"])
        {
            for (var index = page.Find(tag); index >= 0 && title.Length > 0; index = page.Find(tag, index + 1))
            {
                if (!page.IsWithin(index, "nav") && PageText.Line(page, index) is { } line && line.Contains(title, StringComparison.OrdinalIgnoreCase))
                    return index;
            }
        }
        return Math.Max(page.Find("h1"), 0);
    }

    private static string? FromTime(Page page, int from, int to)
    {
        string? changed = null;
        for (var index = page.Find("time", from, to); index >= 0; index = page.Find("time", index + 1, to))
        {
            if (Asides.Holds(page, index, footers: page.Attribute(index, "itemprop") is not "datePublished"))
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

    /// <summary>An element named for a date.</summary>
    private static string? FromNamed(Page page, int from, int to)
    {
        const int Longest = 160;
        for (var index = from; index < to; index++)
        {
            if (page[index].IsText || !IsNamedDate(page, index) || Asides.Holds(page, index))
                continue;
            if (PublishedDate.Read(page.Attribute(index, "content")) is { } content)
                return content;
            if (PageText.Line(page, index) is { Length: < Longest } line && WrittenDate.Find(line, dayFirst: DayFirst(page)) is { } date)
                return date.Iso + Clock(line.AsSpan(date.End));
        }
        return null;
    }

    /// <summary>A line that is nothing but a date, or a paragraph that opens with one: "(3 May 2021) Words of the article".</summary>
    private static string? FromLine(Page page, int from, int to)
    {
        const int Longest = 160;
        var dayFirst = DayFirst(page);
        for (var index = from; index < to; index++)
        {
            if (!page[index].IsText || page[index].Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || PageMetadata.Clean(page[index].Text) is not { } line)
                continue;
            var shown = line.Length < Longest && DateLine.Read(line, dayFirst, 0, shortYears: true) is { IsChange: false } alone
                ? alone.Iso + (WrittenDate.Find(line, dayFirst: dayFirst) is { } date ? Clock(line.AsSpan(date.End)) : null)
                : Opening(line);
            if (shown is not null && !Asides.Holds(page, index))
                return shown;
        }
        return null;
    }

    /// <summary>The time of day right behind a date, <c>THH:mm</c>; null if there is none.</summary>
    private static string? Clock(ReadOnlySpan<char> behind)
    {
        const int Nearest = 12;
        var at = behind.IndexOfAnyInRange('0', '9');
        if (at is < 0 or > Nearest)
            return null;
        var text = behind[at..];
        var colon = text.IndexOf(':');
        if (colon is not (1 or 2) || text.Length < colon + 3 || !int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text.Slice(colon + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || hour > 23 || minute > 59)
            return null;
        var after = text[(colon + 3)..].TrimStart();
        if (hour < 12 && (after.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || after.StartsWith("p.m", StringComparison.OrdinalIgnoreCase)))
            hour += 12;
        return string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}");
    }

    private static string? Opening(string line)
    {
        var bracket = line[0] == '(' ? 1 : 0;
        if (WrittenDate.Find(line.AsSpan(0, Math.Min(line.Length, 40)), bracket) is not { } date || date.Start != bracket)
            return null;
        var rest = line.AsSpan(date.End).TrimStart();
        return rest.Length > 30 && (bracket == 1 ? rest[0] == ')' : rest[0] is '-' or '–' or '—' or '|' or ':') ? date.Iso : null;
    }

    /// <summary>A short line right below the headline that holds a date and little else: day, hour, reporter, place.</summary>
    private static string? BelowHeadline(Page page, int headline)
    {
        const int NodesBelow = 40;
        const int OtherWords = 6;
        for (var index = page[headline].Next; headline > 0 && index < Math.Min(page.Count, page[headline].Next + NodesBelow); index++)
        {
            if (!page[index].IsText && page[index].Tag is not ("script" or "style") && PageText.Line(page, index) is { Length: < 140 } line && !PlainText.LineShape.HasClosingStop(line)
                && DateLine.Read(line, DayFirst(page), OtherWords, shortYears: true) is { IsChange: false } date)
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
}
