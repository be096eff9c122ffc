using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Entities;

/// <summary>The entities of all articles joined: which local entity of which article is which story entity.</summary>
internal sealed class StoryEntities
{
    private readonly int[][] _byArticle;

    private StoryEntities(ImmutableArray<MergedEntity> all, int[][] byArticle, AliasList aliases) => (All, _byArticle, Aliases) = (all, byArticle, aliases);

    public ImmutableArray<MergedEntity> All { get; }

    /// <summary>The names that the user says are one.</summary>
    public AliasList Aliases { get; }

    /// <summary>The story entity of a local one, or -1.</summary>
    public int Of(int article, int local) => local < 0 ? -1 : _byArticle[article][local];

    /// <summary>The articles with each entity of the kind that the story gives it: what one article's words leave open, another's tell.</summary>
    /// <param name="articles">Those that were joined.</param>
    public ImmutableArray<AnnotatedArticle> Sort(ImmutableArray<AnnotatedArticle> articles) => [.. articles.Select(Sort)];

    private AnnotatedArticle Sort(AnnotatedArticle article, int index)
    {
        EntityKind KindOf(int local) => All[Of(index, local)].Kind;
        AnnotatedText Sorted(AnnotatedText text) => text with { Mentions = [.. text.Mentions.Select(mention => mention.Entity < 0 ? mention : mention with { Kind = KindOf(mention.Entity) })] };
        return article with { Title = Sorted(article.Title), Body = Sorted(article.Body), Entities = [.. article.Entities.Select((entity, local) => entity with { Kind = KindOf(local) })] };
    }

    /// <summary>Joins entities that share a name or an acronym, persons by full name or by a surname that only one person bears, and persons whose names differ only in spelling.</summary>
    /// <param name="articles">In the story's order.</param>
    /// <param name="aliases">Names that are one, whatever the rules say.</param>
    public static StoryEntities Join(ImmutableArray<AnnotatedArticle> articles, AliasList? aliases = null)
    {
        var locals = new List<PlacedEntity>();
        for (var article = 0; article < articles.Length; article++)
        {
            for (var local = 0; local < articles[article].Entities.Length; local++)
                locals.Add(new(article, local, articles[article].Entities[local]));
        }

        var sets = new DisjointSets(locals.Count);
        JoinByName(locals, sets);
        JoinByList(locals, sets, aliases ?? AliasList.Empty);
        JoinBySurname(locals, sets);
        JoinMistaken(locals, sets);
        JoinBySpelling(locals, sets);
        return Collect(articles, locals, sets, aliases ?? AliasList.Empty);
    }

