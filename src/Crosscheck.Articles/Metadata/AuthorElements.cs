using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>Finds the elements of a page that show who wrote its article.</summary>
internal static class AuthorElements
{
    private const int Longest = 120;
    private const int LongestName = 40;

    /// <summary>A box of more nodes is no line.</summary>
    private const int MostNodes = 24;

    /// <summary>Authors' links of one byline lie near each other.</summary>
    private const int NodesBetween = 40;

    /// <summary>Names in elements that microdata or <c>rel</c> declare.</summary>
    public static List<string> Declared(Page page)
    {
        var names = new List<string>();
        var last = -1;
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].IsText || page[index].Tag is "meta" or "link")
                continue;
            var isProperty = page.Attribute(index, "itemprop") is "author";
            if (!isProperty && !(page[index].Tag == "a" && page.Attribute(index, "rel") is "author"))
                continue;
            if ((last >= 0 && index > last + NodesBetween) || Asides.Holds(page, index, plain: !isProperty))
                continue;
            if (Name(page, index, isProperty) is not { Length: < Longest } line)
                continue;
            names.Add(line);
            last = page[index].Next;
            index = isProperty ? last - 1 : index;
        }
        return names;
    }

    /// <summary>The name below an author's element if one is marked (schema.org <c>name</c>), else all its text.</summary>
    private static string? Name(Page page, int element, bool isProperty)
    {
        for (var index = element + 1; isProperty && index < page[element].Next; index++)
        {
            if (page.Attribute(index, "itemprop") is "name")
                return PageMetadata.Clean(page.Attribute(index, "content")) ?? PageText.Line(page, index);
        }
        return PageText.Line(page, element);
    }

    /// <summary>Names in elements whose class or id speaks of an author or a byline.</summary>
    public static List<string> Named(Page page)
    {
        string? lone = null;
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].IsText || !IsNamed(page, index) || Asides.Holds(page, index) || PageText.Line(page, index, spaced: true) is not { Length: < Longest } line)
                continue;
            if (Byline.Read(line) is { } byline)
                return [.. byline.Authors];
            if (Byline.Names(Byline.WithoutDate(line)) is { } names)
                return names;
            if (lone is null && Byline.Office(line) is { } office)
                lone = office;
            // One word may be a name too, where nothing else is said.
            if (lone is null && line.Length < LongestName && PlainText.LineShape.CountWords(line) <= 2 && !PersonName.IsRole(line) && WrittenDate.Find(line) is null)
                lone = line;
        }
        return lone is null ? [] : [lone];
    }

    /// <summary>Names that link to the page of an author.</summary>
    public static List<string> Links(Page page)
    {
        for (var index = page.Find("a"); index >= 0; index = page.Find("a", index + 1))
        {
            if (page.Attribute(index, "href") is { } target && IsAuthorPage(target) && PageText.Line(page, index) is { Length: < LongestName } line
                && PersonName.IsLikely(line) && !Asides.Holds(page, index))
            {
                return [line];
            }
        }
        return [];
    }

    private static bool IsAuthorPage(string target)
    {
        foreach (var part in (ReadOnlySpan<string>)["/author/", "/authors/", "/autor/", "/autoren/", "/autorin/", "/auteur/", "/autores/", "/profil/", "/profile/", "/people/", "/staff/", "/newsteam/", "/by/"])
        {
            if (target.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Names in lines that open as a byline does.</summary>
    public static IReadOnlyList<string> Lines(Page page)
    {
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].Tag is not ("p" or "div" or "span" or "li" or "td" or "em" or "strong" or "small" or "i" or "b" or "header" or "address" or "section" or "h2" or "h3" or "h4" or "h5" or "h6"))
                continue;
            if (page[index].Next - index <= MostNodes && PageText.Line(page, index) is { Length: < Longest } line && Byline.Read(line) is { } byline && !Asides.Holds(page, index))
                return byline.Authors;
        }
        return [];
    }

    private static bool IsNamed(Page page, int index)
    {
        if (page[index].Tag is "body" or "html" or "article" or "main" or "meta" or "link" or "script" or "img" or "form" or "input")
            return false;
        foreach (var name in (ReadOnlySpan<string>)["class", "id", "itemprop", "data-testid"])
        {
            if (page.Attribute(index, name) is { } value && (value is "credit" || value.Contains("author", StringComparison.OrdinalIgnoreCase) || value.Contains("byline", StringComparison.OrdinalIgnoreCase)
                || value.Contains("autor", StringComparison.OrdinalIgnoreCase) || value.Contains("auteur", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        return false;
    }
}
