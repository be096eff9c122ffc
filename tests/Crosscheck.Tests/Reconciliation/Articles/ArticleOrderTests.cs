using Crosscheck.Reconciliation.Articles;

namespace Crosscheck.Tests.Reconciliation.Articles;

public sealed class ArticleOrderTests
{
    [Fact]
    public void Earlier_publication_comes_first_and_unknown_last()
    {
        Assert.Equal(["b", "c", "d", "a"], Files(("a", null), ("b", "2021-03-01"), ("d", "2021-03-05"), ("c", "2021-03-02T10:00:00Z")));
    }

    [Fact]
    public void Instants_with_zones_compare_across_them()
    {
        Assert.Equal(["east", "west"], Files(("west", "2021-03-01T20:00:00-05:00"), ("east", "2021-03-02T06:30+09:00")));
    }

    [Theory]
    [InlineData("2021-03-01T23:30:00-09:00", "2021-03-02")]
    [InlineData("2021-03-01", "2021-03-02T00:15+12:00")]
    [InlineData("2021-03-01T09:00", "2021-03-02")]
    public void A_day_without_a_zone_compares_by_day(string earlier, string later)
    {
        Assert.Equal(["one", "two"], Files(("two", later), ("one", earlier)));
    }

    [Fact]
    public void A_month_alone_is_no_known_time()
    {
        Assert.Equal(["day", "month"], Files(("month", "2021-02"), ("day", "2021-03-01")));
    }

    [Fact]
    public void Sources_in_ordinal_order_settle_a_tie()
    {
        var story = StoryArticles.Of(StoryArticles.Order([Saved.Article("x", "1", "beta", "2021-03-01"), Saved.Article("y", "2", "Gamma", "2021-03-01"), Saved.Article("z", "3", "Alpha", "2021-03-01")]));
        Assert.Equal(["Alpha", "Gamma", "beta"], story.Articles.Select(article => article.Source));
    }

    [Theory]
    [InlineData("2021-03-01", "2021-03-02", true)]
    [InlineData("2021-03-01", "2021-03-01T23:00Z", false)]
    [InlineData("2021-03-01T10:00Z", "2021-03-01T13:30+03:00", true)]
    [InlineData("2021-03-02T01:00+05:00", "2021-03-01T22:00Z", true)]
    [InlineData("2021-03-01T22:00Z", "2021-03-02T01:00+05:00", false)]
    [InlineData(null, "2021-03-01", false)]
    [InlineData("2021-03-01", null, false)]
    public void Only_what_is_earlier_for_certain_is_known_to_be(string? first, string? second, bool known)
    {
        Assert.Equal(known, PublicationTime.IsKnownBefore(Time(first), Time(second)));
    }

    private static PublicationTime Time(string? published) => PublicationTime.Of(Saved.Article("text", published: published).Article);

    private static IEnumerable<string> Files(params (string File, string? Published)[] articles) =>
        StoryArticles.Of(StoryArticles.Order([.. articles.Select(article => Saved.Article($"Text of {article.File}.", article.File, "Same Post", article.Published))])).Articles.Select(article => article.File);
}
