namespace Crosscheck.Articles.Html;

/// <summary>Which elements a reader does not see, or sees as controls rather than text.</summary>
internal static class Visibility
{
    private static readonly HashSet<string> _noText = new[]
    {
        "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "embed", "audio", "video", "canvas", "select", "textarea", "button", "input",
        "datalist", "map", "frameset", "noframes", "dialog",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>True if the element's content never is part of a text.</summary>
    public static bool HoldsNoText(string tag) => _noText.Contains(tag);

    /// <summary>True if the page hides the element, as far as it says so in the element itself.</summary>
    public static bool IsHidden(Page page, int index)
    {
        if (page.Attribute(index, "hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
            return true;
        if (page.Attribute(index, "style") is { Length: > 8 } style && Hides(style))
            return true;
        return page.Attribute(index, "class") is { } names
            && (HasName(names, "sr-only") || HasName(names, "visually-hidden") || HasName(names, "screen-reader-text") || HasName(names, "visuallyhidden"));
    }

    private static bool Hides(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasName(string names, string name)
    {
        var at = names.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || names[at - 1] == ' ') && (at + name.Length == names.Length || names[at + name.Length] == ' ');
    }
}
