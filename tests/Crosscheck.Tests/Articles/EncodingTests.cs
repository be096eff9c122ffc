using System.IO.Compression;
using System.Text;
using Crosscheck.Articles;

namespace Crosscheck.Tests.Articles;

public sealed class EncodingTests
{
    private const string Sentence = "The café’s owner, Zoë Brûlé, said “three” boats sank — not four.";

    public static TheoryData<string, byte[]> Encoded()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
            { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sentence)] },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sentence)] },
            { "UTF-16 without mark", Encoding.Unicode.GetBytes(Sentence) },
            { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
            { "UTF-16 big-endian without mark", Encoding.BigEndianUnicode.GetBytes(Sentence) },
            { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Sentence)] },
            { "UTF-32 without mark", Encoding.UTF32.GetBytes(Sentence) },
            { "Windows-1252", western.GetBytes(Sentence) },
        };
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Tells_the_encoding_of_a_text(string name, byte[] bytes)
    {
        Assert.True(Sentence == Read(bytes).Article?.Text, name);
        Assert.True(Sentence == Read(bytes, plain: true).Article?.Text, name + ", plain");
    }

    [Fact]
    public void Follows_the_encoding_that_a_page_declares()
    {
        var page = "<html><head><meta charset=\"iso-8859-2\"></head><body><p>Premiér Žďárský řekl, že loď shořela.</p></body></html>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes(page);
        Assert.Contains("Premiér Žďárský řekl", Read(bytes, "a.html").Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Prefers_valid_utf8_to_a_stale_declaration() =>
        Assert.Contains("Žďárský", Read(Encoding.UTF8.GetBytes("<html><head><meta charset=windows-1252></head><body><p>Premiér Žďárský řekl, že loď shořela.</p>"), "a.html").Article!.Text, StringComparison.Ordinal);

    [Fact]
    public void Goes_on_after_broken_utf8()
    {
        byte[] bytes = [.. "Zoë Brûlé and "u8, 0xC3, .. " Noël left."u8];
        Assert.Equal("Zoë Brûlé and \uFFFD Noël left.", Read(bytes).Article!.Text);
    }

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' }, "PDF")]
    [InlineData(new byte[] { (byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', (byte)'1' }, "RTF")]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10 }, "picture")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 20, 0 }, "ZIP")]
    [InlineData(new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F', 2 }, "program")]
    [InlineData(new byte[] { 1, 2, 3, 0, 0, 1, 9, 0, 5, 0, 0, 0, 0, 7, 4 }, "binary")]
    [InlineData(new byte[] { (byte)' ', (byte)'\n', 0xEF, 0xBB, 0xBF }, "no article text")]
    public void Refuses_what_is_no_text_with_a_reason(byte[] bytes, string reason) =>
        Assert.Contains(reason, Read(bytes).Problem!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Opens_gzip_and_digests_the_stored_bytes()
    {
        var packed = Pack(Encoding.UTF8.GetBytes(Sentence));
        var article = Read(packed, "a.txt.gz").Article!;
        Assert.Equal(Sentence, article.Text);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(packed)), article.Sha256);
    }

    [Fact]
    public void Refuses_a_gzip_bomb_a_damaged_file_and_gzip_in_gzip()
    {
        Assert.Contains("far more", Read(Pack(new byte[40_000_000])).Problem!.Reason, StringComparison.Ordinal);
        Assert.Contains("damaged", Read([0x1F, 0x8B, 0x08, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).Problem!.Reason, StringComparison.Ordinal);
        Assert.Contains("inside a gzip", Read(Pack(Pack([1, 2, 3]))).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_text_of_sixty_megabytes() =>
        Assert.Contains("larger than 50 MB", Read(new byte[60_000_000]).Problem!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Frees_a_text_of_characters_that_no_reader_sees()
    {
        Assert.Equal("Prime minister Ann said: no 12 000 boats", Read("Pri\u00ADme min\u200Bister \u202EAnn\u202C said:\u00A0no\u0000 12\u202F000 boats"u8.ToArray()).Article!.Text);
        Assert.Equal("می\u200Cروم", Read("می\u200Cروم"u8.ToArray()).Article!.Text);
    }

    [Fact]
    public void Plain_text_stays_as_it_is_but_for_the_byte_order_mark()
    {
        const string text = "A headline\r\n\r\nBy Ann Other\r\n\u00A0Text\u00AD.  \r\n";
        var article = Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], plain: true).Article!;
        Assert.Equal(text, article.Text);
        Assert.Equal("", article.Title);
        Assert.Empty(article.Cut);
    }

    private static ReadResult Read(byte[] bytes, string file = "a.txt", bool plain = false) => ArticleReader.Read(InputFile.OfBytes(file, bytes), new(plain));

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
