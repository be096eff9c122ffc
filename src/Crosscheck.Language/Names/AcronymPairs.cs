namespace Crosscheck.Language.Names;

/// <summary>Joins an acronym with its long form: "Harbour Workers' Union (HWU)", "the HWU, or Harbour Workers' Union", or by initials alone.</summary>
internal static class AcronymPairs
{
    public static void Join(NameLexicon lexicon, IReadOnlyList<NameCandidate> candidates, NameGroups groups)
    {
        for (var i = 0; i + 1 < candidates.Count; i++)
        {
            var (left, right) = (candidates[i], candidates[i + 1]);
            if (left.Text != right.Text || !Introduces(left, right)) continue;
            var (first, second) = (groups.Of(i), groups.Of(i + 1));
            if (first.Kind == EntityKind.Person || second.Kind == EntityKind.Person || IsKnownApart(lexicon, left, right)) continue;
            first.Join(second);
        }
        JoinByInitials(groups.All);
    }

    // "Iran (US)": two names that the lists tell apart are no pair.
    private static bool IsKnownApart(NameLexicon lexicon, NameCandidate left, NameCandidate right) =>
        lexicon.Known(left.Name) is { } a && lexicon.Known(right.Name) is { } b && a.Fullest != b.Fullest;

    private static bool Introduces(NameCandidate left, NameCandidate right)
    {
        var words = left.Text.Words;
        if (right.TitleFirst <= left.End || right.First - left.End > 6 || !left.Text.Adjoin(left.End - 1, right.First)) return false;
        var between = Words(words, left.End, right.First);
        var acronym = IsAcronym(right) || IsAcronym(left);
        return between switch
        {
            "(" or "( the" => acronym && right.End < words.Count && words[right.End].Text is ")" or "," or ";",
            ", or" or ", or the" => acronym && (Matches(left, right) || Matches(right, left)),
            ", known as" or ", known as the" or ", also known as" or ", also known as the" or "( also known as" or "( also known as the" or "( known as" or "( known as the"
                or "( or" or "( or the" or ", better known as" or ", better known as the" or ", known by the acronym" or ", formerly known as" or ", formerly" or "( formerly" => true,
            _ => AfterAcronymsBracket(words, left.End, right.First),
        };
    }

    // "Corps (IRGC), also known as the Guards": the bracket's acronym is a candidate of its own and stands left here.
    private static bool AfterAcronymsBracket(IReadOnlyList<NameWord> words, int from, int to)
    {
        if (words[from].Text != ")" || from + 1 >= to) return false;
        var between = Words(words, from + 1, to);
        return between is ", also known as" or ", also known as the" or ", known as" or ", known as the";
    }

    private static string Words(IReadOnlyList<NameWord> words, int from, int to) => string.Join(' ', words.Skip(from).Take(to - from).Select(word => word.Lower));

    private static bool IsAcronym(NameCandidate name) => name.Length == 1 && name.Head.Shape is WordShape.Capitals or WordShape.Mixed && name.Head.Text.Length is >= 2 and <= 8;

    private static bool Matches(NameCandidate acronym, NameCandidate name)
    {
        if (acronym.Length != 1 || name.Length < 2) return false;
        var letters = acronym.Head.Lower.Replace(".", "", StringComparison.Ordinal);
        return letters == Initials(name, all: false) || letters == Initials(name, all: true);
    }

    private static string Initials(NameCandidate name, bool all) =>
        string.Concat(name.Text.Words.Skip(name.First).Take(name.Length)
            .Where(word => word.HasCapital || (all && word.Shape == WordShape.Lower && word.Lower[0] is not ('\'' or '’')))
            .Select(word => word.Lower[..1]));

    private static void JoinByInitials(IReadOnlyList<NameGroup> groups)
    {
        var long_ = new Dictionary<string, NameGroup?>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.IsSingle || group.Kind is EntityKind.Person or EntityKind.Nationality || group.First.Length < 3) continue;
            foreach (var initials in new[] { Initials(group.First, all: false), Initials(group.First, all: true) }.Distinct(StringComparer.Ordinal))
            {
                if (initials.Length < 3) continue;
                // Two long forms with the same initials leave the acronym open.
                long_[initials] = long_.TryGetValue(initials, out var other) && other?.Root != group.Root ? null : group;
            }
        }
        foreach (var group in groups)
        {
            if (group.IsAcronym && group.Root == group && long_.GetValueOrDefault(group.First.Head.Lower.Replace(".", "", StringComparison.Ordinal)) is { } name) name.Join(group);
        }
    }
}
