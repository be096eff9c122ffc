using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training.Networks;

/// <summary>A sentence as a network learns it.</summary>
/// <param name="Rows">Rows of all words' vectors.</param>
/// <param name="Outer">Numbers of all words in <see cref="WordVectors"/>.</param>
/// <param name="Tags">Right tags.</param>
/// <param name="Heads">Right heads, -1 for the root's.</param>
/// <param name="Relations">Right relations.</param>
/// <param name="Counts">How often each word occurs in training.</param>
internal sealed record NetworkSentence(int[] Rows, uint[] Outer, int[] Tags, int[] Heads, int[] Relations, int[] Counts)
{
    public int Words => Tags.Length;
}

/// <summary>What a network learns from, with the numbers of words, tags and relations.</summary>
internal sealed class NetworkCorpus
{
    private const int LeastCount = 2;

    private readonly Dictionary<ulong, int> _counts = [];
    private readonly WordTable _table;

    private NetworkCorpus(IEnumerable<WordFacts> words, string[] tags, string[] relations, WordVectors vectors, NetworkSettings settings, int reads)
    {
        (Tags, Relations, Vectors) = (tags, relations, vectors);
        var clusters = 0u;
        foreach (var word in words)
        {
            _counts[word.Lower] = _counts.GetValueOrDefault(word.Lower) + 1;
            clusters = Math.Max(clusters, word.Cluster);
        }
        var known = _counts.Where(pair => pair.Value >= LeastCount).Select(pair => pair.Key).Order().ToList();
        WordBytes = WordTable.Pack([.. known.Select((word, index) => (word, (uint)index + 1))]);
        _table = new(WordBytes);
        Shape = new(settings.Vector, settings.Half, settings.Layers, settings.Arc, settings.Label, tags.Length, relations.Length, (int)clusters, known.Count, reads, vectors.Padded);
    }

    /// <summary>Sentences with tags, heads and relations.</summary>
    /// <param name="tagged">The sentences.</param>
    /// <param name="tags">Names of joint tags by number, read and learnt.</param>
    /// <param name="vectors">What very much text knows of words.</param>
    /// <param name="settings">Sizes.</param>
    public static NetworkCorpus OfTrees(IReadOnlyList<TaggedSentence> tagged, string[] tags, WordVectors vectors, NetworkSettings settings)
    {
        string[] relations = [.. tagged.SelectMany(sentence => sentence.Sentence.Gold.Words).Select(word => word.Deprel).Distinct().Order(StringComparer.Ordinal)];
        var corpus = new NetworkCorpus(tagged.SelectMany(sentence => sentence.Facts), tags, relations, vectors, settings, tags.Length);
        var (tagNumbers, relationNumbers) = (Numbers(tags), Numbers(relations));
        corpus.Sentences =
        [
            .. tagged.Select(sentence => corpus.Read(
                sentence.Facts,
                [.. sentence.Sentence.Gold.Words.Select(word => tagNumbers[$"{word.Upos}|{word.Xpos}"])],
                [.. sentence.Sentence.Gold.Words.Select(word => word.Head)],
                [.. sentence.Sentence.Gold.Words.Select(word => relationNumbers[word.Deprel])])),
        ];
        return corpus;
    }

    /// <summary>Words with labels.</summary>
    /// <param name="labelled">The words of each paragraph or sentence, with the number of each one's label.</param>
    /// <param name="labels">Names of labels by number.</param>
    /// <param name="reads">How many joint tags the words can have.</param>
    /// <param name="vectors">What very much text knows of words.</param>
    /// <param name="settings">Sizes.</param>
    public static NetworkCorpus OfLabels(IReadOnlyList<LabelledWords> labelled, string[] labels, int reads, WordVectors vectors, NetworkSettings settings)
    {
        var corpus = new NetworkCorpus(labelled.SelectMany(words => words.Facts), labels, [], vectors, settings, reads);
        corpus.Sentences = [.. labelled.Select(words => corpus.Read(words.Facts, words.Labels, [], []))];
        return corpus;
    }

    public string[] Tags { get; }

    public string[] Relations { get; }

    public NetworkShape Shape { get; }

    public WordVectors Vectors { get; }

    public byte[] WordBytes { get; }

    public NetworkSentence[] Sentences { get; private set; } = [];

    private NetworkSentence Read(WordFacts[] facts, int[] tags, int[] heads, int[] relations)
    {
        var rows = new int[facts.Length * WordRows.Each];
        for (var at = 0; at < facts.Length; at++)
            WordRows.Of(Shape, facts[at], _table.Find(facts[at].Lower), rows.AsSpan(at * WordRows.Each, WordRows.Each));
        return new(rows, [.. facts.Select(fact => Vectors.Find(fact.Lower))], tags, heads, relations, [.. facts.Select(fact => _counts[fact.Lower])]);
    }

    private static Dictionary<string, int> Numbers(string[] names) =>
        names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
}

/// <summary>Words of one paragraph or sentence, each with its label.</summary>
/// <param name="Facts">What is known of each word.</param>
/// <param name="Labels">Number of each word's label.</param>
internal sealed record LabelledWords(WordFacts[] Facts, int[] Labels);
