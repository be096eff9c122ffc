namespace Crosscheck.Reconciliation.Labels;

/// <summary>The auxiliaries and adverbs before a verb.</summary>
internal static class VerbChain
{
    /// <summary>English has no longer chains ("may well not have been being called").</summary>
    private const int LongestChain = 8;

    /// <summary>First token of the chain that ends in the verb, and whether it is negated.</summary>
    public static (int First, bool Denied) StartOf(LabelText text, int verb, int floor)
    {
        var first = verb;
        var denied = false;
        while (first > floor && verb - first < LongestChain && IsLink(text, first - 1))
        {
            first--;
            denied |= text.IsOneOf(first, "not", "n't", "n’t", "never", "no");
        }
        denied |= text.Is(first - 1, "to") && text.IsOneOf(first - 2, "refused", "refuses", "refuse", "refusing", "declined", "declines", "decline", "declining");
        return (first, denied);
    }

    /// <summary>True if the chain holds a form of "be", so that a participle at its end is passive.</summary>
    public static bool IsPassive(LabelText text, int first, int verb)
    {
        for (var token = first; token < verb; token++)
            if (text.IsOneOf(token, "is", "are", "was", "were", "be", "been", "being", "'s", "’s")) return true;
        return false;
    }

    private static bool IsLink(LabelText text, int token) =>
        text.IsTagged(token, "MD") || text.IsTagged(token, "RB")
        || (text.IsOneOf(token, "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s", "’s", "did", "does", "do", "no", "longer") && !text.IsTagged(token, "POS"));
}
