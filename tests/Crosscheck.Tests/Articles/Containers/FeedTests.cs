using System.Text;
using System.Xml;
using Crosscheck.Articles.Containers.Feeds;

namespace Crosscheck.Tests.Articles.Containers;

public sealed class FeedTests
{
    [Theory]
    [InlineData("<rss version='2.0'>", true)]
    [InlineData("\uFEFF<?xml version='1.0'?>\n<!-- c --><?xml-stylesheet href='x'?><feed xmlns='http://www.w3.org/2005/Atom'>", true)]
    [InlineData("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", true)]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", true)]
    [InlineData("<?xml version='1.0'?><html>", false)]
    [InlineData("<urlset>", false)]
    [InlineData("<feedback>", false)]
    [InlineData("rss feed", false)]
    [InlineData("", false)]
    public void Tells_feeds_by_their_first_element(string head, bool isFeed) => Assert.Equal(isFeed, FeedSniffer.IsXmlFeed(head.TrimStart('\uFEFF')));

    [Theory]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1"}""", true)]
    [InlineData("""{"version":"https:\/\/jsonfeed.org\/version\/1"}""", true)]
    [InlineData("""{"format":1}""", false)]
    [InlineData("see https://jsonfeed.org/version/1", false)]
    public void Tells_json_feeds_by_their_version(string head, bool isFeed) => Assert.Equal(isFeed, FeedSniffer.IsJsonFeed(head));

    // One item each: title, link, published, publisher, content.
    [Theory]
    [InlineData("<item><title>A &amp;amp; B</title><link>https://a.example/1</link><description>d</description></item>", "A & B", "https://a.example/1", null, null, "d")]
    [InlineData("<item><title><![CDATA[<b>A</b>  B]]></title><guid>https://a.example/2</guid></item>", "A B", "https://a.example/2", null, null, null)]
    [InlineData("<item><title>1 &lt; 2</title><guid isPermaLink='false'>https://a.example/2</guid></item>", "1 < 2", null, null, null, null)]
    [InlineData("<item><title/><description>short</description><content:encoded>long</content:encoded></item>", null, null, null, null, "long")]
    [InlineData("<item><content:encoded>long</content:encoded><description>short</description></item>", null, null, null, null, "long")]
    [InlineData("<item><pubDate>Tue, 14 Nov 2023 18:05:00 GMT</pubDate><source url='x'>The  Outlet</source></item>", null, null, "2023-11-14T18:05:00Z", "The Outlet", null)]
    [InlineData("<item><dc:date>2023-11-14T18:05:00Z</dc:date><media:title>no</media:title><media:description>no</media:description><x><title>no</title></x></item>", null, null, "2023-11-14T18:05:00Z", null, null)]
    [InlineData("<item><description>bare <b>markup</b> here</description></item>", null, null, null, null, "bare markup here")]
    [InlineData("<item><title>first</title><title>second</title><link>https://a.example/1</link><link>https://a.example/2</link><source>S</source><source>T</source><pubDate>2023-11-14</pubDate><pubDate>2023-11-15</pubDate></item>", "first", "https://a.example/1", "2023-11-14", "S", null)]
    [InlineData("<item/>", null, null, null, null, null)]
    public void Reads_items_of_rss(string item, string? title, string? link, string? published, string? publisher, string? content)
    {
        var feed = Read($"<rss xmlns:content='c' xmlns:dc='d' xmlns:media='m' version='2.0'><channel><title>T</title>{item}<item><title>next</title></item></channel></rss>");
        Assert.Equal("T", feed.Title);
        Assert.Equal(2, feed.Items.Count);
        var read = feed.Items[0];
        Assert.Equal((title, link, published, publisher, content), (read.Title, read.Link, read.Published, read.Publisher, read.Content));
        Assert.Equal("next", feed.Items[1].Title);
    }

    [Fact]
    public void Reads_rdf_whose_items_stand_beside_the_channel()
    {
        var feed = Read("<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel><title>T</title><link>https://a.example/</link></channel><item><title>one</title><link>/1</link></item></rdf:RDF>");
        Assert.Equal("https://a.example/1", feed.Resolve(Assert.Single(feed.Items).Link)!.AbsoluteUri);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://a.example/")]
    [InlineData("")]
    public void Gives_no_address_that_is_none_of_the_web(string link)
    {
        Assert.Null(new Feed().Resolve(link));
        Assert.Null(new Feed { Home = new("https://a.example/") }.Resolve(link));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss><rss/>")]
    [InlineData("<rss>&nbsp;</rss>")]
    [InlineData("<rss><channel>")]
    public void Refuses_what_is_no_plain_xml(string xml) => Assert.Throws<XmlException>(() => Read(xml));

    private static Feed Read(string xml)
    {
        var feed = new Feed();
        XmlFeed.Read(Encoding.UTF8.GetBytes(xml), feed);
        return feed;
    }
}
