using System.Collections.Concurrent;

namespace Crosscheck.Fetching;

/// <summary>Lets at most two requests at a time through to one host, so that no site is burdened.</summary>
internal sealed class HostGates : IDisposable
{
    public const int AtOnce = 2;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a place; to be disposed when the answer is read.</summary>
    public async Task<IDisposable> EnterAsync(Uri address, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(address.IdnHost, _ => new(AtOnce));
        await gate.WaitAsync(cancellation);
        return new Place(gate);
    }

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
            gate.Dispose();
    }

    private sealed class Place(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
