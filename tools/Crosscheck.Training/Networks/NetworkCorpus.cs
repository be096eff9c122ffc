using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training.Networks;

/// <summary>A sentence as a network learns it.</summary>
/// <param name="Rows">Rows of all words' vectors.</param>
/// <param name="Tags">Right tags.</param>
/// <param name="Heads">Right heads, -1 for the root's.</param>
/// <param name="Relations">Right relations.</param>
/// <param name="Counts">How often each word occurs in training.</param>
internal sealed record NetworkSentence(int[] Rows, int[] Tags, int[] Heads, int[] Relations, int[] Counts)
{
    public int Words => Tags.Length;
}

/// <summary>What a network learns from, with the numbers of words, tags and relations.</summary>
internal sealed class NetworkCorpus
{
    private const int LeastCount = 2;

    public NetworkCorpus(IReadOnlyList<TaggedSentence> tagged, string[] tags, NetworkSettings settings)
    {
        Tags = tags;
        Relations = [.. tagged.SelectMany(sentence => sentence.Sentence.Gold.Words).Select(word => word.Deprel).Distinct().Order(StringComparer.Ordinal)];
        var counts = new Dictionary<ulong, int>();
        foreach (var fact in tagged.SelectMany(sentence => sentence.Facts)) counts[fact.Lower] = counts.GetValueOrDefault(fact.Lower) + 1;
        var words = counts.Where(pair => pair.Value >= LeastCount).Select(pair => pair.Key).Order().ToList();
        WordBytes = WordTable.Pack([.. words.Select((word, index) => (word, (uint)index + 1))]);
        var clusters = tagged.SelectMany(sentence => sentence.Facts).Max(fact => fact.Cluster);
        Shape = new(settings.Vector, settings.Half, settings.Layers, settings.Arc, settings.Label, tags.Length, Relations.Length, (int)clusters, words.Count);
        var table = new WordTable(WordBytes);
        var tagNumbers = Numbers(tags);
        var relationNumbers = Numbers(Relations);
        Sentences = [.. tagged.Select(Read)];

        NetworkSentence Read(TaggedSentence sentence)
        {
            var gold = sentence.Sentence.Gold.Words;
            var rows = new int[gold.Length * WordRows.Each];
            for (var at = 0; at < gold.Length; at++)
                WordRows.Of(Shape, sentence.Facts[at], table.Find(sentence.Facts[at].Lower), rows.AsSpan(at * WordRows.Each, WordRows.Each));
            return new(
                rows,
                [.. gold.Select(word => tagNumbers[$"{word.Upos}|{word.Xpos}"])],
                [.. gold.Select(word => word.Head)],
                [.. gold.Select(word => relationNumbers[word.Deprel])],
                [.. sentence.Facts.Select(fact => counts[fact.Lower])]);
        }
    }

    public string[] Tags { get; }

    public string[] Relations { get; }

    public NetworkShape Shape { get; }

    public byte[] WordBytes { get; }

    public NetworkSentence[] Sentences { get; }

    private static Dictionary<string, int> Numbers(string[] names) =>
        names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
}
