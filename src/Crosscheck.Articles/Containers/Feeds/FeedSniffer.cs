namespace Crosscheck.Articles.Containers.Feeds;

/// <summary>Tells feeds from pages and data by how they begin.</summary>
internal static class FeedSniffer
{
    /// <summary>True for RSS 0.9 to 2.0 and Atom, by the first element.</summary>
    public static bool IsXmlFeed(string head)
    {
        var rest = head.AsSpan().TrimStart();
        while (true)
        {
            if (rest.StartsWith("<?", StringComparison.Ordinal))
                rest = After(rest, "?>");
            else if (rest.StartsWith("<!--", StringComparison.Ordinal))
                rest = After(rest, "-->");
            else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                rest = AfterDoctype(rest);
            else
                break;
        }
        if (rest is not ['<', ..])
            return false;
        var end = rest.IndexOfAny(" \t\r\n>/");
        var name = (end < 0 ? rest[1..] : rest[1..end]).ToString();
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] is "rss" or "feed" or "RDF";
    }

    /// <summary>True for a JSON object that names a version of JSON Feed.</summary>
    public static bool IsJsonFeed(string head) =>
        head.AsSpan().TrimStart() is ['{', ..] && head.Replace("\\/", "/", StringComparison.Ordinal).Contains("://jsonfeed.org/version/", StringComparison.Ordinal);

    /// <summary>True if the file begins as a feed does; false if it cannot be read.</summary>
    public static bool IsFeed(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var head = new byte[ContainerSniffer.Head];
            return ContainerSniffer.KindOf(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) is ContainerKind.Feed or ContainerKind.JsonFeed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> rest, string mark)
    {
        var at = rest.IndexOf(mark);
        return at < 0 ? [] : rest[(at + mark.Length)..].TrimStart();
    }

    /// <summary>The declaration is passed over here, so that the reader of the feed can refuse it by name.</summary>
    private static ReadOnlySpan<char> AfterDoctype(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('>');
        var inner = rest.IndexOf('[');
        return inner >= 0 && inner < end ? After(rest, "]>") : After(rest, ">");
    }
}
