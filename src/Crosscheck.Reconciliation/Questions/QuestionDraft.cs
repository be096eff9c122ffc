using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>A question before it is ranked and numbered.</summary>
/// <param name="Question">The question; its id is still empty.</param>
/// <param name="Importance">Greater comes first.</param>
internal sealed record QuestionDraft(Question Question, double Importance)
{
    /// <summary>True if the two ask for the same kind of thing on the strength of mostly the same words.</summary>
    public bool Repeats(QuestionDraft other)
    {
        var mine = Keys().ToHashSet();
        var theirs = other.Keys().ToHashSet();
        if (mine.Count == 0 || theirs.Count == 0)
            return false;
        var shared = mine.Count(theirs.Contains);
        return shared * 2 > Math.Min(mine.Count, theirs.Count);
    }

    private IEnumerable<(string Article, EvidenceField Field, int Start, int End)> Keys() =>
        Question.Answers.SelectMany(answer => answer.Evidence).Select(evidence => (evidence.Article, evidence.Field, evidence.FocusStart, evidence.FocusEnd));
}

/// <summary>An answer being put together: its value and every evidence for it.</summary>
internal sealed record AnswerDraft(string Value, string Text, ImmutableArray<Evidence> Evidence);
