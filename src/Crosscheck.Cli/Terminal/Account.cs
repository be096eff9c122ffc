using System.Globalization;

namespace Crosscheck.Cli.Terminal;

/// <summary>What was found in one article, in a few lines for a person.</summary>
internal static class Account
{
    public static string Of(Article article)
    {
        string[] facts =
        [
            article.Source ?? "outlet unknown",
            article.Published ?? "date unknown",
            article.Authors.IsEmpty ? "author unknown" : $"by {string.Join(", ", article.Authors)}",
            $"language {article.Language}",
            Count(WordsIn(article.Text), "word"),
        ];
        var cut = article.Cut
            .GroupBy(passage => passage.Why, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => string.Create(CultureInfo.InvariantCulture, $"{same.Key} {same.Count()}"))
            .ToList();
        return Lines(
            article.File,
            article.Title.Length == 0 ? "(no headline)" : article.Title,
            string.Join(" · ", facts),
            cut.Count == 0 ? "nothing cut" : $"cut: {string.Join(", ", cut)}");
    }

    public static string Of(AnnotatedArticle annotated)
    {
        var body = annotated.Body;
        string[] counts =
        [
            Count(body.Sentences.Length, "sentence"),
            Count(body.Tokens.Length, "token"),
            Count(body.Mentions.Length, "mention"),
            Count(body.Times.Length, "time"),
            Count(body.Quantities.Length, "number"),
            Count(body.Quotations.Length, "quotation"),
        ];
        return Lines(annotated.Article.File, string.Join(" · ", counts));
    }

    private static string Lines(params string[] lines) => string.Join(Environment.NewLine + "  ", lines.Select(SafeText.Line));

    private static string Count(int n, string noun) => string.Create(CultureInfo.InvariantCulture, $"{n} {noun}{(n == 1 ? "" : "s")}");

    private static int WordsIn(string text)
    {
        var words = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsWhiteSpace(text[index]) && (index == 0 || char.IsWhiteSpace(text[index - 1])))
                words++;
        }
        return words;
    }
}
