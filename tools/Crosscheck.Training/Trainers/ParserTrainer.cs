using Crosscheck.Language.Learning;
using Crosscheck.Language.Parsing;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>A sentence with the tags a tagger gave it that had not seen it.</summary>
/// <param name="Sentence">The sentence and its gold tree.</param>
/// <param name="Facts">Its words as tagged.</param>
internal sealed record TaggedSentence(TrainingSentence Sentence, WordFacts[] Facts);

/// <summary>Trains the parser by a dynamic oracle with exploration: from its own wrong configurations it learns the best way on.</summary>
internal sealed class ParserTrainer
{
    // Goldberg and Nivre 2012 follow the model's own choice nine times in ten after the first round.
    private const double Exploration = 0.9;

    private readonly IReadOnlyList<TaggedSentence> _sentences;
    private readonly ParserActions _actions;
    private readonly ParserInput _input;
    private readonly Configuration _configuration;

    public ParserTrainer(IReadOnlyList<TaggedSentence> sentences, string[] uposByTag)
    {
        _sentences = sentences;
        _actions = ActionsOf(sentences);
        var longest = sentences.Max(sentence => sentence.Facts.Length);
        _input = new(uposByTag, longest);
        _configuration = new(longest);
    }

    public AveragedPerceptron Train(int epochs, int leastUpdates, int seed)
    {
        var random = new SeededRandom(seed);
        var perceptron = new AveragedPerceptron(_actions.Count, leastUpdates);
        var order = _sentences.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle<TaggedSentence>(order);
            int wrong = 0, words = 0;
            foreach (var sentence in order)
            {
                wrong += Learn(perceptron, sentence, epoch > 0 ? Exploration : 0, random);
                words += sentence.Facts.Length;
            }
            Console.Error.WriteLine($"parser: epoch {epoch + 1}, {100.0 * wrong / words:F2} wrong actions in 100 words of training, {perceptron.Features} features");
        }
        return perceptron;
    }

    public byte[] Pack(AveragedPerceptron perceptron, double smallest, int seed, string digest)
    {
        var (entries, weights) = WeightPacker.Pack(perceptron, smallest);
        var model = new ModelFileWriter(Parser.ModelName, ParserFeatures.Version, digest, seed);
        model.Add(ModelField.Labels, string.Join('\n', _actions.Names));
        model.Add(ModelField.Entries, entries);
        model.Add(ModelField.Weights, weights);
        return model.ToArray();
    }

    private int Learn(AveragedPerceptron perceptron, TaggedSentence sentence, double exploration, SeededRandom random)
    {
        var gold = sentence.Sentence.Gold.Words;
        var oracle = new ArcEagerOracle([.. gold.Select(word => word.Head)], [.. gold.Select(word => Array.IndexOf(_actions.Relations, word.Deprel))]);
        _input.Read(sentence.Facts);
        _configuration.Start(gold.Length);
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.ScoreBuffer];
        var wrong = 0;
        while (_configuration.Settle())
        {
            var action = ParserActions.Shift;
            if (_configuration.Depth > 0)
            {
                var count = ParserFeatures.Extract(_configuration, _input.Words, _input.Before, features);
                scores.Clear();
                perceptron.Score(features[..count], scores);
                action = _actions.Best(_configuration, scores);
                var target = BestOfCheapest(oracle, scores, action);
                if (target != action)
                {
                    perceptron.Update(features[..count], target, action);
                    wrong++;
                    if (random.NextDouble() >= exploration) action = target;
                }
                perceptron.Tick();
            }
            _actions.Apply(_configuration, action);
        }
        return wrong;
    }

    /// <summary>Among the allowed actions that cost fewest gold arcs the one the model likes best; the predicted one if it is among them.</summary>
    private int BestOfCheapest(ArcEagerOracle oracle, ReadOnlySpan<int> scores, int predicted)
    {
        var c = _configuration;
        int left = c.CanLeft ? oracle.LeftCost(c) : int.MaxValue, right = c.CanRight ? oracle.RightCost(c) : int.MaxValue;
        int shift = c.CanShift ? oracle.ShiftCost(c) : int.MaxValue, reduce = c.CanReduce ? oracle.ReduceCost(c) : int.MaxValue;
        var least = Math.Min(Math.Min(shift, reduce), Math.Min(left, right));
        int best = -1, most = int.MinValue;
        if (shift == least) (best, most) = (ParserActions.Shift, scores[ParserActions.Shift]);
        if (reduce == least && scores[ParserActions.Reduce] > most) (best, most) = (ParserActions.Reduce, scores[ParserActions.Reduce]);
        if (left == least) Consider(oracle, scores, c.Stack(0), oracle.IsLeftGold(c), ParserActions.FirstLeft, _actions.FirstRight, ref best, ref most);
        if (right == least) Consider(oracle, scores, c.Front, oracle.IsRightGold(c), _actions.FirstRight, _actions.Count, ref best, ref most);
        return best < 0 ? predicted : best;
    }

    private void Consider(ArcEagerOracle oracle, ReadOnlySpan<int> scores, int dependent, bool isGold, int from, int to, ref int best, ref int most)
    {
        for (var action = from; action < to; action++)
        {
            if (scores[action] <= most || (isGold && !oracle.IsGoldRelation(dependent, _actions.Relation(action)))) continue;
            (best, most) = (action, scores[action]);
        }
    }

    /// <summary>Relations by side, those seen less than three times left out.</summary>
    private static ParserActions ActionsOf(IReadOnlyList<TaggedSentence> sentences)
    {
        var counts = new Dictionary<(bool Left, string Relation), int>();
        foreach (var sentence in sentences)
        {
            var words = sentence.Sentence.Gold.Words;
            for (var at = 0; at < words.Length; at++)
            {
                if (words[at].Head < 0) continue;
                var key = (words[at].Head > at, words[at].Deprel);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        return ParserActions.For(Side(true), Side(false));

        IEnumerable<string> Side(bool left) => counts.Where(pair => pair.Key.Left == left && pair.Value >= 3).Select(pair => pair.Key.Relation);
    }
}
