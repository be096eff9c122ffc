namespace Crosscheck.Articles.Html;

/// <summary>Tells a web page from a text.</summary>
internal static class PageSniffer
{
    private const int Head = 4096;

    /// <summary>True if the text begins as HTML does, or is named as HTML and holds a tag.</summary>
    public static bool IsPage(string source, string file)
    {
        var head = source.AsSpan(0, Math.Min(source.Length, Head)).TrimStart();
        while (head.StartsWith("<!--", StringComparison.Ordinal) && head.IndexOf("-->", StringComparison.Ordinal) is >= 0 and var end)
            head = head[(end + 3)..].TrimStart();
        foreach (var opening in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<?xml"])
        {
            if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        var name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        return Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".shtml" or ".php" or ".asp" or ".aspx" or ".jsp"
            ? source.Contains('<', StringComparison.Ordinal)
            : head is ['<', ..] && head.Contains("<p", StringComparison.OrdinalIgnoreCase) && head.Contains("</", StringComparison.Ordinal);
    }
}
