using Crosscheck.Language.Learning;
using Crosscheck.Language.Names;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training.Names;

/// <summary>How the model of names is trained.</summary>
/// <param name="Times">How often it is trained from nothing.</param>
/// <param name="Epochs">Rounds over the corpus.</param>
/// <param name="LeastCount">How often a feature must occur to take part.</param>
/// <param name="Rate">Rate of learning.</param>
/// <param name="Decay">By what share a weight shrinks each time it is used.</param>
/// <param name="Dropout">Share of features hidden at each use.</param>
/// <param name="Recall">What is taken from the score of no name.</param>
/// <param name="Smallest">Weights nearer to zero than this are left out.</param>
internal sealed record NameSettings(int Times, int Epochs, int LeastCount, float Rate, float Decay, double Dropout, double Recall, double Smallest);

/// <summary>Trains the model of names: a conditional random field over the labels of a sentence (Lafferty and others 2001), by steps of AdaGrad (Duchi and others 2011).</summary>
internal sealed class NameTrainer
{
    private const int Labels = NameLabels.Count;
    private const int Plain = -2;
    private const double Unlikely = -30;

    private readonly NameSettings _settings;
    private readonly int _seed;
    private readonly TextWriter _log;
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<(int[] Rows, int[] Gold)> _sentences = [];
    private readonly SeededRandom _random;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _follow = new float[Labels * Labels];
    private readonly float[] _followSquares = new float[Labels * Labels];

    // Sums of the weights at the ends of the rounds that count; a mean of several errs less than any one.
    private readonly float[] _sums;
    private readonly float[] _followSums = new float[Labels * Labels];

    public NameTrainer(NameSettings settings, int seed, TextWriter log, IReadOnlyList<LabelledDocument> documents)
    {
        (_settings, _seed, _log, _random) = (settings, seed, log, new(seed));
        var counts = new Dictionary<ulong, int>();
        var features = new ulong[NameFeatures.Count];
        foreach (var (facts, _) in Sentences(documents))
        {
            for (var at = 0; at < facts.Length; at++)
            {
                if (NameTagger.IsAmongPlain(facts.Span, at)) continue;
                NameFeatures.Extract(facts.Span, at, features);
                foreach (var feature in features) counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }
        foreach (var (facts, gold) in Sentences(documents))
        {
            var rows = new int[facts.Length * NameFeatures.Count];
            for (var at = 0; at < facts.Length; at++)
            {
                if (NameTagger.IsAmongPlain(facts.Span, at))
                {
                    // No features: the program gives such a word no other label than none.
                    rows.AsSpan(at * features.Length, features.Length).Fill(Plain);
                    continue;
                }
                NameFeatures.Extract(facts.Span, at, features);
                for (var index = 0; index < features.Length; index++)
                {
                    var row = -1;
                    if (counts[features[index]] >= settings.LeastCount && !_rows.TryGetValue(features[index], out row)) _rows[features[index]] = row = _rows.Count;
                    rows[(at * features.Length) + index] = counts[features[index]] >= settings.LeastCount ? row : -1;
                }
            }
            _sentences.Add((rows, gold));
        }
        _weights = new float[_rows.Count * Labels];
        _squares = new float[_rows.Count * Labels];
        _sums = new float[_rows.Count * Labels];
    }

    /// <summary>Trains several times from nothing, each time in another order with other features hidden, and takes the mean of all: what chance taught one is outvoted.</summary>
    /// <param name="digest">Digest of the corpora, kept in the model.</param>
    /// <param name="watch">Called after each time with the model as it then is; null to leave that out.</param>
    /// <returns>The model file.</returns>
    public byte[] Train(string digest, Action<int, NameTagger>? watch = null)
    {
        var rounds = 0;
        for (var time = 1; time <= _settings.Times; time++)
        {
            foreach (var numbers in (float[][])[_weights, _squares, _follow, _followSquares]) Array.Clear(numbers);
            TrainOnce(ref rounds);
            watch?.Invoke(time, NameTagger.From(ModelFile.Parse(Pack(digest, rounds))));
        }
        return Pack(digest, rounds);
    }

    private void TrainOnce(ref int rounds)
    {
        var order = _sentences.ToArray();
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            _random.Shuffle<(int[], int[])>(order);
            var loss = 0.0;
            foreach (var (rows, gold) in order) loss += Learn(rows, gold);
            _log.WriteLine($"names: round {epoch + 1}, loss {loss / _sentences.Count:F4}, {_rows.Count} features");
            if (epoch == 0) continue;
            Add(_sums, _weights);
            Add(_followSums, _follow);
            rounds++;
        }
    }

    private static void Add(float[] sums, float[] weights)
    {
        for (var index = 0; index < sums.Length; index++) sums[index] += weights[index];
    }

    private static IEnumerable<(ReadOnlyMemory<NameFacts> Facts, int[] Gold)> Sentences(IReadOnlyList<LabelledDocument> documents)
    {
        foreach (var document in documents)
        {
            var first = 0;
            foreach (var end in document.Ends)
            {
                yield return (document.Facts.AsMemory(first, end - first), document.Labels[first..end]);
                first = end;
            }
        }
    }

    private byte[] Pack(string digest, int rounds)
    {
        var (entries, weights) = WeightPacker.Pack(Trained(rounds), _settings.Smallest);
        var model = new ModelFileWriter(NameTagger.ModelName, NameFeatures.Version, digest, _seed);
        model.Add(ModelField.Labels, string.Join('\n', NameLabels.Names));
        model.Add(ModelField.Entries, entries);
        model.Add(ModelField.Weights, weights);
        return model.ToArray();
    }

