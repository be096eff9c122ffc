namespace Crosscheck.Language.Times;

/// <summary>Repeated times and vague references.</summary>
internal sealed partial class TimeParser
{
    /// <summary>"every week", "each Thursday", "daily", "twice a year", "Sundays".</summary>
    private Found? ReadRepeated(int at)
    {
        if (pieces.Word(at) is "every" or "each") return ReadEvery(at + 1);
        if (words[pieces.Word(at)].Every is { } every && (!pieces.IsCapital(at) || at == 0) && !(pieces.Is(at, "quarterly") && pieces.IsWord(at + 1)))
            return new(new SetMeaning(every), at + 1);
        return ReadWeekdays(at) ?? ReadRate(at);
    }

    private Found? ReadEvery(int at)
    {
        if (words[pieces.Word(at)].Weekday is { } weekday) return new(new SetMeaning($"XXXX-WXX-{weekday}"), WithPart(at + 1));
        if (words[pieces.Word(at)].Month is { } month && pieces.IsCapital(at)) return new(new SetMeaning($"XXXX-{month:00}"), at + 1);
        if (words[pieces.Word(at)].Season is { } season && !pieces.Is(at, "fall")) return new(new SetMeaning($"XXXX-{Timex3.Season(season)}"), at + 1);
        if (words[pieces.Word(at)].DayPart is { } part) return new(new SetMeaning($"XXXX-XX-XXT{part}"), at + 1);
        if (pieces.Is(at, "other")) return Unit(at + 1) is { } alternate && Singular(at + 1) ? new(new SetMeaning(Period(2, alternate)), at + 2) : null;
        if (pieces.Is(at, "single")) at++;
        if (Unit(at) is { } unit && Singular(at) && unit != Grain.Second) return new(new SetMeaning(Period(1, unit)), at + 1);
        return ReadLength(at) is { } length ? new(new SetMeaning(Period(length.Amount, length.Unit)), length.End) : null;
    }

    private int WithPart(int end) => words[pieces.Word(end)].DayPart is null ? end : end + 1;

    /// <summary>"Sundays", "Tuesday nights", "weekdays".</summary>
    private Found? ReadWeekdays(int at)
    {
        var word = pieces.Word(at);
        if (word is "weekdays") return new(new SetMeaning("XXXX-WXX-WD"), at + 1);
        if (word is "weekends") return new(new SetMeaning("XXXX-WXX-WE"), at + 1);
        if (!pieces.IsCapital(at)) return null;
        if (word is [.. var single, 's'] && single.Length > 5 && words[single].Weekday is { } day) return new(new SetMeaning($"XXXX-WXX-{day}"), at + 1);
        return words[word].Weekday is { } weekday && words[pieces.Word(at + 1)].DayPart is { } part && !Singular(at + 1)
            ? new(new SetMeaning($"XXXX-WXX-{weekday}T{part}"), at + 2)
            : null;
    }

    /// <summary>"a day", "a year" after a number or a count of times.</summary>
    private Found? ReadRate(int at)
    {
        if (pieces.Word(at) is not ("a" or "an" or "per") || Unit(at + 1) is not { } unit || !Singular(at + 1) || unit is Grain.Quarter or Grain.Second)
            return null;
        var before = pieces.Word(at - 1);
        // A speed is a measure.
        if (unit == Grain.Hour && before is "miles" or "mile" or "kilometers" or "kilometres" or "km" or "feet" or "meters" or "metres") return null;
        var isRate = pieces.Is(at, "per") || _cues.Rates.Contains(before)
            || numbers.Words[before].Magnitude is not null || IsMoneyBefore(at) || IsCountBefore(at);
        return isRate ? new(new SetMeaning(Period(1, unit)), at + 2) : null;
    }

    private bool IsMoneyBefore(int at) => pieces.IsNumber(at - 1) && pieces.Word(at - 2) is "$" or "€" or "£" or "¥";

    /// <summary>"400 jobs a month": a number and one plural noun before.</summary>
    private bool IsCountBefore(int at) => pieces.IsNumber(at - 2) && pieces.IsWord(at - 1) && !Singular(at - 1);

    /// <summary>"now", "recently", "the future", "these days".</summary>
    private Found? ReadReference(int at)
    {
        var word = pieces.Word(at);
        if (words[word].Reference is { } value && !pieces.Is(at - 1, "as") && !(pieces.Is(at, "soon") && pieces.Is(at + 1, "after")))
            return new(new ReferenceMeaning(value), at + 1);
        if (pieces.Is(at, "these", "days")) return new(new ReferenceMeaning("PRESENT_REF"), at + 2);
        var start = word is "the" ? at + 1 : at;
        if (start > at && pieces.Word(start) is "near" or "foreseeable" or "immediate" or "distant" or "recent") start++;
        if (start > at && pieces.Is(start, "future") && !IsNounBefore(start)) return new(new ReferenceMeaning("FUTURE_REF"), start + 1);
        if (start > at && pieces.Is(start, "past") && pieces.Word(at - 1) is "in" or "of" or "from") return new(new ReferenceMeaning("PAST_REF"), start + 1);
        return null;
    }

    private bool IsNounBefore(int at) => pieces.IsWord(at + 1) && pieces.Word(at + 1) is "of" or "tense";
}
