using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Parsing;

/// <summary>
/// A network that reads tagged words and scores their tags, heads and relations: the sum of a word's vectors goes through simple recurrent units
/// in both directions; arcs are scored by a product of two vectors (Dozat and Manning 2017) and of the dependent's with one for the distance.
/// One without sizes for arcs only labels words. Safe to share among threads; each brings its own <see cref="NetworkWork"/>.
/// </summary>
internal sealed unsafe class ParserNetwork
{
    // Pinned for the life of the program, as models are.
    private readonly float* _weights;
    private readonly float* _scales;
    private readonly sbyte* _vectors;
    private readonly WordTable _words;
    private readonly WordVectors _outer;

    private ParserNetwork(ModelFile model, WordVectors outer)
    {
        _outer = outer;
        Shape = NetworkShape.Parse(model.Text(ModelField.Shape));
        Layout = new(Shape);
        Relations = Shape.Parses ? model.Text(ModelField.Relations).Split('\n') : [];
        ReadOnlyMemory<byte> vectors = model.Field(ModelField.Vectors), weights = model.Field(ModelField.Weights);
        _words = new(model.Field(ModelField.Words));
        Tags = model.Labels;
        if (vectors.Length != Shape.Rows * (Shape.Vector + sizeof(float)) || (weights.Length != Layout.Count * sizeof(float) && weights.Length != Layout.Count * sizeof(short)))
            throw new InvalidDataException("a parsing network is cut short");
        if (Shape.Outer != outer.Padded) throw new InvalidDataException("a parsing network was trained with other vectors of words: retrain it");
        if (Tags.Length != Shape.Tags || Relations.Length != Shape.Relations) throw new InvalidDataException("the labels of a parsing network are broken");
        _weights = weights.Length == Layout.Count * sizeof(float) ? (float*)weights.Pin().Pointer : Widen(weights.Span);
        _scales = (float*)vectors.Pin().Pointer;
        _vectors = (sbyte*)(_scales + Shape.Rows);
    }

    public NetworkShape Shape { get; }

    /// <summary>Names of joint tags by number.</summary>
    public string[] Tags { get; }

    /// <summary>Names of relations by number.</summary>
    public string[] Relations { get; }

    private NetworkLayout Layout { get; }

    public static ParserNetwork From(ModelFile model, string name, WordVectors outer) => new(model.Expect(name, NetworkShape.Version), outer);

    /// <summary>Reads sentences; their outputs stay in the work.</summary>
    /// <param name="facts">The words of all sentences, tagged.</param>
    /// <param name="ends">Index one past the last word of each sentence.</param>
    /// <param name="work">Buffers.</param>
    public void Run(ReadOnlySpan<WordFacts> facts, ReadOnlySpan<int> ends, NetworkWork work)
    {
        work.Reserve(Shape, facts.Length);
        // Rows beyond the words are computed and not read.
        var rows = Dense.PadRows(facts.Length);
        var weights = _weights;
        AddVectors(facts, work.Vectors.At);
        float* input = work.Input.At, output = work.Output.At;
        Dense.Multiply(work.Vectors.At, Shape.Input, 1, weights + Layout.Entry, weights + Layout.EntryBias, input, Shape.Width, rows, Shape.Input, Shape.Width);
        for (var layer = 0; layer < Shape.Layers; layer++)
        {
            Dense.Multiply(input, Shape.Width, 1, weights + Layout.Gates(layer), weights + Layout.GateBias(layer), work.Gates.At, Shape.Gates, rows, Shape.Width, Shape.Gates);
            var first = 0;
            foreach (var end in ends)
            {
                RunBoth(weights + Layout.Peephole(layer), input, output, work.Gates.At, first, end);
                first = end;
            }
            var last = input;
            input = output;
            output = last;
        }
        Dense.Multiply(input, Shape.Width, 1, weights + Layout.Outputs, weights + Layout.OutputBias, work.Outputs.At, Shape.Outputs, rows, Shape.Width, Shape.Outputs);
        if (!Shape.Parses) return;
        for (var word = 0; word < facts.Length; word++) Rectify(work.Outputs.At + ((long)word * Shape.Outputs), 2 * Shape.Arc);
        Dense.Multiply(work.Outputs.At, Shape.Outputs, 1, weights + Layout.Arc, weights + Layout.ArcBias, work.Queries.At, Shape.Arc, rows, Shape.Arc, Shape.Arc);
        Dense.Multiply(work.Queries.At, Shape.Arc, 1, weights + Layout.Distance, weights + Layout.Zeros, work.Distances.At, Distances.Count, rows, Shape.Arc, Distances.Count);
    }

    /// <summary>Scores of the tags of a word that was read.</summary>
    public ReadOnlySpan<float> TagScores(NetworkWork work, int word) => new(work.Outputs.At + ((long)word * Shape.Outputs) + (2 * Shape.Arc) + (2 * Shape.Label), Shape.Tags);

