using System.Collections.Immutable;
using Crosscheck.Articles;

namespace Crosscheck.Pipeline;

/// <summary>The same bytes given twice are one article.</summary>
internal static class Duplicates
{
    /// <summary>Keeps one article of each digest; which one does not depend on the order in which they come. Results without an article are kept as they are.</summary>
    public static (ImmutableArray<ReadResult> Unique, ImmutableArray<LeftOut> Repeated) Remove(IReadOnlyList<ReadResult> results)
    {
        var unique = ImmutableArray.CreateBuilder<ReadResult>(results.Count);
        var repeated = ImmutableArray.CreateBuilder<LeftOut>();
        var kept = results
            .Where(result => result.IsRead)
            .GroupBy(result => result.Article!.Sha256, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Min(_order)!, StringComparer.Ordinal);
        foreach (var result in results)
        {
            if (result.Article is { } article && kept[article.Sha256] is var first && first != result)
                repeated.Add(new(article.File, $"same bytes as {first.Article!.File}"));
            else
                unique.Add(result);
        }
        return (unique.ToImmutable(), repeated.ToImmutable());
    }

    /// <summary>Articles of which a manifest tells something come first, then by path, then by everything a manifest can say, so that equals are alike.</summary>
    private static readonly Comparer<ReadResult> _order = Comparer<ReadResult>.Create((left, right) =>
        Key(left.Article!).Zip(Key(right.Article!), string.CompareOrdinal).FirstOrDefault(order => order != 0));

    private static IEnumerable<string?> Key(Article article) =>
        [article.ManifestId is null ? "2" : "1", article.File, article.ManifestFolder, article.ManifestId, article.Source, article.Published, article.Url, article.Title];
}
