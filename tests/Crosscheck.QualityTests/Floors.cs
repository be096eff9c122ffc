using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crosscheck.QualityTests;

/// <summary>The lowest accepted scores, each set pinned to the digest of its corpus (quality/floors.json).</summary>
internal sealed class Floors
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };
    private static readonly string _file = Path.Combine(Places.Repository, "quality", "floors.json");

    /// <summary>By name of the set, in ordinal order.</summary>
    [JsonInclude]
    public SortedDictionary<string, FloorSet> Sets { get; private set; } = new(StringComparer.Ordinal);

    public static Floors Load() => JsonSerializer.Deserialize<Floors>(File.ReadAllText(_file), _options)!;

    public void Save() => File.WriteAllText(_file, JsonSerializer.Serialize(this, _options) + "\n");
}

/// <param name="Digest">Of the corpus, <see cref="MatrixSet.Digest"/>.</param>
/// <param name="Lowest">By name of the score, 0 to 1.</param>
internal sealed record FloorSet(string Digest, SortedDictionary<string, decimal> Lowest);
