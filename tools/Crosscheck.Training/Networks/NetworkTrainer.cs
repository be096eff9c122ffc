using System.Diagnostics;
using Crosscheck.Language.Networks;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training.Networks;

/// <summary>Trains a parsing network by Adam on batches of sentences; tags, heads and relations are learnt together. One thread, one order: the same seed gives the same bytes.</summary>
internal sealed unsafe class NetworkTrainer
{
    private const int RememberedEach = 100;

    private readonly NetworkCorpus _corpus;
    private readonly NetworkSettings _settings;
    private readonly NetworkShape _shape;
    private readonly SeededRandom _random;
    private readonly NetworkParameters _network;
    private readonly PinnedFloats _zeros = new();

    // Activations and gradients of one batch.
    private readonly PinnedFloats[] _inputs;
    private readonly PinnedFloats[] _masks;
    private readonly PinnedFloats[] _masked;
    private readonly PinnedFloats[] _gateValues;
    private readonly PinnedFloats[] _states;
    private readonly PinnedFloats _sums = new();
    private readonly PinnedFloats _sumGradient = new();
    private readonly PinnedFloats _head = new();
    private readonly PinnedFloats _headGradient = new();
    private readonly PinnedFloats _headMask = new();
    private readonly PinnedFloats _query = new();
    private readonly PinnedFloats _queryGradient = new();
    private readonly PinnedFloats _far = new();
    private readonly PinnedFloats _farGradient = new();
    private readonly PinnedFloats _scores = new();
    private readonly PinnedFloats _keys = new();
    private readonly PinnedFloats _keyGradient = new();
    private readonly PinnedFloats _joined = new();
    private readonly PinnedFloats _joinedGradient = new();
    private readonly PinnedFloats _logits = new();
    private readonly PinnedFloats _gateGradient = new();
    private readonly PinnedFloats _gradient = new();
    private readonly PinnedFloats _below = new();
    private readonly PinnedFloats _passing = new();
    private readonly PinnedFloats _scratch = new();
    private readonly PinnedFloats _packed = new();

    private readonly bool[] _learnt;
    private int[] _rows = [];
    private int _time;
    private double _loss;
    private int _rightHeads;
    private int _rightTags;

    public NetworkTrainer(NetworkCorpus corpus, NetworkSettings settings, int seed)
    {
        (_corpus, _settings, _shape, _random) = (corpus, settings, corpus.Shape, new(seed));
        var s = _shape;
        _network = new(s, _random);
        _inputs = [.. Enumerable.Range(0, s.Layers + 1).Select(_ => new PinnedFloats())];
        _masks = [.. Enumerable.Range(0, s.Layers + 1).Select(_ => new PinnedFloats())];
        _masked = [.. Enumerable.Range(0, s.Layers + 1).Select(_ => new PinnedFloats())];
        _gateValues = [.. Each(_ => new PinnedFloats())];
        _states = [.. Each(_ => new PinnedFloats())];
        _zeros.Clear(4096);
        _learnt = new bool[s.Rows];

        IEnumerable<T> Each<T>(Func<int, T> make) => Enumerable.Range(0, s.Layers).Select(make);
    }

