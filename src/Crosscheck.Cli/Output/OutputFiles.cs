using System.Collections.Concurrent;

namespace Crosscheck.Cli.Output;

/// <summary>All outputs of one run: they are put into their places together, or none is.</summary>
internal sealed class OutputFiles : IDisposable
{
    private readonly ConcurrentQueue<OutputFile> _files = new();

    /// <summary>Begins an output, so that a place that cannot be written to is known before the work.</summary>
    /// <param name="target">A path, <c>-</c> for standard output, or null for an output that is not wanted.</param>
    /// <exception cref="OutputException">The place cannot be written to.</exception>
    public OutputFile? Begin(string? target)
    {
        if (target is null)
            return null;
        var file = new OutputFile(target);
        _files.Enqueue(file);
        return file;
    }

    /// <exception cref="OutputException">An output cannot be written.</exception>
    public void PlaceAll(CancellationToken cancellation)
    {
        foreach (var file in _files)
            file.Finish();
        cancellation.ThrowIfCancellationRequested();
        foreach (var file in _files)
            file.Place();
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    /// <summary>For the end of the program in the middle of work; safe from any thread.</summary>
    public void RemoveUnfinished()
    {
        foreach (var file in _files)
            file.RemoveUnfinished();
    }
}
