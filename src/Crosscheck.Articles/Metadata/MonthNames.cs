using System.Globalization;

namespace Crosscheck.Articles.Metadata;

/// <summary>Months by their names and short forms in many languages.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, int> _months = Load();

    /// <summary>The month's number, 0 if the word is no month.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        if (word.Length is < 3 or > 16 || word.ToLowerInvariant(lower) < 0)
            return 0;
        return _months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.Length], out var month) ? month : 0;
    }

    private static Dictionary<string, int> Load()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("months.txt"))
        {
            var words = line.Split(' ');
            foreach (var word in words.AsSpan(1))
                months[word] = int.Parse(words[0], CultureInfo.InvariantCulture);
        }
        return months;
    }
}
