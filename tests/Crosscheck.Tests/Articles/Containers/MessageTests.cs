using System.Text;
using Crosscheck.Articles.Containers;
using Crosscheck.Articles.Containers.Mail;

namespace Crosscheck.Tests.Articles.Containers;

public sealed class MessageTests
{
    public static TheoryData<string, string?> Dates => [.. TestRows.Read<DateRow>("Containers/dates.json").Select(row => (row.Text, row.Iso))];

    [Theory]
    [MemberData(nameof(Dates))]
    public void Reads_dates_as_messages_and_feeds_write_them(string text, string? iso) => Assert.Equal(iso, MessageDate.Read(text));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=?utf-8?Q?Caf=C3=A9_Orrin?=", "Café Orrin")]
    [InlineData("=?UTF-8?B?Q2Fmw6k=?= opens", "Café opens")]
    [InlineData("=?utf-8?Q?one_?= =?utf-8?Q?word?=", "one word")]
    [InlineData("=?iso-8859-1*en?Q?caf=E9?=", "café")]
    [InlineData("a =?broken", "a =?broken")]
    [InlineData("=?utf-8?X?a?=", "=?utf-8?X?a?=")]
    [InlineData("=?no-such?Q?a?=", "a")]
    public void Reads_encoded_words(string field, string text) => Assert.Equal(text, EncodedWords.Decode(field));

    [Theory]
    [InlineData("a=3Db", "a=b")]
    [InlineData("soft=\r\nly", "softly")]
    [InlineData("soft=\nly", "softly")]
    [InlineData("100=", "100=")]
    [InlineData("=ZZ", "=ZZ")]
    [InlineData("=c3=a9", "é")]
    public void Reads_quoted_printable_and_keeps_what_is_broken(string coded, string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(TransferEncoding.QuotedPrintable(Encoding.UTF8.GetBytes(coded))));

    [Theory]
    [InlineData("text/html", "text/html", null)]
    [InlineData("Text/HTML; Charset=UTF-8", "text/html", "UTF-8")]
    [InlineData("text/html;charset=\"iso-8859-2\" ; x=y", "text/html", "iso-8859-2")]
    [InlineData("text/html; x; charset='utf-8'", "text/html", "utf-8")]
    [InlineData("text/html; note=\"a; charset=b\"; charset=c", "text/html", "c")]
    [InlineData(null, "", null)]
    [InlineData(";;;=", "", null)]
    public void Reads_media_types(string? text, string name, string? charset)
    {
        var type = MediaType.Parse(text);
        Assert.Equal(name, type.Name);
        Assert.Equal(charset, type.Charset);
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>", true)]
    [InlineData("From: a\nReceived: b\n folded\nSubject: c\n\nText", true)]
    [InlineData("From: a\nDate: b\nSubject: c\n\nText that a person copied", false)]
    [InlineData("Dam breaks: fourteen dead\n\nThe dam broke.", false)]
    [InlineData("Note that: this is text\nand MIME-Version: 1.0 stands here", false)]
    public void Tells_a_message_from_a_text(string head, bool isMessage) => Assert.Equal(isMessage, MessageSniffer.IsMessage(head));

    [Fact]
    public void Takes_a_message_apart_at_its_boundaries_alone()
    {
        var message = MimePart.Parse(Encoding.UTF8.GetBytes("""
            Content-Type: multipart/mixed; boundary="b"

            preamble
            --b
            Content-Type: multipart/alternative; boundary=bb

            --bb

            plain --b not a boundary
            --bx
            --bb
            Content-Type: text/html

            <p>page</p>
            --bb--
            --b
            Content-Type: text/plain

            cut short
            """));

        Assert.Equal(["text/plain", "text/html", "text/plain"], message.All().Select(part => part.Type.Name));
        Assert.Equal("plain --b not a boundary\n--bx", Encoding.UTF8.GetString(message.All().First().Body().Span).Trim());
        Assert.Equal("cut short", Encoding.UTF8.GetString(message.All().Last().Body().Span));
    }

    private sealed record DateRow(string Text, string? Iso);
}
