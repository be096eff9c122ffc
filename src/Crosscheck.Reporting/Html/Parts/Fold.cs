namespace Crosscheck.Reporting.Html;

/// <summary>A part that opens on demand: "Show 12 points", and once open "12 points".</summary>
internal static class Fold
{
    /// <summary>Opens a <c>details</c> element and writes its summary.</summary>
    /// <param name="what">What is inside, after the word "Show".</param>
    public static HtmlWriter OpenFold(this HtmlWriter html, string what, bool open = false) =>
        html.Open("details", ("class", "rest"), ("open", open ? "" : null))
            .Open("summary").Open("span").Element("span", "Show ", ("class", "show")).Text(what).Close("span").Close("summary");
}
