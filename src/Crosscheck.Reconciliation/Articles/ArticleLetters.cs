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
        var outlets = new List<List<int>>();
        var known = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var article = 0; article < articles.Count; article++)
        {
            if (copiedFrom[article] >= 0) continue;
            var source = articles[article].Source?.ToLowerInvariant() ?? "";
            // An article without a known source is an outlet of its own.
            if (source.Length > 0 && known.TryGetValue(source, out var outlet)) outlet.Add(article);
            else outlets.Add(known[source] = [article]);
        }
        for (var index = 0; index < outlets.Count; index++)
        {
            var (letter, members) = (Letter(index), outlets[index]);
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