    private static void JoinByName(List<PlacedEntity> locals, DisjointSets sets)
    {
        var (persons, others) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var index = 0; index < locals.Count; index++)
        {
            var entity = locals[index].Entity;
            // Persons never merge with things.
            var seen = entity.Kind == EntityKind.Person ? persons : others;
            foreach (var name in NameForms.Of(entity))
            {
                // A lone surname or given name tells no person apart.
                if (entity.Kind == EntityKind.Person && !name.Contains(' ', StringComparison.Ordinal))
                    continue;
                if (seen.TryGetValue(name, out var other))
                    sets.Join(other, index);
                else
                    seen.Add(name, index);
            }
        }
    }

    private static void JoinByList(List<PlacedEntity> locals, DisjointSets sets, AliasList aliases)
    {
        if (aliases.Entities.IsEmpty)
            return;
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var line = 0; line < aliases.Entities.Length; line++)
        {
            foreach (var name in aliases.Entities[line])
                listed[NameForms.Normal(name)] = line;
        }
        var seen = new int[aliases.Entities.Length];
        Array.Fill(seen, -1);
        for (var index = 0; index < locals.Count; index++)
        {
            foreach (var name in NameForms.Of(locals[index].Entity))
            {
                if (!listed.TryGetValue(name, out var line))
                    continue;
                if (seen[line] >= 0)
                    sets.Join(seen[line], index);
                else
                    seen[line] = index;
            }
        }
    }

    private static void JoinBySurname(List<PlacedEntity> locals, DisjointSets sets)
    {
        var bearers = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var index = 0; index < locals.Count; index++)
        {
            var name = NameForms.Normal(locals[index].Entity.Name);
            if (locals[index].Entity.Kind != EntityKind.Person || !name.Contains(' ', StringComparison.Ordinal))
                continue;
            // "Kim Jong Un", for whom his article goes on with "Kim": the family name may come first.
            foreach (var brief in NameForms.Of(locals[index].Entity).Where(form => !form.Contains(' ', StringComparison.Ordinal)).Append(NameForms.Surname(name)))
            {
                if (!bearers.TryGetValue(brief, out var set))
                    bearers.Add(brief, set = []);
                set.Add(sets.Find(index));
            }
        }

        for (var index = 0; index < locals.Count; index++)
        {
            var entity = locals[index].Entity;
            var name = NameForms.Normal(entity.Name);
            // "Vane" alone may be anything to an article that does not introduce her.
            if (entity.Kind is EntityKind.Person or EntityKind.Other && !name.Contains(' ', StringComparison.Ordinal) && bearers.TryGetValue(name, out var set) && set.Count == 1)
                sets.Join(set.First(), index);
        }

        // Bare names that nobody bears in full ("Madonna") still meet each other.
        var bare = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < locals.Count; index++)
        {
            var entity = locals[index].Entity;
            var name = NameForms.Normal(entity.Name);
            if (entity.Kind != EntityKind.Person || name.Contains(' ', StringComparison.Ordinal) || bearers.ContainsKey(name))
                continue;
            if (bare.TryGetValue(name, out var other))
                sets.Join(other, index);
            else
                bare.Add(name, index);
        }
    }

    /// <summary>
    /// "Osrin said", "the offices of Osrin": a name that one article alone seems to give to a person and another to a thing names one of the two in
    /// both, unless somebody of the story bears it with another name.
    /// </summary>
    private static void JoinMistaken(List<PlacedEntity> locals, DisjointSets sets)
    {
        var (things, parts) = (new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var index = 0; index < locals.Count; index++)
        {
            var name = NameForms.Normal(locals[index].Entity.Name);
            if (locals[index].Entity.Kind is not (EntityKind.Person or EntityKind.Nationality))
                things.TryAdd(name, index);
            else if (locals[index].Entity.Kind == EntityKind.Person && name.Contains(' ', StringComparison.Ordinal))
                parts.UnionWith(name.Split(' '));
        }
        for (var index = 0; index < locals.Count; index++)
        {
            var name = NameForms.Normal(locals[index].Entity.Name);
            if (locals[index].Entity.Kind == EntityKind.Person && !parts.Contains(name) && things.TryGetValue(name, out var thing) && locals[thing].Article != locals[index].Article)
                sets.Join(thing, index);
        }
    }

    private static void JoinBySpelling(List<PlacedEntity> locals, DisjointSets sets)
    {
        var persons = new List<(int Index, string Name)>();
        for (var index = 0; index < locals.Count; index++)
        {
            var name = NameForms.Normal(locals[index].Entity.Name);
            if (locals[index].Entity.Kind == EntityKind.Person && name.Contains(' ', StringComparison.Ordinal))
                persons.Add((index, name));
        }

        for (var first = 0; first < persons.Count; first++)
        {
            for (var second = first + 1; second < persons.Count; second++)
            {
                var (a, b) = (persons[first], persons[second]);
                // Two spellings inside one article are taken for two people: the writer tells them apart.
                if (locals[a.Index].Article != locals[b.Index].Article && sets.Find(a.Index) != sets.Find(b.Index) && NameForms.SpellingVariants(a.Name, b.Name))
                    sets.Join(a.Index, b.Index);
            }
        }
    }

    private static StoryEntities Collect(ImmutableArray<AnnotatedArticle> articles, List<PlacedEntity> locals, DisjointSets sets, AliasList aliases)
    {
        var counts = new int[locals.Count];
        var offsets = new int[articles.Length];
        for (var index = 0; index < locals.Count; index++)
        {
            if (locals[index].Local == 0)
                offsets[locals[index].Article] = index;
        }
        for (var article = 0; article < articles.Length; article++)
        {
            foreach (var text in new[] { articles[article].Title, articles[article].Body })
            {
                foreach (var mention in text.Mentions)
                {
                    if (mention.Entity >= 0)
                        counts[offsets[article] + mention.Entity]++;
                }
            }
        }

        var groups = new List<int>?[locals.Count];
        for (var index = 0; index < locals.Count; index++)
            (groups[sets.Find(index)] ??= []).Add(index);

        var merged = new List<MergedEntity>();
        var byArticle = articles.Select(a => new int[a.Entities.Length]).ToArray();
        foreach (var group in groups.OfType<List<int>>())
        {
            var parts = new List<EntityPart>();
            foreach (var index in group)
            {
                byArticle[locals[index].Article][locals[index].Local] = merged.Count;
                parts.Add(new(locals[index].Article, locals[index].Entity, counts[index]));
            }
            merged.Add(MergedEntity.Of(parts));
        }
        return new([.. merged], byArticle, aliases);
    }

    private sealed record PlacedEntity(int Article, int Local, LocalEntity Entity);
}
