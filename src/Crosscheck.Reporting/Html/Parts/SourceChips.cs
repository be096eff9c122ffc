using System.Collections.Immutable;
using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>A source's letter, the same wherever it stands. Colour helps, the letter tells; a copy is drawn hollow.</summary>
internal static class SourceChips
{
    public static string ClassOf(SourceView source) =>
        string.Create(CultureInfo.InvariantCulture, $"s c{source.Colour}{(source.IsCopy ? " copy" : "")}");

    public static HtmlWriter SourceChip(this HtmlWriter html, SourceView source) =>
        html.Element("abbr", source.Letter, ("class", ClassOf(source)), ("title", source.Full));

    public static HtmlWriter Chips(this HtmlWriter html, ImmutableArray<SourceView> sources)
    {
        html.Open("span", ("class", "chips"));
        for (var index = 0; index < sources.Length; index++)
        {
            if (index > 0)
                html.Text(" ");
            html.SourceChip(sources[index]);
        }
        return html.Close("span");
    }
}
