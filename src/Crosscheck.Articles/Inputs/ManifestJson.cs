using System.Text.Json;

namespace Crosscheck.Articles.Inputs;

/// <summary>Reads the entries of an <c>articles.json</c>: an array, or an object with an array <c>articles</c>.</summary>
internal static class ManifestJson
{
    public static List<ManifestRow> Read(string text, string shown, List<InputProblem> problems)
    {
        var rows = new List<ManifestRow>();
        try
        {
            using var document = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("articles", out var inner))
                root = inner;
            if (root.ValueKind != JsonValueKind.Array)
            {
                problems.Add(new(shown, "the manifest is no list of articles", "write an array of objects with \"file\", \"source\", \"published\""));
                return rows;
            }
            foreach (var entry in root.EnumerateArray())
            {
                var number = rows.Count + 1;
                rows.Add(entry.ValueKind == JsonValueKind.Object
                    ? new(number, Text(entry, "id"), Text(entry, "file"), Text(entry, "source"), Text(entry, "published"), Text(entry, "url"), Text(entry, "title"))
                    : new(number, null, null, null, null, null, null));
            }
        }
        catch (JsonException e)
        {
            problems.Add(new(shown, $"the manifest is no valid JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})", "mend it; its files were read without it"));
        }
        return rows;
    }

    private static string? Text(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
