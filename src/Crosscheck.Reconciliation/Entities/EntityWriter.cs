using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Questions;

namespace Crosscheck.Reconciliation.Entities;

/// <summary>Writes out the entities that a reader meets: those with a name, most mentioned first.</summary>
internal sealed class EntityWriter(StoryContext context)
{
    /// <param name="labels">Labels by story entity.</param>
    /// <returns>The entities, and the id of each story entity that was written.</returns>
    public (ImmutableArray<Entity> Entities, ImmutableSortedDictionary<int, string> Ids) Write(ILookup<int, Label> labels)
    {
        var names = Names();
        var order = Enumerable.Range(0, context.Entities.All.Length)
            .Where(names.ContainsKey)
            .OrderByDescending(entity => context.Entities.All[entity].Articles.Length)
            .ThenByDescending(entity => context.Entities.All[entity].Mentions)
            .ThenBy(entity => context.Entities.All[entity].Name, StringComparer.Ordinal)
            .ThenBy(entity => entity)
            .ToList();
        var ids = order.Select((entity, index) => (entity, Id: $"e{(index + 1).ToString(CultureInfo.InvariantCulture)}")).ToImmutableSortedDictionary(pair => pair.entity, pair => pair.Id);
        return ([.. order.Select(entity => new Entity
        {
            Id = ids[entity],
            Kind = context.Entities.All[entity].Kind,
            Name = NameForms.WithoutPossessive(context.Entities.All[entity].Name),
            Names = names[entity],
            Labels = [.. labels[entity]],
        })], ids);
    }

    private Dictionary<int, ImmutableArray<EntityName>> Names()
    {
        var uses = new List<NameUse>();
        foreach (var text in context.Statements)
        {
            foreach (var mention in text.Text.Mentions)
            {
                var entity = context.Entities.Of(text.Article, mention.Entity);
                if (mention.Named && entity >= 0)
                    uses.Add(new(entity, NameForms.WithoutPossessive(mention.Span.Of(text.Text.Text)), text.Article));
            }
        }
        return uses.GroupBy(use => use.Entity).ToDictionary(
            group => group.Key,
            group => group.GroupBy(use => use.Name, StringComparer.Ordinal)
                .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal)
                .Select(name => new EntityName(name.Key, name.Count(), [.. name.Select(use => use.Article).Distinct().Order().Select(article => context.Articles[article].Id)]))
                .ToImmutableArray());
    }

    /// <summary>One mention by name. A class: grouping structs would be compiled at every start.</summary>
    private sealed record NameUse(int Entity, string Name, int Article);
}
