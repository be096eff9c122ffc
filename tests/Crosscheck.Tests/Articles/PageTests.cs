using System.Text;
using Crosscheck.Articles;

namespace Crosscheck.Tests.Articles;

public sealed class PageTests
{
    private const string One = "The ferry Marlin left the harbour of Osk at nine on Friday morning with forty people on board, its owner said.";
    private const string Two = "Divers found the wreck two days later, about a mile off the lighthouse, and brought up the bell.";
    private const string Three = "The harbour master, who had let her go, was asked to stay at home until the inquiry is over.";

    [Fact]
    public void Keeps_paragraphs_subheadings_lists_and_quotations_in_order()
    {
        var article = Read($"<article><h1>Ferry sinks off Osk</h1><p>{One}</p><h2>What was found</h2><p>{Two}</p><ul><li>The bell, cast in 1961</li><li>Two of the four boats</li></ul>"
            + $"<blockquote><p>“She was a good ship.”</p></blockquote><p>{Three}</p></article>");
        Assert.Equal([One, "What was found", Two, "The bell, cast in 1961", "Two of the four boats", "“She was a good ship.”", Three], article.Text.Split('\n'));
        Assert.Equal("Ferry sinks off Osk", article.Title);
    }

    [Theory]
    [InlineData("<figure><img src=a.jpg><figcaption>The Marlin in 2019. Jo Vale</figcaption></figure>", "caption")]
    [InlineData("<div class=\"related-links\"><h3>More</h3><a href=b>Harbour to be dredged</a></div>", "related")]
    [InlineData("<aside><p>A box about another ship that sank there once.</p></aside>", "related")]
    [InlineData("<div class=\"signup\"><h3>The morning letter</h3><p>Every day at six, free.</p><form><input></form></div>", "form")]
    [InlineData("<div class=\"box\"><h3>The morning letter</h3><p>Every day at six, free.</p><form><input></form></div>", "form")]
    [InlineData("<div class=\"ad-slot\">Boats for hire, cheap.</div>", "advert")]
    [InlineData("<div class=\"socialShareBar\">Share Tweet</div>", "share")]
    [InlineData("<p>Read more: <a href=c>Harbour to be dredged</a></p>", "related")]
    [InlineData("<p>Advertisement</p>", "advert")]
    [InlineData("<ul><li><a href=d>Harbour to be dredged</a></li><li><a href=e>Lighthouse for sale</a></li></ul>", "related")]
    [InlineData("<p class=\"photo-credit\">Jo Vale</p>", "caption")]
    [InlineData("<div class=\"tags\">Ships, Osk</div>", "tags")]
    public void Cuts_what_stands_inside_the_article_but_is_none_of_it(string inner, string why)
    {
        var source = $"<!doctype html><html lang=en><body><article><h1>Ferry sinks off Osk</h1><p>{One}</p>{inner}<p>{Two}</p><p>{Three}</p></article></body></html>";
        var article = Read(source);
        Assert.Equal([One, Two, Three], article.Text.Split('\n'));
        var cut = Assert.Single(article.Cut, cut => cut.Why != CutReason.Headline);
        Assert.Equal(why, cut.Why);
        Assert.InRange(cut.Start, source.IndexOf(inner, StringComparison.Ordinal), source.IndexOf(inner, StringComparison.Ordinal) + inner.Length);
        Assert.InRange(cut.End, cut.Start + 1, source.IndexOf(inner, StringComparison.Ordinal) + inner.Length);
    }

    [Theory]
    [InlineData("<p class=\"standfirst\">Forty were on board when the Marlin went down on Friday; three are missing.</p>")]
    [InlineData("<div class=intro><p>Forty were on board when the Marlin went down on Friday; three are missing.</p></div>")]
    [InlineData("<h2>Forty were on board when the Marlin went down on Friday; three are missing.</h2>")]
    public void Keeps_a_lead_between_headline_and_text(string lead)
    {
        var article = Read($"<div class=top><h1>Ferry sinks off Osk</h1>{lead}<div class=by>By Ann Other</div></div><div class=body><p>{One}</p><p>{Two}</p><p>{Three}</p></div>");
        Assert.Equal(["Forty were on board when the Marlin went down on Friday; three are missing.", One, Two, Three], article.Text.Split('\n'));
        Assert.Equal("Ann Other", Assert.Single(article.Authors));
    }

    [Fact]
    public void Marked_words_at_the_head_of_a_paragraph_stay() =>
        Assert.StartsWith("OSK – The ferry", Read($"<article><p><span class=\"byline dateline\">OSK – </span>{One}</p><p>{Two}</p></article>").Text, StringComparison.Ordinal);

    [Fact]
    public void Joins_a_text_that_is_split_over_boxes_of_one_make() =>
        Assert.Equal([One, Two, Three], Read($"<main><div class=\"row r1\"><div class=text><p>{One}</p></div></div><div class=\"row r2\"><div class=text><p>{Two}</p></div></div><div class=\"row r3\"><div class=text><p>{Three}</p></div></div></main>").Text.Split('\n'));

    [Fact]
    public void Parts_paragraphs_at_double_breaks_and_joins_a_sentence_over_a_single_one() =>
        Assert.Equal([One, "Divers found the wreck and brought up the bell.", Three], Read($"<div>{One}<br><br>Divers found the wreck<br>and brought up the bell.<br><br>{Three}</div>").Text.Split('\n'));

