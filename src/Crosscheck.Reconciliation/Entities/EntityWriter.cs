using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Questions;

namespace Crosscheck.Reconciliation.Entities;

/// <summary>Writes out the entities that a reader meets: those with a name, most mentioned first.</summary>
internal sealed class EntityWriter(StoryContext context)
{
    /// <param name="labelsOf">The labels of a story entity.</param>
    /// <returns>The entities, and the id of each story entity that was written.</returns>
    public (ImmutableArray<Entity> Entities, Dictionary<int, string> Ids) Write(Func<int, IEnumerable<Label>> labelsOf)
    {
        var names = Uses();
        var order = names.Keys.ToList();
        order.Sort(Compare);
        var ids = new Dictionary<int, string>();
        var entities = new List<Entity>();
        foreach (var entity in order)
        {
            var merged = context.Entities.All[entity];
            ids.Add(entity, $"e{(entities.Count + 1).ToString(CultureInfo.InvariantCulture)}");
            entities.Add(new()
            {
                Id = ids[entity],
                Kind = merged.Kind,
                Name = merged.Name,
                Names = [.. NamesOf(names[entity])],
                Labels = [.. labelsOf(entity)],
                Merged = MergedByList(merged) is { Length: > 0 } merges ? merges : null,
            });
        }
        return ([.. entities], ids);
    }

    /// <summary>The lines of the user's list of which the story has two names or more.</summary>
    private ImmutableArray<EntityMerge> MergedByList(MergedEntity entity)
    {
        var merges = ImmutableArray.CreateBuilder<EntityMerge>();
        foreach (var line in context.Entities.Aliases.Entities)
        {
            ImmutableArray<string> found = [.. line.Where(name => entity.Forms.Contains(NameForms.Normal(name)))];
            if (found.Length > 1)
                merges.Add(new(found, EntityMerge.AliasList));
        }
        return merges.ToImmutable();
    }

    /// <summary>What most articles name comes first, then what they name most.</summary>
    private int Compare(int a, int b)
    {
        var (x, y) = (context.Entities.All[a], context.Entities.All[b]);
        if (x.Articles.Length != y.Articles.Length)
            return y.Articles.Length - x.Articles.Length;
        if (x.Mentions != y.Mentions)
            return y.Mentions - x.Mentions;
        return string.CompareOrdinal(x.Name, y.Name) is not 0 and var order ? order : a - b;
    }

    /// <summary>The named mentions of each entity.</summary>
    private Dictionary<int, List<NameUse>> Uses()
    {
        var uses = new Dictionary<int, List<NameUse>>();
        foreach (var text in context.Statements)
        {
            foreach (var mention in text.Text.Mentions)
            {
                var entity = context.Entities.Of(text.Article, mention.Entity);
                if (!mention.Named || entity < 0)
                    continue;
                if (!uses.TryGetValue(entity, out var ofEntity))
                    uses.Add(entity, ofEntity = []);
                ofEntity.Add(new(NameForms.WithoutPossessive(mention.Span.Of(text.Text.Text)), text.Article));
            }
        }
        return uses;
    }

    private IEnumerable<EntityName> NamesOf(List<NameUse> uses) =>
        uses.GroupBy(use => use.Name, StringComparer.Ordinal)
            .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => new EntityName(name.Key, name.Count(), [.. name.OrderBy(use => use.Article).Select(use => context.Articles[use.Article].Id).Distinct(StringComparer.Ordinal)]));

    /// <summary>One mention by name. A class: grouping structs would be compiled at every start.</summary>
    private sealed record NameUse(string Name, int Article);
}
