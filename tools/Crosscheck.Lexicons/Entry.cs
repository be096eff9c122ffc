using System.Text;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Lexicons;

/// <summary>A word on its way into the table.</summary>
internal sealed record Entry(string Lemma, char Pos, SynsetKey[] Senses, int[] Weights)
{
    public byte[] Key { get; } = [.. Encoding.UTF8.GetBytes(Lemma), WordTable.Separator, (byte)Pos];

    public List<int> OwnSenses { get; } = [];

    /// <summary>Groups of news words, after the senses of WordNet.</summary>
    public List<int> AddedSenses { get; } = [];

    /// <summary>At most one, at the very end: whether the noun is an event.</summary>
    public List<int> Marks { get; } = [];

    public IReadOnlyList<int> PackedSenses => [.. OwnSenses, .. AddedSenses, .. Marks];

    public SortedSet<int> Derivations { get; } = [];
}

/// <summary>The order in which <see cref="WordTable.Find"/> searches.</summary>
internal sealed class ByteOrder : IComparer<byte[]>
{
    public static ByteOrder Instance { get; } = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
