using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Crosscheck;

/// <summary>The form of a pile that was parted into stories (<c>docs/schemas/groups.schema.json</c>).</summary>
public static class StoryListJson
{
    private const int Format = 1;

    private static readonly JsonWriterOptions _form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Write(IEnumerable<StoryListing> stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _form))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteStartArray("stories");
            foreach (var story in stories)
                Write(json, story);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, StoryListing story)
    {
        json.WriteStartObject();
        json.WriteString("id", story.Id);
        json.WriteString("title", story.Title);
        json.WriteStartArray("articles");
        foreach (var article in story.Articles)
            json.WriteStringValue(article);
        json.WriteEndArray();
        WriteIfKnown(json, "report", story.Report);
        WriteIfKnown(json, "story", story.Story);
        WriteIfKnown(json, "table", story.Table);
        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
