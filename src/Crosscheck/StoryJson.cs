using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>The one JSON form of a story: the file, the data block of the report, and later the service write these bytes.</summary>
public static class StoryJson
{
    private static readonly JsonWriterOptions _form = new()
    {
        // Letters of all scripts stay readable; <, > and & are escaped by the page that embeds the bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static string Write(Story story)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _form))
            new StoryJsonWriter(json).Write(story);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    /// <exception cref="JsonException">The text is no story of a format this version reads.</exception>
    public static Story Read(string json)
    {
        var story = JsonSerializer.Deserialize(json, StoryJsonContext.Default.Story) ?? throw new JsonException("The file holds no story.");
        return story.Format == 1 ? story : throw new JsonException($"The story has format {story.Format}; this version reads format 1.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Story))]
internal sealed partial class StoryJsonContext : JsonSerializerContext;
