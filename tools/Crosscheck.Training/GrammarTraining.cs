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
    private const int TaggerEpochs = 6;
    private const int JackknifeEpochs = 3;
    private const int ParserEpochs = 6;
    private const int TaggerLeastUpdates = 3;
    private const int ParserLeastUpdates = 3;
    private const double TaggerSmallest = 1.5;
    private const double ParserSmallest = 1;

    private readonly IReadOnlyList<TrainingSentence> _sentences = banks.Train();
    private readonly string _digest = banks.Digest();

    /// <param name="only">The one model to train, or null for all.</param>
    public void Run(string? only)
    {
        log.WriteLine($"{_sentences.Count} sentences, {_sentences.Sum(sentence => sentence.Tokens.Length)} words");
        var trainer = new TagTrainer(_sentences, new ClusterTrainer(log).Learn(_sentences, news.Read()));
        if (only is null or "tagger") {
            if (Environment.GetEnvironmentVariable("SWEEP") is { } sweep)
            {
                var p = trainer.Train(_sentences, int.Parse(sweep.Split(' ')[0]), int.Parse(sweep.Split(' ')[1]), Seed);
                foreach (var t in sweep.Split(' ').Skip(2))
                {
                    var bytes = trainer.Pack(p, double.Parse(t, System.Globalization.CultureInfo.InvariantCulture), Seed, _digest);
                    log.WriteLine($"SWEEP {t} {bytes.Length / 1e6:F1} MB {Scoring.TreebankScore.Tags(banks, Tagger.From(ModelFile.Parse(bytes)))}");
                }
            }
            else Keep(Tagger.ModelName, () => Pack(trainer, _sentences, TaggerEpochs));
        }
        if (only is null or "lemmas") Keep(Language.Lemmas.Lemmatizer.ModelName, () => LemmaTrainer.Train(_sentences, _digest));
        if (only is null or "parser") Keep(Language.Parsing.Parser.ModelName, () => TrainParser(trainer));
    }

    private byte[] Pack(TagTrainer trainer, IReadOnlyList<TrainingSentence> sentences, int epochs) =>
        trainer.Pack(trainer.Train(sentences, epochs, TaggerLeastUpdates, Seed), TaggerSmallest, Seed, _digest);

    private byte[] TrainParser(TagTrainer trainer)
    {
        var cache = Environment.GetEnvironmentVariable("JACK");
        IReadOnlyList<TaggedSentence> tagged;
        if (cache is not null && File.Exists(cache))
        {
            using var r = new BinaryReader(File.OpenRead(cache));
            tagged = [.. _sentences.Select(s => new TaggedSentence(s, trainer.Read(s, _ => r.ReadByte())))];
        }
        else tagged = Jackknife.Tag(_sentences, Folds, part => Tagger.From(ModelFile.Parse(Pack(trainer, part, JackknifeEpochs))));
        if (cache is not null && !File.Exists(cache))
        {
            using var w = new BinaryWriter(File.Create(cache));
            foreach (var s in tagged)
                foreach (var f in s.Facts) w.Write((byte)f.Tag);
        }
        log.WriteLine("tagged by taggers that had not seen the sentences");
        var parser = new ParserTrainer(tagged, trainer.Upos);
        if (Environment.GetEnvironmentVariable("PSWEEP") is { } sweep)
        {
            var p = parser.Train(int.Parse(sweep.Split(' ')[0]), int.Parse(sweep.Split(' ')[1]), Seed);
            byte[] bytes = [];
            foreach (var t in sweep.Split(' ').Skip(2))
            {
                bytes = parser.Pack(p, double.Parse(t, System.Globalization.CultureInfo.InvariantCulture), Seed, _digest);
                ModelFile Models(string name) => name == Language.Parsing.Parser.ModelName ? ModelFile.Parse(bytes) : ModelFile.Parse(File.ReadAllBytes(Path.Combine(models, name + ".model")));
                log.WriteLine($"SWEEP {t} {bytes.Length / 1e6:F1} MB");
                Scoring.TreebankScore.Print(banks, "dev", Models, log);
            }
            return bytes;
        }
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
