namespace Crosscheck.Articles.Inputs;

/// <summary>Counts the bytes that are read through it.</summary>
internal sealed class CountedStream(Stream inner) : ForwardStream
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
