using System.Collections.Immutable;

namespace Crosscheck.Reconciliation;

/// <summary>Names a story after the headline whose words most other articles use.</summary>
internal static class StoryTitle
{
    private const int LongestAgency = 24;

    public static string Of(ImmutableArray<AnnotatedArticle> articles)
    {
        var bags = articles.Select(article => article.Body.Tokens.Where(token => token.Upos is "NOUN" or "PROPN" or "VERB").Select(token => token.Lemma.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal)).ToList();
        string? best = null;
        var most = -1.0;
        for (var index = 0; index < articles.Length; index++)
        {
            var words = articles[index].Title.Tokens.Where(token => token.Upos is "NOUN" or "PROPN" or "VERB").Select(token => token.Lemma.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
            if (articles[index].Article.Title.Length == 0 || words.Count == 0)
                continue;
            var share = words.Average(word => bags.Count(bag => bag.Contains(word)));
            if (share > most)
                (best, most) = (articles[index].Article.Title, share);
        }
        return best ?? articles.Select(article => article.Article.Title).FirstOrDefault(title => title.Length > 0) ?? FirstSentence(articles[0]);
    }

    private static string FirstSentence(AnnotatedArticle article) =>
        article.Body.Sentences.Length == 0 ? article.Article.File : Shorten(WithoutAgency(article.Body.Sentences[0].Span.Of(article.Body.Text)));

    /// <summary>"(HARBOUR NEWS) - The ferry …": without who sent the report.</summary>
    private static string WithoutAgency(string sentence)
    {
        var end = sentence.StartsWith('(') ? sentence.IndexOf(')', StringComparison.Ordinal) + 1 : 0;
        var rest = sentence[end..].TrimStart();
        return end is > 0 and <= LongestAgency && rest.Length > 1 && rest[0] is '-' or '–' or '—' ? rest[1..].TrimStart() : sentence;
    }

    private static string Shorten(string sentence)
    {
        if (sentence.Length <= 90)
            return sentence;
        var blank = sentence.LastIndexOf(' ', 89);
        return sentence[..(blank < 40 ? 89 : blank)] + "…";
    }
}