    public void Train()
    {
        var order = _corpus.Sentences.ToArray();
        var words = order.Sum(sentence => sentence.Words);
        var steps = _settings.Epochs * (double)words;
        var learnt = 0L;
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            _random.Shuffle<NetworkSentence>(order);
            (_loss, _rightHeads, _rightTags) = (0, 0, 0);
            for (var from = 0; from < order.Length;)
            {
                int to = from, size = 0;
                while (to < order.Length && (size == 0 || size + order[to].Words <= _settings.Batch)) size += order[to++].Words;
                var rate = _settings.Rate * Math.Min(learnt / (double)words * 2, 1) * (1 - (learnt / steps));
                Learn(order.AsSpan(from, to - from), size, (float)rate);
                learnt += size;
                from = to;
                if (epoch >= _settings.Epochs - _settings.Averaged && _time % RememberedEach == 0) _network.Remember();
            }
            Console.Error.WriteLine(
                $"network: epoch {epoch + 1}, loss {_loss / words:F3}, heads {100.0 * _rightHeads / words:F2}, tags {100.0 * _rightTags / words:F2}, {clock.Elapsed.TotalSeconds:F0} s");
        }
        if (_settings.Averaged > 0) _network.TakeMean();
    }

    /// <summary>Lays the network out as a model file.</summary>
    public byte[] Pack(string name, int seed, string digest) => _network.Pack(_corpus, _learnt, _settings.Halved, new(name, NetworkShape.Version, digest, seed));

    private void Learn(ReadOnlySpan<NetworkSentence> batch, int words, float rate)
    {
        Embed(batch, words);
        Forward(batch, words);
        Score(batch, words);
        PropagateBack(batch, words);
        _time++;
        var norm = Math.Sqrt(_network.AllDense.Sum(parameter => parameter.SquaredNorm())) / words;
        var scale = (float)(Math.Min(1, 1 / norm) / words);
        foreach (var parameter in _network.AllDense) parameter.Step(rate, scale, _time);
        foreach (var row in _rows.AsSpan(0, words * WordRows.Each).ToArray().Distinct())
        {
            _network.Vectors.Step(row, rate, scale, _time);
            _learnt[row] = true;
        }
    }

    /// <summary>Adds up the vectors of each word; rare words are hidden more often than common ones, so that there is a vector for the unknown.</summary>
    private void Embed(ReadOnlySpan<NetworkSentence> batch, int words)
    {
        if (_rows.Length < words * WordRows.Each) _rows = new int[words * WordRows.Each];
        var sums = _sums.Clear((long)words * _shape.Input);
        var word = 0;
        foreach (var sentence in batch)
        {
            for (var at = 0; at < sentence.Words; at++, word++)
            {
                for (var part = 0; part < WordRows.Each; part++) _rows[(word * WordRows.Each) + part] = sentence.Rows[(at * WordRows.Each) + part];
                if (_random.NextDouble() < 0.05 + (0.5 / (0.5 + sentence.Counts[at]))) _rows[word * WordRows.Each] = 0;
                for (var part = 0; part < WordRows.Each; part++)
                    Backward.Add(_network.Vectors.Value + ((long)_rows[(word * WordRows.Each) + part] * _shape.Vector), sums + ((long)word * _shape.Input), _shape.Vector);
                if (_settings.Unknown > 0 && _random.NextDouble() < _settings.Unknown) continue;
                _corpus.Vectors.Copy(sentence.Outer[at], new(sums + ((long)word * _shape.Input) + _shape.Vector, _shape.Outer));
            }
        }
    }

    private void Forward(ReadOnlySpan<NetworkSentence> batch, int words)
    {
        var s = _shape;
        Dense.Multiply(_sums.At, s.Input, 1, _network.Entry.Pack(), _network.EntryBias.Value, _inputs[0].Reserve((long)words * s.Width), s.Width, words, s.Input, s.Width);
        for (var layer = 0; layer < s.Layers; layer++)
        {
            Hide(layer, batch, words);
            var gates = _gateValues[layer].Reserve((long)words * s.Gates);
            Dense.Multiply(_masked[layer].At, s.Width, 1, _network.Gates[layer].Pack(), _network.GateBias[layer].Value, gates, s.Gates, words, s.Width, s.Gates);
            float* input = _inputs[layer].At, output = _inputs[layer + 1].Reserve((long)words * s.Width), state = _states[layer].Reserve((long)words * s.Width);
            long first = 0;
            foreach (var sentence in batch)
            {
                long last = first + sentence.Words - 1, f = first * s.Width, l = (last * s.Width) + s.Half;
                Recurrence.Run(gates + (first * s.Gates), s.Gates, _network.Peephole[layer].Value, input + f, output + f, state + f, s.Width, s.Half, sentence.Words);
                Recurrence.Run(
                    gates + (last * s.Gates) + (3 * s.Half), -s.Gates, _network.Peephole[layer].Value + (2 * s.Half), input + l, output + l, state + l, -s.Width, s.Half, sentence.Words);
                first += sentence.Words;
            }
        }
        Hide(s.Layers, batch, words);
        var head = _head.Reserve((long)words * s.Outputs);
        Dense.Multiply(_masked[s.Layers].At, s.Width, 1, _network.Outputs.Pack(), _network.OutputBias.Value, head, s.Outputs, words, s.Width, s.Outputs);
        // Arc vectors are cut off below zero, and hidden in part.
        var mask = _headMask.Reserve((long)words * 2 * s.Arc);
        var keep = (float)(1 / (1 - _settings.Dropout));
        for (var word = 0; word < words; word++)
        {
            float* row = head + ((long)word * s.Outputs), m = mask + ((long)word * 2 * s.Arc);
            for (var at = 0; at < 2 * s.Arc; at++)
            {
                m[at] = row[at] > 0 && _random.NextDouble() >= _settings.Dropout ? keep : 0;
                row[at] *= m[at];
            }
        }
    }

    /// <summary>Hides a part of a layer's input, the same numbers in all words of a sentence (Gal and Ghahramani 2016).</summary>
    private void Hide(int layer, ReadOnlySpan<NetworkSentence> batch, int words)
    {
        var width = _shape.Width;
        float* mask = _masks[layer].Reserve((long)batch.Length * width), masked = _masked[layer].Reserve((long)words * width);
        var keep = (float)(1 / (1 - _settings.Dropout));
        for (var at = 0; at < batch.Length * width; at++) mask[at] = _random.NextDouble() < _settings.Dropout ? 0 : keep;
        long word = 0;
        for (var sentence = 0; sentence < batch.Length; sentence++)
        {
            for (var at = 0; at < batch[sentence].Words; at++, word++)
                Backward.Mask(_inputs[layer].At + (word * width), mask + ((long)sentence * width), masked + (word * width), width);
        }
    }

    /// <summary>Scores tags, arcs and relations, and leaves the gradient of the outputs.</summary>
    private void Score(ReadOnlySpan<NetworkSentence> batch, int words)
    {
        var s = _shape;
        float* head = _head.At, gradient = _headGradient.Clear((long)words * s.Outputs);
        if (!s.Parses)
        {
            var start = 0;
            foreach (var sentence in batch)
            {
                ScoreTags(sentence, start);
                start += sentence.Words;
            }
            return;
        }
        var query = _query.Reserve((long)words * s.Arc);
        Dense.Multiply(head, s.Outputs, 1, _network.Arc.Pack(), _network.ArcBias.Value, query, s.Arc, words, s.Arc, s.Arc);
        var far = _far.Reserve((long)words * Distances.Count);
        Dense.Multiply(query, s.Arc, 1, _network.Distance.Pack(), _zeros.At, far, Distances.Count, words, s.Arc, Distances.Count);
        _queryGradient.Clear((long)words * s.Arc);
        _farGradient.Clear((long)words * Distances.Count);
        var first = 0;
        foreach (var sentence in batch)
        {
            ScoreTags(sentence, first);
            ScoreArcs(sentence, first);
            ScoreRelations(sentence, first);
            first += sentence.Words;
        }
        Backward.Weights(query, s.Arc, _farGradient.At, Distances.Count, words, _network.Distance, _scratch);
        Dense.Multiply(_farGradient.At, Distances.Count, 1, _network.Distance.PackTurned(), null, _queryGradient.At, s.Arc, words, Distances.Count, s.Arc);
        Backward.Weights(head, s.Outputs, _queryGradient.At, s.Arc, words, _network.Arc, _scratch);
        Backward.Bias(_queryGradient.At, s.Arc, words, s.Arc, _network.ArcBias.Gradient);
        Dense.Multiply(_queryGradient.At, s.Arc, 1, _network.Arc.PackTurned(), null, gradient, s.Outputs, words, s.Arc, s.Arc);
        for (long word = 0; word < words; word++)
            Backward.Mask(gradient + (word * s.Outputs), _headMask.At + (word * 2 * s.Arc), gradient + (word * s.Outputs), 2 * s.Arc);
    }

    private void ScoreTags(NetworkSentence sentence, int first)
    {
        var column = (2 * _shape.Arc) + (2 * _shape.Label);
        for (var at = 0; at < sentence.Words; at++)
        {
            var place = ((long)(first + at) * _shape.Outputs) + column;
            _loss += _settings.TagWeight * Backward.Choice(_head.At + place, _shape.Tags, sentence.Tags[at], _settings.TagWeight, out var right);
            if (right) _rightTags++;
            new Span<float>(_head.At + place, _shape.Tags).CopyTo(new(_headGradient.At + place, _shape.Tags));
        }
    }

    private void ScoreArcs(NetworkSentence sentence, int first)
    {
        var s = _shape;
        int words = sentence.Words, stride = Dense.Pad(words + 1);
        float* keys = _keys.Reserve((long)(words + 1) * s.Arc), keyGradient = _keyGradient.Clear((long)(words + 1) * s.Arc), packed = _packed.Reserve((long)stride * Math.Max(s.Arc, words + 1));
        new Span<float>(_network.RootHead.Value, s.Arc).CopyTo(new(keys, s.Arc));
        for (var word = 0; word < words; word++)
            new Span<float>(_head.At + ((long)(first + word) * s.Outputs) + s.Arc, s.Arc).CopyTo(new(keys + ((long)(word + 1) * s.Arc), s.Arc));
        var scores = _scores.Clear((long)words * stride);
        var query = _query.At + ((long)first * s.Arc);
        Dense.Pack(keys, 1, s.Arc, s.Arc, words + 1, packed);
        Dense.Multiply(query, s.Arc, 1, packed, null, scores, stride, words, s.Arc, stride);
        for (var word = 0; word < words; word++)
        {
            float* row = scores + ((long)word * stride), far = _far.At + ((long)(first + word) * Distances.Count), farGradient = _farGradient.At + ((long)(first + word) * Distances.Count);
            for (var head = -1; head < words; head++) row[head + 1] += far[Distances.Of(word, head)];
            row[word + 1] = -1e9f;
            _loss += Backward.Choice(row, words + 1, sentence.Heads[word] + 1, 1, out var right);
            if (right) _rightHeads++;
            for (var head = -1; head < words; head++) farGradient[Distances.Of(word, head)] += row[head + 1];
        }
        // Gradient of the dependents' vectors: scores' gradient times keys; of the heads': scores' gradient turned, times queries.
        Dense.Pack(keys, s.Arc, 1, words + 1, s.Arc, packed);
        Dense.Multiply(scores, stride, 1, packed, null, _queryGradient.At + ((long)first * s.Arc), s.Arc, words, words + 1, s.Arc);
        Dense.Pack(query, s.Arc, 1, words, s.Arc, packed);
        Dense.Multiply(scores, 1, stride, packed, null, keyGradient, s.Arc, words + 1, words, s.Arc);
        Backward.Add(keyGradient, _network.RootHead.Gradient, s.Arc);
        for (var word = 0; word < words; word++)
            new Span<float>(keyGradient + ((long)(word + 1) * s.Arc), s.Arc).CopyTo(new(_headGradient.At + ((long)(first + word) * s.Outputs) + s.Arc, s.Arc));
    }

    private void ScoreRelations(NetworkSentence sentence, int first)
    {
        var s = _shape;
        var words = sentence.Words;
        float* joined = _joined.Reserve((long)words * s.Label), logits = _logits.Reserve((long)words * s.PaddedRelations), mask = _scores.Reserve((long)words * s.Label);
        var keep = (float)(1 / (1 - _settings.Dropout));
        for (var word = 0; word < words; word++)
        {
            var head = sentence.Heads[word];
            var a = head < 0 ? _network.RootLabel.Value : _head.At + ((long)(first + head) * s.Outputs) + (2 * s.Arc);
            var b = _head.At + ((long)(first + word) * s.Outputs) + (2 * s.Arc) + s.Label;
            var far = _network.LabelDistance.Value + (Distances.Of(word, head) * s.Label);
            for (var at = 0; at < s.Label; at++)
            {
                var sum = a[at] + b[at] + far[at];
                var place = (word * s.Label) + at;
                mask[place] = sum > 0 && _random.NextDouble() >= _settings.Dropout ? keep : 0;
                joined[place] = sum * mask[place];
            }
        }
        Dense.Multiply(joined, s.Label, 1, _network.Relation.Pack(), _network.RelationBias.Value, logits, s.PaddedRelations, words, s.Label, s.PaddedRelations);
        for (var word = 0; word < words; word++)
        {
            var row = logits + ((long)word * s.PaddedRelations);
            _loss += Backward.Choice(row, s.Relations, sentence.Relations[word], 1, out _);
            for (var at = s.Relations; at < s.PaddedRelations; at++) row[at] = 0;
        }
        Backward.Weights(joined, s.Label, logits, s.PaddedRelations, words, _network.Relation, _scratch);
        Backward.Bias(logits, s.PaddedRelations, words, s.PaddedRelations, _network.RelationBias.Gradient);
        var gradient = _joinedGradient.Clear((long)words * s.Label);
        Dense.Multiply(logits, s.PaddedRelations, 1, _network.Relation.PackTurned(), null, gradient, s.Label, words, s.PaddedRelations, s.Label);
        Backward.Mask(gradient, mask, gradient, words * s.Label);
        for (var word = 0; word < words; word++)
        {
            var head = sentence.Heads[word];
            var row = gradient + ((long)word * s.Label);
            Backward.Add(row, head < 0 ? _network.RootLabel.Gradient : _headGradient.At + ((long)(first + head) * s.Outputs) + (2 * s.Arc), s.Label);
            Backward.Add(row, _headGradient.At + ((long)(first + word) * s.Outputs) + (2 * s.Arc) + s.Label, s.Label);
            Backward.Add(row, _network.LabelDistance.Gradient + (Distances.Of(word, head) * s.Label), s.Label);
        }
    }

    private void PropagateBack(ReadOnlySpan<NetworkSentence> batch, int words)
    {
        var s = _shape;
        Backward.Weights(_masked[s.Layers].At, s.Width, _headGradient.At, s.Outputs, words, _network.Outputs, _scratch);
        Backward.Bias(_headGradient.At, s.Outputs, words, s.Outputs, _network.OutputBias.Gradient);
        var gradient = _gradient.Clear((long)words * s.Width);
        Dense.Multiply(_headGradient.At, s.Outputs, 1, _network.Outputs.PackTurned(), null, gradient, s.Width, words, s.Outputs, s.Width);
        MaskAll(s.Layers, batch, gradient);
        var gateGradient = _gateGradient.Reserve((long)words * s.Gates);
        for (var layer = s.Layers - 1; layer >= 0; layer--)
        {
            var below = _below.Clear((long)words * s.Width);
            var passing = _passing.Clear((long)words * s.Width);
            long first = 0;
            foreach (var sentence in batch)
            {
                long last = first + sentence.Words - 1, f = (first * s.Width) + s.Half, l = last * s.Width, g = (first * s.Gates) + (3 * s.Half);
                RecurrentGradient.Run(
                    _gateValues[layer].At + (last * s.Gates), gateGradient + (last * s.Gates), -s.Gates, _network.Peephole[layer].Value, _network.Peephole[layer].Gradient,
                    _inputs[layer].At + l, passing + l, gradient + l, _states[layer].At + l, -s.Width, s.Half, sentence.Words);
                RecurrentGradient.Run(
                    _gateValues[layer].At + g, gateGradient + g, s.Gates, _network.Peephole[layer].Value + (2 * s.Half), _network.Peephole[layer].Gradient + (2 * s.Half),
                    _inputs[layer].At + f, passing + f, gradient + f, _states[layer].At + f, s.Width, s.Half, sentence.Words);
                first += sentence.Words;
            }
            Backward.Weights(_masked[layer].At, s.Width, gateGradient, s.Gates, words, _network.Gates[layer], _scratch);
            Backward.Bias(gateGradient, s.Gates, words, s.Gates, _network.GateBias[layer].Gradient);
            Dense.Multiply(gateGradient, s.Gates, 1, _network.Gates[layer].PackTurned(), null, below, s.Width, words, s.Gates, s.Width);
            MaskAll(layer, batch, below);
            new Span<float>(below, words * s.Width).CopyTo(new(gradient, words * s.Width));
            Backward.Add(passing, gradient, words * s.Width);
        }
        Backward.Weights(_sums.At, s.Input, gradient, s.Width, words, _network.Entry, _scratch);
        Backward.Bias(gradient, s.Width, words, s.Width, _network.EntryBias.Gradient);
        var sums = _sumGradient.Clear((long)words * s.Input);
        Dense.Multiply(gradient, s.Width, 1, _network.Entry.PackTurned(), null, sums, s.Input, words, s.Width, s.Input);
        for (var word = 0; word < words; word++)
        {
            for (var part = 0; part < WordRows.Each; part++)
                Backward.Add(sums + ((long)word * s.Input), _network.Vectors.Gradient + ((long)_rows[(word * WordRows.Each) + part] * s.Vector), s.Vector);
        }
    }

    private void MaskAll(int layer, ReadOnlySpan<NetworkSentence> batch, float* gradient)
    {
        long word = 0;
        for (var sentence = 0; sentence < batch.Length; sentence++)
        {
            for (var at = 0; at < batch[sentence].Words; at++, word++)
                Backward.Mask(gradient + (word * _shape.Width), _masks[layer].At + ((long)sentence * _shape.Width), gradient + (word * _shape.Width), _shape.Width);
        }
    }
}
