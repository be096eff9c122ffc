namespace Crosscheck.Articles.Metadata;

/// <summary>A line that names who wrote an article.</summary>
/// <param name="Authors">Names as written, at least one.</param>
/// <param name="Outlet">The publisher that the line names after a dash or bar; null if none.</param>
internal sealed record Byline(IReadOnlyList<string> Authors, string? Outlet)
{
    private const int Longest = 120;

    /// <summary>Words that open a byline in the languages that the reader meets; the longer before those that begin them.</summary>
    private static readonly string[] _openings =
    [
        "Written by ", "Posted by ", "Reported by ", "Story by ", "Words by ", "Text by ", "By: ", "By ", "Author: ", "Authors: ", "Reporter: ",
        "Ein Beitrag von ", "Ein Artikel von ", "Text von ", "Text: ", "Autor: ", "Autorin: ", "Autoren: ", "Von: ", "Von ",
        "Publié par ", "Écrit par ", "Propos recueillis par ", "Par ", "Auteur : ", "Auteur: ", "Escrito por ", "Publicado por ", "Por: ", "Por ", "Redacción: ",
        "A cura di ", "Scritto da ", "Di ", "Door ", "Geschreven door ", "Autor tekstu: ", "Tekst: ", "Av ", "Af ",
    ];

    private static readonly string[] _others = [" Illustration", " Foto", " Photo", " Bilder", " Bild:", " Fotografie", " Video", " Grafik"];

    /// <summary>Reads "By First Last", "By A B and C D – Outlet", "Posted on 3 May 2021 by First Last"; null if the line is anything else.</summary>
    public static Byline? Read(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length > Longest)
            return null;
        if (text.IsEmpty)
            return null;
        foreach (var opening in _openings)
        {
            if ((opening[0] | ' ') != (text[0] | ' ') || !text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                continue;
            var (names, outlet) = SplitOutlet(WithoutOthers(WithoutDate(text[opening.Length..].Trim().ToString())));
            return Names(names) is { } authors ? new(authors, outlet) : null;
        }
        return BehindDate(text);
    }

    /// <summary>The newsroom that a line names in a reporter's place ("von Redaktion"); null if it names none.</summary>
    public static string? Office(string line)
    {
        const int LongestOffice = 40;
        var text = line.AsSpan().Trim(" ,.");
        foreach (var opening in _openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                text = text[opening.Length..].Trim();
        }
        return text.Length < LongestOffice && PersonName.IsRole(text) && WrittenDate.Find(text) is null ? text.ToString() : null;
    }

    /// <summary>A line without the date at its end and what leads to it: "First Last on 3 May 2021".</summary>
    public static string WithoutDate(string line)
    {
        if (WrittenDate.Find(line) is not { Start: > 3 } date)
            return line;
        var names = line.AsSpan(0, date.Start).TrimEnd(" ,|-–•·(");
        foreach (var word in (ReadOnlySpan<string>)[" on", " am", " le", " el", " il", " op", " vom"])
        {
            if (names.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                names = names[..^word.Length].TrimEnd(" ,|-–•·(");
        }
        return names.ToString();
    }

    private static Byline? BehindDate(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('0', '9'))
            return null;
        foreach (var word in (ReadOnlySpan<string>)[" by ", " von ", " par ", " por "])
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 5 and var at && DateLine.Read(text[..at].ToString()) is not null)
                return Names(text[(at + word.Length)..]) is { } authors ? new(authors, null) : null;
        }
        return null;
    }

    /// <summary>The names before those of who made the pictures.</summary>
    private static string WithoutOthers(string names)
    {
        foreach (var other in _others)
        {
            if (names.IndexOf(other, StringComparison.Ordinal) is > 3 and var at)
                names = names[..at];
        }
        names = names.TrimEnd(' ', ',', ';', '/', '|');
        // A stop that ends the line, not an initial.
        return names is [.., not '.' and not ' ', not '.' and not ' ', '.'] ? names[..^1] : names;
    }

    /// <summary>True if a list of names joins its last two by a word.</summary>
    public static bool HasAnd(string names) => _ands.Any(and => names.Contains(and, StringComparison.Ordinal));

    private static readonly string[] _ands = [" & ", " and ", " und ", " et ", " y ", " e ", " en ", " og ", " och "];

    /// <summary>Ends the first of two names; "y", "e" and "en" only where two names of two words meet, for they also stand inside a name.</summary>
    private static string WithoutAnds(string names)
    {
        foreach (var and in _ands)
        {
            for (var at = names.IndexOf(and, StringComparison.Ordinal); at > 0; at = names.IndexOf(and, at + 1, StringComparison.Ordinal))
            {
                var before = names.AsSpan(0, at);
                var after = names.AsSpan(at + and.Length);
                if (and.Length > 4 || and == " & " || (before[(before.LastIndexOf(',') + 1)..].Trim().Contains(' ') && after.Contains(' ')))
                    names = $"{before},{after}";
            }
        }
        return names;
    }

    /// <summary>Names of a list such as "A B, C D and E F"; null if a part does not look like a name.</summary>
    public static List<string>? Names(ReadOnlySpan<char> list)
    {
        var names = new List<string>();
        foreach (var part in WithoutAnds(list.ToString()).Split(',', ';', '/'))
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

    private static (string Names, string? Outlet) SplitOutlet(string line)
    {
        var text = line.AsSpan();
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
