using System.Text.Json;

namespace Crosscheck.Tests;

/// <summary>Reads the rows of a theory from <c>tests/Data</c>, copied beside the test program.</summary>
internal static class TestRows
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="file">Path below <c>tests/Data</c>, e.g. <c>Times/weekdays.json</c>: an array of objects.</param>
    public static IEnumerable<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<T[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file)), Options) ?? [];
}
