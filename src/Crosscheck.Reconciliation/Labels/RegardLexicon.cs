using System.Collections.Frozen;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>What describing words say of a thing.</summary>
internal static class RegardLexicon
{
    private static readonly FrozenDictionary<string, Regard> _regards = Load();

    /// <summary>Null of a word that only tells of what kind a thing is.</summary>
    /// <param name="word">In lower case.</param>
    public static Regard? Of(string word) => _regards.TryGetValue(word, out var regard) ? regard : null;

    private static FrozenDictionary<string, Regard> Load()
    {
        var regards = new Dictionary<string, Regard>(StringComparer.Ordinal);
        foreach (var (section, entry) in WordLists.Read("descriptions.txt"))
        {
            if (!Enum.TryParse<Regard>(section, ignoreCase: true, out var regard))
                throw new InvalidDataException($"The list of describing words has an unknown section: {section}");
            // "Great" stands under size and under praise: the first says less.
            regards.TryAdd(entry, regard);
        }
        return regards.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
