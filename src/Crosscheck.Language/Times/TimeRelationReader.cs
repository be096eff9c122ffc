using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Reads from the words before a time how it stands to what is told of it.</summary>
internal static class TimeRelationReader
{
    public static TimeRelation At(SentencePieces pieces, int first)
    {
        var at = first - 1;
        while (pieces.Word(at) is "the" or "about" or "around" or "at" or "as" or "early" or "just" or "on" or "least") at--;
        return pieces.Word(at) switch
        {
            "since" or "from" => TimeRelation.Since,
            "until" or "till" or "til" or "through" or "thru" => TimeRelation.Until,
            "to" when IsEndOfRange(pieces, at) => TimeRelation.Until,
            "before" => TimeRelation.Before,
            "to" when pieces.Is(at - 1, "prior") => TimeRelation.Before,
            "after" or "following" => TimeRelation.After,
            "by" => TimeRelation.By,
            _ => TimeRelation.At,
        };
    }

    /// <summary>"from 2008 to 2012".</summary>
    private static bool IsEndOfRange(SentencePieces pieces, int to)
    {
        for (var at = to - 1; at >= to - 6 && at >= 0; at--)
        {
            if (pieces.Is(at, "from")) return true;
        }
        return false;
    }
}
