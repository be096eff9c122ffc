using AngleSharp.Html.Parser;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Tests.Reporting;

public sealed class HostileTextTests
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&</style></title><!--";
    private const string Turned = "abc\u202Egnp.exe\u202C \u2066isolate\u2069";

    private static Story Story()
    {
        var story = new StoryBuilder();
        story.Article("a", "A", Attack, Attack, Attack + Turned, $"{Attack} 7 hurt. {Turned} \0\u0001 tail\r\nnext", 1, url: "javascript:alert(3)", authors: Attack);
        story.Article("b", "B", "Outlet", "2024-01-01", "Other", $"{Attack} 8 hurt.", 2, url: "https://outlet.example/?a=\"><script>alert(4)</script>");
        story.Ask(QuestionKind.HowMany, Attack, Verdict.Differ, Attack, [story.Answer(Attack, Attack, story.Words("a", $"{Attack} 7 hurt", "7", by: Attack, hedge: Attack)), story.Answer("8", "8", story.Words("b", "8 hurt"))], (AnswerRelation.Differ, Attack));
        return new Story
        {
            Title = Attack + Turned,
            Articles = story.Articles,
            Questions = story.Questions,
            Timeline = [new("2024", "2024", Attack, Attack, [story.Words("a", "7 hurt")])],
            Quotations = [new(Attack, null, Attack, [new(true, Attack, [story.Words("a", Turned)])])],
            Entities = [new() { Id = "e", Kind = EntityKind.Other, Name = Attack, Names = [new(Attack, 1, ["a"])], Labels = [new(Attack, Attack, [story.Words("a", "7 hurt")], true)] }],
            LeftOut = [new(Attack, Attack)],
        };
    }

    [Fact]
    public void No_text_of_a_source_becomes_markup()
    {
        var page = new HtmlParser().ParseDocument(StoryPage.Render(Story(), new PageOptions()));
        Assert.Equal(2, page.QuerySelectorAll("script").Length);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.StartsWith(Attack, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(Attack, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        var html = StoryPage.Render(Story(), new PageOptions());
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("javascript:alert(3)", new HtmlParser().ParseDocument(html).QuerySelector("#a1 .address")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://outlet.example/a", true)]
    [InlineData("HTTP://OUTLET.EXAMPLE/a", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("https://x\u202E.example/", false)]
    [InlineData("https://a b.example", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//outlet.example", false)]
    [InlineData("https://", false)]
    [InlineData(null, false)]
    public void Tells_web_addresses(string? address, bool link) => Assert.Equal(link, WebAddress.IsLink(address));

    [Fact]
    public void Signs_that_turn_the_direction_are_shown_by_name_and_never_act()
    {
        var html = StoryPage.Render(Story(), new PageOptions());
        var body = new HtmlParser().ParseDocument(html);
        Assert.NotEmpty(body.QuerySelectorAll(".ctl[data-c='RLO']"));
        body.QuerySelectorAll("script").ToList().ForEach(element => element.Remove());
        Assert.DoesNotContain(body.DocumentElement.OuterHtml, c => DirectionControls.NameOf(c) is not null || c is '\0' or '\u0001');
    }

    [Fact]
    public void Elements_must_be_closed_in_order()
    {
        var html = new HtmlWriter().Open("p").Open("b");
        Assert.Throws<InvalidOperationException>(() => html.Close("p"));
        Assert.Throws<InvalidOperationException>(() => html.ToString());
    }

    [Fact]
    public void Evidence_that_does_not_fit_its_article_is_shown_without_a_link()
    {
        var story = Story();
        var question = story.Questions[0];
        var astray = question.Answers[1].Evidence[0] with { Start = 900_000, End = 900_006, FocusStart = 5, FocusEnd = 2 };
        var stray = question.Answers[1].Evidence[0] with { Article = "nobody" };
        story = story with { Questions = [question with { Answers = [question.Answers[0], question.Answers[1] with { Evidence = [astray, stray] }] }] };
        var page = new HtmlParser().ParseDocument(StoryPage.Render(story, new PageOptions()));
        var items = page.QuerySelectorAll("#q1-2 .ev");
        Assert.Equal(["8 hurt", "8 hurt"], items.Select(item => item.QuerySelector("blockquote")!.TextContent));
        Assert.Empty(page.QuerySelectorAll("#q1-2 .ev a[href^='#']"));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('"')]
    [InlineData('\n')]
    public void A_million_equal_signs_are_rendered_in_linear_time(char sign)
    {
        var story = new StoryBuilder();
        story.Article("a", "A", "Outlet", null, "Title", new string(sign, 500_000) + "7 hurt" + new string(sign, 500_000), 1);
        story.Ask(QuestionKind.HowMany, "How many?", Verdict.Single, "", [story.Answer("7", "7", story.Words("a", "7 hurt", "7"))]);
        var html = StoryPage.Render(new Story { Title = "Long", Articles = story.Articles, Questions = story.Questions }, new PageOptions());
        Assert.Contains("7</b> hurt</mark>", html, StringComparison.Ordinal);
    }
}
