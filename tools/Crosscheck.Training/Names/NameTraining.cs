using Crosscheck.Language.Names;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Tagging;

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

    /// <summary>The document, and for some a copy as hasty writers write.</summary>
    private static IEnumerable<NameDocument> Copies(NameDocument document, int index)
    {
        yield return document;
        if (index % LowerEach == 0) yield return document.Written(word => word.ToLowerInvariant());
    }
}
