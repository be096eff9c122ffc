namespace Crosscheck.Articles.Metadata;

/// <summary>The news agencies whose reports many outlets print.</summary>
internal static class NewsAgencies
{
    /// <summary>A dateline stands within so many UTF-16 units of a text: "BOSTON (AP) -".</summary>
    private const int LongestDateline = 120;

    /// <summary>Longer last lines are paragraphs, which may speak of an agency ("told Reuters").</summary>
    private const int LongestCredit = 160;

    private static readonly string[][] _agencies = [.. WordList.Lines("wires.txt").Select(line => line.Split(" | "))];

    /// <summary>The first name of the agency that a credit names; null if it names none.</summary>
    public static string? Named(ReadOnlySpan<char> credit)
    {
        foreach (var names in _agencies)
        {
            foreach (var name in names)
            {
                if (Names(credit, name))
                    return names[0];
            }
        }
        return null;
    }

    /// <summary>The agency that a text credits in its dateline or in its last line; null if there is none.</summary>
    public static string? CreditedIn(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LongestDateline));
        for (var open = head.IndexOf('('); open >= 0;)
        {
            var close = head[open..].IndexOf(')');
            if (close > 0 && Named(head[(open + 1)..(open + close)]) is { } dated)
                return dated;
            var next = head[(open + 1)..].IndexOf('(');
            open = next < 0 ? -1 : open + 1 + next;
        }
        var ending = text.AsSpan().TrimEnd();
        var last = ending[(ending.LastIndexOf('\n') + 1)..];
        return last.Length <= LongestCredit ? Named(last) : null;
    }

    /// <summary>Names in capitals are matched in capitals only.</summary>
    private static bool Names(ReadOnlySpan<char> text, string name)
    {
        var comparison = name.AsSpan().ContainsAnyInRange('a', 'z') && name.Length > 4 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var from = 0; text[from..].IndexOf(name, comparison) is >= 0 and var found; from += found + 1)
        {
            var (start, end) = (from + found, from + found + name.Length);
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }
        return false;
    }
}
