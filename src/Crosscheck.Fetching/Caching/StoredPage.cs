using System.Text.Json.Serialization;

namespace Crosscheck.Fetching.Caching;

/// <summary>What is kept of an answer beside its bytes (RFC 9111).</summary>
/// <param name="Address">Asked for.</param>
/// <param name="Charset">As the server states; null if none.</param>
/// <param name="Tag">Validator: the entity tag.</param>
/// <param name="Modified">Validator: the date of the last change, as the server writes it.</param>
/// <param name="FreshUntil">Until when it need not be asked for again.</param>
internal sealed record StoredPage(string Address, string? Charset, string? Tag, string? Modified, DateTimeOffset FreshUntil)
{
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredPage))]
internal sealed partial class StoredPageContext : JsonSerializerContext;
