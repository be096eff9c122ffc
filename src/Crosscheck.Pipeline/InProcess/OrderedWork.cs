namespace Crosscheck.Pipeline.InProcess;

/// <summary>Does the same work on many inputs, several at once, and gives the results in the order of the inputs.</summary>
internal static class OrderedWork
{
    /// <param name="inputs">Taken one by one, never more than <paramref name="threads"/> ahead of what is consumed, so memory is bounded.</param>
    /// <param name="work">Called from several threads; must not depend on the order of calls.</param>
    /// <param name="threads">How many calls may run at once; with 1 all run on the caller's thread.</param>
    /// <param name="cancellation">Ends the enumeration between two results; work under way is let go.</param>
    public static IEnumerable<TResult> Run<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, int threads, CancellationToken cancellation) =>
        threads == 1 ? RunInTurn(inputs, work, cancellation) : RunAhead(inputs, work, threads, cancellation);

    private static IEnumerable<TResult> RunInTurn<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, CancellationToken cancellation)
    {
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return work(input);
        }
    }

    private static IEnumerable<TResult> RunAhead<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, int threads, CancellationToken cancellation)
    {
        var ahead = new Queue<Task<TResult>>(threads);
        foreach (var input in inputs)
        {
            if (ahead.Count == threads)
                yield return Await(ahead.Dequeue(), cancellation);
            ahead.Enqueue(Task.Run(() => work(input), cancellation));
        }
        while (ahead.Count > 0)
            yield return Await(ahead.Dequeue(), cancellation);
    }

    private static TResult Await<TResult>(Task<TResult> task, CancellationToken cancellation) =>
        task.WaitAsync(cancellation).GetAwaiter().GetResult();
}
