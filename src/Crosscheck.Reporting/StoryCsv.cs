namespace Crosscheck.Reporting;

/// <summary>The answer matrix as RFC 4180 text: one row per answer and evidence.</summary>
public static class StoryCsv
{
    private static readonly string[] _columns = ["question", "kind", "verdict", "value", "source", "published", "words", "speaker", "url"];

    public static string Render(Story story)
    {
        var articles = story.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var csv = new CsvText();
        csv.Row(_columns);
        foreach (var question in story.Questions)
            foreach (var answer in question.Answers)
                foreach (var evidence in answer.Evidence)
                {
                    var article = articles.GetValueOrDefault(evidence.Article);
                    csv.Row([question.Text, NameOf(question.Kind), VerdictOf(question, answer), answer.Value, article?.Source ?? article?.File ?? evidence.Article, article?.Published ?? "", evidence.Words, evidence.AttributedTo ?? "", article?.Url ?? ""]);
                }
        return csv.ToString();
    }

    /// <summary>Of words that only perhaps answer, that they are doubtful, in place of a verdict.</summary>
    private static string VerdictOf(Question question, Answer answer) => answer.Doubtful ? "doubtful" : question.Verdict is { } verdict ? NameOf(verdict) : "";

    /// <summary>The name in the story's JSON: the member's with a small first letter.</summary>
    private static string NameOf<T>(T member)
        where T : struct, Enum => member.ToString() is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
