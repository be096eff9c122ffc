using System.Runtime.InteropServices;

namespace Crosscheck.Cli;

/// <summary>Control-C and a polite request to end: the work is asked to stop, and stopped if it does not listen.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long the work may take to come to a good place to stop.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly ManualResetEventSlim _ended = new();
    private readonly Action _abandon;

    /// <param name="abandon">Removes what is unfinished; called from another thread if the work does not stop by itself.</param>
    public Interruption(Action abandon)
    {
        _abandon = abandon;
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _ended.Set();
        foreach (var signal in _signals)
            signal.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _source.Cancel();
        if (_ended.Wait(_patience))
            return;
        _abandon();
        Environment.Exit(ExitCode.Interrupted);
    }
}
