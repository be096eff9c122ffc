using Crosscheck.Articles.Containers.Feeds;

namespace Crosscheck.Articles.Inputs;

/// <summary>Which files of a folder are taken for articles. A file named by the user or by a manifest is always read.</summary>
internal static class FileKind
{
    /// <summary>True if a file found in a folder is read: pages, texts, containers, files without an extension, and documents that deserve a message.</summary>
    /// <param name="path">The file on this machine; its first bytes tell feeds from other XML and JSON.</param>
    public static bool IsTaken(string path)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith('.') || Manifest.IsManifestName(name))
            return false;
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        var stem = Path.GetFileNameWithoutExtension(bare);
        if (stem.Equals("README", StringComparison.OrdinalIgnoreCase) || stem.Equals("LICENSE", StringComparison.OrdinalIgnoreCase))
            return false;
        var extension = Path.GetExtension(bare).ToLowerInvariant();
        if (extension is ".xml" or ".json")
            return FeedSniffer.IsFeed(path);
        return extension is "" or ".html" or ".htm" or ".xhtml" or ".shtml" or ".php" or ".asp" or ".aspx" or ".jsp"
            or ".txt" or ".text" or ".md" or ".markdown"
            or ".pdf" or ".rtf" or ".doc" or ".docx" or ".odt" or ".epub" or ".mhtml" or ".mht" or ".eml" or ".warc" or ".wacz" or ".rss" or ".atom";
    }

    /// <summary>True for a folder that a browser wrote beside a saved page (<c>page_files</c> beside <c>page.html</c>): it holds frames and pictures, no articles.</summary>
    public static bool IsPageAssets(string folder)
    {
        var stem = folder.EndsWith("_files", StringComparison.Ordinal) ? folder[..^"_files".Length] : null;
        return stem is not null && (File.Exists(stem + ".html") || File.Exists(stem + ".htm"));
    }
}
