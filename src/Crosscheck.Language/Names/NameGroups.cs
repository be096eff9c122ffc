using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>Gathers the occurrences of each name and joins the names of one entity.</summary>
internal sealed class NameGroups
{
    private readonly NameLexicon _lexicon;
    private readonly List<NameGroup> _groups = [];
    private readonly Dictionary<Called, NameGroup> _byKey = [];
    private readonly NameGroup[] _of;

    private NameGroups(NameLexicon lexicon, int count) => (_lexicon, _of) = (lexicon, new NameGroup[count]);

    /// <summary>Groups in order of first occurrence.</summary>
    public IReadOnlyList<NameGroup> All => _groups;

    /// <summary>The group of the candidate at an index.</summary>
    public NameGroup Of(int candidateIndex) => _of[candidateIndex];

    public static NameGroups Gather(NameLexicon lexicon, IReadOnlyList<NameCandidate> candidates, IReadOnlyList<EntityKind> kinds)
    {
        var groups = new NameGroups(lexicon, candidates.Count);
        for (var i = 0; i < candidates.Count; i++) groups._of[i] = groups.GroupFor(candidates[i], kinds[i]);
        groups.JoinSameReferents();
        AcronymPairs.Join(lexicon, candidates, groups);
        PersonNames.Join(lexicon, groups.All);
        return groups;
    }

    private NameGroup GroupFor(NameCandidate candidate, EntityKind kind)
    {
        var sex = kind == EntityKind.Person && candidate.Length == 1 ? PersonNames.SexOfTitle(candidate) : Sex.Unknown;
        var called = new Called(candidate.Key, kind, sex);
        if (_byKey.TryGetValue(called, out var group))
        {
            group.Count++;
            return group;
        }
        group = new(candidate, kind, sex);
        _groups.Add(group);
        return _byKey[called] = group;
    }

    /// <summary>Joins listed aliases, official names of one country, plurals of a demonym, and organisations with and without "Inc." or their country before them.</summary>
    private void JoinSameReferents()
    {
        var first = new Dictionary<Called, NameGroup>();
        foreach (var group in _groups.Where(group => group.Kind != EntityKind.Person))
        {
            var referent = new Called(ReferentOf(group), group.Kind);
            if (first.TryGetValue(referent, out var known)) known.Join(group);
            else first[referent] = group;
        }
    }

    private string ReferentOf(NameGroup group)
    {
        if (_lexicon.Known(group.First.Name) is { } known) return known.Fullest;
        var (tie, country) = _lexicon.Gazetteer.NationOf(group.Key);
        if (tie == NationTie.Country && group.Kind == EntityKind.Place) return _lexicon.Known(country)?.Fullest ?? country;
        if (tie == NationTie.Demonym && group.Kind == EntityKind.Nationality) return group.Key.EndsWith('s') && !group.Key.EndsWith("ss", StringComparison.Ordinal) ? group.Key[..^1] : group.Key;
        return group.Kind == EntityKind.Organisation ? WithoutTrimmings(group.First) : group.Key;
    }

    private string WithoutTrimmings(NameCandidate name)
    {
        var (words, first, end) = (name.Text.Words, name.First, name.End);
        while (end - first > 1 && (_lexicon.Is("corporate", words[end - 1].Lower) || !words[end - 1].IsWord)) end--;
        if (end - first > 2 && _lexicon.Gazetteer.NationOf(words[first].Key).Tie is NationTie.Demonym) first++;
        return NameKey.Of(name.Text.Text.AsSpan(words[first].Start, words[end - 1].End - words[first].Start));
    }

    /// <summary>What names of one entity have in common.</summary>
    private sealed record Called(string Key, EntityKind Kind, Sex Sex = Sex.Unknown);
}
