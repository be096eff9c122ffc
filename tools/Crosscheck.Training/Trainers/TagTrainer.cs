using System.Text;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>Trains the tagger: one class for each pair of universal and Penn tag.</summary>
internal sealed class TagTrainer
{
    private const double HeadlineShare = 0.12;

    private readonly Dictionary<ulong, Dictionary<int, int>> _tags;
    private readonly string[] _labels;
    private readonly Dictionary<string, int> _numbers;
    private readonly WordTable _words;
    private readonly byte[] _wordBytes;

    private TagTrainer(IReadOnlyList<TrainingSentence> sentences, Func<TagTrainer, byte[]> words)
    {
        _labels = [.. sentences.SelectMany(sentence => sentence.Gold.Words).Select(word => $"{word.Upos}|{word.Xpos}").Distinct().Order(StringComparer.Ordinal)];
        _numbers = _labels.Select((label, number) => (label, number)).ToDictionary(pair => pair.label, pair => pair.number, StringComparer.Ordinal);
        _tags = CountTags(sentences);
        _wordBytes = words(this);
        _words = new(_wordBytes);
    }

    /// <summary>A trainer that learns what to know of words from the sentences and from clusters.</summary>
    public static TagTrainer From(IReadOnlyList<TrainingSentence> sentences, IReadOnlyDictionary<ulong, int> clusters) =>
        new(sentences, trainer => WordTable.Pack(trainer.AmbiguityClasses(clusters)));

    /// <summary>A trainer that knows of words what a tagger trained before on the same sentences knows.</summary>
    public static TagTrainer From(IReadOnlyList<TrainingSentence> sentences, ModelFile tagger) => new(sentences, _ => tagger.Field(ModelField.Words).ToArray());

    /// <summary>Joint tags by number, as "UPOS|XPOS".</summary>
    public string[] Labels => _labels;

    /// <summary>Trains for some epochs.</summary>
    public AveragedPerceptron Train(IReadOnlyList<TrainingSentence> sentences, TagSettings settings, int seed)
    {
        var random = new SeededRandom(seed);
        var perceptron = new AveragedPerceptron(_labels.Length, settings.LeastUpdates);
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle<TrainingSentence>(order);
            int right = 0, words = 0;
            foreach (var sentence in order)
            {
                right += Learn(perceptron, sentence, settings.Margin, random);
                words += sentence.Tokens.Length;
                if (random.NextDouble() < HeadlineShare && HeadlineCopies.Of(sentence, random) is { } copy) Learn(perceptron, copy, settings.Margin, random);
            }
            Console.Error.WriteLine($"tagger: epoch {epoch + 1}, {100.0 * right / words:F2} % of tags right in training, {perceptron.Features} features");
        }
        return perceptron;
    }

    /// <summary>Lays the trained weights out as a model file.</summary>
    public byte[] Pack(AveragedPerceptron perceptron, double smallest, int seed, string digest)
    {
        var (entries, weights) = WeightPacker.Pack(perceptron.Averages(), smallest);
        var model = new ModelFileWriter(Tagger.ModelName, TagFeatures.Version, digest, seed);
        model.Add(ModelField.Labels, string.Join('\n', _labels));
        model.Add(ModelField.Entries, entries);
        model.Add(ModelField.Weights, weights);
        model.Add(ModelField.Words, _wordBytes);
        return model.ToArray();
    }

    private int Learn(AveragedPerceptron perceptron, TrainingSentence sentence, int margin, SeededRandom random)
    {
        var facts = new WordFacts[sentence.Tokens.Length];
        WordFactsReader.Read(sentence.Text, sentence.Tokens, _words, facts);
        Forget(facts, random);
        Span<ulong> features = stackalloc ulong[TagFeatures.Count];
        Span<int> scores = stackalloc int[SparseWeights.ScoreBuffer];
        var right = 0;
        for (var at = 0; at < facts.Length; at++)
        {
            var gold = _numbers[$"{sentence.Gold.Words[at].Upos}|{sentence.Gold.Words[at].Xpos}"];
            TagFeatures.Extract(facts, at, features);
            scores.Clear();
            perceptron.Score(features, scores);
            var best = 0;
            for (var label = 1; label < _labels.Length; label++)
            {
                if (scores[label] > scores[best]) best = label;
            }
            if (best == gold) right++;
            var rival = -1;
            for (var label = 0; label < _labels.Length; label++)
            {
                if (label != gold && (rival < 0 || scores[label] > scores[rival])) rival = label;
            }
            if (scores[gold] - scores[rival] <= margin) perceptron.Update(features, gold, rival);
            perceptron.Tick();
            // The tags before are those the tagger itself gave, so that it learns to live with its own errors.
            facts[at].Tag = best;
        }
        return right;
    }

    /// <summary>Hides the ambiguity class of some words, rarer ones more often: in training it always holds the right tag, in use it may not.</summary>
    private void Forget(Span<WordFacts> facts, SeededRandom random)
    {
        for (var at = 0; at < facts.Length; at++)
        {
            if (random.NextDouble() < 1 / Math.Sqrt(_tags.TryGetValue(facts[at].Lower, out var tags) ? tags.Values.Sum() : 0)) facts[at].AmbiguityClass = 0;
        }
    }

    private Dictionary<ulong, Dictionary<int, int>> CountTags(IReadOnlyList<TrainingSentence> sentences)
    {
        var counts = new Dictionary<ulong, Dictionary<int, int>>();
        var none = new WordTable(WordTable.Pack([]));
        foreach (var sentence in sentences)
        {
            var facts = new WordFacts[sentence.Tokens.Length];
            WordFactsReader.Read(sentence.Text, sentence.Tokens, none, facts);
            for (var at = 0; at < facts.Length; at++)
            {
                var tag = _numbers[$"{sentence.Gold.Words[at].Upos}|{sentence.Gold.Words[at].Xpos}"];
                if (!counts.TryGetValue(facts[at].Lower, out var tags)) counts[facts[at].Lower] = tags = [];
                tags[tag] = tags.GetValueOrDefault(tag) + 1;
            }
        }
        return counts;
    }

    /// <summary>For every word seen at least three times, the number of the set of its tags (rare ones left out), and its cluster in the high half.</summary>
    private List<(ulong Word, uint Value)> AmbiguityClasses(IReadOnlyDictionary<ulong, int> clusters)
    {
        var sets = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var words = new List<(ulong Word, string Set)>();
        foreach (var (word, tags) in _tags)
        {
            var total = tags.Values.Sum();
            if (total < 3) continue;
            var set = new StringBuilder();
            foreach (var (tag, _) in tags.Where(pair => pair.Value * 25 >= total).OrderBy(pair => pair.Key)) set.Append(tag).Append(' ');
            sets[set.ToString()] = 0;
            words.Add((word, set.ToString()));
        }
        var number = 0;
        foreach (var set in sets.Keys.ToArray()) sets[set] = ++number;
        var values = words.ToDictionary(word => word.Word, word => (uint)sets[word.Set]);
        foreach (var (word, cluster) in clusters) values[word] = values.GetValueOrDefault(word) | ((uint)cluster << 16);
        return [.. values.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }
}
