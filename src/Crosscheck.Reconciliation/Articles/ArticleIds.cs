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
            var ids = wishes.Select((wished, article) => wished[chosen[article]]).ToArray();
            var clashes = ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
            var changed = false;
            for (var article = 0; article < ids.Length; article++)
            {
                if (!clashes.Contains(ids[article]) || chosen[article] + 1 == wishes[article].Length) continue;
                chosen[article]++;
                changed = true;
            }
            if (!changed) return ids;
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
