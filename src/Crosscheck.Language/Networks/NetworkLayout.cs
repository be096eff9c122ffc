namespace Crosscheck.Language.Networks;

/// <summary>Where the weights of a network's layers begin, counted in floats; matrices stand in panels (<see cref="Dense"/>).</summary>
internal sealed class NetworkLayout
{
    private readonly int[] _gates;
    private readonly NetworkShape _shape;

    public NetworkLayout(NetworkShape shape)
    {
        _shape = shape;
        Entry = Take(shape.Input * shape.Width);
        EntryBias = Take(shape.Width);
        _gates = new int[shape.Layers];
        for (var layer = 0; layer < shape.Layers; layer++) _gates[layer] = Take(((shape.Width + 1) * shape.Gates) + (4 * shape.Half));
        Outputs = Take(shape.Width * shape.Outputs);
        OutputBias = Take(shape.Outputs);
        Arc = Take(shape.Arc * shape.Arc);
        ArcBias = Take(shape.Arc);
        Distance = Take(shape.Arc * Distances.Count);
        Zeros = Take(Distances.Count);
        RootHead = Take(shape.Arc);
        RootLabel = Take(shape.Label);
        LabelDistance = Take(Distances.Count * shape.Label);
        Relation = Take(shape.Label * shape.PaddedRelations);
        RelationBias = Take(shape.PaddedRelations);
    }

    public int Count { get; private set; }

    /// <summary>From what is read of a word to the width of the layers.</summary>
    public int Entry { get; }

    public int EntryBias { get; }

    public int Outputs { get; }

    public int OutputBias { get; }

    public int Arc { get; }

    public int ArcBias { get; }

    public int Distance { get; }

    /// <summary>A bias of nothing for the distances.</summary>
    public int Zeros { get; }

    public int RootHead { get; }

    public int RootLabel { get; }

    public int LabelDistance { get; }

    public int Relation { get; }

    public int RelationBias { get; }

    public int Gates(int layer) => _gates[layer];

    public int GateBias(int layer) => _gates[layer] + (_shape.Width * _shape.Gates);

    /// <summary>Forget and reset weights of the state, forwards, then backwards.</summary>
    public int Peephole(int layer) => GateBias(layer) + _shape.Gates;

    private int Take(int count)
    {
        var start = Count;
        Count += count;
        return start;
    }
}
