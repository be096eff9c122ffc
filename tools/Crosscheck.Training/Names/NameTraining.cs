using Crosscheck.Language.Names;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Networks;

namespace Crosscheck.Training.Names;

/// <summary>Reads the corpora of names with tags of taggers that had not seen the documents, and trains the model.</summary>
/// <param name="corpora">The corpora.</param>
/// <param name="taggers">The tagger to use for a document of training; and for any other with a name of no document.</param>
/// <param name="vectors">What very much text knows of words.</param>
/// <param name="log">Where progress goes.</param>
internal sealed class NameTraining(NameCorpora corpora, Func<string, Tagger> taggers, WordVectors vectors, TextWriter log)
{
    private static readonly NameSettings Shipped = new(Times: 3, Epochs: 7, LeastCount: 2, Rate: 0.1f, Decay: 1e-4f, Dropout: 0.6, Recall: 0.6, Smallest: 0.05);

    // Of so many documents one is seen a second time without capitals.
    private const int LowerEach = 12;

    private readonly NameLexicon _lexicon = NameLexicon.Load();

    public byte[] Train(int seed, Tagger whole)
    {
        var sorter = new NameSorter(_lexicon);
        var train = corpora.Train().SelectMany(Copies).Select(document => LabelledDocument.Of(document, taggers(document.Name), vectors, _lexicon, sorter)).ToList();
        var dev = new[] { "ewt", "gum" }.Select(name => (name, Documents: NameCorpora.Read(corpora.PathOf(name, "dev")).Select(document => LabelledDocument.Of(document, whole, vectors, _lexicon, sorter)).ToList())).ToList();
        log.WriteLine($"names: {train.Count} documents");
        return new NameTrainer(Shipped, seed, log, train).Train(corpora.Digest(), (_, tagger) =>
        {
            foreach (var (name, documents) in dev) log.WriteLine($"  {name} dev: {NameScore.Of(tagger, documents)}");
        });
    }

    /// <summary>Trains the network that labels words besides the random field.</summary>
    public (byte[] Model, string Log) TrainNetwork(string name, int seed, Tagger whole, NetworkSettings settings)
    {
        var sorter = new NameSorter(_lexicon);
        var train = corpora.Train().SelectMany(Copies).Select(document => LabelledDocument.Of(document, taggers(document.Name), vectors, _lexicon, sorter)).ToList();
        var sentences = new List<LabelledWords>();
        foreach (var document in train)
        {
            var first = 0;
            foreach (var end in document.Ends)
            {
                sentences.Add(new([.. document.Facts[first..end].Select(fact => fact.Word)], document.Labels[first..end]));
                first = end;
            }
        }
        var network = new NetworkTrainer(NetworkCorpus.OfLabels(sentences, NameLabels.Names, whole.Labels.Length, vectors, settings), settings, seed);
        network.Train();
        var bytes = network.Pack(name, seed, corpora.Digest());
        var reader = Crosscheck.Language.Parsing.ParserNetwork.From(Crosscheck.Language.Learning.ModelFile.Parse(bytes), name, vectors);
        var text = "";
        foreach (var part in new[] { "ewt", "gum" })
        {
            var documents = NameCorpora.Read(corpora.PathOf(part, "dev")).Select(document => LabelledDocument.Of(document, whole, vectors, _lexicon, sorter)).ToList();
            int right = 0, found = 0, gold = 0;
            var work = new NetworkWork();
            foreach (var document in documents)
            {
                var first = 0;
                foreach (var end in document.Ends)
                {
                    WordFacts[] facts = [.. document.Facts[first..end].Select(fact => fact.Word)];
                    reader.Run(facts, [facts.Length], work);
                    var scores = new int[facts.Length * NameLabels.Count];
                    for (var at = 0; at < facts.Length; at++)
                    {
                        var row = reader.TagScores(work, at);
                        for (var label = 0; label < NameLabels.Count; label++) scores[(at * NameLabels.Count) + label] = (int)(row[label] * 1000);
                    }
                    var labels = new int[facts.Length];
                    NameTagger.Best(scores, new int[NameLabels.Count * NameLabels.Count], labels);
                    var (mine, theirs) = (Spans(labels), Spans(document.Labels[first..end]));
                    right += mine.Count(theirs.Contains);
                    found += mine.Count;
                    gold += theirs.Count;
                    first = end;
                }
            }
            text += $"{part} dev: network alone F1 {200.0 * right / (found + gold):F2} (P {100.0 * right / found:F1} R {100.0 * right / gold:F1}); ";
        }
        return (bytes, text);

        static HashSet<(int, int, string)> Spans(int[] labels)
        {
            var spans = new HashSet<(int, int, string)>();
            for (var at = 0; at < labels.Length;)
            {
                var end = at + 1;
                if (labels[at] != NameLabels.Outside)
                {
                    var kind = NameLabels.Names[labels[at]][2..];
                    while (end < labels.Length && labels[end] != NameLabels.Outside && NameLabels.Names[labels[end]][0] is (char)73 or (char)76 or (char)69) end++;
                    spans.Add((at, end, kind));
                }
                at = end;
            }
            return spans;
        }
    }

    /// <summary>The document, and for some a copy as hasty writers write.</summary>
    private static IEnumerable<NameDocument> Copies(NameDocument document, int index)
    {
        yield return document;
        if (index % LowerEach == 0) yield return document.Written(word => word.ToLowerInvariant());
    }
}
