using System.Text;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.Metadata;

/// <summary>The text of one element.</summary>
internal static class PageText
{
    private const int Longest = 2000;

    /// <summary>An element's text on one line, scripts left out; null if it has none or far more than a line.</summary>
    /// <param name="page">The page.</param>
    /// <param name="element">Index of the element.</param>
    /// <param name="spaced">True to part the texts of all elements by blanks, also where the page leaves that to its styles.</param>
    public static string? Line(Page page, int element, bool spaced = false)
    {
        var text = new StringBuilder();
        for (var index = element + 1; index < page[element].Next; index++)
        {
            if (page[index].Tag is "script" or "style" or "svg" or "noscript")
                index = page[index].Next - 1;
            else if (page[index].IsText)
                text.Append(page[index].Text);
            else if (spaced || TagNames.IsBlock(page[index].Tag) || page[index].Tag == "br")
                text.Append(' ');
            if (text.Length > Longest)
                return null;
        }
        return PageMetadata.Clean(text.ToString());
    }
}
