using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crosscheck.Language.Json;

/// <summary>The form that <c>crosscheck annotate --json</c> writes: one article a line (docs/annotate-format.md).</summary>
public static class AnnotationJson
{
    private static readonly AnnotationJsonContext _context = new(new JsonSerializerOptions(AnnotationJsonContext.Default.Options)
    {
        // Letters of all scripts stay readable; the form is a file of its own, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The annotated article as one line without its line end.</summary>
    public static string Line(AnnotatedArticle annotated)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        return JsonSerializer.Serialize(AnnotationLine.Of(annotated), _context.AnnotationLine);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AnnotationLine))]
internal sealed partial class AnnotationJsonContext : JsonSerializerContext;
