using System.Text;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers;

/// <summary>The named fields at the head of a record, an answer or a message (RFC 5322, section 2.2): folded lines joined, names whatever their case, the first of equals.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => _values.GetValueOrDefault(name);

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Reads up to the blank line; lines that are no fields are passed over.</summary>
    /// <param name="nextLine">Null at the end.</param>
    public static Fields Read(Func<string?> nextLine)
    {
        var fields = new Fields();
        string? name = null;
        var value = new StringBuilder();
        var size = 0;
        while (nextLine() is { Length: > 0 } line)
        {
            size += line.Length;
            if (size > InputLimits.LargestHead)
                throw new InputException("its fields are too long", "fetch it again");
            if (line[0] is ' ' or '\t')
            {
                value.Append(' ').Append(line.AsSpan().Trim());
                continue;
            }
            fields.Add(name, value);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim() : null;
            value.Clear().Append(line.AsSpan(colon + 1).Trim());
        }
        fields.Add(name, value);
        return fields;
    }

    private void Add(string? name, StringBuilder value)
    {
        if (name is { Length: > 0 })
            _values.TryAdd(name, value.ToString());
    }
}
