using System.Diagnostics.CodeAnalysis;

namespace Crosscheck.Articles.Documents;

/// <summary>Files of word processors and printers that hold one article each.</summary>
internal static class Document
{
    public static bool Is(ReadOnlySpan<byte> bytes) => IsPdf(bytes) || IsRtf(bytes) || IsZip(bytes);

    /// <summary>The article of a document, or what is wrong with it and what to do.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out ReadText? read, [NotNullWhen(false)] out string? reason, [NotNullWhen(false)] out string? advice)
    {
        if (IsPdf(bytes.Span))
            return PdfText.TryRead(bytes, out read, out reason, out advice);
        if (IsZip(bytes.Span))
            return WordText.TryRead(bytes, out read, out reason, out advice);
        (read, reason, advice) = (null, "an RTF file", "open it in a word processor and save it as .docx or as text");
        return false;
    }

    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    private static bool IsRtf(ReadOnlySpan<byte> bytes) => bytes.StartsWith(@"{\rtf"u8);

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);
}