    private IEnumerable<(ulong Feature, List<(int Label, double Weight)> Weights)> Trained(int rounds)
    {
        foreach (var (feature, row) in _rows)
        {
            var weights = Row(_sums, row, rounds);
            // A model trained with most features hidden finds too few names: none is made less likely.
            if (feature == NameFeatures.Always) weights[NameLabels.Outside] = (NameLabels.Outside, weights[NameLabels.Outside].Item2 - _settings.Recall);
            yield return (feature, weights);
        }
        for (var before = 0; before < Labels; before++) yield return (NameFeatures.After(before), Row(_followSums, before, rounds));

        static List<(int, double)> Row(float[] sums, int row, int rounds) => [.. Enumerable.Range(0, Labels).Select(label => (label, (double)sums[(row * Labels) + label] / rounds))];
    }

    private double Learn(int[] all, int[] gold)
    {
        var rows = Drop(all);
        int words = gold.Length, each = NameFeatures.Count;
        var scores = new double[words * Labels];
        for (var at = 0; at < words; at++)
        {
            var score = scores.AsSpan(at * Labels, Labels);
            if (all[at * each] == Plain && gold[at] == NameLabels.Outside) score[(NameLabels.Outside + 1)..].Fill(Unlikely);
            foreach (var row in rows.AsSpan(at * each, each))
            {
                if (row < 0) continue;
                var weights = _weights.AsSpan(row * Labels, Labels);
                for (var label = 0; label < Labels; label++) score[label] += weights[label];
            }
        }
        var (forward, backward) = (new double[words * Labels], new double[words * Labels]);
        var total = Forward(scores, forward, words);
        Backward(scores, backward, words);
        var path = 0.0;
        Span<float> gradient = stackalloc float[Labels];
        Span<float> pairs = stackalloc float[Labels * Labels];
        pairs.Clear();
        for (var at = 0; at < words; at++)
        {
            for (var label = 0; label < Labels; label++)
                gradient[label] = (float)Math.Exp(forward[(at * Labels) + label] + backward[(at * Labels) + label] - total) - (gold[at] == label ? 1 : 0);
            var last = at == 0 ? NameLabels.Outside : gold[at - 1];
            path += scores[(at * Labels) + gold[at]] + _follow[(last * Labels) + gold[at]];
            pairs[(last * Labels) + gold[at]] -= 1;
            for (var before = 0; before < Labels; before++)
            {
                if (at == 0 && before != NameLabels.Outside) continue;
                for (var label = 0; label < Labels; label++)
                {
                    if (!NameLabels.MayFollow(before, label)) continue;
                    var chance = (at == 0 ? 0 : forward[((at - 1) * Labels) + before]) + _follow[(before * Labels) + label] + scores[(at * Labels) + label] + backward[(at * Labels) + label] - total;
                    pairs[(before * Labels) + label] += (float)Math.Exp(chance);
                }
            }
            foreach (var row in rows.AsSpan(at * each, each))
            {
                if (row >= 0) Step(_weights.AsSpan(row * Labels, Labels), _squares.AsSpan(row * Labels, Labels), gradient);
            }
        }
        Step(_follow, _followSquares, pairs);
        return total - path;
    }

    private int[] Drop(int[] rows)
    {
        if (_settings.Dropout == 0) return rows;
        var kept = rows.ToArray();
        for (var index = 0; index < kept.Length; index++)
        {
            if (_random.NextDouble() < _settings.Dropout) kept[index] = -1;
        }
        return kept;
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        for (var index = 0; index < weights.Length; index++)
        {
            var slope = gradient[index] + (_settings.Decay * weights[index]);
            if (Math.Abs(slope) < 1e-6f) continue;
            squares[index] += slope * slope;
            weights[index] -= _settings.Rate * slope / (MathF.Sqrt(squares[index]) + 0.1f);
        }
    }

    private double Forward(double[] scores, double[] forward, int words)
    {
        Span<double> terms = stackalloc double[Labels];
        for (var at = 0; at < words; at++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var count = 0;
                for (var before = 0; before < Labels; before++)
                {
                    if ((at == 0 && before != NameLabels.Outside) || !NameLabels.MayFollow(before, label)) continue;
                    terms[count++] = (at == 0 ? 0 : forward[((at - 1) * Labels) + before]) + _follow[(before * Labels) + label];
                }
                forward[(at * Labels) + label] = count == 0 ? double.NegativeInfinity : LogSum(terms[..count]) + scores[(at * Labels) + label];
            }
        }
        var ends = 0;
        for (var label = 0; label < Labels; label++)
        {
            if (NameLabels.MayEnd(label)) terms[ends++] = forward[((words - 1) * Labels) + label];
        }
        return LogSum(terms[..ends]);
    }

    private void Backward(double[] scores, double[] backward, int words)
    {
        Span<double> terms = stackalloc double[Labels];
        for (var label = 0; label < Labels; label++) backward[((words - 1) * Labels) + label] = NameLabels.MayEnd(label) ? 0 : double.NegativeInfinity;
        for (var at = words - 2; at >= 0; at--)
        {
            for (var label = 0; label < Labels; label++)
            {
                var count = 0;
                for (var next = 0; next < Labels; next++)
                {
                    if (NameLabels.MayFollow(label, next)) terms[count++] = _follow[(label * Labels) + next] + scores[((at + 1) * Labels) + next] + backward[((at + 1) * Labels) + next];
                }
                backward[(at * Labels) + label] = LogSum(terms[..count]);
            }
        }
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms) most = Math.Max(most, term);
        if (double.IsNegativeInfinity(most)) return most;
        var sum = 0.0;
        foreach (var term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
