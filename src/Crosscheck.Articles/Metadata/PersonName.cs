namespace Crosscheck.Articles.Metadata;

/// <summary>Whether words look like a person's name as bylines write it.</summary>
internal static class PersonName
{
    private static readonly string[] _particles = ["de", "da", "del", "della", "di", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "dos", "du", "ter", "zu", "y", "e"];

    private static readonly string[] _roles =
    [
        "correspondent", "reporter", "editor", "writer", "staff", "journalist", "columnist", "analyst", "producer", "contributor", "agency", "desk",
        "redaktion", "redakteur", "korrespondent", "special to", "bureau", "chief", "professor",
    ];

    private static readonly string[] _organisations =
        ["e.v.", "gmbh", "stiftung", "foundation", "redaktion", "magazin", "magazine", "verlag", "verein", "verband", "bund", "online", "news", "team", "media", "zeitung", "press", "presse", "radio", "tv", "university", "institut", "institute", "group"];

    /// <summary>Two to five capitalised words, particles and initials among them, no digit.</summary>
    public static bool IsLikely(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5 || text.Length > 60)
            return false;
        var capitals = 0;
        foreach (var word in words)
        {
            if (word.AsSpan().IndexOfAnyExcept(_nameMarks) is >= 0 and var at && !HasOnlyLetters(word, at))
                return false;
            if (char.IsUpper(word[0]) || (char.IsLetter(word[0]) && !char.IsLower(word[0])))
                capitals++;
            else if (!_particles.Contains(word, StringComparer.Ordinal))
                return false;
        }
        // "Jan" is a first name rather than a month, "December Review" no name at all.
        return capitals >= 2 && (words[0].Length <= 3 || MonthNames.Find(words[0]) == 0) && !IsRole(text);
    }

    public static bool IsRole(ReadOnlySpan<char> text)
    {
        foreach (var role in _roles)
        {
            if (text.IndexOf(role, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>True if a word of the name is one that bodies bear.</summary>
    public static bool IsOrganisation(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => _organisations.Contains(word.TrimEnd(','), StringComparer.OrdinalIgnoreCase));

    private static readonly System.Buffers.SearchValues<char> _nameMarks = System.Buffers.SearchValues.Create("'’-.");

    private static bool HasOnlyLetters(string word, int from)
    {
        for (var at = from; at < word.Length; at++)
        {
            if (!char.IsLetter(word[at]) && char.GetUnicodeCategory(word[at]) != System.Globalization.UnicodeCategory.NonSpacingMark && !_nameMarks.Contains(word[at]))
                return false;
        }
        return true;
    }
}
