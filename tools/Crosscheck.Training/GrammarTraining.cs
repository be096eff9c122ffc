using System.Diagnostics;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Corpora;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training;

/// <summary>Trains tagger, lemmatizer and parser, in this order, with fixed seeds: the same corpora give the same bytes.</summary>
internal sealed class GrammarTraining(Treebanks banks, RawText news, string models, TextWriter log)
{
    private const int Seed = 1;
    private const int Folds = 5;
    private const int ParserEpochs = 7;
    private const int ParserLeastUpdates = 2;
    private const double ParserSmallest = 3;

    private static readonly TagSettings Shipped = new(Epochs: 4, LeastUpdates: 3, Margin: 30, Smallest: 2.5);
    private static readonly TagSettings ForJackknife = new(Epochs: 3, LeastUpdates: 3, Margin: 0, Smallest: 1.5);

    private readonly IReadOnlyList<TrainingSentence> _sentences = banks.Train();
    private readonly string _digest = banks.Digest();

    /// <param name="only">The one model to train, or null for all.</param>
    public void Run(string? only)
    {
        log.WriteLine($"{_sentences.Count} sentences, {_sentences.Sum(sentence => sentence.Tokens.Length)} words");
        var trainer = new TagTrainer(_sentences, new ClusterTrainer(log).Learn(_sentences, news.Read()));
        if (only is null or "tagger") Keep(Tagger.ModelName, () => Pack(trainer, _sentences, Shipped));
        if (only is null or "lemmas") Keep(Language.Lemmas.Lemmatizer.ModelName, () => LemmaTrainer.Train(_sentences, _digest));
        if (only is null or "parser") Keep(Language.Parsing.Parser.ModelName, () => TrainParser(trainer));
    }

    private byte[] Pack(TagTrainer trainer, IReadOnlyList<TrainingSentence> sentences, TagSettings settings) =>
        trainer.Pack(trainer.Train(sentences, settings, Seed), settings.Smallest, Seed, _digest);

    private byte[] TrainParser(TagTrainer trainer)
    {
        var tagged = Jackknife.Tag(_sentences, Folds, part => Tagger.From(ModelFile.Parse(Pack(trainer, part, ForJackknife))));
        log.WriteLine("tagged by taggers that had not seen the sentences");
        var parser = new ParserTrainer(tagged, trainer.Upos);
        return parser.Pack(parser.Train(ParserEpochs, ParserLeastUpdates, Seed), ParserSmallest, Seed, _digest);
    }

    private void Keep(string name, Func<byte[]> train)
    {
        var clock = Stopwatch.StartNew();
        var bytes = train();
        File.WriteAllBytes(Path.Combine(models, name + ".model"), bytes);
        log.WriteLine($"{name}: {bytes.Length / 1e6:F1} MB in {clock.Elapsed.TotalSeconds:F0} s");
    }
}