    [Fact]
    public void Prefers_the_text_that_json_ld_declares()
    {
        var other = string.Concat(Enumerable.Repeat($"<p>{Three} {Three} {Three}</p>", 6));
        var body = One + " " + Two + " " + One + " " + Two;
        var article = Read($"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script><div class=a><p>{One}</p><p>{Two}</p><p>{One}</p><p>{Two}</p></div><div class=b><span>{other}</span></div>");
        Assert.StartsWith(One, article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Three, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_json_ld_in_a_graph_with_references_and_broken_strings()
    {
        var article = Read("""
            <script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#o","name":"The Osk Gull"},{"@type":"Person","@id":"#p","name":"Ann Other"},
            {"@type":["Thing","NewsArticle"],"headline":"Ferry sinks
            off Osk","datePublished":"2024-06-07T10:15:00.000+0200","author":[{"@id":"#p"},{"@type":"Person","name":"Jo &amp; Vale"}],"publisher":{"@id":"#o"},}]}</script>
            """ + $"<p>{One}</p><p>{Two}</p>");
        Assert.Equal(("Ferry sinks off Osk", "2024-06-07T10:15:00+02:00", "The Osk Gull"), (article.Title, article.Published, article.Source));
        Assert.Equal(["Ann Other", "Jo & Vale"], article.Authors);
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2024-06-07T10:15:00Z\">", "", "2024-06-07T10:15:00Z")]
    [InlineData("<meta name=date content=\"7 June 2024\">", "", "2024-06-07")]
    [InlineData("", "<time datetime=\"2024-06-07\">Friday</time>", "2024-06-07")]
    [InlineData("", "<time class=updated datetime=\"2024-06-09\">x</time><time datetime=\"2024-06-07\">x</time>", "2024-06-07")]
    [InlineData("", "<div class=\"entry-date\">Published on June 7, 2024</div>", "2024-06-07")]
    [InlineData("", "<div class=x>Friday 7 June 2024, 08:15 · Reporter: Ann Other, Osk</div>", "2024-06-07")]
    [InlineData("", "<div>Updated June 9, 2024</div>", null)]
    [InlineData("", "<aside><time datetime=\"2020-01-01\">old</time></aside>", null)]
    [InlineData("<link rel=canonical href=\"https://gull.example/2024/06/07/ferry\">", "", "2024-06-07")]
    [InlineData("", "", null)]
    public void Finds_the_date_of_publication(string head, string below, string? published) =>
        Assert.Equal(published, Read($"<html lang=en><head>{head}</head><body><h1>Ferry sinks off Osk</h1>{below}<p>{One}</p><p>{Two}</p></body></html>").Published);

    [Theory]
    [InlineData("<title>Ferry sinks off Osk | The Gull</title>", "<h1>The Gull</h1><h2>Ferry sinks off Osk</h2>", "Ferry sinks off Osk", "The Gull")]
    [InlineData("<title>Ferry sinks off Osk - The Gull</title><meta property=og:site_name content=\"The Gull\">", "", "Ferry sinks off Osk", "The Gull")]
    [InlineData("<title>The Gull: Ferry sinks off Osk</title><meta property=og:site_name content=\"The Gull\">", "", "Ferry sinks off Osk", "The Gull")]
    [InlineData("<meta property=og:title content=\"Ferry sinks off Osk\"><link rel=canonical href=\"https://www.gull.example/a\">", "", "Ferry sinks off Osk", "gull.example")]
    [InlineData("<title>THE GULL – news from Osk</title>", "<span class=head>Nine saved as ferry sinks</span>", "Nine saved as ferry sinks", "THE GULL")]
    public void Finds_headline_and_site_and_keeps_them_apart(string head, string body, string title, string site)
    {
        var article = Read($"<html><head>{head}</head><body>{body}<p>{One}</p><p>{Two}</p></body></html>");
        Assert.Equal((title, site), (article.Title, article.Source));
    }

    [Fact]
    public void Hidden_text_and_scripts_are_not_read()
    {
        var article = Read($"<article><p>{One}</p><p style=\"display: none\">Hidden words of some length, with a stop.</p><script>var x = 'a sentence in a script.';</script><noscript>Turn on scripts.</noscript><p hidden>More.</p><p>{Two}</p></article>");
        Assert.Equal([One, Two], article.Text.Split('\n'));
        Assert.Empty(article.Cut);
    }

    [Fact]
    public void Reads_a_german_page()
    {
        var article = Read("""
            <html lang="de-DE"><head><meta property="og:title" content="Fähre vor Osk gesunken"></head><body><h1>Fähre vor Osk gesunken</h1><div class="datum">Freitag, 7. Juni 2024</div>
            <div class="text"><p>Die Fähre Marlin hat den Hafen von Osk am Freitag um neun Uhr mit vierzig Menschen an Bord verlassen, wie der Eigner sagte.</p>
            <p>Taucher fanden das Wrack zwei Tage später und brachten die Glocke herauf, die nun im Hafen steht.</p><p>Lesen Sie auch: Der Hafen wird ausgebaggert</p></div></body></html>
            """);
        Assert.Equal(("de", "2024-06-07", 2), (article.Language, article.Published, article.Text.Split('\n').Length));
    }

    [Fact]
    public void One_line_of_json_holds_the_fields_in_their_order()
    {
        var line = ReadJson.Line(Read($"<html lang=en><p>{One}</p><p>“Zwölf” &lt;b&gt; {Two}</p><nav>Home</nav></html>"));
        Assert.DoesNotContain('\n', line);
        using var json = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal(["format", "file", "url", "source", "title", "authors", "published", "modified", "captured", "wire", "found", "language", "text", "cut", "sha256"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["start", "end", "why", "text"], json.RootElement.GetProperty("cut")[0].EnumerateObject().Select(p => p.Name));
        Assert.Contains("“Zwölf” <b>", line, StringComparison.Ordinal);
    }

    private static Article Read(string page) => ArticleReader.Read(InputFile.OfBytes("a.html", Encoding.UTF8.GetBytes(page)), ReadOptions.Default).Article!;
}
