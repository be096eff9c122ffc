using System.Text;

namespace Crosscheck.Articles.Encodings;

/// <summary>The text of a file's bytes.</summary>
/// <param name="Text">Without a byte-order mark; otherwise as written.</param>
/// <param name="Encoding">IANA name of the encoding used.</param>
internal sealed record DecodedPage(string Text, string Encoding);

/// <summary>
/// Decodes bytes of unknown encoding: byte-order mark, then UTF-16 and UTF-32 by their zeros, then valid UTF-8, then what came with the page, then what it
/// declares itself, then UTF-8 with few faults, then Windows-1252. Valid UTF-8 goes before the declaration because pages are often saved as UTF-8 under an old one,
/// and no other encoding gives valid UTF-8 by chance.
/// </summary>
internal static class PageDecoder
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding that the server or the message states; null if none.</param>
    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var stated = charset is null ? null : EncodingNames.Find(charset);
        var (marked, length) = ByteOrderMark.Find(bytes);
        if ((marked ?? ZeroStatistics.Guess(bytes)) is { } wide)
            return new(wide.GetString(bytes[length..]), wide.WebName);
        if (System.Text.Unicode.Utf8.IsValid(bytes) && !CharsetDeclaration.IsShift(bytes, stated))
            return new(_utf8.GetString(bytes), _utf8.WebName);
        if ((stated ?? CharsetDeclaration.Find(bytes)) is { } declared && declared.CodePage != _utf8.CodePage)
            return new(declared.GetString(bytes), declared.WebName);
        if (Utf8Faults.AreFew(bytes))
            return new(_utf8.GetString(bytes), _utf8.WebName);
        var western = EncodingNames.Windows1252;
        return new(western.GetString(bytes), western.WebName);
    }
}
