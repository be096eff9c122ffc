using System.Buffers.Text;

namespace Crosscheck.Articles.Containers.Warc;

/// <summary>The chunked form of a body (RFC 9112, section 7.1).</summary>
internal static class Chunks
{
    /// <summary>False if the bytes are not in this form.</summary>
    public static bool TryJoin(ReadOnlyMemory<byte> chunked, out ReadOnlyMemory<byte> joined)
    {
        joined = default;
        var body = new MemoryStream(chunked.Length);
        var rest = chunked.Span;
        while (TryReadSize(ref rest, out var size))
        {
            if (size == 0)
            {
                joined = body.GetBuffer().AsMemory(0, (int)body.Length);
                return true;
            }
            if (size < 0 || size > rest.Length)
                return false;
            body.Write(rest[..size]);
            rest = rest[size..];
            if (rest is [(byte)'\r', (byte)'\n', ..])
                rest = rest[2..];
        }
        return false;
    }

    /// <summary>"1a3f;extension" and the line's end.</summary>
    private static bool TryReadSize(ref ReadOnlySpan<byte> rest, out int size)
    {
        size = 0;
        var end = rest.IndexOf((byte)'\n');
        if (end < 0 || !Utf8Parser.TryParse(rest, out size, out var digits, 'x') || digits > end)
            return false;
        if (rest[digits] is not ((byte)'\r' or (byte)'\n' or (byte)';' or (byte)' '))
            return false;
        rest = rest[(end + 1)..];
        return true;
    }
}
