using System.Text.Json;
using System.Text.RegularExpressions;

namespace Crosscheck.AcceptanceTests;

/// <summary>Checks a value against a JSON Schema (draft 2020-12), for the keywords that docs/schemas uses; any other is refused, so that nothing goes unchecked.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    public static JsonSchema Load(string name) =>
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", $"{name}.schema.json"))).RootElement);

    /// <summary>What is wrong with the value, with the place; empty if nothing is.</summary>
    public IReadOnlyList<string> FaultsOf(JsonElement value)
    {
        var faults = new List<string>();
        Check(root, value, "$", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var fits = keyword.Name switch
            {
                "$schema" or "$defs" or "title" or "description" => true,
                "type" => IsOfType(keyword.Value, value),
                "const" => JsonElement.DeepEquals(keyword.Value, value),
                "enum" => keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
                "minimum" => value.GetDouble() >= keyword.Value.GetDouble(),
                "maximum" => value.GetDouble() <= keyword.Value.GetDouble(),
                "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32(),
                "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.CultureInvariant),
                "required" => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "anyOf" => keyword.Value.EnumerateArray().Any(choice => Fits(choice, value)),
                "$ref" => CheckInside(Referred(keyword.Value), value, at, faults),
                "items" => value.EnumerateArray().Select((item, index) => CheckInside(keyword.Value, item, $"{at}[{index}]", faults)).All(done => done),
                "properties" => keyword.Value.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out var inner) || CheckInside(property.Value, inner, $"{at}.{property.Name}", faults)),
                "additionalProperties" => value.EnumerateObject().All(property => CheckInside(keyword.Value, property.Value, $"{at}.{property.Name}", faults)),
                _ => throw new NotSupportedException($"The keyword {keyword.Name} is not checked."),
            };
            if (!fits)
                faults.Add($"{at}: {keyword.Name} {keyword.Value.GetRawText()} does not fit {Shortened(value)}");
            if (!fits && keyword.Name == "type")
                return;
        }
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, value, "$", faults);
        return faults.Count == 0;
    }

    private bool CheckInside(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        Check(schema, value, at, faults);
        return true;
    }

    private JsonElement Referred(JsonElement reference) => root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);

    private static bool IsOfType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(choice => IsOfType(choice, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            var other => throw new NotSupportedException($"The type {other} is not checked."),
        };

    private static string Shortened(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
