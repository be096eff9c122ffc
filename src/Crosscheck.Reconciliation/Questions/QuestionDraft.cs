using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>A question before it is ranked and numbered.</summary>
/// <param name="Question">The question; its id is still empty.</param>
/// <param name="Importance">Greater comes first.</param>
internal sealed record QuestionDraft(Question Question, double Importance)
{
    private HashSet<FocusPlace>? _keys;

    /// <summary>True if it sets sentences side by side as a whole, and has looked at all that are like them.</summary>
    public bool IsTold { get; init; }

    /// <summary>True if it stands after all that a reader understands and looks for: it quotes around a gap, is in the words of a headline, rests on too little, or asks for what all tell in one wording.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The statements it was made of; empty if it was not made of statements.</summary>
    public HashSet<Statement> Statements { get; init; } = [];

    /// <summary>True if both are made of mostly the same statements and neither shows a difference: this one tells the reader all that the other does.</summary>
    public bool TellsTheSame(QuestionDraft other) =>
        Question.Verdict is Verdict.Agree or Verdict.Compatible or Verdict.Single && other.Question.Verdict is Verdict.Agree or Verdict.Compatible or Verdict.Single
        && (IsPlain(Question.Kind) || IsCircumstance(Question.Kind)) && IsPlain(other.Question.Kind)
        && Statements.Count > 0 && other.Statements.Count > 0
        && Statements.Count(other.Statements.Contains) * 2 > Math.Min(Statements.Count, other.Statements.Count);

    /// <summary>Who tells when or where it was tells that it was.</summary>
    private static bool IsCircumstance(QuestionKind kind) => kind is QuestionKind.When or QuestionKind.Where;

    private static bool IsPlain(QuestionKind kind) => kind is QuestionKind.What or QuestionKind.Who or QuestionKind.Whether;

    /// <summary>True if the two ask for the same kind of thing on the strength of mostly the same words.</summary>
    public bool Repeats(QuestionDraft other)
    {
        var (mine, theirs) = (Keys, other.Keys);
        if (mine.Count == 0 || theirs.Count == 0)
            return false;
        var shared = mine.Count(theirs.Contains);
        return shared * 2 > Math.Min(mine.Count, theirs.Count);
    }

    /// <summary>Where its values stand; asked for again and again while drafts are ranked.</summary>
    private HashSet<FocusPlace> Keys => _keys ??= [.. Question.Told.Select(evidence => new FocusPlace(evidence.Article, evidence.Field, evidence.FocusStart, evidence.FocusEnd))];

    private sealed record FocusPlace(string Article, EvidenceField Field, int Start, int End);
}
