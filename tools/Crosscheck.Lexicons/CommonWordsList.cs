using System.Globalization;
using System.Text;
using Crosscheck.Reconciliation.Grouping;

namespace Crosscheck.Lexicons;

/// <summary>Counts in what share of the texts of a folder each common word stands. Names and rare words are left out.</summary>
internal static class CommonWordsList
{
    /// <summary>Fewer texts tell nothing of how common a word is.</summary>
    private const int LeastTexts = 5;

    /// <summary>Shares are written in steps of this factor, so that the list is short and does not follow one corpus too closely.</summary>
    private static readonly double _step = Math.Sqrt(2);

    /// <param name="folder">Holds the texts (<c>*.txt</c>).</param>
    public static string Of(string folder)
    {
        var (texts, inLowerCase, inAnyCase) = (0, new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt"))
        {
            texts++;
            var (lower, any) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            var reader = new TermReader(File.ReadAllText(path, Encoding.UTF8));
            while (reader.MoveNext())
            {
                var term = reader.Term.ToString();
                any.Add(term);
                if (reader.IsLower)
                    lower.Add(term);
            }
            foreach (var term in lower)
                inLowerCase[term] = inLowerCase.GetValueOrDefault(term) + 1;
            foreach (var term in any)
                inAnyCase[term] = inAnyCase.GetValueOrDefault(term) + 1;
        }
        var sections = inLowerCase
            .Where(word => word.Value >= LeastTexts && word.Value * 2 >= inAnyCase[word.Key] && !word.Key.Any(char.IsDigit))
            .GroupBy(word => StepOf(inAnyCase[word.Key] * (double)CommonWords.Articles / texts), word => word.Key)
            .OrderByDescending(section => section.Key);
        var list = new StringBuilder("# In how many of a thousand news articles a word stands, roughly. Made by tools/Crosscheck.Lexicons; see docs/data-sources.md.\n");
        foreach (var section in sections)
            list.Append(CultureInfo.InvariantCulture, $"[{section.Key}]\n{string.Join(",", section.Order(StringComparer.Ordinal))}\n");
        return list.ToString();
    }

    private static int StepOf(double articles) => (int)Math.Min(CommonWords.Articles, Math.Round(Math.Pow(_step, Math.Round(Math.Log(articles, _step)))));
}
