using System.Runtime.InteropServices;

namespace Crosscheck.Language.Names;

/// <summary>How the article writes each word: what it once writes small is not a name because it heads a sentence.</summary>
internal sealed class CapitalEvidence
{
    private readonly Dictionary<string, (int Small, int Capital)> _counts = new(StringComparer.Ordinal);

    public void Add(NameText text)
    {
        foreach (var word in text.Words)
        {
            if (!word.IsWord || word.Opens || word.Weak) continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, word.Lower, out _);
            if (word.HasCapital) count.Capital++;
            else count.Small++;
        }
    }

    /// <summary>Times the word is written small.</summary>
    public int Small(string lower) => _counts.GetValueOrDefault(lower).Small;

    /// <summary>Times the word has a capital where none is owed.</summary>
    public int Capital(string lower) => _counts.GetValueOrDefault(lower).Capital;
}
