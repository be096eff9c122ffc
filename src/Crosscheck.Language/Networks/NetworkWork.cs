namespace Crosscheck.Language.Networks;

/// <summary>Buffers of one network for the sentences it reads together. Not safe to share among threads.</summary>
internal sealed unsafe class NetworkWork
{
    public PinnedFloats Vectors { get; } = new();

    public PinnedFloats Input { get; } = new();

    public PinnedFloats Output { get; } = new();

    public PinnedFloats Gates { get; } = new();

    public PinnedFloats Outputs { get; } = new();

    public PinnedFloats Queries { get; } = new();

    public PinnedFloats Distances { get; } = new();

    public PinnedFloats Heads { get; } = new();

    public PinnedFloats PackedHeads { get; } = new();

    public PinnedFloats Arcs { get; } = new();

    public PinnedFloats Joined { get; } = new();

    public void Reserve(NetworkShape shape, int count)
    {
        var words = Dense.PadRows(count);
        Vectors.Reserve((long)words * shape.Input);
        Input.Reserve((long)words * shape.Width);
        Output.Reserve((long)words * shape.Width);
        Gates.Reserve((long)words * shape.Gates);
        Outputs.Reserve((long)words * shape.Outputs);
        Queries.Reserve((long)words * shape.Arc);
        Distances.Reserve((long)words * Networks.Distances.Count);
    }
}
