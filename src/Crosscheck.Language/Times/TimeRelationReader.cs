using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Reads from the words before a time how it stands to what is told of it.</summary>
internal sealed class TimeRelationReader(TimeCues cues)
{
    public TimeRelation At(SentencePieces pieces, TimeReading reading)
    {
        var at = reading.First - 1;
        while (pieces.Word(at) is "the" or "about" or "around" or "at" or "as" or "early" or "just" or "on" or "least") at--;
        var isLength = reading.Meaning is not DateMeaning;
        return pieces.Word(at) switch
        {
            "since" => TimeRelation.Since,
            "from" when !isLength && !IsComparison(pieces, at) => TimeRelation.Since,
            "until" or "till" or "til" or "through" or "thru" => TimeRelation.Until,
            "to" when IsEndOfRange(pieces, at) => TimeRelation.Until,
            "before" => TimeRelation.Before,
            "to" when pieces.Is(at - 1, "prior") => TimeRelation.Before,
            "after" or "following" => TimeRelation.After,
            // "extended by three months" tells how much, not when.
            "by" when !isLength => TimeRelation.By,
            _ => TimeRelation.At,
        };
    }

    /// <summary>"up 3 percent from last year" compares with last year; nothing lasts since then.</summary>
    private bool IsComparison(SentencePieces pieces, int from) =>
        pieces.IsNumber(from - 1) || cues.Comparisons.Contains(pieces.Word(from - 1));

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
