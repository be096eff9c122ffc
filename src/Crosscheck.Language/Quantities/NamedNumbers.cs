using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Tells numbers that name a thing (Flight 103, COVID-19, 555-0123, item 3 of a list) from numbers that count.</summary>
internal sealed class NamedNumbers(QuantityWords words, SentencePieces pieces)
{
    /// <summary>True if the digits are no part of a longer code: nothing is glued to them but a currency sign, a known suffix, or a hyphen before a word.</summary>
    public bool IsFree(int at, int end)
    {
        // Telephone numbers and codes: "0123", "69 123 4567".
        if (pieces.Word(at) is ['0', _, ..] and not ['0', '.', ..] || pieces.IsNumber(at - 1) || pieces.IsNumber(end)) return false;
        if (pieces.IsGlued(at))
        {
            var before = pieces.Word(at - 1);
            if (pieces.IsWord(at - 1)) return words.Currency(before) is not null && before.Length > 1 && !pieces.IsGlued(at - 1);
            if (before is "/" or "." or ":" or "#" or "@" or "_" or "\\" or "=" or "№" or "+") return false;
            // A hyphen joins the number to a name: COVID-19; "6-foot-2" and "5-7" are read from their first number.
            if (before is "-" or "–" && pieces.IsGlued(at - 1) && (pieces.IsWord(at - 2) || pieces.IsNumber(at - 2) && !IsRange(at))) return false;
        }
        if (!pieces.IsGlued(end)) return true;
        if (pieces.IsNumber(end)) return false;
        if (pieces.IsWord(end))
            return pieces.Word(end - 1) is "k" || pieces.Word(end) is "m" or "b" || words.Measure(pieces.Word(end)) is not null
            || words.Currency(pieces.Word(end)) is not null || IsCelsius(end) || pieces.Word(end) is "pc" or "pct" or "s" or "percent";
        return pieces.Word(end) is not ("/" or ":" or "@" or "_" or "=" or "\\") && !(pieces.Is(end, ".") && pieces.IsGlued(end + 1)) && !IsPhone(at, end);
    }

    /// <summary>"Article Five", "Chapter Eleven".</summary>
    public bool IsNameInWords(int at) => pieces.IsCapital(at) && pieces.IsCapital(at - 1) && !pieces.IsTitleCase && words.IsNumberedThing(pieces.Word(at - 1));

    /// <summary>"31C", not "Apartment 5C".</summary>
    public bool IsCelsius(int at) =>
        pieces.IsGlued(at) && pieces.IsNumber(at - 1) && pieces.Written(at) is "C"
            && !pieces.IsCapital(at - 2) && !words.IsNumberedThing(pieces.Word(at - 2));

    /// <summary>True if the bare number names something: after a numbered noun or a name, as an enumerator, or as a year.</summary>
    /// <param name="at">The number's first piece.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="counted">What is counted after it, if anything.</param>
    public bool IsName(int at, int end, Counted? counted)
    {
        var hasNoun = counted is not null;
        if (IsEnumerator(at, end) || IsHouseNumber(at, end) || pieces.Is(end, "block", "of")) return true;
        // "1200 Tetovo": a postcode.
        if (!hasNoun && pieces.IsCapital(end) && !pieces.IsTitleCase) return true;
        var before = pieces.Is(at - 1, ".") && pieces.Word(at - 2) is "no" or "nos" or "vol" or "p" or "pp" ? at - 2 : at - 1;
        if (!pieces.IsWord(before)) return !hasNoun && IsLikeYear(at, end);
        var isShort = pieces.Word(before) is "p" or "pp" or "no" or "nos" or "vol";
        if (before == at - 2 && isShort) return true;
        if (words.IsNumberedThing(pieces.Word(before)) && !(hasNoun && !pieces.IsCapital(before))) return true;
        // "page 4 of the report", "zones 1 and 2", "the Vega 3 mission".
        if (words.IsNumberedThing(pieces.Word(before)) && pieces.Is(end, "of") || IsNumberedPlural(at)) return true;
        if (counted is { IsState: false, IsPlural: false } && IsTypeName(before, at)) return true;
        if (hasNoun) return false;
        if (pieces.IsCapital(before) && before > 0 && !pieces.IsTitleCase) return true;
        return IsLikeYear(at, end);
    }

    /// <summary>"zones 1 and 2", "pages 4, 5 and 9".</summary>
    private bool IsNumberedPlural(int at)
    {
        for (var steps = 0; steps < 4 && pieces.Word(at - 1) is "and" or "or" or "to" or "," && pieces.IsNumber(at - 2); steps++) at -= 2;
        return pieces.Word(at - 1) is [.., 's'] plural && words.IsNumberedThing(plural[..^1]);
    }

    /// <summary>A number above one right after a name, with one thing after it: "the Halcyon 2 station".</summary>
    private bool IsTypeName(int before, int at) =>
        before > 0 && before == at - 1 && pieces.IsCapital(before) && !pieces.IsTitleCase && !pieces.Is(at, "1") && !pieces.IsTime(before);

    private bool IsLikeYear(int at, int end) =>
        end == at + 1 && pieces.Word(at).Length == 4 && pieces.Word(at) is ['1' or '2', '0' or '9' or '8' or '7', ..]
        && !pieces.Word(at).Contains('.', StringComparison.Ordinal);

    private bool IsRange(int at) =>
        pieces.Word(at).Length <= 7 && !(pieces.IsGlued(at - 2) && (pieces.IsWord(at - 3) || pieces.Word(at - 3) is "-" or "–" or "/"));

    /// <summary>"1. ", "2)", "(3)" at the head of a line.</summary>
    private bool IsEnumerator(int at, int end) =>
        end == at + 1 && ((at == 0 && pieces.Word(end) is "." or ")") || (pieces.Is(at - 1, "(") && pieces.Is(end, ")") && pieces.Word(at).Length <= 2));

    /// <summary>Three groups of digits or more in a row, or 3 and 4 digits.</summary>
    private bool IsPhone(int at, int end)
    {
        if (!pieces.Is(end, "-") || !pieces.IsNumber(end + 1)) return false;
        return (pieces.Is(end + 2, "-") && pieces.IsNumber(end + 3)) || (pieces.Word(at).Length == 3 && pieces.Word(end + 1).Length == 4);
    }

    /// <summary>"12 Mill Street".</summary>
    private bool IsHouseNumber(int at, int end)
    {
        for (var next = end; next <= end + 3 && pieces.IsCapital(next); next++)
        {
            if (next > end && words.Cues.Streets.Contains(pieces.Word(next))) return true;
        }
        return false;
    }
}
