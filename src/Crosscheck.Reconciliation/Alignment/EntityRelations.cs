using System.Globalization;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Entities that are not the same but speak of the same: a country and its people ("Albania", "Albanian"), told by a long common beginning of their names.</summary>
internal sealed class EntityRelations
{
    private const double CountryAndPeople = 0.75;

    private readonly HashSet<(string, string)> _pairs = [];

    public EntityRelations(StoryEntities entities)
    {
        var peoples = new List<int>();
        var places = new List<int>();
        for (var index = 0; index < entities.All.Length; index++)
        {
            if (entities.All[index].Kind == EntityKind.Nationality) peoples.Add(index);
            else if (entities.All[index].Kind is EntityKind.Place or EntityKind.Organisation) places.Add(index);
        }
        foreach (var people in peoples)
        {
            foreach (var place in places.Concat(peoples))
            {
                if (people != place && Akin(entities.All[people].Name, entities.All[place].Name))
                {
                    _pairs.Add((Concept.OfEntity(people).Key, Concept.OfEntity(place).Key));
                    _pairs.Add((Concept.OfEntity(place).Key, Concept.OfEntity(people).Key));
                }
            }
        }
    }

    public double Relatedness(Concept a, Concept b) => _pairs.Contains((a.Key, b.Key)) ? CountryAndPeople : 0;

    /// <summary>At least four letters in common at the beginning, and two thirds of the shorter name.</summary>
    private static bool Akin(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && char.ToLower(a[length], CultureInfo.InvariantCulture) == char.ToLower(b[length], CultureInfo.InvariantCulture))
            length++;
        return length >= 4 && length * 3 >= Math.Min(a.Length, b.Length) * 2 && !a.Contains(' ', StringComparison.Ordinal) && !b.Contains(' ', StringComparison.Ordinal);
    }
}
