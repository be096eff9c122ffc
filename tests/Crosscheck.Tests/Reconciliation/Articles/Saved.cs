using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Crosscheck.Tests.Reconciliation.Articles;

/// <summary>Annotated articles made by hand; words between “ and ” are direct quotations.</summary>
internal static class Saved
{
    public static AnnotatedArticle Article(
        string text, string file = "page.html", string? source = null, string? published = null, string? manifestId = null, string? manifestFolder = null, params string[] authors) => new(
        new()
        {
            File = file,
            Text = text,
            Source = source,
            Published = published,
            ManifestId = manifestId,
            ManifestFolder = manifestFolder,
            Authors = [.. authors],
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file}\n{source}\n{published}\n{text}"))),
        },
        AnnotatedText.Empty,
        new() { Text = text, Quotations = Quotations(text) },
        []);

    private static ImmutableArray<Quotation> Quotations(string text)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
            quotations.Add(new(null, null, [new(open + 1, text.IndexOf('”', open))], Direct: true, Speaker: -1));
        return quotations.ToImmutable();
    }
}
