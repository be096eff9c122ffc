namespace Crosscheck.Reconciliation.Labels;

/// <summary>The auxiliaries and adverbs before a verb.</summary>
/// <param name="First">First token of the chain.</param>
/// <param name="Denied">True if it is negated ("has never been", "refused to").</param>
internal readonly record struct VerbChain(int First, bool Denied)
{
    /// <summary>English has no longer chains ("may well not have been being called").</summary>
    private const int LongestChain = 8;

    /// <summary>The chain that ends in the verb.</summary>
    public static VerbChain StartOf(LabelText text, int verb, int floor)
    {
        var first = verb;
        var denied = false;
        while (first > floor && verb - first < LongestChain && IsLink(text, first - 1))
        {
            first--;
            denied |= text.Lower(first) is "not" or "n't" or "n’t" or "never" or "no";
        }
        denied |= text.Is(first - 1, "to") && text.Lower(first - 2) is "refused" or "refuses" or "refuse" or "refusing" or "declined" or "declines" or "decline" or "declining";
        return new(first, denied);
    }

    /// <summary>True if the chain holds a form of "be", so that a participle at its end is passive.</summary>
    public static bool IsPassive(LabelText text, int first, int verb)
    {
        for (var token = first; token < verb; token++)
            if (text.Lower(token) is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'s" or "’s") return true;
        return false;
    }

    private static bool IsLink(LabelText text, int token) =>
        text.IsTagged(token, "MD") || text.IsTagged(token, "RB")
        || (text.Lower(token) is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "has" or "have" or "had" or "'s" or "’s" or "did" or "does" or "do" or "no" or "longer" && !text.IsTagged(token, "POS"));
}
