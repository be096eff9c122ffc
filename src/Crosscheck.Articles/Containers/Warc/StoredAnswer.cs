using System.Globalization;
using System.Text;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Warc;

/// <summary>A server's answer as an archive stored it: status, fields, body (RFC 9112).</summary>
internal sealed record StoredAnswer(int Status, Fields Fields, ReadOnlyMemory<byte> Body)
{
    /// <summary>Null if the bytes are no HTTP answer.</summary>
    public static StoredAnswer? Parse(ReadOnlyMemory<byte> bytes)
    {
        var at = 0;
        // "HTTP/1.1 200 OK"
        if (NextLine() is not { } status || !status.StartsWith("HTTP/", StringComparison.Ordinal)
            || status.Split(' ', 3) is not [_, var code, ..] || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }
        var fields = Fields.Read(NextLine);
        return new(number, fields, bytes[at..]);

        string? NextLine()
        {
            if (at >= bytes.Length)
                return null;
            var rest = bytes.Span[at..];
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            at += end < 0 ? rest.Length : end + 1;
            return Encoding.UTF8.GetString(line is [.., (byte)'\r'] ? line[..^1] : line);
        }
    }

    /// <summary>The body with chunks joined and codings taken off. Archives often keep the fields of what they have unpacked already, so a body that is not in the stated form is taken as it is.</summary>
    /// <returns>False if it is packed and cannot be unpacked within the limits; <paramref name="reason"/> then says why.</returns>
    public bool TryDecodeBody(out ReadOnlyMemory<byte> body, out string reason)
    {
        body = Fields["Transfer-Encoding"] is { } transfer && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase) && Chunks.TryJoin(Body, out var joined) ? joined : Body;
        reason = "";
        return Fields["Content-Encoding"] is not { } coding || LooksLikeMarkup(body.Span) || ContentCoding.TryDecode(body, coding, out body, out reason);
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \t\r\n\uFEFF"u8);
        return start is [(byte)'<', ..];
    }
}
