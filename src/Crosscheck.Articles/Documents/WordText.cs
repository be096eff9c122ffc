using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Crosscheck.Articles.Inputs;
using Crosscheck.Articles.PlainText;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Crosscheck.Articles.Documents;

/// <summary>Reads <c>.docx</c> files: paragraphs of the body as lines, without what was struck out, hidden, or stands in notes and margins.</summary>
internal static class WordText
{
    private static readonly string[] _titleStyles = ["Title", "Heading1"];

    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out ReadText? read, [NotNullWhen(false)] out string? reason, [NotNullWhen(false)] out string? advice)
    {
        var wrong = ("a damaged word-processor document or ZIP file", "open it in a word processor and save it again");
        try
        {
            if (Unfit(bytes) is { } unfit)
            {
                wrong = unfit;
            }
            else if (ReadBody(bytes) is { } found)
            {
                (read, reason, advice) = (found, null, null);
                return true;
            }
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or IOException or ArgumentException or InvalidOperationException)
        {
            // As many kinds of exception as kinds of damage; for the user they are one.
        }
        read = null;
        (reason, advice) = wrong;
        return false;
    }

    /// <summary>What the list of the zip tells before anything is unpacked.</summary>
    private static (string Reason, string Advice)? Unfit(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(new ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
        if (zip.GetEntry("word/document.xml") is null)
            return ("not a text but a ZIP file or another kind of document", "unpack it, or save it as .docx, text or a web page");
        // The unpacker stops at the stated length, so that a false one cannot do harm.
        var unpacked = zip.Entries.Sum(entry => entry.Length);
        return unpacked > InputLimits.LargestUnpacked || unpacked > Math.Max(InputLimits.RatioFree, (long)bytes.Length * InputLimits.LargestRatio)
            ? ("the document unpacks to far more than an article", "copy the article's text into a .txt file")
            : null;
    }

    private static ReadText? ReadBody(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new ReadOnlyMemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new() { MaxCharactersInPart = InputLimits.LargestUnpacked });
        return document.MainDocumentPart is { } body ? Read(body) : null;
    }

    private static ReadText Read(MainDocumentPart body)
    {
        var (title, text) = (default(string), new StringBuilder());
        foreach (var (style, line) in Paragraphs(body))
        {
            if (title is null && text.Length == 0 && _titleStyles.Contains(style, StringComparer.OrdinalIgnoreCase))
                title = line;
            else
                text.Append(line).Append("\n\n");
        }
        var read = DumpReader.Read(title is null ? text.ToString() : $"{title}\n\n{text}");
        return title is null || read.Title.Length > 0 ? read : DumpReader.ReadPlain(text.ToString().Trim().Replace("\n\n", "\n", StringComparison.Ordinal)) with { Title = title };
    }

    private static IEnumerable<(string Style, string Line)> Paragraphs(MainDocumentPart body)
    {
        using var reader = OpenXmlReader.Create(body);
        var (style, line, hidden, alternatives) = ("", new StringBuilder(), false, 0);
        while (reader.Read())
        {
            var type = reader.ElementType;
            if (reader.IsStartElement && type == typeof(Paragraph))
                (style, hidden) = ("", false);
            else if (type == typeof(AlternateContentFallback))
                alternatives += reader.IsStartElement ? 1 : -1;
            else if (reader.IsStartElement && type == typeof(ParagraphStyleId))
                style = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "val").Value ?? "";
            else if (reader.IsStartElement && type == typeof(Run))
                hidden = false;
            else if (reader.IsStartElement && type == typeof(Vanish))
                hidden = true;
            else if (reader.IsStartElement && type == typeof(Text) && !hidden && alternatives == 0)
                line.Append(reader.GetText());
            else if (reader.IsStartElement && (type == typeof(TabChar) || type == typeof(Break)))
                line.Append(' ');
            if (reader.IsEndElement && type == typeof(Paragraph) && line.Length > 0)
            {
                yield return (style, line.ToString().Trim());
                line.Clear();
            }
        }
    }
}
