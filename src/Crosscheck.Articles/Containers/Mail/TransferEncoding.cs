using System.Buffers.Text;

namespace Crosscheck.Articles.Containers.Mail;

/// <summary>Takes off the transfer encodings of MIME (RFC 2045, section 6). Faulty passages are kept as they stand.</summary>
internal static class TransferEncoding
{
    public static byte[] Base64(ReadOnlySpan<byte> coded)
    {
        // The decoder passes over blanks and line ends itself; it stops at the first fault, and what stands before is kept.
        var bytes = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(coded.Length)];
        System.Buffers.Text.Base64.DecodeFromUtf8(coded, bytes, out _, out var written);
        return bytes[..written];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> coded, bool inField = false)
    {
        var bytes = new MemoryStream(coded.Length);
        for (var at = 0; at < coded.Length; at++)
        {
            var rest = coded[at..];
            if (rest is [(byte)'=', (byte)'\r', (byte)'\n', ..])
                at += 2;
            else if (rest is [(byte)'=', (byte)'\n', ..])
                at++;
            else if (rest is [(byte)'=', _, _, ..] && Utf8Parser.TryParse(rest[1..3], out byte value, out var digits, 'x') && digits == 2)
                (at, _) = (at + 2, Write(value));
            else
                Write(inField && rest[0] == '_' ? (byte)' ' : rest[0]);
        }
        return bytes.ToArray();

        bool Write(byte value)
        {
            bytes.WriteByte(value);
            return true;
        }
    }
}
