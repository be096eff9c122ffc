using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Crosscheck.Reporting.Html;
using Crosscheck.Reporting.Text;

namespace Crosscheck.Tests.Reporting;

public sealed class PageContentTests
{
    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(StoryPage.Render(InventedStory.Build(), new PageOptions()));

    private static IElement Card(string question) =>
        Page.QuerySelectorAll(".card").Single(card => card.QuerySelector(".q")!.TextContent.Contains(question, StringComparison.Ordinal));

    private static string Plain(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_head_counts_by_rule()
    {
        Assert.Equal("The sources differ on 16 points, agree on 19; 19 are told by one source only.", Plain(Page.QuerySelector(".sentence")));
        Assert.Equal("7 articles 7 outlets 5 independent texts published 3 to 6 May 2024 publication date of 1 unknown", Plain(Page.QuerySelector(".facts")));
    }

    [Fact]
    public void Labels_updates_and_spellings_are_not_counted_as_differences() =>
        Assert.Equal(["differ", "named", "compatible", "plain", "named"], Page.QuerySelectorAll(".differences .group > h3").Select(heading => heading.ClassName![3..]));

    [Fact]
    public void A_card_shows_values_first_with_the_shortest_words_of_each()
    {
        var card = Card("When was the battery store opened?");
        Assert.Equal("≠ differ · 5 of 7 sources, 4 independent", Plain(card.QuerySelector(".verdict")));
        Assert.Equal(["2013", "2012", "2014"], card.QuerySelectorAll(".val").Select(value => value.TextContent));
        Assert.Equal("The store opened in 2013", card.QuerySelector(".line .words")!.TextContent);
        Assert.Equal("2013", card.QuerySelector(".line mark")!.TextContent);
        Assert.Equal("+ 2 more", card.QuerySelector(".more")!.TextContent);
        Assert.Equal(["A′", "E"], card.QuerySelectorAll(".silent .s").Select(chip => chip.TextContent));
    }

    [Fact]
    public void Opened_evidence_shows_the_whole_sentence_its_speaker_and_its_denial()
    {
        var denial = Card("Had the company been warned?").QuerySelectorAll(".value")[1];
        Assert.Equal("“We had no warning whatsoever,” the company’s spokesman, Paul Adair, said on Friday.", Plain(denial.QuerySelector("blockquote")));
        Assert.Contains("according to Paul Adair, spokesman", Plain(denial.QuerySelector(".by")), StringComparison.Ordinal);
        Assert.Contains("says no", Plain(denial.QuerySelector(".by")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hedge_is_kept() => Assert.Contains("held back by “probably”", Plain(Card("Why did the fire break out?").QuerySelector(".by")), StringComparison.Ordinal);

    [Fact]
    public void An_update_is_a_sequence_and_no_quarrel()
    {
        var card = Card("How many firefighters were sent?");
        Assert.Equal("→ updated · 2 of 7 sources", Plain(card.QuerySelector(".verdict")));
        Assert.Equal(["3 May 2024", "5 May 2024"], card.QuerySelectorAll("ol.sequence .when").Select(day => day.TextContent));
    }

    [Fact]
    public void Cells_of_the_overview_carry_the_same_sign_for_the_same_answer()
    {
        var row = Page.QuerySelectorAll("table.grid tr").Single(row => Plain(row.QuerySelector("th.q")).EndsWith("When was the battery store opened?", StringComparison.Ordinal));
        Assert.Equal(["▲", "●", "●", "■", "·", "●", "·"], row.QuerySelectorAll("td:not(.fill)").Select(cell => cell.TextContent));
        Assert.Equal(["●2013", "▲2012", "■2014"], row.QuerySelectorAll("td.fill .a").Select(answer => answer.TextContent));
    }

    [Fact]
    public void Nothing_is_dropped_from_the_overview_or_the_cards()
    {
        Assert.Equal(60, Page.QuerySelectorAll("table.grid tbody th.q").Length);
        Assert.Equal(60, Page.QuerySelectorAll(".card").Length);
        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"q{number}"), Page.QuerySelectorAll(".card").Select(card => card.Id!));
    }

    [Fact]
    public void The_timeline_draws_each_dated_event_and_keeps_the_undated_in_their_own_words()
    {
        Assert.Equal(["2012 or 2013 or 2014", "2021", "2 May 2024 or 3 May 2024", "3 May 2024", "5 May 2024", "5 May to 4 June 2024"], Page.QuerySelectorAll(".times tbody th").Select(when => Plain(when).Replace("≠ ", "", StringComparison.Ordinal)));
        Assert.Equal(3, Page.QuerySelectorAll(".times tbody tr")[0].QuerySelectorAll("line.bar").Length);
        Assert.Equal(["“last year”", "“الأسبوع الماضي”"], Page.QuerySelectorAll(".undated .own").Select(Plain));
    }

    [Fact]
    public void One_utterance_in_two_wordings_has_the_differing_words_marked() =>
        Assert.Equal(["have never", "like it", "Never before have", "such"], Page.QuerySelectorAll("mark.diff").Select(mark => mark.TextContent).ToArray());

    [Fact]
    public void Own_voice_and_quoted_voices_stand_apart_and_judging_words_are_marked()
    {
        var cells = Page.QuerySelectorAll(".labels tbody tr")[0].QuerySelectorAll("td");
        Assert.Equal(["campaign group", "residents’ association"], cells[0].QuerySelectorAll(".words").Select(words => words.TextContent));
        Assert.Empty(cells[0].QuerySelectorAll(".loaded"));
        Assert.Equal(["eco-extremists", "troublemakers"], cells[1].QuerySelectorAll(".loaded .words").Select(words => words.TextContent));
    }

    [Fact]
    public void Copies_are_drawn_hollow_and_name_their_original()
    {
        Assert.Equal(["B′", "A′"], Page.QuerySelectorAll(".sources .s.copy").Select(chip => chip.TextContent));
        Assert.Equal("4 May 2024, copies B", Page.QuerySelectorAll(".sources .day")[2].TextContent);
        Assert.StartsWith("B Valley Courier and B′ Metro Daily share 87 % of the shorter text", Plain(Page.QuerySelector(".pair")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_alone_is_the_same_as_in_the_page()
    {
        var whole = StoryPage.Render(InventedStory.Build(), new PageOptions());
        Assert.All(Enum.GetValues<PageSection>(), section => Assert.Contains(StoryPage.RenderSection(InventedStory.Build(), new PageOptions(), section), whole, StringComparison.Ordinal));
    }

    [Fact]
    public void What_perhaps_answers_stands_folded_below_the_values_and_has_no_sign()
    {
        var page = new HtmlParser().ParseDocument(StoryPage.Render(DoubtfulStory.Build(), new PageOptions()));
        var card = page.QuerySelector(".card")!;
        Assert.Equal("1+ one source surely, perhaps more · 1 of 2 sources", Plain(card.QuerySelector(".verdict")));
        Assert.Equal(["7"], card.QuerySelectorAll(".val").Select(value => value.TextContent));
        Assert.Equal("Perhaps told in these words in B", Plain(card.QuerySelector(".perhaps > summary")));
        Assert.Equal("some were hurt", Plain(card.QuerySelector(".perhaps blockquote")));
        Assert.Equal(["●", "?"], page.QuerySelectorAll(".grid tbody td:not(.fill)").Select(Plain));
    }

    [Fact]
    public void The_explanation_keeps_doubtful_words_apart()
    {
        var told = VerdictExplanation.Of(DoubtfulStory.Build(), "1")!;
        Assert.Matches("Words that perhaps tell it; nothing rests on them\n     B Gazette.*, text 0-14: \"some were hurt\"", told);
        Assert.Contains("there is one answer only", told, StringComparison.Ordinal);
        Assert.Contains("1 article answers, 1 independent", told, StringComparison.Ordinal);
    }
}
