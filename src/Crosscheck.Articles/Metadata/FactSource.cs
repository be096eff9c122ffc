namespace Crosscheck.Articles.Metadata;

/// <summary>Where on a page a fact about its article stands (<see cref="FactPlaces"/>).</summary>
internal static class FactSource
{
    /// <summary>A list of articles beside the file.</summary>
    public const string Manifest = "manifest";

    /// <summary>A feed, a message or an archive that the page came in.</summary>
    public const string Container = "container";
    public const string JsonLd = "json-ld";
    public const string Meta = "meta";

    /// <summary>A heading that readers see.</summary>
    public const string Heading = "heading";

    /// <summary>The title of the page.</summary>
    public const string PageTitle = "title";

    /// <summary>An element whose name, class or property says what it holds.</summary>
    public const string Element = "element";

    /// <summary>A <c>time</c> element.</summary>
    public const string Time = "time";

    /// <summary>A line that readers see.</summary>
    public const string Line = "line";

    /// <summary>The address of the page.</summary>
    public const string Address = "address";
}
