namespace Crosscheck.Articles.Metadata;

/// <summary>A line that tells only when an article appeared or was changed.</summary>
/// <param name="Iso">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="IsChange">True if the date is that of a later change.</param>
internal readonly record struct DateLine(string Iso, bool IsChange)
{
    private const int Longest = 120;

    private static readonly Dictionary<string, bool> _words = Load();

    /// <summary>Reads a line as a date line; null if it says anything else.</summary>
    /// <param name="line">The line.</param>
    /// <param name="dayFirst">True if the text is known to write the day first.</param>
    /// <param name="mostOthers">Words that may stand beside the date and have nothing to do with it, such as a name and a place.</param>
    /// <param name="shortYears">True to read "3.5.21", where the line can hardly be anything but a date.</param>
    public static DateLine? Read(string line, bool dayFirst = false, int mostOthers = 0, bool shortYears = false)
    {
        if (line.Length > Longest || WrittenDate.Find(line, dayFirst: dayFirst, shortYears: shortYears) is not { } date)
            return null;
        var isChange = false;
        var others = Others(line.AsSpan(0, date.Start), ref isChange);
        var changeAfter = false;
        // What follows may tell of a change on a second date; that does not make the first one a change.
        others += Others(line.AsSpan(date.End), ref changeAfter);
        return others <= mostOthers ? new(date.Iso, isChange) : null;
    }

    /// <summary>True for a line that tells a time but perhaps no year or day: "Updated 6:55 AM; posted Nov 19", "2 hours ago".</summary>
    public static bool IsOnlyTime(string line)
    {
        if (line.Length > Longest || line.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return false;
        var isChange = false;
        return line.Any(char.IsLetter) && Others(line, ref isChange) == 0;
    }

    private static int Others(ReadOnlySpan<char> text, ref bool isChange)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var others = 0;
        Span<char> lower = stackalloc char[Longest];
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }
            var length = text[start..at].ToLowerInvariant(lower);
            if (words.TryGetValue(lower[..length], out var change))
                isChange |= change;
            else if (MonthNames.Find(text[start..at]) == 0)
                others++;
        }
        return others;
    }

    private static Dictionary<string, bool> Load()
    {
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("date-line-words.txt"))
        {
            var change = line.StartsWith("changed:", StringComparison.Ordinal);
            foreach (var word in line.Split(' ').Skip(change ? 1 : 0))
                words.TryAdd(word, change);
        }
        return words;
    }
}
