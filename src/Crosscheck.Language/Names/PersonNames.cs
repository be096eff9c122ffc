using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>Joins the names of one person: full name, with or without middle name, surname, given name. Namesakes stay apart.</summary>
internal static class PersonNames
{
    public static void Join(NameLexicon lexicon, IReadOnlyList<NameGroup> groups)
    {
        var full = groups.Where(group => group.Kind == EntityKind.Person && !group.IsSingle).ToList();
        var bySurname = full.ToLookup(group => SurnameOf(lexicon, group.First), StringComparer.Ordinal);
        foreach (var namesakes in bySurname) JoinFullNames(lexicon, [.. namesakes]);
        var byGivenName = full.ToLookup(group => group.First.Head.Key, StringComparer.Ordinal);
        var single = groups.Where(group => group.Kind == EntityKind.Person && group.IsSingle).ToList();
        foreach (var group in single)
        {
            if (Bearer(lexicon, group, bySurname[group.Key]) is { } person) person.Join(group);
            else if (!bySurname.Contains(group.Key) && Bearer(lexicon, group, byGivenName[group.Key]) is { } called) called.Join(group);
        }
        JoinAcrossTitles(single);
    }

    public static Sex SexOfTitle(NameCandidate candidate)
    {
        for (var i = candidate.TitleFirst; i < candidate.First; i++)
        {
            if (SexOfHonorific(candidate.Text.Words[i].Lower) is not Sex.Unknown and var sex) return sex;
        }
        return Sex.Unknown;
    }

    public static Sex SexOfHonorific(string lower) => lower switch
    {
        "mr" or "mr." or "sir" or "lord" or "king" or "prince" or "father" or "brother" or "congressman" or "monsieur" or "herr" => Sex.Male,
        "mrs" or "mrs." or "ms" or "ms." or "miss" or "lady" or "dame" or "queen" or "princess" or "sister" or "mother" or "congresswoman" or "madame" or "frau" => Sex.Female,
        _ => Sex.Unknown,
    };

    public static Sex SexOfGivenName(NameLexicon lexicon, string key) => lexicon.Gazetteer.GivenNameOf(key) switch
    {
        GivenName.Female => Sex.Female,
        GivenName.Male => Sex.Male,
        _ => Sex.Unknown,
    };

    public static Sex SexOf(NameLexicon lexicon, NameGroup group)
    {
        if (group.Sex != Sex.Unknown) return group.Sex;
        var told = SexOfTitle(group.First);
        if (told != Sex.Unknown) return told;
        return SexOfGivenName(lexicon, group.First.Head.Key);
    }

    /// <summary>The first that is known.</summary>
    private static Sex SexOf(NameLexicon lexicon, IEnumerable<NameGroup> names)
    {
        foreach (var name in names)
        {
            if (SexOf(lexicon, name) is not Sex.Unknown and var sex) return sex;
        }
        return Sex.Unknown;
    }

    private static string SurnameOf(NameLexicon lexicon, NameCandidate name)
    {
        var (words, last) = (name.Text.Words, name.End - 1);
        while (last > name.First && (lexicon.IsNameSuffix(words[last].Lower) || !words[last].HasCapital)) last--;
        return words[last].Key;
    }

    private static void JoinFullNames(NameLexicon lexicon, List<NameGroup> namesakes)
    {
        for (var i = 1; i < namesakes.Count; i++)
        {
            var same = namesakes.Take(i).Where(earlier => SameGivenName(earlier.First.Head, namesakes[i].First.Head)).Select(earlier => earlier.Root).Distinct().ToList();
            if (same.Count == 1) same[0].Join(namesakes[i]);
        }
    }

    private static bool SameGivenName(NameWord one, NameWord other) =>
        one.Key == other.Key || ((one.IsInitial || other.IsInitial) && one.Key[0] == other.Key[0]);

    /// <summary>The one person whom a bare surname or given name can mean; the one named first in full and most, if relatives share it.</summary>
    private static NameGroup? Bearer(NameLexicon lexicon, NameGroup bare, IEnumerable<NameGroup> fullNames)
    {
        var persons = fullNames.GroupBy(group => group.Root).Select(names => new NamedPerson(names.Key, names.Sum(name => name.Count), SexOf(lexicon, names))).ToList();
        if (bare.Sex != Sex.Unknown)
        {
            var told = persons.Exists(person => person.Sex == bare.Sex);
            persons.RemoveAll(person => person.Sex != bare.Sex && (told || person.Sex != Sex.Unknown));
        }
        if (persons.Count < 2) return persons.Count == 1 ? persons[0].Root : null;
        // News writers keep the bare surname for the person they introduced first and write relatives out.
        return persons.Skip(1).All(person => person.Count * 2 <= persons[0].Count) ? persons[0].Root : null;
    }

    /// <summary>Joins "Mr. Hoxha" and "Hoxha" where no full name tells more and no "Mrs. Hoxha" stands against it.</summary>
    private static void JoinAcrossTitles(List<NameGroup> single)
    {
        foreach (var namesakes in single.GroupBy(group => group.Key, StringComparer.Ordinal))
        {
            var roots = namesakes.Select(group => group.Root).Distinct().ToList();
            if (roots.Count == 2 && namesakes.Count(group => group.Sex != Sex.Unknown) == 1) roots[0].Join(roots[1]);
        }
    }

    private sealed record NamedPerson(NameGroup Root, int Count, Sex Sex);
}
