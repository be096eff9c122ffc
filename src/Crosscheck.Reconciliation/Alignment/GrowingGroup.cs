namespace Crosscheck.Reconciliation.Alignment;

/// <summary>A group that grows by average linkage and remembers how like others it was, so that pairs between two groups ask only once.</summary>
/// <param name="first">Index of its first member.</param>
internal sealed class GrowingGroup(int first)
{
    /// <summary>What was last worked out with other groups, and the size of both when it was; either may have grown since.</summary>
    private readonly Dictionary<GrowingGroup, (int Size, double Mean)> _means = [];

    /// <summary>Indexes, in the order in which they came.</summary>
    public List<int> Members { get; } = [first];

    /// <summary>The mean likeness with another group; worked out anew if either has grown.</summary>
    /// <param name="other">Another group.</param>
    /// <param name="between">Works it out from the members of both.</param>
    public double MeanWith(GrowingGroup other, Func<List<int>, List<int>, double> between)
    {
        var size = Members.Count + other.Members.Count;
        if (_means.TryGetValue(other, out var known) && known.Size == size)
            return known.Mean;
        var mean = between(Members, other.Members);
        _means[other] = other._means[this] = (size, mean);
        return mean;
    }
}
