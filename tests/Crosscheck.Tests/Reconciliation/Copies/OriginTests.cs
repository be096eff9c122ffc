using Crosscheck.Reconciliation.Articles;
using Crosscheck.Tests.Reconciliation.Articles;

namespace Crosscheck.Tests.Reconciliation.Copies;

public sealed class OriginTests
{
    [Fact]
    public void An_edited_wire_report_is_a_copy()
    {
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article(Reports.WireEdited, "edited", "Valley Echo", "2021-03-02"), Saved.Article(Reports.Wire, "wire", "Highland News", "2021-03-01"), Saved.Article(Reports.Own, "own", "The Miller", "2021-03-02")]));
        Assert.Equal([("wire", "A", null, 1), ("own", "B", null, 2), ("edited", "A′", "wire", 1)], story.Articles.Select(Summary).OrderBy(summary => summary.Letter.Length).ThenBy(summary => summary.Letter, StringComparer.Ordinal));
        var copy = Assert.Single(story.Copies);
        Assert.Equal(("wire", "edited"), (copy.A, copy.B));
        Assert.InRange(copy.Share, 0.8, 1);
    }

    [Fact]
    public void One_quotation_in_common_makes_no_copy_and_is_not_listed()
    {
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article(Reports.Wire, "wire"), Saved.Article(Reports.Own, "own")]));
        Assert.All(story.Articles, article => Assert.Null(article.CopiedFrom));
        Assert.Equal([1, 2], story.Articles.Select(article => article.OriginGroup));
        Assert.Empty(story.Copies);
    }

    [Fact]
    public void A_paragraph_in_common_is_listed_and_makes_no_copy()
    {
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article(Reports.Wire, "wire"), Saved.Article(Reports.PartlyWire, "partly")]));
        Assert.All(story.Articles, article => Assert.Null(article.CopiedFrom));
        Assert.Equal([1, 2], story.Articles.Select(article => article.OriginGroup));
        var passage = Assert.Single(Assert.Single(story.Copies).Passages);
        var first = story.Articles[0];
        Assert.StartsWith("Engineers had warned in spring", first.Text[passage.A.Start..passage.A.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_a_later_longer_one_takes_in_is_no_copy_but_of_one_origin()
    {
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article(Reports.Wire, "first", published: "2021-03-01"), Saved.Article(Reports.Wire + Reports.Own + Reports.PartlyWire.Replace("Engineers", "Nobody", StringComparison.Ordinal), "longer", published: "2021-03-04")]));
        Assert.All(story.Articles, article => Assert.Null(article.CopiedFrom));
        Assert.Equal([1, 1], story.Articles.Select(article => article.OriginGroup));
    }

    [Fact]
    public void An_excerpt_of_unknown_date_is_the_copy()
    {
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article(Reports.Wire, "excerpt", "A Gazette"), Saved.Article(Reports.Wire + Reports.Own + Reports.PartlyWire, "whole", "Z Gazette")]));
        Assert.Equal([("excerpt", "A′", "whole", 1), ("whole", "A", null, 1)], story.Articles.Select(Summary));
    }

    [Fact]
    public void Reports_that_credit_one_agency_and_share_much_have_one_origin()
    {
        var half = string.Join('\n', Reports.Wire.Split('\n')[..2]) + "\n" + Reports.Own;
        Assert.Equal([1, 2], Groups(Reports.Wire, half, credit: ""));
        Assert.Equal([1, 1], Groups(Reports.Wire, half, credit: "Reuters"));

        static IEnumerable<int> Groups(string wire, string other, string credit) =>
            StoryArticles.Of(StoryArticles.Order([Saved.Article(wire, "1", "Post", null, null, null, credit), Saved.Article($"{other}\n{credit} contributed to this report.", "2", "Star")])).Articles.Select(article => article.OriginGroup);
    }

    [Fact]
    public void Two_prints_of_one_letter_are_one_text()
    {
        const string letter = "“To the minister: the gates have not closed since spring, the pumps are older than the oldest of us, and we ask you for the last time to come and see.”";
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article(letter, "1"), Saved.Article(letter + " ", "2")]));
        Assert.Single(story.Articles, article => article.CopiedFrom is not null);
    }

    [Fact]
    public void A_copy_of_a_copy_names_the_original()
    {
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article(Reports.Wire, "1", published: "2021-03-01"), Saved.Article(Reports.WireEdited, "2", published: "2021-03-02"), Saved.Article(Reports.WireEdited + " ", "3", published: "2021-03-03")]));
        Assert.Equal([null, "1", "1"], story.Articles.Select(article => article.CopiedFrom));
        Assert.Equal(["A", "A′", "A″"], story.Articles.Select(article => article.Letter));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_input_does_not_matter(int seed)
    {
        AnnotatedArticle[] articles =
        [
            Saved.Article(Reports.Wire, "a.html", "Post"),
            Saved.Article(Reports.WireEdited, "b.html", "Echo"),
            Saved.Article(Reports.Own, "c.html", "Post"),
            Saved.Article(Reports.PartlyWire, "c.txt", null, "2021-03-01"),
            Saved.Article(Reports.Wire + Reports.Own, "d.html", "Star", "2021-03-01T10:00Z"),
            Saved.Article(Reports.Wire[..400], "d.html", "star", "2021-03-01"),
            Saved.Article(Reports.PartlyWire + Reports.WireEdited, "e", manifestId: "a", manifestFolder: "x"),
        ];
        var shuffled = articles.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.NotEqual(articles, shuffled);
        Assert.Equal(Json(articles), Json(shuffled));

        static string Json(AnnotatedArticle[] articles)
        {
            var ordered = StoryArticles.Of(StoryArticles.Order(articles));
            return StoryJson.Write(new() { Title = "", Articles = ordered.Articles, Copies = ordered.Copies });
        }
    }

    private static (string Id, string Letter, string? CopiedFrom, int OriginGroup) Summary(StoryArticle article) => (article.Id, article.Letter, article.CopiedFrom, article.OriginGroup);
}
