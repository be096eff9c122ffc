using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Tells from an element's name, role, class and id that it is no part of an article.</summary>
internal static class Boilerplate
{
    private const int MostParts = 24;

    private static readonly Dictionary<string, string> _words;
    private static readonly (string Stem, string Why)[] _stems;

    static Boilerplate()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var stems = new List<(string, string)>();
        foreach (var row in WordList.Lines("page-words.txt").Select(line => line.Split(' ')))
        {
            var why = row[0] == "pullquote" ? CutReason.PullQuote : row[0];
            foreach (var word in row.Skip(1))
            {
                if (word.EndsWith('*'))
                    stems.Add((word[..^1], why));
                else
                    words.TryAdd(word, why);
            }
        }
        _words = words;
        _stems = [.. stems];
    }

    /// <summary>The reason to cut an element; null if nothing speaks against it.</summary>
    public static string? Why(Page page, int index)
    {
        var tag = page[index].Tag;
        if (tag == "figure" && HoldsMore(page, index))
            return null;
        if (ByTag(tag) is { } byTag)
            return byTag;
        if (tag is "html" or "body" or "main" or "p" or "article" || !(TagNames.IsBlock(tag) || tag is "span" or "em" or "a" or "time" or "small" or "cite" or "strong"))
            return tag == "p" ? ByWords(page.Attribute(index, "class")) : null;
        if (page.Attribute(index, "itemprop") is "articleBody")
            return null;
        var why = ByRole(page.Attribute(index, "role")) ?? ByWords(page.Attribute(index, "class")) ?? ByWords(page.Attribute(index, "id"))
            ?? ByProperty(page.Attribute(index, "itemprop"));
        // Posts of social networks are quoted like any other words.
        return why == CutReason.Share && (tag == "blockquote" || page.Find("blockquote", index, page[index].Next) >= 0) ? null : why;
    }

    /// <summary>The reason that an element's class and id give; null if there is none.</summary>
    public static string? ByNames(Page page, int index) => ByWords(page.Attribute(index, "class")) ?? ByWords(page.Attribute(index, "id"));

    /// <summary>True for a figure that frames a table, a quotation or a listing rather than a picture.</summary>
    private static bool HoldsMore(Page page, int figure)
    {
        for (var index = figure + 1; index < page[figure].Next; index++)
        {
            if (page[index].Tag is "table" or "blockquote" or "pre" or "ul" or "ol")
                return true;
        }
        return false;
    }

    private static string? ByTag(string tag) => tag switch
    {
        "nav" or "menu" => CutReason.Menu,
        "footer" => CutReason.Footer,
        "figcaption" or "figure" => CutReason.Caption,
        "form" or "fieldset" or "label" => CutReason.Form,
        "aside" => CutReason.Related,
        _ => null,
    };

    private static string? ByRole(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "search" => CutReason.Menu,
        "contentinfo" => CutReason.Footer,
        "complementary" => CutReason.Other,
        "dialog" or "alertdialog" or "alert" => CutReason.Form,
        _ => null,
    };

    private static string? ByProperty(string? property) => property switch
    {
        "author" => CutReason.Byline,
        "datePublished" or "dateModified" => CutReason.Date,
        "caption" => CutReason.Caption,
        _ => null,
    };

    private static string? ByWords(string? names)
    {
        if (names is not { Length: > 0 and < 600 })
            return null;
        Span<Range> parts = stackalloc Range[MostParts];
        var count = SplitName(names, parts);
        var lower = names.ToLowerInvariant();
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> joined = stackalloc char[64];
        for (var at = 0; at < count; at++)
        {
            var part = lower.AsSpan(parts[at]);
            if (words.TryGetValue(part, out var why))
                return why;
            foreach (var (stem, reason) in _stems)
            {
                if (part.StartsWith(stem, StringComparison.Ordinal))
                    return reason;
            }
            if (at + 1 >= count)
                continue;
            var next = lower.AsSpan(parts[at + 1]);
            if (part.Length + next.Length + 1 > joined.Length)
                continue;
            part.CopyTo(joined);
            joined[part.Length] = '-';
            next.CopyTo(joined[(part.Length + 1)..]);
            if (words.TryGetValue(joined[..(part.Length + next.Length + 1)], out why))
                return why;
        }
        return null;
    }

    /// <summary>Parts of "article-relatedLinks_box": runs of letters, parted by anything else and before a capital after a small letter.</summary>
    private static int SplitName(string names, Span<Range> parts)
    {
        var count = 0;
        for (var at = 0; at < names.Length && count < parts.Length;)
        {
            if (!char.IsLetter(names[at]))
            {
                at++;
                continue;
            }
            var start = at++;
            while (at < names.Length && char.IsLetter(names[at]) && !(char.IsUpper(names[at]) && char.IsLower(names[at - 1])))
                at++;
            parts[count++] = start..at;
        }
        return count;
    }
}
