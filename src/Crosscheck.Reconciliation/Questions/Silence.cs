using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Which articles say nothing on a point that others tell.</summary>
internal static class Silence
{
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(ImmutableArray<Question> questions, ImmutableArray<StoryArticle> articles)
    {
        var silent = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var speaking = question.Answers.SelectMany(answer => answer.Evidence).Select(evidence => evidence.Article).ToHashSet(StringComparer.Ordinal);
            var without = articles.Select(article => article.Id).Where(id => !speaking.Contains(id)).ToImmutableArray();
            if (without.Length > 0)
                silent.Add(question.Id, without);
        }
        return silent.ToImmutable();
    }
}
