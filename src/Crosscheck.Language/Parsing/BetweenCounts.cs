namespace Crosscheck.Language.Parsing;

/// <summary>How many verbs, commas and other marks, conjunctions and nouns stand before a place in the sentence.</summary>
internal readonly record struct BetweenCounts(int Verbs, int Marks, int Conjunctions, int Nouns)
{
    public BetweenCounts With(string upos) => upos switch
    {
        "VERB" or "AUX" => this with { Verbs = Verbs + 1 },
        "PUNCT" => this with { Marks = Marks + 1 },
        "CCONJ" or "SCONJ" => this with { Conjunctions = Conjunctions + 1 },
        "NOUN" or "PROPN" or "PRON" => this with { Nouns = Nouns + 1 },
        _ => this,
    };

    /// <summary>What stands between an earlier place and this one, packed: up to three of each kind.</summary>
    public ulong Since(BetweenCounts earlier) =>
        (ulong)(Math.Clamp(Verbs - earlier.Verbs, 0, 2)
            | (Math.Clamp(Marks - earlier.Marks, 0, 2) << 2)
            | (Math.Clamp(Conjunctions - earlier.Conjunctions, 0, 2) << 4)
            | (Math.Clamp(Nouns - earlier.Nouns, 0, 2) << 6));
}
