using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Entities;

/// <summary>One entity of the story before it is written out.</summary>
/// <param name="Kind">The kind that most mentions give, of those of which a kind is known.</param>
/// <param name="Name">The name shown, without a possessive ending.</param>
/// <param name="Forms">Every normal form of its names, sorted.</param>
/// <param name="Articles">Indexes of the articles that mention it, ascending.</param>
/// <param name="Mentions">Number of mentions in all articles.</param>
internal sealed record MergedEntity(EntityKind Kind, string Name, ImmutableArray<string> Forms, ImmutableArray<int> Articles, int Mentions)
{
    public static MergedEntity Of(List<EntityPart> parts)
    {
        var kind = (EntityKind)parts.GroupBy(p => (int)p.Entity.Kind)
            .OrderBy(g => g.Key == (int)EntityKind.Other).ThenByDescending(g => g.Sum(p => p.Count)).ThenBy(g => g.Key).First().Key;
        // The name shown is the one that most articles use in full; of equals the longest, then the first in order of letters.
        var name = parts.GroupBy(p => p.Entity.Name, StringComparer.Ordinal)
            .OrderByDescending(g => kind == EntityKind.Person && g.Key.Contains(' ', StringComparison.Ordinal))
            .ThenByDescending(g => g.Select(p => p.Article).Distinct().Count())
            .ThenByDescending(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First().Key;
        return new(
            kind,
            NameForms.WithoutPossessive(name),
            [.. parts.SelectMany(p => NameForms.Of(p.Entity)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. parts.Where(p => p.Count > 0).Select(p => p.Article).Distinct().Order()],
            parts.Sum(p => p.Count));
    }
}

/// <summary>An entity of one article and how often that article mentions it.</summary>
internal sealed record EntityPart(int Article, LocalEntity Entity, int Count);
