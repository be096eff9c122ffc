using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Crosscheck.Reporting;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Tests.Reporting;

public sealed partial class StoryPageTests
{
    private static readonly PageOptions Options = new();

    [GeneratedRegex("'sha256-[^']+'")]
    private static partial Regex Hashes { get; }

    public static TheoryData<string> Pages => ["whole", "excerpts", "one article", "empty", "crowded"];

    private static Story Named(string name) => name switch
    {
        "whole" => InventedStory.Build(),
        "excerpts" => StoryExcerpts.Of(InventedStory.Build()),
        "one article" => CrowdedStory.Build(1, 4),
        "empty" => new Story { Title = "", Articles = [] },
        _ => CrowdedStory.Build(45, 12),
    };

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IHtmlDocument Page(string name) => Parse(StoryPage.Render(Named(name), Options));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_inside_the_page_has_a_target(string name)
    {
        var page = Page(name);
        var ids = page.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var broken = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(target => !ids.Contains(target)).Distinct().ToList();
        Assert.True(broken.Count == 0, "No target for " + string.Join(", ", broken));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_id_stands_once(string name)
    {
        var twice = Page(name).All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        Assert.True(twice.Count == 0, "Twice: " + string.Join(", ", twice));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Headings_go_down_one_level_at_a_time(string name)
    {
        var levels = Page(name).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        for (var index = 1; index < levels.Count; index++)
            Assert.True(levels[index] <= levels[index - 1] + 1, $"Heading {index} jumps from h{levels[index - 1]} to h{levels[index]}.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_story_comes_back_out_of_the_page(string name)
    {
        var story = Named(name);
        var json = StoryJson.Write(story);
        Assert.Equal(json, StoryJson.Write(StoryPage.ExtractJson(StoryPage.Render(story, Options))));
    }

    [Fact]
    public void The_embedded_data_holds_no_sign_that_HTML_reads()
    {
        var data = Page("whole").GetElementById("story")!.TextContent;
        Assert.DoesNotContain('<', data);
        Assert.DoesNotContain('>', data);
        Assert.DoesNotContain('&', data);
        Assert.Equal(InventedStory.Build().Articles.Length, JsonDocument.Parse(data).RootElement.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public void A_page_without_a_story_is_refused() => Assert.Throws<JsonException>(() => StoryPage.ExtractJson("<!doctype html><title>Other</title>"));

    [Fact]
    public void The_policy_admits_exactly_the_page_s_own_style_and_script()
    {
        var page = Page("whole");
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var style = Assert.Single(page.QuerySelectorAll("style"));
        var script = Assert.Single(page.QuerySelectorAll("script:not([type])"));
        Assert.Equal([PageAssets.HashOf(style.TextContent), PageAssets.HashOf(script.TextContent)], Hashes.Matches(policy).Select(match => match.Value));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_fetched_and_nothing_is_inline_that_the_policy_forbids(string name)
    {
        var page = Page(name);
        Assert.Empty(page.QuerySelectorAll("img, iframe, link, object, embed, video, audio, source:not(article), base, form"));
        Assert.Empty(page.QuerySelectorAll("[style], [src], [srcset]"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", PageAssets.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", PageAssets.Style, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.QuerySelector("meta[name=referrer]")!.GetAttribute("content"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_out_are_web_addresses_without_a_referrer(string name) =>
        Assert.All(Page(name).QuerySelectorAll("a[href]").Where(link => !link.GetAttribute("href")!.StartsWith('#')), link =>
        {
            Assert.Matches("^https?://", link.GetAttribute("href"));
            Assert.Equal("noreferrer", link.GetAttribute("rel"));
        });

    [Fact]
    public void Same_story_same_page() => Assert.Equal(StoryPage.Render(InventedStory.Build(), Options), StoryPage.Render(InventedStory.Build(), Options));

    [Theory]
    [InlineData("whole")]
    [InlineData("excerpts")]
    public void Every_question_value_and_word_stands_in_the_page_without_the_script(string name)
    {
        var story = Named(name);
        var page = Page(name);
        page.QuerySelectorAll("script, style").ToList().ForEach(element => element.Remove());
        var shown = page.Body!.TextContent;
        foreach (var question in story.Questions)
        {
            Assert.Contains(question.Text, shown, StringComparison.Ordinal);
            foreach (var answer in question.Answers)
            {
                Assert.Contains(answer.Text, shown, StringComparison.Ordinal);
                Assert.All(answer.Evidence, evidence => Assert.Contains(evidence.Words, shown, StringComparison.Ordinal));
            }
        }
        foreach (var evidence in story.Quotations.SelectMany(utterance => utterance.Variants).Select(variant => variant.Evidence[0]))
            Assert.Contains(evidence.Words, shown, StringComparison.Ordinal);
        Assert.All(story.Timeline, entry => Assert.Contains(entry.Text, shown, StringComparison.Ordinal));
        Assert.All(story.LeftOut, leftOut => Assert.Contains(leftOut.Why, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_the_script_can_do_stays_hidden_until_it_runs() =>
        Assert.All(Page("whole").QuerySelectorAll("button, select"), control => Assert.True(control.HasAttribute("hidden") || control.Closest("[hidden]") is not null));

    [Fact]
    public void Every_article_stands_in_full_with_its_evidence_numbered()
    {
        var page = Page("whole");
        foreach (var (article, index) in InventedStory.Build().Articles.Select((article, index) => (article, index)))
        {
            var body = (IElement)page.QuerySelector($"#a{index + 1} .body")!.Clone();
            var marks = body.QuerySelectorAll("a.ref").Length;
            body.QuerySelectorAll("a.ref").ToList().ForEach(number => number.Remove());
            Assert.Equal(string.Concat(article.Text.Split()), string.Concat(body.TextContent.Split()));
            Assert.True(marks > 0, $"No evidence is numbered in {article.Id}.");
        }
    }

    [Fact]
    public void Every_evidence_links_to_its_words_in_the_article()
    {
        var page = Page("whole");
        var links = page.QuerySelectorAll(".ev").Select(item => (Words: item.QuerySelector("mark.span")!.TextContent, Link: item.QuerySelector(".ways a[href^='#']"))).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, pair =>
        {
            var spot = page.GetElementById(pair.Link!.GetAttribute("href")![1..])!;
            Assert.StartsWith(pair.Words[..1], spot.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Excerpts_say_that_the_texts_are_left_out_and_hold_none()
    {
        var html = StoryPage.Render(Named("excerpts"), Options);
        Assert.Contains("full texts of the articles are left out", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Smoke from the battery store hung over", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ten harbours to see", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hundred_articles_stay_within_reason()
    {
        var story = CrowdedStory.Build(200, 60);
        var watch = Stopwatch.StartNew();
        var html = StoryPage.Render(story, Options);
        Assert.InRange(html.Length, 1_000_000, 16_000_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Rendering took {watch.Elapsed.TotalSeconds} s.");
    }
}
