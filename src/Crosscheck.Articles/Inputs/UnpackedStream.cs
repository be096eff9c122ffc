namespace Crosscheck.Articles.Inputs;

/// <summary>What comes out of an unpacking stream, stopped when it is out of all proportion to what went in (a "zip bomb").</summary>
/// <param name="unpacking">Gives the unpacked bytes.</param>
/// <param name="packed">How many packed bytes went in so far.</param>
/// <param name="limit">Bytes that may come out in all.</param>
internal sealed class UnpackedStream(Stream unpacking, Func<long> packed, long limit) : ForwardStream
{
    private long _out;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacking.Read(buffer);
        _out += read;
        if (_out > limit || _out > Math.Max(InputLimits.RatioFree, packed() * InputLimits.LargestRatio))
            throw new InputException("it unpacks to far more than articles do", "unpack it yourself and check what it holds");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacking.Dispose();
        base.Dispose(disposing);
    }
}
