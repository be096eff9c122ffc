namespace Crosscheck.Articles.Metadata;

/// <summary>A line that names who wrote an article.</summary>
/// <param name="Authors">Names as written, at least one.</param>
/// <param name="Outlet">The publisher that the line names after a dash or bar; null if none.</param>
internal sealed record Byline(IReadOnlyList<string> Authors, string? Outlet)
{
    private const int Longest = 120;

    /// <summary>Reads "By First Last", "By A B and C D – Outlet"; null if the line is anything else.</summary>
    public static Byline? Read(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length > Longest)
            return null;
        var opened = false;
        foreach (var opening in (ReadOnlySpan<string>)["By ", "by ", "BY ", "By: ", "Written by ", "Posted by ", "Reported by ", "Von ", "Por ", "Par "])
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                text = text[opening.Length..].Trim();
                opened = true;
                break;
            }
        }
        if (!opened)
            return null;
        var (names, outlet) = SplitOutlet(text);
        var authors = Names(names);
        return authors is null ? null : new(authors, outlet);
    }

    /// <summary>Names of a list such as "A B, C D and E F"; null if a part does not look like a name.</summary>
    public static List<string>? Names(ReadOnlySpan<char> list)
    {
        var names = new List<string>();
        foreach (var part in list.ToString().Replace(" & ", ",", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal)
            .Replace(" und ", ",", StringComparison.Ordinal).Split(',', ';'))
        {
            var name = part.Trim();
            if (name.Length == 0)
                continue;
            if (!PersonName.IsLikely(name))
            {
                // "First Last, Political Correspondent": what follows a name is a role or a place.
                if (names.Count > 0)
                    break;
                return null;
            }
            names.Add(name);
        }
        return names.Count == 0 ? null : names;
    }

    private static (string Names, string? Outlet) SplitOutlet(ReadOnlySpan<char> text)
    {
        foreach (var dash in (ReadOnlySpan<string>)[" – ", " — ", " - ", " | "])
        {
            var at = text.IndexOf(dash, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var rest = text[(at + dash.Length)..].Trim();
            var isOutlet = rest.Length is > 1 and < 60 && char.IsUpper(rest[0]) && WrittenDate.Find(rest) is null && !PersonName.IsRole(rest);
            return (text[..at].ToString(), isOutlet ? rest.ToString() : null);
        }
        return (text.ToString(), null);
    }
}
