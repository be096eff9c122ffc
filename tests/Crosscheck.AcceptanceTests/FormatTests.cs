using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

/// <summary>What the program writes fits the schemas in docs/schemas.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly string _sample = Path.Combine(Repository.Root, "samples", "selka-ferry");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("report", "story")]
    [InlineData("read", "read")]
    [InlineData("annotate", "annotate")]
    public void The_output_fits_its_schema(string verb, string schema)
    {
        var result = CrosscheckProgram.Run(_folder, [verb, _sample, "--json", "-"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        var checker = JsonSchema.Load(schema);
        string[] values = verb == "report" ? [result.Output] : result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(values.SelectMany(value => checker.FaultsOf(JsonDocument.Parse(value).RootElement)).Take(10));
    }

    [Fact]
    public void The_words_of_all_evidence_stand_at_its_span()
    {
        var result = CrosscheckProgram.Run(_folder, ["report", _sample, "--json", "-"]);

        var story = JsonDocument.Parse(result.Output).RootElement;
        var articles = story.GetProperty("articles").EnumerateArray().ToDictionary(article => article.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var evidence = EvidenceIn(story).ToList();
        Assert.NotEmpty(evidence);
        Assert.All(evidence, item =>
        {
            var text = articles[item.GetProperty("article").GetString()!].GetProperty(item.GetProperty("field").GetString()!).GetString()!;
            Assert.Equal(item.GetProperty("words").GetString(), text[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()]);
        });
    }

    /// <summary>Every object with a span and words, wherever it stands.</summary>
    private static IEnumerable<JsonElement> EvidenceIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("words", out _) && value.TryGetProperty("start", out _) => [value],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => EvidenceIn(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(EvidenceIn),
        _ => [],
    };
}
