namespace Crosscheck.Articles.Html;

/// <summary>What is known of HTML's elements by name.</summary>
internal static class TagNames
{
    private static readonly HashSet<string> _all = Set(
        """
        a abbr address article aside audio b big blockquote body br button caption center cite code col colgroup dd del details dfn dialog dir div dl dt em fieldset
        figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark
        math menu meta nav nobr noembed noframes noscript object ol optgroup option p picture plaintext pre q rp rt ruby s samp script search section select small source
        span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr xmp
        """);

    private static readonly HashSet<string> _void = Set("area base br col embed frame hr img input link meta param source track wbr");
    private static readonly HashSet<string> _formatting = Set("b big code em font i nobr s small strike strong tt u");
    private static readonly HashSet<string> _text = Set("script style title textarea xmp iframe noembed noframes");
    private static readonly HashSet<string> _blocks = Set(
        """
        address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html
        li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul
        """);

    /// <summary>One object for each name, lower case.</summary>
    public static string Intern(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        if (name.Length <= lower.Length && name.ToLowerInvariant(lower) == name.Length && _all.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..name.Length], out var known))
            return known;
        return name.ToString().ToLowerInvariant();
    }

    public static IEnumerable<string> All => _all;

    public static bool IsVoid(string name) => _void.Contains(name);

    /// <summary>Elements that the parser opens again in each block that follows (HTML Standard, 13.2.4.3), links apart, of which only one can be open.</summary>
    public static bool IsFormatting(string name) => _formatting.Contains(name);

    /// <summary>Elements whose content is text up to their closing tag.</summary>
    public static bool HoldsText(string name) => _text.Contains(name);

    /// <summary>Elements that begin a new line.</summary>
    public static bool IsBlock(string name) => _blocks.Contains(name);

    /// <summary>True if a start tag ends an open element that lacks its end tag.</summary>
    public static bool IsClosedBy(string open, string starting) => open switch
    {
        "p" => IsBlock(starting) && starting is not ("li" or "tr" or "td" or "th" or "option"),
        "li" => starting == "li",
        "dt" or "dd" => starting is "dt" or "dd",
        "option" => starting is "option" or "optgroup",
        "td" or "th" => starting is "td" or "th" or "tr" or "tbody" or "tfoot",
        "tr" => starting is "tr" or "tbody" or "tfoot",
        "thead" or "tbody" or "tfoot" => starting is "tbody" or "tfoot",
        "a" => starting == "a",
        "nobr" or "button" or "form" or "select" => starting == open,
        _ => false,
    };

    /// <summary>True if the search for such an element ends at an open one.</summary>
    public static bool StopsImpliedEnd(string open, string starting) => open switch
    {
        "table" or "template" or "html" or "object" or "select" => true,
        "ul" or "ol" or "menu" => starting == "li",
        "dl" => starting is "dt" or "dd",
        "td" or "th" or "caption" or "button" => !(starting is "td" or "th" or "tr" or "tbody" or "tfoot"),
        _ => false,
    };

    private static HashSet<string> Set(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
