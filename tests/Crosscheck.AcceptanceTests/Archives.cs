using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Crosscheck.AcceptanceTests;

/// <summary>Makes containers byte by byte, as other programs write them.</summary>
internal static class Archives
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Brotli(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Chunked(byte[] bytes, int size = 700)
    {
        var body = new MemoryStream();
        foreach (var chunk in bytes.Chunk(size))
            body.Write([.. Bytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. chunk, .. "\r\n"u8]);
        body.Write("0\r\n\r\n"u8);
        return body.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    /// <summary>One record; <paramref name="length"/> may lie.</summary>
    public static byte[] WarcRecord(string type, string address, byte[] block, string contentType = "application/http; msgtype=response", string date = "2024-02-03T04:05:06Z", string? length = null) =>
    [
        .. Bytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\nWARC-Record-ID: <urn:uuid:0b0e5d7c-1f2a-4c3d-8e4f-{address.Length:D12}>\r\nContent-Type: {contentType}\r\nContent-Length: {length ?? block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    public static byte[] Answer(byte[] body, string fields = "Content-Type: text/html; charset=utf-8", string status = "200 OK") =>
        [.. Bytes($"HTTP/1.1 {status}\r\nServer: test\r\n{fields}\r\n\r\n"), .. body];

    /// <summary>Both pages of <see cref="Pages"/> among records that hold no page.</summary>
    public static byte[][] TwoPages() =>
    [
        WarcRecord("warcinfo", "", Bytes("software: test\r\n"), "application/warc-fields"),
        WarcRecord("request", "https://kellmouth.example/dam", Bytes("GET /dam HTTP/1.1\r\nHost: kellmouth.example\r\n\r\n"), "application/http; msgtype=request"),
        WarcRecord("response", "https://kellmouth.example/dam", Answer(Bytes(Pages.First))),
        WarcRecord("response", "https://kellmouth.example/style.css", Answer(Bytes("p { }"), "Content-Type: text/css")),
        WarcRecord("response", "https://halden.example/gone", Answer(Bytes(Pages.German), status: "404 Not Found")),
        WarcRecord("response", "https://halden.example/dam", Answer(Bytes(Pages.Second))),
        WarcRecord("revisit", "https://halden.example/dam", Answer([])),
    ];

    /// <summary>A document of a word processor with a headline and a paragraph a line.</summary>
    public static byte[] Word(string headline, string text) => Zip(
        ("[Content_Types].xml", Bytes("""<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")),
        ("_rels/.rels", Bytes("""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")),
        ("word/document.xml", Bytes($"""
            <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{headline}</w:t></w:r></w:p>
            {string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{line.Trim()}</w:t></w:r><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r></w:p>"))}
            </w:body></w:document>
            """)));

    /// <summary>A one-page PDF file with a line of text a line.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        var content = $"BT /F1 11 Tf 14 TL 50 750 Td {string.Concat(lines.Select(line => $"({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T* "))}ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        for (var index = 0; index < objects.Length; index++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{places}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A page saved by a browser as one file, its text in quoted-printable.</summary>
    public static string SavedPage(string page, string address) =>
        $"""
        From: <Saved by Blink>
        Snapshot-Content-Location: {address}
        Subject: =?utf-8?Q?Saved=20page?=
        Date: Sat, 3 Feb 2024 04:05:06 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related;
            type="text/html";
            boundary="----MultipartBoundary--aBc123----"


        ------MultipartBoundary--aBc123----
        Content-Type: text/css
        Content-Location: https://kellmouth.example/style.css

        p {"{ }"}
        ------MultipartBoundary--aBc123----
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: {address}

        {QuotedPrintable(page)}
        ------MultipartBoundary--aBc123------

        """.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string QuotedPrintable(string text)
    {
        var coded = new StringBuilder();
        var line = 0;
        foreach (var b in Bytes(text))
        {
            if (b == '\n' || line > 70)
                coded.Append(b == '\n' ? "\n" : "=\n");
            line = b == '\n' || line > 70 ? 0 : line;
            if (b != '\n')
                line += coded.Append(b is >= 32 and < 127 and not (byte)'=' ? ((char)b).ToString() : $"={b:X2}").Length > 0 ? 1 : 0;
        }
        return coded.ToString();
    }
}
