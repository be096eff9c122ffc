namespace Crosscheck.Reconciliation.Alignment;

/// <summary>
/// How much it says that two statements share a concept: rare concepts of the story tell statements apart, those in every
/// sentence do not (inverse sentence frequency, after Spärck Jones 1972).
/// </summary>
internal sealed class ConceptWeights
{
    /// <summary>Verbs and nouns that fit nearly any statement.</summary>
    private static readonly HashSet<string> _light = new(StringComparer.Ordinal)
    {
        "be", "have", "do", "make", "take", "get", "give", "go", "come", "say", "tell", "find", "put", "use", "become", "see", "know", "include", "grant", "hold", "carry_out",
        "call", "report", "add", "keep", "seem", "let", "want", "try", "need", "appear", "happen", "occur", "remain", "thing", "way", "time", "part", "number", "people", "person", "man", "one", "other", "new", "also", "more",
    };

    private readonly Dictionary<Concept, int> _frequency = [];
    private readonly int _sentences;

    private ConceptWeights(Dictionary<Concept, int> frequency, int sentences) => (_frequency, _sentences) = (frequency, sentences);

    /// <param name="sentences">The distinct concepts of every sentence of the story.</param>
    public static ConceptWeights Of(IEnumerable<IReadOnlyCollection<Concept>> sentences)
    {
        var frequency = new Dictionary<Concept, int>();
        var count = 0;
        foreach (var sentence in sentences)
        {
            count++;
            foreach (var concept in sentence)
                frequency[concept] = frequency.GetValueOrDefault(concept) + 1;
        }
        return new(frequency, count);
    }

    /// <summary>True of a word that fits nearly any statement.</summary>
    public static bool IsLight(string lemma) => _light.Contains(lemma);

    public double Weight(Concept concept)
    {
        var frequency = Math.Max(1, _frequency.GetValueOrDefault(concept));
        // Beyond some 400 sentences a concept gets no rarer in meaning, only in share: large stories weigh like middling ones.
        var share = frequency / (double)Math.Max(1, _sentences);
        var weight = Math.Log(1 + Math.Min(400, Math.Max(40, _sentences)) / Math.Max(1.0, share * Math.Min(400, Math.Max(40, _sentences))));
        // That the main actors take part is never nothing.
        return IsLight(concept.Key) ? weight * 0.3 : concept.IsEntity ? Math.Max(1.2, weight) : weight;
    }

    public static double OfNearness(Nearness nearness) => nearness switch
    {
        Nearness.Predicate => 1.3,
        Nearness.Head => 1,
        Nearness.Argument => 0.7,
        Nearness.Perhaps => 0.4,
        _ => 0.25,
    };
}
