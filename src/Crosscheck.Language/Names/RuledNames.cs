using System.Collections.Immutable;

namespace Crosscheck.Language.Names;

/// <summary>What lists and rules find of names in one document, and what the model is told of each word.</summary>
internal sealed class RuledNames
{
    private readonly NameFactsReader _facts;

    private RuledNames(List<NameCandidate> candidates, EntityKind[] kinds, bool[] sure, NameFactsReader facts) => (Candidates, Kinds, Sure, _facts) = (candidates, kinds, sure, facts);

    /// <summary>Names in the order of the texts.</summary>
    public List<NameCandidate> Candidates { get; }

    /// <summary>Their kinds.</summary>
    public EntityKind[] Kinds { get; }

    /// <summary>True where words of the name itself tell its kind, or a list holds the whole name.</summary>
    public bool[] Sure { get; }

    /// <param name="lexicon">The lists.</param>
    /// <param name="sorter">Tells kinds.</param>
    /// <param name="known">What is known of words.</param>
    /// <param name="texts">All texts of the document.</param>
    public static RuledNames Of(NameLexicon lexicon, NameSorter sorter, WordKnowledge known, params ImmutableArray<NameText> texts)
    {
        var evidence = new CapitalEvidence();
        foreach (var text in texts) evidence.Add(text);
        var finder = new NameFinder(lexicon, evidence);
        var candidates = new List<NameCandidate>();
        foreach (var text in texts) candidates.AddRange(finder.Find(text));
        var (kinds, sure) = sorter.Sort(candidates);
        var facts = new NameFactsReader(lexicon, known, evidence);
        facts.Count(candidates, kinds);
        return new(candidates, kinds, sure, facts);
    }

    /// <summary>What the model is told of each word of a text of the document.</summary>
    public NameFacts[] FactsOf(NameText text) => _facts.Read(text, Candidates, Kinds);
}
