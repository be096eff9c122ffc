using System.Diagnostics.CodeAnalysis;
using Crosscheck.Articles;
using Crosscheck.Language;
using Crosscheck.Reconciliation.Grouping;

namespace Crosscheck.Pipeline;

/// <summary>The stages that concern one article. A fault in one article never stops the others.</summary>
internal static class ArticleStages
{
    /// <summary>The articles of one input; a fault ends this input alone.</summary>
    public static IEnumerable<InputFile> Open(InputFile input, InputOpener opener)
    {
        using var articles = opener.Open(input).GetEnumerator();
        while (TryNext(out var article))
            yield return article;

        bool TryNext([NotNullWhen(true)] out InputFile? article)
        {
            try
            {
                article = articles.MoveNext() ? articles.Current : null;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                article = InputFile.Failed(FaultIn(input.File, fault));
            }
            return article is not null;
        }
    }

    public static ReadResult Read(InputFile input, ReadOptions options)
    {
        try
        {
            return ArticleReader.Read(input, options);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return ReadResult.Failed(input, FaultIn(input.File, fault));
        }
    }

    public static ArticleOutcome Annotate(ReadResult result, Lazy<EnglishAnnotator> annotator)
    {
        if (!result.IsRead)
            return ArticleOutcome.Failed(result.Problem);
        var article = result.Article;
        if (!IsEnglish(article))
            return ArticleOutcome.TakesNoPart(OtherLanguage(article));
        try
        {
            return ArticleOutcome.Of(annotator.Value.Annotate(article));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return ArticleOutcome.Failed(FaultIn(article.File, fault));
        }
    }

    public static ProfileOutcome Profile(ReadResult result)
    {
        if (!result.IsRead)
            return new(null, null, result.Problem);
        return IsEnglish(result.Article) ? new(ArticleProfile.Of(result.Input.FoundAs, result.Article), null, null) : new(null, OtherLanguage(result.Article), null);
    }

    /// <summary>An undetermined language is nearly always a text too short to tell.</summary>
    private static bool IsEnglish(Article article) => article.Language is "en" or "und";

    private static LeftOut OtherLanguage(Article article) => new(article.File, $"language: {article.Language}");

    private static InputProblem FaultIn(string file, Exception fault) =>
        new(file, $"a fault of Crosscheck stopped its reading ({fault.GetType().Name})", "the others go on; please report it with the file");
}
