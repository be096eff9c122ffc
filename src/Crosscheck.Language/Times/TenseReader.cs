using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Whether the words around a time speak of what was or of what will be.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>Reads the tense at a time expression from the nearest verb of its clause.</summary>
internal sealed class TenseReader(TimeCues cues)
{
    // Far enough for a clause; bounds the work for each expression.
    private const int Reach = 14;

    public Tense At(SentencePieces pieces, TimeReading reading)
    {
        // "A meeting for later Sunday".
        if (pieces.Is(reading.First - 1, "later") || pieces.Is(reading.First, "later")) return Tense.Future;
        var left = Before(pieces, reading.First);
        return left != Tense.Unknown ? left : After(pieces, reading.End);
    }

    private Tense Before(SentencePieces pieces, int first)
    {
        // "postponed until Tuesday", "extended to Nov. 6".
        var isLimit = pieces.Word(first - 1) is "until" or "till" or "to" or "for" or "through";
        for (var at = first - 1; at >= 0 && at >= first - Reach; at--)
        {
            var word = pieces.Word(at);
            if (word is ";" or ":" or "\"" or "“" or "”") break;
            if (cues.Plans.Contains(word)) return Tense.Future;
            if (IsOpen(pieces, at)) return pieces.Is(at - 1, "to") ? Tense.Future : Tense.Unknown;
            if (!IsPast(pieces, at)) continue;
            if (isLimit && cues.PutOff.Contains(word)) return Tense.Future;
            return IsFutureGroup(pieces, at) ? Tense.Future : Tense.Past;
        }
        return Tense.Unknown;
    }

    private Tense After(SentencePieces pieces, int end)
    {
        for (var at = end; at < pieces.Count && at < end + Reach; at++)
        {
            var word = pieces.Word(at);
            if (word is ";" or "." or "\"" or "“" or "”") break;
            if (word is "will" or "shall") return Tense.Future;
            if (IsPast(pieces, at)) return Tense.Past;
        }
        return Tense.Unknown;
    }

    /// <summary>"will be tried", "to be held": the helping verbs before a participle. "Believed to have been held" looks back.</summary>
    private static bool IsFutureGroup(SentencePieces pieces, int at)
    {
        var perfect = false;
        for (var before = at - 1; before >= at - 4; before--)
        {
            var word = pieces.Word(before);
            if (word is "will" or "ll" or "shall" or "to" or "would") return !(perfect && word == "to");
            perfect |= word == "have";
            if (word is not ("be" or "have" or "been" or "not" or "also" or "likely" or "soon") && !word.EndsWith("ly", StringComparison.Ordinal))
                return false;
        }
        return false;
    }

    /// <summary>"Has decided to admit", "when the case is heard": an infinitive looks ahead, a present tense leaves the direction open.</summary>
    private static bool IsOpen(SentencePieces pieces, int at) =>
        (pieces.Tag(at) is "VB" && pieces.Is(at - 1, "to")) || (pieces.Tag(at) is "VBZ" or "VBP" && pieces.Word(at) is not ("has" or "have" or "says" or "say" or "is" or "are" or "do" or "does"));

    private bool IsPast(SentencePieces pieces, int at)
    {
        var word = pieces.Word(at);
        var tag = pieces.Tag(at);
        return tag.Length > 0 ? tag is "VBD" or "VBN" : cues.Pasts.Contains(word)
            || word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && pieces.IsWord(at);
    }
}
