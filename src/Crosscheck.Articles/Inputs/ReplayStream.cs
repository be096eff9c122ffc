namespace Crosscheck.Articles.Inputs;

/// <summary>A stream that cannot be wound back, with the bytes already taken from it put in front again.</summary>
internal sealed class ReplayStream(ReadOnlyMemory<byte> taken, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _taken = taken;

    public override int Read(Span<byte> buffer)
    {
        if (_taken.IsEmpty)
            return rest.Read(buffer);
        var read = Math.Min(buffer.Length, _taken.Length);
        _taken.Span[..read].CopyTo(buffer);
        _taken = _taken[read..];
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
