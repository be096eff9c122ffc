using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Sets every two answers of a question against each other.</summary>
internal static class AnswerPairs
{
    /// <param name="answers">What each answer is made of, in the order of the answers.</param>
    /// <param name="compare">How two of them stand to each other, and why.</param>
    /// <returns>By first answer, then by second.</returns>
    public static ImmutableArray<AnswerPair> Of<T>(IReadOnlyList<T> answers, Func<T, T, (AnswerRelation Relation, string Why)> compare)
    {
        var pairs = ImmutableArray.CreateBuilder<AnswerPair>(answers.Count * (answers.Count - 1) / 2);
        for (var a = 0; a < answers.Count; a++)
        {
            for (var b = a + 1; b < answers.Count; b++)
            {
                var (relation, why) = compare(answers[a], answers[b]);
                pairs.Add(new(a, b, relation, why));
            }
        }
        return pairs.MoveToImmutable();
    }

    /// <summary>Why nothing is said of two answers of which one is in doubt.</summary>
    public const string Doubtful = "doubtful";

    /// <summary>Answers and how they stand to each other, with doubtful ones after them.</summary>
    public static (ImmutableArray<Answer> Answers, ImmutableArray<AnswerPair> Pairs) WithDoubtful(ImmutableArray<Answer> answers, ImmutableArray<AnswerPair> pairs, IEnumerable<Answer> doubtful)
    {
        ImmutableArray<Answer> all = [.. answers, .. doubtful.Select(answer => answer.AsDoubtful())];
        return (all, [.. pairs.Concat(Beside(all).Where(pair => pair.B >= answers.Length)).OrderBy(pair => pair.A).ThenBy(pair => pair.B)]);
    }

    /// <summary>All stand beside each other.</summary>
    public static ImmutableArray<AnswerPair> Beside(IReadOnlyList<Answer> answers) => Of(answers, (_, second) => (AnswerRelation.Compatible, second.Doubtful ? Doubtful : TellingQuestions.Code));
}
