using System.Security.Cryptography;
using System.Text;

namespace Crosscheck.Reporting.Html;

/// <summary>The page's one stylesheet and one script, and the hashes by which the page's security policy admits them.</summary>
public static class PageAssets
{
    public static string Style { get; } = Load("report.css");

    public static string Script { get; } = Load("report.js");

    /// <summary>The source expression of a content security policy that admits exactly these bytes.</summary>
    public static string HashOf(string asset) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(asset)))}'";

    private static string Load(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The asset {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A browser hashes the text after turning line ends into line feeds; a checkout on Windows may have others.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
