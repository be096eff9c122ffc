namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Tells whether two remarks are one utterance in the same or similar words, or one a part of the other.</summary>
internal static class RemarkLikeness
{
    /// <summary>Fewer words in common may be chance ("we will do everything we can").</summary>
    private const int LeastShared = 5;

    /// <summary>Share of the shorter remark's content that the other must hold.</summary>
    private const double LeastContained = 0.75;

    /// <summary>From one named speaker so many words in common are enough if they are most of one of the two.</summary>
    private const int FewShared = 4;
    private const double Most = 0.55;
    private const double ManyOfReported = 0.65;

    /// <summary>A shorter piece of a quotation is recognised only word for word, from the same mouth.</summary>
    private const int LeastWordsOfPart = 4;

    /// <summary>That many words in common, nearly without a change, are one utterance even where one article names a person and another their office.</summary>
    private const int ManyShared = 8;
    private const double NearlyAll = 0.9;

    /// <returns>0 if they are two utterances; else the more the likelier they are one.</returns>
    public static double Of(Remark a, Remark b)
    {
        var shared = CountShared(a, b);
        var contained = (double)shared / Math.Min(a.Content.Length, b.Content.Length);
        return AreOne(a, b, shared, contained) ? contained + shared : 0;
    }

    private static bool AreOne(Remark a, Remark b, int shared, double contained)
    {
        if (!NegationsFit(a, b)) return false;
        // From one mouth, in two translations or told once in its own words and once in another's.
        if (a.Speaker.IsEntity && a.Speaker.IsSame(b.Speaker) && shared >= FewShared && contained >= (a.Direct && b.Direct ? Most : ManyOfReported)) return true;
        if (a.Direct && b.Direct)
        {
            if (AreTwoSpeakers(a.Speaker, b.Speaker, shared, contained)) return false;
            return a.Words == b.Words || (shared >= LeastShared && contained >= LeastContained) || IsPart(a, b);
        }
        return a.Speaker.IsSame(b.Speaker) && (a.Words == b.Words || (shared >= LeastShared && contained >= LeastContained));
    }

    private static bool AreTwoSpeakers(RemarkSpeaker a, RemarkSpeaker b, int shared, double contained) =>
        !a.MayBe(b) && (a.IsPerson == b.IsPerson || shared < ManyShared || contained < NearlyAll);

    private static bool IsPart(Remark a, Remark b)
    {
        var (part, whole) = a.WordCount <= b.WordCount ? (a, b) : (b, a);
        return part.WordCount >= LeastWordsOfPart && a.Speaker.IsSame(b.Speaker) && whole.Words.Contains(part.Words, StringComparison.Ordinal);
    }

    /// <summary>Of two remarks of like length both negate or neither; a part may leave out the other's negation but have none of its own.</summary>
    private static bool NegationsFit(Remark a, Remark b)
    {
        var (part, whole) = a.Content.Length <= b.Content.Length ? (a, b) : (b, a);
        return part.Content.Length >= LeastContained * whole.Content.Length ? part.Negations == whole.Negations : part.Negations <= whole.Negations;
    }

    private static int CountShared(Remark a, Remark b)
    {
        int shared = 0, atA = 0, atB = 0;
        while (atA < a.Content.Length && atB < b.Content.Length)
        {
            var order = string.CompareOrdinal(a.Content[atA], b.Content[atB]);
            if (order == 0) shared++;
            if (order <= 0) atA++;
            if (order >= 0) atB++;
        }
        return shared;
    }
}
