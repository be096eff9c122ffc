namespace Crosscheck.Reconciliation.Labels;

/// <summary>How two descriptions of one entity stand to each other, and by which rule.</summary>
internal readonly record struct LabelRelation(AnswerRelation Relation, string Why)
{
    /// <param name="a">A description of an entity.</param>
    /// <param name="wordsA">Its words.</param>
    /// <param name="b">Another of the same entity.</param>
    /// <param name="wordsB">Its words.</param>
    public static LabelRelation Compare(LabelUse a, string wordsA, LabelUse b, string wordsB)
    {
        if (a.Polarity != b.Polarity && a.Judgement == b.Judgement && a.Loaded)
            return new(AnswerRelation.Differ, "one gives the description, the other denies it");
        if (a.Polarity == b.Polarity && string.Equals(wordsA, wordsB, StringComparison.OrdinalIgnoreCase))
            return new(AnswerRelation.Same, "the same words");
        if (!a.Loaded && !b.Loaded) return new(AnswerRelation.Compatible, "both describe without judging");
        if (a.Polarity != b.Polarity && (!a.Loaded || !b.Loaded)) return new(AnswerRelation.Compatible, "one judges, the other only describes");
        if (!a.Loaded || !b.Loaded)
        {
            var judged = a.Loaded ? a.Judgement : b.Judgement;
            return judged is Judgement.Condemning or Judgement.Delegitimising && !IsPart(a.Loaded ? wordsB : wordsA, a.Loaded ? wordsA : wordsB)
                ? new(AnswerRelation.Differ, $"one word {Plain(judged)}, the other only describes")
                : new(AnswerRelation.Compatible, "one judges, the other only describes");
        }
        if (a.Polarity != b.Polarity) return new(AnswerRelation.Compatible, "a denied description says nothing of another");
        if (a.Judgement == b.Judgement) return new(AnswerRelation.Compatible, $"each word {Plain(a.Judgement)}");
        return IsNear(a.Judgement, b.Judgement)
            ? new(AnswerRelation.Compatible, $"one word {Plain(a.Judgement)}, the other {Plain(b.Judgement)}: both can be said by one writer")
            : new(AnswerRelation.Differ, $"one word {Plain(a.Judgement)}, the other {Plain(b.Judgement)}");
    }

    /// <summary>"Group" beside "terrorist group" leaves out and says nothing else.</summary>
    private static bool IsPart(string plain, string judging) => plain.Split(' ').All(word => judging.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>True for judgements that one writer can pass on one thing without a change of mind; in either order.</summary>
    private static bool IsNear(Judgement a, Judgement b) => IsNearInOrder(a, b) || IsNearInOrder(b, a);

    private static bool IsNearInOrder(Judgement a, Judgement b) => a switch
    {
        Judgement.Radical => b is Judgement.Militant,
        Judgement.Approving => b is Judgement.Legitimising or Judgement.Exonerating,
        Judgement.Legitimising => b is Judgement.Dissenting or Judgement.Exonerating,
        Judgement.Partisan => b is Judgement.Dissenting or Judgement.Legitimising,
        Judgement.Dramatic => b is not (Judgement.Approving or Judgement.Legitimising or Judgement.Exonerating),
        _ => false,
    };

    private static string Plain(Judgement judgement) => judgement switch
    {
        Judgement.Condemning => "condemns",
        Judgement.Delegitimising => "denies standing, as cult or regime do",
        Judgement.Approving => "praises",
        Judgement.Radical => "tells of extreme beliefs",
        Judgement.Militant => "tells of arms and does not judge the cause",
        Judgement.Exonerating => "clears of blame",
        Judgement.Legitimising => "grants standing",
        Judgement.Dissenting => "tells of opposition to those in power",
        Judgement.Partisan => "tells of a side",
        Judgement.Dramatic => "is for effect",
        _ => "describes",
    };
}
