using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Crosscheck.Articles;
using Crosscheck.Articles.Containers;

namespace Crosscheck.Tests.Laws;

/// <summary>Whatever is done to the bytes of a container, it gives articles and messages, throws nothing and ends soon.</summary>
public sealed class ContainerLaws
{
    private const int Tries = 1500;
    private const int MostMembers = 1000;
    private const string Page = "<!doctype html><html><body><article><p>The Orrin dam above the town of Kellmouth broke on Monday evening after three days of rain.</p></article></body></html>";
    private const string Archive = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: 2024-02-03T04:05:06Z\r\nContent-Length: 260\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n9b\r\n{Page}\r\n0\r\n\r\n";

    private static readonly Dictionary<string, byte[]> _containers = new(StringComparer.Ordinal)
    {
        ["rss"] = Bytes("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:c=\"c\"><channel><title>T</title><item><title>A &amp; B</title><link>https://a.example/</link><pubDate>Tue, 14 Nov 2023 18:05:00 GMT</pubDate><source url=\"x\">S</source><c:encoded><![CDATA[<p>The dam broke.</p>]]></c:encoded></item></channel></rss>"),
        ["atom"] = Bytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><title type=\"html\">A</title><author><name>N</name></author><source><title>S</title></source><content type=\"xhtml\"><div><p>The dam broke.</p></div></content></entry></feed>"),
        ["json"] = Bytes("""{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"A","content_html":"<p>The dam broke.</p>","authors":[{"name":"N"}],"date_published":"2023-11-14"}]}"""),
        ["warc"] = Bytes(Archive + Archive),
        ["warc.gz"] = [.. Gzip(Archive), .. Gzip(Archive)],
        ["wacz"] = Zip("archive/a.warc", Archive),
        ["docx"] = Zip("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p/></w:body></w:document>"),
        ["mhtml"] = Bytes($"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/\r\n\r\n{Page}\r\n--b--\r\n"),
        ["eml"] = Bytes("From: =?utf-8?Q?A_B?= <a@a.example>\nSubject: =?utf-8?B?QQ==?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVGhlIGRhbSBicm9rZSBvbiBNb25kYXkgZXZlbmluZy4=\n"),
    };

    public static TheoryData<string> Kinds => [.. _containers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Broken_bytes_give_articles_or_messages(string kind)
    {
        var random = new SeededBytes(kind);
        var clock = Stopwatch.StartNew();
        for (var n = 0; n < Tries; n++)
        {
            var bytes = random.Mutate(_containers[kind]);
            Read(bytes);
        }
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{Tries} inputs took {clock.Elapsed}.");
    }

    private static void Read(byte[] bytes)
    {
        var reading = Task.Run(() => Container.Open(InputFile.OfBytes("x", bytes), CancellationToken.None).Take(MostMembers).Count(IsRead));
        Assert.True(((IAsyncResult)reading).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(20)), $"No end: {Convert.ToBase64String(bytes)}");
        Assert.True(reading.IsCompletedSuccessfully, $"{reading.Exception}\n{Convert.ToBase64String(bytes)}");
        Assert.True(reading.Result < MostMembers, $"Members without end: {Convert.ToBase64String(bytes)}");
    }

    /// <summary>What is or has become a page is left to the tests of pages.</summary>
    private static bool IsRead(InputFile member) =>
        member.Envelope?.Form == ContentForm.Text || Container.Sniff(member, CancellationToken.None).Kind == ContainerKind.Zip
            ? ArticleReader.Read(member, ReadOptions.Default).IsRead
            : member.TryReadContent(out _, out _);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Bytes(text));
        return packed.ToArray();
    }

    private static byte[] Zip(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Bytes(text));
        }
        return stream.ToArray();
    }
}
