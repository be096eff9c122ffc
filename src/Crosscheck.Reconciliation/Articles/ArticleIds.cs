namespace Crosscheck.Reconciliation.Articles;

/// <summary>
/// Gives each article the shortest id that no other article of the story wants too: the manifest's, then with the manifest's folder;
/// without a manifest the path without extension, then with it; at last with a part of the hash, then the whole hash.
/// A function of the set of articles, not of their order.
/// </summary>
internal static class ArticleIds
{
    public static string[] Of(IReadOnlyList<Article> articles)
    {
        var wishes = articles.Select(Wishes).ToArray();
        var chosen = new int[articles.Count];
        while (true)
        {
            var clashes = Enumerable.Range(0, articles.Count)
                .GroupBy(article => wishes[article][chosen[article]], StringComparer.Ordinal)
                .Where(group => group.Skip(1).Any())
                .SelectMany(group => group)
                .Where(article => chosen[article] + 1 < wishes[article].Length)
                .ToList();
            if (clashes.Count == 0) return [.. wishes.Select((ids, article) => ids[chosen[article]])];
            foreach (var article in clashes) chosen[article]++;
        }
    }

    private static string[] Wishes(Article article)
    {
        string[] plain = article switch
        {
            { ManifestId: { Length: > 0 } id, ManifestFolder: { Length: > 0 } folder } => [id, $"{folder}/{id}"],
            { ManifestId: { Length: > 0 } id } => [id],
            _ => [WithoutExtension(article.File), article.File],
        };
        var hash = article.Sha256;
        return [.. plain, $"{plain[^1]}#{hash[..Math.Min(8, hash.Length)]}", $"{plain[^1]}#{hash}"];
    }

    private static string WithoutExtension(string file)
    {
        var path = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        var name = path.LastIndexOf('/') + 1;
        var dot = path.LastIndexOf('.');
        return dot > name ? path[..dot] : path;
    }
}
