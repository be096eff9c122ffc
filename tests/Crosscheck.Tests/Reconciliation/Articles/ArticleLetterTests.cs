using Crosscheck.Reconciliation.Articles;

namespace Crosscheck.Tests.Reconciliation.Articles;

public sealed class ArticleLetterTests
{
    [Fact]
    public void Two_of_one_outlet_share_a_letter()
    {
        Assert.Equal(["A1", "B", "A2", "C", "D"], Letters(("Post", -1), ("Echo", -1), ("POST", -1), (null, -1), (null, -1)));
    }

    [Fact]
    public void Copies_carry_their_originals_letter_with_primes()
    {
        Assert.Equal(["A′", "A", "B", "A″", "A‴", "A′4"], Letters(("Post", 1), ("Echo", -1), ("Post", -1), ("Sun", 1), ("Star", 3), ("Moon", 0)));
    }

    [Fact]
    public void Letters_go_on_after_Z()
    {
        var letters = Letters([.. Enumerable.Range(0, 703).Select(_ => ((string?)null, -1))]);
        Assert.Equal(["Z", "AA", "AB", "ZZ", "AAA"], [letters[25], letters[26], letters[27], letters[701], letters[702]]);
    }

    private static string[] Letters(params (string? Source, int CopiedFrom)[] articles) =>
        ArticleLetters.Of([.. articles.Select(article => Saved.Article("text", source: article.Source).Article)], [.. articles.Select(article => article.CopiedFrom)]);
}
