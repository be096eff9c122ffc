using System.Text;

namespace Crosscheck.Articles.Containers;

/// <summary>A content type with its parameters (RFC 9110, section 8.3.1; RFC 2045, section 5.1).</summary>
internal sealed class MediaType
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.OrdinalIgnoreCase);

    private MediaType(string name) => Name = name;

    /// <summary>Lower case, e.g. <c>text/html</c>.</summary>
    public string Name { get; }

    public string? Charset => this["charset"];

    public bool IsPage => Name is "text/html" or "application/xhtml+xml";

    public string? this[string parameter] => _parameters.GetValueOrDefault(parameter);

    /// <summary>An absent or broken type has an empty name.</summary>
    public static MediaType Parse(string? text)
    {
        var rest = (text ?? "").AsSpan();
        var end = rest.IndexOf(';');
        var type = new MediaType((end < 0 ? rest : rest[..end]).Trim().ToString().ToLowerInvariant());
        while (end >= 0)
        {
            rest = rest[(end + 1)..].TrimStart();
            var equals = rest.IndexOfAny('=', ';');
            if (equals < 0 || rest[equals] == ';')
            {
                end = equals;
                continue;
            }
            var name = rest[..equals].Trim().ToString();
            rest = rest[(equals + 1)..].TrimStart();
            var value = rest is ['"', ..] ? Quoted(ref rest) : Token(rest);
            end = rest.IndexOf(';');
            if (name.Length > 0)
                type._parameters.TryAdd(name, value);
        }
        return type;
    }

    private static string Token(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(';');
        return (end < 0 ? rest : rest[..end]).Trim().Trim('\'').ToString();
    }

    private static string Quoted(ref ReadOnlySpan<char> rest)
    {
        var value = new StringBuilder();
        var at = 1;
        for (; at < rest.Length && rest[at] != '"'; at++)
        {
            if (rest[at] == '\\' && at + 1 < rest.Length)
                at++;
            value.Append(rest[at]);
        }
        rest = rest[Math.Min(at + 1, rest.Length)..];
        return value.ToString();
    }
}
