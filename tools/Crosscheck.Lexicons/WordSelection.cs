using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Lexicons;

/// <summary>Chooses what of WordNet is kept: names, numbers, species and unused compounds would triple the file and say nothing about news.</summary>
internal sealed class WordSelection(WordNetReader wordNet)
{
    /// <summary>Senses kept for a word; rarer ones mislead more than they help.</summary>
    public const int MostSenses = 6;

    private static readonly HashSet<LexicalClass> _natural =
    [
        LexicalClass.NounAnimal, LexicalClass.NounPlant, LexicalClass.NounSubstance, LexicalClass.NounBody, LexicalClass.NounShape, LexicalClass.NounFood,
    ];

    private static readonly HashSet<LexicalClass> _compounds =
    [
        LexicalClass.NounAct, LexicalClass.NounEvent, LexicalClass.NounProcess, LexicalClass.NounPhenomenon, LexicalClass.NounPerson,
    ];

    /// <summary>The senses kept for the word, most frequent first; empty if the word is left out.</summary>
    public SynsetKey[] SensesOf(string lemma, char pos, SynsetKey[] senses)
    {
        if (lemma.Any(char.IsAsciiDigit) || lemma.Length > WordTable.LongestLemma) return [];
        var general = senses.Where(sense => !wordNet.Synsets[sense].Pointers.Any(pointer => pointer.Symbol == "@i")).ToArray();
        if (general.Length == 0) return [];
        var used = general.Any(sense => wordNet.Counts.GetValueOrDefault((lemma, sense)) > 0);
        var classes = general.Select(sense => (LexicalClass)wordNet.Synsets[sense].Class).ToHashSet();
        var compound = lemma.Contains('_', StringComparison.Ordinal);
        var dropped = pos switch
        {
            'n' when !used => classes.IsSubsetOf(_natural) || (compound && !classes.Overlaps(_compounds)),
            'a' or 'r' => compound && !used,
            _ => false,
        };
        return dropped ? [] : [.. general.Take(MostSenses)];
    }

    /// <summary>How usual each sense is, 1 to 15: its place in the order and its share of the tagged uses.</summary>
    public int[] WeightsOf(string lemma, SynsetKey[] senses)
    {
        ReadOnlySpan<double> byRank = [1, 0.95, 0.9, 0.85, 0.75, 0.7];
        var counts = senses.Select(sense => wordNet.Counts.GetValueOrDefault((lemma, sense)) + 1).ToArray();
        var most = (double)counts.Max();
        var weights = new int[senses.Length];
        for (var i = 0; i < senses.Length; i++)
            weights[i] = Math.Max(1, (int)Math.Round(15 * byRank[i] * (0.6 + (0.4 * Math.Sqrt(counts[i] / most)))));
        return weights;
    }
}
