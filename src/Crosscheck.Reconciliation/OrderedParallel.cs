namespace Crosscheck.Reconciliation;

/// <summary>Work on many items on all processors; the results come in the order of the items, whichever was done first.</summary>
internal static class OrderedParallel
{
    /// <param name="count">How many items.</param>
    /// <param name="work">What is done with one; called from several threads at once.</param>
    public static TResult[] Map<TResult>(int count, Func<int, TResult> work)
    {
        var results = new TResult[count];
        Parallel.For(0, count, index => results[index] = work(index));
        return results;
    }

    /// <summary>The same with something that each thread makes for itself.</summary>
    /// <param name="count">How many items.</param>
    /// <param name="tool">Made once a thread; must not change what comes out.</param>
    /// <param name="work">What is done with one.</param>
    public static TResult[] Map<TTool, TResult>(int count, Func<TTool> tool, Func<TTool, int, TResult> work)
    {
        var results = new TResult[count];
        Parallel.For(0, count, tool, (index, _, own) =>
        {
            results[index] = work(own, index);
            return own;
        }, _ => { });
        return results;
    }
}
