using Crosscheck.Reconciliation.Labels;

namespace Crosscheck.Reconciliation.Words;

/// <summary>Verbs that need an object or a clause in every sense, by the sentence frames of WordNet (docs/data-sources.md).</summary>
internal static class TransitiveVerbs
{
    private static readonly Lazy<HashSet<string>> _all = new(() => [.. WordLists.Read("transitive-verbs.txt").Select(entry => entry.Entry)]);

    /// <param name="lemma">In lower case.</param>
    public static bool Has(string lemma) => _all.Value.Contains(lemma);
}
