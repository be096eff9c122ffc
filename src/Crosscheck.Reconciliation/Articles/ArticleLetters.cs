using System.Globalization;

namespace Crosscheck.Reconciliation.Articles;

/// <summary>Gives each article the short sign that stands for it in the report: A to Z, then AA; two of one outlet A1, A2; copies their original's with primes.</summary>
internal static class ArticleLetters
{
    private static readonly string[] _primes = ["′", "″", "‴"];

    /// <param name="articles">In the story's order.</param>
    /// <param name="copiedFrom">For each article the index of the one it copies, or -1; never in a circle.</param>
    public static string[] Of(IReadOnlyList<Article> articles, IReadOnlyList<int> copiedFrom)
    {
        var letters = new string[articles.Count];
        var originals = Enumerable.Range(0, articles.Count).Where(article => copiedFrom[article] < 0);
        var outlets = originals.GroupBy(article => Outlet(articles[article], article)).Select((group, index) => (Letter: Letter(index), Members: group.ToList()));
        foreach (var (letter, members) in outlets)
        {
            for (var number = 0; number < members.Count; number++)
                letters[members[number]] = members.Count == 1 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}{number + 1}");
        }

        var copies = new int[articles.Count];
        for (var article = 0; article < articles.Count; article++)
        {
            if (copiedFrom[article] < 0) continue;
            var original = Root(copiedFrom, article);
            letters[article] = letters[original] + Primes(++copies[original]);
        }
        return letters;
    }

    /// <summary>An article without a known source is an outlet of its own.</summary>
    private static (string Source, int Article) Outlet(Article article, int index) =>
        article.Source is { Length: > 0 } source ? (source.ToLowerInvariant(), -1) : ("", index);

    private static string Letter(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    private static int Root(IReadOnlyList<int> copiedFrom, int article)
    {
        while (copiedFrom[article] >= 0) article = copiedFrom[article];
        return article;
    }

    private static string Primes(int count) =>
        count <= _primes.Length ? _primes[count - 1] : string.Create(CultureInfo.InvariantCulture, $"{_primes[0]}{count}");
}
