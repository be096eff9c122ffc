using Crosscheck.Reconciliation.Articles;

namespace Crosscheck.Tests.Reconciliation.Articles;

public sealed class ArticleIdTests
{
    [Fact]
    public void A_manifest_gives_the_id()
    {
        Assert.Equal(["07"], Ids(Saved.Article("x", "set/07.html", manifestId: "07", manifestFolder: "set")));
    }

    [Fact]
    public void The_folder_tells_equal_ids_of_two_manifests_apart()
    {
        Assert.Equal(
            ["dam/01", "02", "ferry/01"],
            Ids(
                Saved.Article("x", "dam/01.txt", manifestId: "01", manifestFolder: "dam"),
                Saved.Article("y", "dam/02.txt", manifestId: "02", manifestFolder: "dam"),
                Saved.Article("z", "ferry/01.txt", manifestId: "01", manifestFolder: "ferry")));
    }

    [Fact]
    public void A_file_goes_without_its_extension_where_that_is_unique()
    {
        Assert.Equal(["a/flood.html", "a/flood.txt", "b/flood", "c.d/flood"], Ids(Saved.Article("x", "a/flood.html"), Saved.Article("y", "a/flood.txt"), Saved.Article("z", "b/flood.html.gz"), Saved.Article("w", "c.d/flood")));
    }

    [Fact]
    public void A_hash_tells_files_of_one_path_apart()
    {
        var (one, other) = (Saved.Article("x", "flood.html"), Saved.Article("y", "flood.html"));
        Assert.Equal([$"flood.html#{one.Article.Sha256[..8]}", $"flood.html#{other.Article.Sha256[..8]}"], Ids(one, other));
    }

    [Fact]
    public void A_manifest_id_and_a_file_of_that_name_stay_apart()
    {
        Assert.Equal(["set/01", "01.txt"], Ids(Saved.Article("x", "set/a.html", manifestId: "01", manifestFolder: "set"), Saved.Article("y", "01.txt")));
    }

    private static string[] Ids(params AnnotatedArticle[] articles) => ArticleIds.Of([.. articles.Select(annotated => annotated.Article)]);
}
