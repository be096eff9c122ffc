using System.Collections.Frozen;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>What describing words say of a thing: words that judge people judge things as well; the rest is a list of its own.</summary>
internal static class RegardLexicon
{
    private static readonly FrozenDictionary<string, Regard> _regards = Load();

    /// <summary>Null of a word that only tells of what kind a thing is.</summary>
    /// <param name="word">In lower case.</param>
    public static Regard? Of(string word) =>
        _regards.TryGetValue(word, out var regard) ? regard
        : JudgementLexicon.Shared.Judge(DescriptionWord.Read(word), 0).Judgement switch
        {
            Judgement.Condemning or Judgement.Delegitimising => Regard.Blaming,
            Judgement.Approving => Regard.Praising,
            _ => null,
        };

    private static FrozenDictionary<string, Regard> Load()
    {
        var regards = new Dictionary<string, Regard>(StringComparer.Ordinal);
        foreach (var (section, entry) in WordLists.Read("descriptions.txt"))
        {
            if (!Enum.TryParse<Regard>(section, ignoreCase: true, out var regard))
                throw new InvalidDataException($"The list of describing words has an unknown section: {section}");
            regards.Add(entry, regard);
        }
        return regards.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
