using System.Diagnostics;
using Crosscheck.Language;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Names;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Parsing;
using Crosscheck.Language.Quotations;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Attribution;
using Crosscheck.Training.Corpora;
using Crosscheck.Training.Names;
using Crosscheck.Training.Networks;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training;

/// <summary>Trains tagger, lemmatizer, names, parsers and attributions, in this order, with fixed seeds: the same corpora give the same bytes.</summary>
internal sealed class GrammarTraining(string shared, Treebanks banks, NameCorpora names, RawText news, string models, TextWriter log)
{
    private const int Seed = 1;
    private const int Folds = 5;
    private const double HeadlineShare = 0.12;

    private static readonly NetworkSettings Quick = new(Vector: 128, Half: 112, Layers: 3, Arc: 96, Label: 64, Epochs: 19, Batch: 500, Dropout: 0.27, Unknown: 0.1, Averaged: 2);
    private static readonly NetworkSettings Wide = new(Vector: 128, Half: 192, Layers: 3, Arc: 128, Label: 96, Epochs: 14, Batch: 500, Dropout: 0.38);

    // A network that learns from the others' trees of news besides the treebanks.
    private static readonly NetworkSettings Pupil = new(Vector: 128, Half: 192, Layers: 3, Arc: 128, Label: 96, Epochs: 11, Batch: 500, Dropout: 0.33, Averaged: 2, Halved: true);
    private const int NewsEach = 2;

    private static readonly NetworkSettings Attributions = new(Vector: 64, Half: 64, Layers: 2, Arc: 0, Label: 0, Epochs: 8, Batch: 500, Dropout: 0.3, TagWeight: 1);

    private static readonly TagSettings Shipped = new(Epochs: 4, LeastUpdates: 3, Margin: 30, Smallest: 2.5);
    private static readonly TagSettings ForJackknife = new(Epochs: 3, LeastUpdates: 3, Margin: 0, Smallest: 1.5);

    private readonly IReadOnlyList<TrainingSentence> _sentences = banks.Train();
    private readonly string _digest = banks.Digest();

    /// <param name="only">The one model to train, or null for all.</param>
    /// <param name="anew">True to learn anew what is known of words; false to keep what the shipped tagger knows, on which all other models stand.</param>
    public void Run(string? only, bool anew)
    {
        log.WriteLine($"{_sentences.Count} sentences, {_sentences.Sum(sentence => sentence.Tokens.Length)} words");
        var trainer = anew ? TagTrainer.From(_sentences, new ClusterTrainer(log).Learn(_sentences, news.Read())) : TagTrainer.From(_sentences, ModelFile.Load(Tagger.ModelName));
        if (only is null or "tagger") Keep(Tagger.ModelName, () => Pack(trainer, _sentences, Shipped));
        if (only is null or "lemmas") Keep(Language.Lemmas.Lemmatizer.ModelName, () => LemmaTrainer.Train(_sentences, _digest));
        if (only is null or "names") Keep(NameTagger.ModelName, () => TrainNames(trainer));
        if (only is null || only.StartsWith("parser", StringComparison.Ordinal)) TrainNetworks(trainer, only);
        if (only is null or AttributionTagger.ModelName) Keep(AttributionTagger.ModelName, TrainAttribution);
    }

    private void TrainNetworks(TagTrainer trainer, string? only)
    {
        var tagged = Jackknife.Tag(_sentences, Folds, HeadlineShare, Seed, part => Tagger.From(ModelFile.Parse(Pack(trainer, part, ForJackknife))));
        log.WriteLine("tagged by taggers that had not seen the sentences");
        if (only is null or Parser.ModelName) Keep(Parser.ModelName, () => TrainNetwork(tagged, trainer.Labels, Quick, Parser.ModelName, Seed));
        for (var index = 0; index < Parser.ThoroughNames.Length; index++)
        {
            var (name, seed, before) = (Parser.ThoroughNames[index], Seed + index + 1, Parser.ThoroughNames[..index]);
            if (only is not null && only != name) continue;
            Keep(name, () => before.Length == 0
                ? TrainNetwork(tagged, trainer.Labels, Wide, name, seed)
                : TrainNetwork([.. tagged, .. ParsedNews.Read(news, Open, before, NewsEach)], trainer.Labels, Pupil, name, seed));
        }
    }

    private ModelFile Open(string name) => ModelFile.Parse(File.ReadAllBytes(Path.Combine(models, name + ".model")));

    /// <summary>Half of the documents are tagged by a tagger that learnt from the other half.</summary>
    private byte[] TrainNames(TagTrainer trainer)
    {
        var halves = new[] { 0, 1 }.Select(half => Tagger.From(ModelFile.Parse(Pack(trainer, [.. _sentences.Where(sentence => HalfOf(sentence.Document) != half)], ForJackknife)))).ToArray();
        var whole = Tagger.From(ModelFile.Parse(File.ReadAllBytes(Path.Combine(models, Tagger.ModelName + ".model"))));
        return new NameTraining(names, document => halves[HalfOf(document)], WordVectors.From(Open(WordVectors.ModelName)), log).Train(Seed, whole);

        static int HalfOf(string document) => (int)(FeatureHash.Word(document) & 1);
    }

    /// <summary>Tags are those of the shipped tagger and parser, as in use.</summary>
    private byte[] TrainAttribution()
    {
        var corpus = new AttributionCorpus(shared, GrammarAnnotator.Load(Open, []), new(Tagger.From(Open(Tagger.ModelName))));
        var paragraphs = corpus.Train().ToList();
        log.WriteLine($"attribution: {paragraphs.Count} paragraphs, {paragraphs.Sum(words => words.Labels.Length)} words");
        var labelled = NetworkCorpus.OfLabels(paragraphs, AttributionLabels.Names, corpus.Tags, WordVectors.From(Open(WordVectors.ModelName)), Attributions);
        var network = new NetworkTrainer(labelled, Attributions, Seed);
        network.Train();
        return network.Pack(AttributionTagger.ModelName, Seed, corpus.Digest());
    }

    private byte[] Pack(TagTrainer trainer, IReadOnlyList<TrainingSentence> sentences, TagSettings settings) =>
        trainer.Pack(trainer.Train(sentences, settings, Seed), settings.Smallest, Seed, _digest);

    private byte[] TrainNetwork(IReadOnlyList<TaggedSentence> tagged, string[] tags, NetworkSettings settings, string name, int seed)
    {
        var network = new NetworkTrainer(NetworkCorpus.OfTrees(tagged, tags, WordVectors.From(Open(WordVectors.ModelName)), settings), settings, seed);
        network.Train();
        return network.Pack(name, seed, _digest);
    }

    private void Keep(string name, Func<byte[]> train)
    {
        var clock = Stopwatch.StartNew();
        var bytes = train();
        File.WriteAllBytes(Path.Combine(models, name + ".model"), bytes);
        log.WriteLine($"{name}: {bytes.Length / 1e6:F1} MB in {clock.Elapsed.TotalSeconds:F0} s");
    }
}
