using Crosscheck.Articles.Html;
using Crosscheck.Articles.MainText;

namespace Crosscheck.Articles.Metadata;

/// <summary>The parts of a page that speak of other things than its article.</summary>
internal static class Asides
{
    /// <summary>True if an element lies in comments, lists of other articles, menus or the foot of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">The element.</param>
    /// <param name="plain">True if an <c>aside</c> counts that does not say what it holds.</param>
    /// <param name="footers">True if the foot of a box counts; many systems put an article's date into one.</param>
    public static bool Holds(Page page, int index, bool footers = true, bool plain = true)
    {
        for (var at = index; at >= 0; at = page[at].Parent)
        {
            var tag = page[at].Tag;
            if (tag is "nav" or "script" or "style")
                return true;
            // A box that says of itself that it tells of the article is none of the others, whatever its tag.
            if (tag is "aside" or "footer")
            {
                if (!TellsOfArticle(page, at) && (plain || tag == "footer" || Boilerplate.ByNames(page, at) is not null))
                    return true;
            }
            else if (at != index && Boilerplate.Why(page, at) is { } why && IsOther(page, at, why, footers))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A box around the headline or all of the text is none of these, whatever it is called.</summary>
    private static bool IsOther(Page page, int index, string why, bool footers) =>
        (why is CutReason.Comments or CutReason.Related or CutReason.Menu || (footers && why == CutReason.Footer && !page.IsWithin(index, "article")))
        && page.Find("h1", index, page[index].Next) < 0 && page.Find("main", index, page[index].Next) < 0;

    private static bool TellsOfArticle(Page page, int index) =>
        page.IsWithin(index, "article") && page[index].Tag == "footer"
        || (page.Attribute(index, "class") is { } names && (names.Contains("meta", StringComparison.OrdinalIgnoreCase) || names.Contains("byline", StringComparison.OrdinalIgnoreCase)
            || names.Contains("author", StringComparison.OrdinalIgnoreCase) || names.Contains("publish", StringComparison.OrdinalIgnoreCase)));
}
