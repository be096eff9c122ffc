using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crosscheck.Articles;

/// <summary>The form that <c>crosscheck read --json</c> writes: one article a line.</summary>
public static class ReadJson
{
    private static readonly ReadJsonContext _context = new(new JsonSerializerOptions(ReadJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The article as one line without its line end.</summary>
    public static string Line(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return JsonSerializer.Serialize(
            new ReadLine(1, article.File, article.Url, article.Source, article.Title, article.Authors, article.Published, article.Modified, article.Captured, article.Wire, article.Found,
                article.Language, article.Text, article.Cut, article.Sha256),
            _context.ReadLine);
    }
}

/// <summary>The fields of one line, in the order in which they are written.</summary>
internal sealed record ReadLine(
    int Format,
    string File,
    string? Url,
    string? Source,
    string Title,
    ImmutableArray<string> Authors,
    string? Published,
    string? Modified,
    string? Captured,
    string? Wire,
    FactPlaces Found,
    string Language,
    string Text,
    ImmutableArray<Cut> Cut,
    string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadLine))]
internal sealed partial class ReadJsonContext : JsonSerializerContext;
