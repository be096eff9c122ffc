using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>The one JSON form of a story: the file, the data block of the report, and later the service write these bytes.</summary>
public static class StoryJson
{
    private static readonly StoryJsonContext _context = new(new JsonSerializerOptions(StoryJsonContext.Default.Options)
    {
        // Letters of all scripts stay readable; <, > and & are escaped by the page that embeds the bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Story story) => JsonSerializer.Serialize(story, _context.Story) + "\n";

    /// <exception cref="JsonException">The text is no story of a format this version reads.</exception>
    public static Story Read(string json)
    {
        var story = JsonSerializer.Deserialize(json, _context.Story) ?? throw new JsonException("The file holds no story.");
        return story.Format == 1 ? story : throw new JsonException($"The story has format {story.Format}; this version reads format 1.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Story))]
internal sealed partial class StoryJsonContext : JsonSerializerContext;
