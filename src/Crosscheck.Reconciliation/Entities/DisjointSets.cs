namespace Crosscheck.Reconciliation.Entities;

/// <summary>Sets that are joined step by step; the smallest member stands for its set, so the outcome does not depend on the order of joins.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (var index = 0; index < count; index++)
            _parents[index] = index;
    }

    public int Find(int member)
    {
        while (_parents[member] != member)
        {
            _parents[member] = _parents[_parents[member]];
            member = _parents[member];
        }
        return member;
    }

    /// <returns>False if the two were in one set already.</returns>
    public bool Join(int first, int second)
    {
        (first, second) = (Find(first), Find(second));
        if (first == second)
            return false;
        _parents[Math.Max(first, second)] = Math.Min(first, second);
        return true;
    }
}
