using System.Runtime.InteropServices;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training.Networks;

/// <summary>The numbers of a parsing network that are trained, in the shapes in which <see cref="NetworkLayout"/> lays them out.</summary>
internal sealed unsafe class NetworkParameters
{
    private readonly NetworkShape _shape;

    public NetworkParameters(NetworkShape shape, SeededRandom random)
    {
        _shape = shape;
        Vectors = new Parameter(shape.Rows, shape.Vector).Fill(random, 0.25);
        Entry = new Parameter(shape.Input, shape.Width).Fill(random, Math.Sqrt(3.0 / shape.Vector));
        EntryBias = new(1, shape.Width);
        Gates = [.. Each(_ => new Parameter(shape.Width, shape.Gates).Fill(random, Math.Sqrt(3.0 / shape.Width)))];
        GateBias = [.. Each(_ => new Parameter(1, shape.Gates))];
        Peephole = [.. Each(_ => new Parameter(1, 4 * shape.Half).Fill(random, 0.3))];
        Outputs = new Parameter(shape.Width, shape.Outputs).Fill(random, Math.Sqrt(3.0 / shape.Width));
        OutputBias = new(1, shape.Outputs);
        Arc = new Parameter(shape.Arc, shape.Arc).Fill(random, Math.Sqrt(1.0 / shape.Arc));
        ArcBias = new(1, shape.Arc);
        Distance = new Parameter(shape.Arc, Distances.Count).Fill(random, 0.05);
        RootHead = new Parameter(1, shape.Arc).Fill(random, 0.5);
        RootLabel = new Parameter(1, shape.Label).Fill(random, 0.5);
        LabelDistance = new Parameter(Distances.Count, shape.Label).Fill(random, 0.1);
        Relation = new Parameter(shape.Label, shape.PaddedRelations).Fill(random, Math.Sqrt(3.0 / shape.Label));
        RelationBias = new(1, shape.PaddedRelations);
        AllDense = [Entry, EntryBias, .. Gates, .. GateBias, .. Peephole, Outputs, OutputBias, Arc, ArcBias, Distance, RootHead, RootLabel, LabelDistance, Relation, RelationBias];

        IEnumerable<T> Each<T>(Func<int, T> make) => Enumerable.Range(0, shape.Layers).Select(make);
    }

    public Parameter Vectors { get; }

    public Parameter Entry { get; }

    public Parameter EntryBias { get; }

    public Parameter[] Gates { get; }

    public Parameter[] GateBias { get; }

    public Parameter[] Peephole { get; }

    public Parameter Outputs { get; }

    public Parameter OutputBias { get; }

    public Parameter Arc { get; }

    public Parameter ArcBias { get; }

    public Parameter Distance { get; }

    public Parameter RootHead { get; }

    public Parameter RootLabel { get; }

    public Parameter LabelDistance { get; }

    public Parameter Relation { get; }

    public Parameter RelationBias { get; }

    /// <summary>All but the vectors of words, of which a batch changes few.</summary>
    public Parameter[] AllDense { get; }

    public void Remember()
    {
        foreach (var parameter in AllDense) parameter.Remember();
        Vectors.Remember();
    }

    public void TakeMean()
    {
        foreach (var parameter in AllDense) parameter.TakeMean();
        Vectors.TakeMean();
    }

    /// <summary>Lays the network out as a model file.</summary>
    /// <param name="corpus">What it learnt from: its labels and words.</param>
    /// <param name="learnt">For each row of the vectors whether any sentence met it.</param>
    /// <param name="halved">True to store weights as floats of 16 bits.</param>
    /// <param name="model">The file, named and numbered.</param>
    public byte[] Pack(NetworkCorpus corpus, bool[] learnt, bool halved, ModelFileWriter model)
    {
        var layout = new NetworkLayout(_shape);
        var weights = new float[layout.Count];
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            Put(Gates[layer], layout.Gates(layer));
            Put(GateBias[layer], layout.GateBias(layer));
            Put(Peephole[layer], layout.Peephole(layer));
        }
        Put(Entry, layout.Entry);
        Put(EntryBias, layout.EntryBias);
        Put(Outputs, layout.Outputs);
        Put(OutputBias, layout.OutputBias);
        Put(Arc, layout.Arc);
        Put(ArcBias, layout.ArcBias);
        Put(Distance, layout.Distance);
        Put(RootHead, layout.RootHead);
        Put(RootLabel, layout.RootLabel);
        new ReadOnlySpan<float>(LabelDistance.Value, (int)LabelDistance.Count).CopyTo(weights.AsSpan(layout.LabelDistance));
        Put(Relation, layout.Relation);
        Put(RelationBias, layout.RelationBias);
        model.Add(ModelField.Shape, _shape.ToString());
        model.Add(ModelField.Labels, string.Join('\n', corpus.Tags));
        model.Add(ModelField.Relations, string.Join('\n', corpus.Relations));
        model.Add(ModelField.Words, corpus.WordBytes);
        model.Add(ModelField.Vectors, VectorTable.Pack(Vectors, learnt));
        model.Add(ModelField.Weights, halved ? MemoryMarshal.AsBytes(Array.ConvertAll(weights, weight => (Half)weight).AsSpan()) : MemoryMarshal.AsBytes(weights.AsSpan()));
        return model.ToArray();

        void Put(Parameter matrix, int at) => new ReadOnlySpan<float>(matrix.Pack(), matrix.Rows * Dense.Pad(matrix.Columns))[..(int)matrix.Count].CopyTo(weights.AsSpan(at));
    }
}
