using System.Collections.Immutable;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Which articles say nothing on a point that others tell: those of which no sentence is like one that tells it. Of the rest that give no answer nothing is said.</summary>
internal static class Silence
{
    /// <summary>Log odds that two sentences tell the same, from which it is in doubt whether an article is silent. docs/quality.md tells what it was read off.</summary>
    private const double LeastDoubt = -0.5;

    /// <param name="questions">Questions that several articles answer.</param>
    /// <param name="context">The story.</param>
    /// <param name="tellings">Which sentences are alike.</param>
    /// <returns>By question, the ids of the articles, in their order.</returns>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(ImmutableArray<Question> questions, StoryContext context, StoryTellings tellings)
    {
        var silent = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var speaking = new HashSet<int>();
            foreach (var evidence in question.Answers.SelectMany(answer => answer.Evidence))
            {
                speaking.Add(context.IndexOf(evidence.Article));
                // What somebody is called, a sentence tells by the name alone, however alike it is.
                if (question.Kind != QuestionKind.Label)
                    speaking.UnionWith(tellings.ArticlesNear(context.PlaceOf(evidence), LeastDoubt));
            }
            ImmutableArray<string> without = [.. context.Articles.Where((_, index) => !speaking.Contains(index)).Select(article => article.Id)];
            if (without.Length > 0)
                silent.Add(question.Id, without);
        }
        return silent.ToImmutable();
    }
}
