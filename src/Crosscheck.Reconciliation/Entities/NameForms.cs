using System.Text;

namespace Crosscheck.Reconciliation.Entities;

/// <summary>Normal forms of names, so that two ways to write one name meet.</summary>
internal static class NameForms
{
    private static readonly string[] _suffixes = [" jr", " sr", " ii", " iii", " iv"];

    /// <summary>Normal forms of all names of an entity, without doubles.</summary>
    public static IEnumerable<string> Of(LocalEntity entity)
    {
        var forms = new List<string> { Normal(entity.Name) };
        foreach (var alias in entity.Aliases)
        {
            var form = Normal(alias);
            if (form.Length > 1 && !forms.Contains(form))
                forms.Add(form);
        }
        return forms.Where(form => form.Length > 0);
    }

    /// <summary>Lower case, no diacritics, no dots or apostrophes, no leading article, no possessive, single blanks.</summary>
    public static string Normal(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c is '.' or ',')
                continue;
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(c is '\'' or '’' ? '\'' : ' ');
        }
        var form = plain.ToString().Replace("'s ", " ", StringComparison.Ordinal).TrimEnd(' ', '\'');
        if (form.EndsWith("'s", StringComparison.Ordinal))
            form = form[..^2];
        form = form.Replace("'", "", StringComparison.Ordinal);
        return form.StartsWith("the ", StringComparison.Ordinal) ? form[4..] : form;
    }

    /// <summary>The last word of a person's normal name, generation suffix aside.</summary>
    public static string Surname(string normalName)
    {
        var name = WithoutSuffix(normalName);
        return name[(name.LastIndexOf(' ') + 1)..];
    }

    public static string WithoutSuffix(string normalName)
    {
        foreach (var suffix in _suffixes)
        {
            if (normalName.EndsWith(suffix, StringComparison.Ordinal))
                return normalName[..^suffix.Length];
        }
        return normalName;
    }

    /// <summary>
    /// True if two full names of persons look like spellings of one: one part equal and the other within a few letters
    /// (a third of its length, or one a beginning of the other), or both within one letter.
    /// </summary>
    public static bool SpellingVariants(string a, string b)
    {
        (a, b) = (WithoutSuffix(a), WithoutSuffix(b));
        if (a == b)
            return true;
        // Without its suffix a name may be a single word: too little to tell a spelling by.
        if (!a.Contains(' ', StringComparison.Ordinal) || !b.Contains(' ', StringComparison.Ordinal))
            return false;
        var (givenA, givenB) = (a[..a.IndexOf(' ')], b[..b.IndexOf(' ')]);
        var (restA, restB) = (Surname(a), Surname(b));
        if (givenA == givenB)
            return Near(restA, restB);
        if (restA == restB)
            return Near(givenA, givenB) && givenA[0] == givenB[0];
        return givenA.Length > 3 && restA.Length > 3 && Distance(givenA, givenB) <= 1 && Distance(restA, restB) <= 1;
    }

    /// <summary>True if every word of the short form stands in the long one in order, or is the initial of one: "edi rama" for "edi k rama", "john smith" for "john smith jr".</summary>
    public static bool Abbreviates(string brief, string full)
    {
        var words = full.Split(' ');
        var at = 0;
        foreach (var word in brief.Split(' '))
        {
            while (at < words.Length && words[at] != word && !(word.Length == 1 && words[at].StartsWith(word, StringComparison.Ordinal)))
                at++;
            if (at++ >= words.Length)
                return false;
        }
        return true;
    }

    public static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name.TrimEnd('\'', '’');

    private static bool Near(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < 4)
            return false;
        if (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))
            return Math.Abs(a.Length - b.Length) <= 3;
        return Distance(a, b) <= Math.Max(1, Math.Min(a.Length, b.Length) / 3);
    }

    /// <summary>Levenshtein distance, in UTF-16 units.</summary>
    public static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
