namespace Crosscheck.Articles.PlainText;

/// <summary>Recognises lines of web pages by their wording.</summary>
internal static class BoilerplateLines
{
    private const int LongestSection = 60;
    private const int LongestStart = 300;

    private static readonly Dictionary<string, string> _lines;
    private static readonly Dictionary<string, string> _sections;
    private static readonly (string Phrase, string Why)[] _starts;

    static BoilerplateLines()
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var starts = new List<(string, string)>();
        foreach (var row in WordList.Lines("boilerplate-lines.txt").Select(line => line.Split('\t')))
        {
            if (row[1] == "line")
                lines[row[2]] = row[0];
            else if (row[1] == "section")
                sections[row[2]] = row[0];
            else
                starts.Add((row[2], row[0]));
        }
        _lines = lines;
        _sections = sections;
        _starts = [.. starts];
    }

    /// <summary>The reason to cut a line for its own words; null if there is none.</summary>
    public static string? Why(string line)
    {
        if (line.Length <= LongestSection && _lines.TryGetValue(Key(line), out var why))
            return why;
        if (line.Length > LongestStart)
            return null;
        foreach (var (phrase, reason) in _starts)
        {
            if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                return reason;
        }
        return null;
    }

    /// <summary>The reason to cut the block below a line that is such a block's heading; null if it is none.</summary>
    public static string? Section(string line)
    {
        if (line.Length > LongestSection)
            return null;
        var key = Key(line);
        if (_sections.TryGetValue(key, out var why))
            return why;
        // Two headings run together when a page is dumped: "You might also likeRELATED".
        var sections = _sections.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 3; at < key.Length - 2; at++)
        {
            if (char.IsLower(line[Math.Min(at, line.Length - 1)]) && line.Length == key.Length)
                continue;
            if (sections.TryGetValue(key.AsSpan(0, at).TrimEnd(), out why) && sections.ContainsKey(key.AsSpan(at).TrimStart()))
                return why;
        }
        return null;
    }

    /// <summary>Lower case, without bullets, closing punctuation and a count ("Comments (3)", "12 Comments").</summary>
    private static string Key(string line)
    {
        var key = LineShape.Bare(line).AsSpan();
        if (key is [.., ')'] && key.LastIndexOf('(') is > 0 and var open && key[(open + 1)..^1].IndexOfAnyExceptInRange('0', '9') < 0)
            key = key[..open];
        key = key.TrimStart("0123456789 ").TrimEnd(":.!…»> ");
        return key.ToString().ToLowerInvariant();
    }
}
