using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>Whether a noun can describe an entity of some kind at all: "a spokesman" is no organisation.</summary>
internal sealed class Describable
{
    private static readonly Lazy<Describable> _shared = new(() => new(WordRelations.Shared));

    private readonly WordRelations _words;
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);

    private Describable(WordRelations words)
    {
        _words = words;
        foreach (var (section, entry) in WordLists.Read("describing-nouns.txt"))
        {
            var list = section switch
            {
                "bodies" => _bodies,
                "states" => _states,
                "persons" => _persons,
                _ => throw new InvalidDataException($"The list of describing nouns has an unknown section: {section}"),
            };
            list.Add(entry);
        }
    }

    public static Describable Shared => _shared.Value;

    /// <param name="lemma">The describing noun.</param>
    /// <param name="plural">True if the noun is plural.</param>
    /// <param name="kind">Kind of the entity.</param>
    public bool Fits(string lemma, bool plural, EntityKind kind) => kind switch
    {
        EntityKind.Person => !plural && IsPerson(lemma),
        EntityKind.Organisation or EntityKind.Other => IsBody(lemma) || (plural && IsPerson(lemma)),
        EntityKind.Place => !plural && _states.Contains(lemma),
        _ => false,
    };

    /// <summary>True for nouns that name a body of people ("group", "militia").</summary>
    public bool IsBody(string lemma) => _bodies.Contains(lemma);

    /// <summary>True for nouns that name a person ("teacher", "gunman").</summary>
    public bool IsPerson(string lemma) => _persons.Contains(lemma) || _words.IsPersonNoun(lemma);
}