    /// <summary>Adds up scores of all heads for the words of a sentence that was read; those of the first network replace what was there.</summary>
    public ArcScores ScoreArcs(NetworkWork work, int first, int end)
    {
        var words = end - first;
        var stride = Dense.Pad(words + 1);
        float* heads = work.Heads.Reserve((long)(words + 1) * Shape.Arc), packed = work.PackedHeads.Reserve((long)stride * Shape.Arc);
        var scores = work.Arcs.Clear((long)words * stride);
        var weights = _weights;
        new Span<float>(weights + Layout.RootHead, Shape.Arc).CopyTo(new(heads, Shape.Arc));
        for (var word = 0; word < words; word++)
            new Span<float>(work.Outputs.At + ((long)(first + word) * Shape.Outputs) + Shape.Arc, Shape.Arc).CopyTo(new(heads + ((long)(word + 1) * Shape.Arc), Shape.Arc));
        Dense.Pack(heads, 1, Shape.Arc, Shape.Arc, words + 1, packed);
        Dense.Multiply(work.Queries.At + ((long)first * Shape.Arc), Shape.Arc, 1, packed, null, scores, stride, words, Shape.Arc, stride);
        for (var word = 0; word < words; word++)
        {
            float* row = scores + ((long)word * stride), far = work.Distances.At + ((long)(first + word) * Distances.Count);
            for (var head = -1; head < words; head++) row[head + 1] += far[Distances.Of(word, head)];
        }
        return new(scores, stride, words);
    }

    /// <summary>Scores of the relations of a word to its head.</summary>
    /// <param name="work">Buffers.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="dependent">The word, in the sentence.</param>
    /// <param name="head">Its head in the sentence, or -1 for the root.</param>
    /// <param name="scores">Receives <see cref="NetworkShape.PaddedRelations"/> numbers.</param>
    public void ScoreRelations(NetworkWork work, int first, int dependent, int head, Span<float> scores)
    {
        var weights = _weights;
        var b = work.Outputs.At + ((long)(first + dependent) * Shape.Outputs) + (2 * Shape.Arc) + Shape.Label;
        var a = head < 0 ? weights + Layout.RootLabel : work.Outputs.At + ((long)(first + head) * Shape.Outputs) + (2 * Shape.Arc);
        var far = weights + Layout.LabelDistance + (Distances.Of(dependent, head) * Shape.Label);
        var joined = work.Joined.Reserve(Shape.Label);
        for (var at = 0; at < Shape.Label; at += Recurrence.Lanes)
            Vector512.Max(Vector512.Load(a + at) + Vector512.Load(b + at) + Vector512.Load(far + at), Vector512<float>.Zero).Store(joined + at);
        fixed (float* result = scores)
            Dense.Multiply(joined, Shape.Label, 1, weights + Layout.Relation, weights + Layout.RelationBias, result, Shape.PaddedRelations, 1, Shape.Label, Shape.PaddedRelations);
    }

    /// <summary>Weights stored as floats of 16 bits, as floats of 32; they stay as long as the program, as those do that are used where they lie.</summary>
    private static float* Widen(ReadOnlySpan<byte> halves)
    {
        var count = halves.Length / sizeof(short);
        var floats = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), (nuint)Vector512<byte>.Count);
        var from = MemoryMarshal.Cast<byte, Half>(halves);
        for (var at = 0; at < count; at++) floats[at] = (float)from[at];
        return floats;
    }

    private void RunBoth(float* peephole, float* input, float* output, float* gates, int first, int end)
    {
        int half = Shape.Half, width = Shape.Width, step = Shape.Gates, words = end - first;
        Recurrence.Run(gates + ((long)first * step), step, peephole, input + ((long)first * width), output + ((long)first * width), null, width, half, words);
        var last = (long)end - 1;
        Recurrence.Run(
            gates + (last * step) + (3 * half), -step, peephole + (2 * half), input + (last * width) + half, output + (last * width) + half, null, -width, half, words);
    }

    private void AddVectors(ReadOnlySpan<WordFacts> facts, float* sums)
    {
        Span<int> rows = stackalloc int[WordRows.Each];
        for (var word = 0; word < facts.Length; word++, sums += Shape.Input)
        {
            WordRows.Of(Shape, facts[word], _words.Find(facts[word].Lower), rows);
            new Span<float>(sums, Shape.Vector).Clear();
            _outer.Copy(_outer.Find(facts[word].Lower), new(sums + Shape.Vector, Shape.Outer));
            foreach (var row in rows) AddVector(_vectors + ((long)row * Shape.Vector), _scales[row], sums, Shape.Vector);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddVector(sbyte* vector, float scale, float* sum, int width)
    {
        var factor = Vector512.Create(scale);
        for (var at = 0; at < width; at += Recurrence.Lanes)
        {
            var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.Load(vector + at).ToVector256Unsafe()));
            Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Create(low, high)), factor, Vector512.Load(sum + at)).Store(sum + at);
        }
    }

    private static void Rectify(float* values, int count)
    {
        for (var at = 0; at < count; at += Recurrence.Lanes) Vector512.Max(Vector512.Load(values + at), Vector512<float>.Zero).Store(values + at);
    }
}
