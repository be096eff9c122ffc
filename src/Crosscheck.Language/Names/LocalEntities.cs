using System.Collections.Immutable;
using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>The entities of one article, in order of first mention, and their named mentions.</summary>
internal sealed class LocalEntities
{
    private readonly List<PlacedMention> _mentions = [];

    private LocalEntities(ImmutableArray<LocalEntity> all) => All = all;

    public ImmutableArray<LocalEntity> All { get; }

    public static LocalEntities Of(NameLexicon lexicon, IReadOnlyList<NameCandidate> candidates, NameGroups groups)
    {
        var members = new Dictionary<NameGroup, List<NameGroup>>();
        var order = new List<NameGroup>();
        foreach (var group in groups.All)
        {
            if (members.TryGetValue(group.Root, out var list)) list.Add(group);
            else
            {
                members[group.Root] = [group];
                order.Add(group.Root);
            }
        }
        var entities = new LocalEntities([.. order.Select(root => EntityOf(lexicon, members[root]))]);
        var index = new Dictionary<NameGroup, int>();
        foreach (var root in order) index.Add(root, index.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            var (candidate, entity) = (candidates[i], index[groups.Of(i).Root]);
            entities._mentions.Add(new(candidate.Text, new(candidate.Span.Start, candidate.Span.End, entities.All[entity].Kind, Named: true, entity, entities.All[entity].Kind == EntityKind.Person ? candidate.Title : null)));
        }
        return entities;
    }

    public ImmutableArray<Mention> MentionsIn(NameText text)
    {
        var mentions = new List<Mention>();
        foreach (var placed in _mentions)
        {
            if (placed.Text == text) mentions.Add(placed.Mention);
        }
        return [.. mentions];
    }

    private static LocalEntity EntityOf(NameLexicon lexicon, List<NameGroup> names)
    {
        var fullest = names[0].Kind == EntityKind.Nationality ? names.MinBy(name => name.First.Name.Length)! : names.OrderByDescending(name => name.First.Length).ThenByDescending(name => name.First.Name.Length).First();
        var written = names.Select(name => name.First.Name).ToList();
        written.AddRange(names.Select(name => StandardName(lexicon, name)).OfType<string>());
        var name = fullest.First.Name;
        return new(KindOf(fullest, names), name, [.. written.Where(other => other != name).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The kind that most occurrences of its names have; that of the fullest name among equals.</summary>
    private static EntityKind KindOf(NameGroup fullest, List<NameGroup> names)
    {
        var best = fullest.Kind;
        foreach (var name in names)
        {
            if (name.Kind != EntityKind.Other && (best == EntityKind.Other || CountOf(name.Kind) > CountOf(best))) best = name.Kind;
        }
        return best;

        int CountOf(EntityKind kind) => names.Sum(name => name.Kind == kind ? name.Count : 0);
    }

    /// <summary>The name under which everybody knows it, where lists tell: "United Kingdom" for "UK". A demonym has none.</summary>
    private static string? StandardName(NameLexicon lexicon, NameGroup group)
    {
        if (group.Kind == EntityKind.Nationality) return null;
        if (lexicon.Known(group.First.Name) is { } known && known.Kind == group.Kind) return known.Fullest;
        return group.Kind == EntityKind.Place && lexicon.Gazetteer.NationOf(group.Key) is (NationTie.Country, var country) ? country : null;
    }

    private sealed record PlacedMention(NameText Text, Mention Mention);
}
