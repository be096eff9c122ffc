using System.IO.Compression;
using System.Text;
using Crosscheck.Articles.Containers.Warc;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Tests.Articles.Containers;

public sealed class WarcTests
{
    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n")]
    [InlineData("WARC/1.1\nwarc-type: response\ncontent-length: 5\n\nhello\n\n")]
    [InlineData("\r\n\r\nWARC/0.18\r\nWARC-Type:response\r\nContent-Length:5\r\nX-Folded: a\r\n b\r\n\r\nhello")]
    public void Reads_records_of_all_versions_and_line_ends(string archive)
    {
        var reader = Reader(archive + "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 1\r\n\r\nx");
        var first = reader.Next()!;
        Assert.Equal("response", first.Type);
        Assert.Equal("hello", Encoding.ASCII.GetString(first.Block.Span));
        Assert.True(first.IsWhole);
        Assert.Equal("request", reader.Next()!.Type);
        Assert.Null(reader.Next());
    }

    [Theory]
    [InlineData("no archive")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n")]
    [InlineData("WARC/1.0\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("WARC/1.0\r\nContent-Length: 10\r\n\r\nshort")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\nshort")]
    public void Says_what_is_wrong_with_a_record(string archive) => Assert.Throws<InputException>(() => Reader(archive).Next());

    [Theory]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "hello")]
    [InlineData("2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\n", "hello")]
    [InlineData("A\nhellohello\n0\n", null)]
    [InlineData("5\r\nhel", null)]
    [InlineData("hello", null)]
    [InlineData("ffffffffff\r\nhello\r\n0\r\n", null)]
    [InlineData("-5\r\nhello\r\n0\r\n", null)]
    public void Joins_chunks_or_says_that_there_are_none(string chunked, string? body) =>
        Assert.Equal(body, Chunks.TryJoin(Encoding.ASCII.GetBytes(chunked), out var joined) ? Encoding.ASCII.GetString(joined.Span) : null);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", 200)]
    [InlineData("HTTP/1.0 404\r\n\r\n", 404)]
    [InlineData("HTTP/2 301 Moved\nLocation: x\n\n", 301)]
    [InlineData("<html>", null)]
    [InlineData("HTTP/1.1 many\r\n\r\n", null)]
    [InlineData("", null)]
    public void Reads_the_status_of_an_answer(string stored, int? status) => Assert.Equal(status, StoredAnswer.Parse(Encoding.ASCII.GetBytes(stored))?.Status);

    [Fact]
    public void Packed_records_one_by_one_are_one_archive()
    {
        var packed = new MemoryStream();
        for (var n = 0; n < 3; n++)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1\r\n\r\n{n}\r\n\r\n"));
        }
        packed.Position = 0;
        var reader = new WarcReader(packed);
        Assert.Equal(["0", "1", "2"], Enumerable.Range(0, 3).Select(_ => Encoding.ASCII.GetString(reader.Next()!.Block.Span)));
        Assert.Null(reader.Next());
    }

    private static WarcReader Reader(string archive) => new(new MemoryStream(Encoding.ASCII.GetBytes(archive)));
}
