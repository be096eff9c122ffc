using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Reads time expressions in one sentence. Every rule is a method that looks at the pieces from a place and tells where its words end.</summary>
internal sealed partial class TimeParser(TimeWords words, Holidays holidays, NumberReader numbers, SentencePieces pieces)
{
    private readonly TimeCues _cues = words.Cues;

    /// <summary>The longest time expression that begins at the piece; of equal ones, the first in the order of the rules.</summary>
    public TimeReading? Read(int at)
    {
        if (!CanBegin(at)) return null;
        TimeReading? longest = null;
        Keep(ref longest, at, ReadPointInTime(at));
        Keep(ref longest, at, ReadDuration(at));
        Keep(ref longest, at, ReadRepeated(at));
        Keep(ref longest, at, ReadReference(at));
        return longest;
    }

    /// <summary>Most words begin no expression of time; they are passed over at the price of a look-up.</summary>
    private bool CanBegin(int at) => pieces[at].Kind switch
    {
        PieceKind.Number => true,
        PieceKind.Word => words.CanBegin(pieces.Word(at)) || numbers.Words.Contains(pieces.Word(at))
            || (pieces.IsCapital(at) && holidays.CanBegin(pieces.Word(at))),
        _ => pieces.Word(at) is "'" or "’" or "‘",
    };

    private static void Keep(ref TimeReading? longest, int at, Found? found)
    {
        if (found is { } reading && reading.End > (longest?.End ?? at)) longest = new(at, reading.End, reading.Meaning);
    }

    /// <summary>A date, a time of day, or both together.</summary>
    private Found? ReadPointInTime(int at)
    {
        if (ReadClock(at) is { } clock) return WithDate(clock);
        return ReadDate(at) is { } date ? WithTimeOfDay(date) : ReadDayPart(at);
    }

    /// <summary>A date with what may stand before it: "about 2013", "early June", "the end of 1990", "later on Friday".</summary>
    private Found? ReadDate(int at)
    {
        if (pieces.Word(at) is "about" or "around" or "circa" or "approximately" && ReadCalendarDate(at + 1) is { } near && near.Date.Grain >= Grain.Day)
            return near with { Meaning = near.Date with { IsApproximate = true } };
        return ReadPart(at) ?? ReadStatedPeriod(at) ?? ReadRelative(at) ?? ReadBetweenYears(at) ?? ReadCalendarDate(at);
    }

    /// <summary>"early", "mid-", "late", "the beginning of" before a date.</summary>
    private Found? ReadPart(int at)
    {
        var next = at;
        if (pieces.Is(next, "the") || pieces.Is(next, "very")) next++;
        var part = Part.Whole;
        switch (pieces.Word(next))
        {
            case "early" or "earlier":
                (part, next) = (Part.Early, next + 1);
                break;
            case "mid" or "middle" when pieces.IsHyphen(next + 1) || pieces.Is(next, "mid"):
                (part, next) = (Part.Middle, pieces.IsHyphen(next + 1) ? next + 2 : next + 1);
                break;
            case "late" or "later":
                (part, next) = (Part.Late, next + 1);
                break;
            case "start" or "beginning" when pieces.Is(next + 1, "of"):
                (part, next) = (Part.Start, next + 2);
                break;
            case "middle" when pieces.Is(next + 1, "of"):
                (part, next) = (Part.Middle, next + 2);
                break;
            case "end" or "close" when pieces.Is(next + 1, "of") && at < next:
                (part, next) = (Part.End, next + 2);
                break;
            default:
                return null;
        }
        if (pieces.IsHyphen(next)) next++;
        if (part is Part.Early or Part.Late && pieces.Is(next, "in") || pieces.Is(next, "on")) next++;
        var inner = ReadRelative(next) ?? ReadCalendarDate(next) ?? ReadBareStretch(next);
        if (inner is not { Meaning: DateMeaning { Part: Part.Whole } meaning, End: var end }) return null;
        // "later this year" lies anywhere in the rest of it, "earlier this month" anywhere before today.
        var comparative = pieces.Word(at) is "earlier" or "later";
        return new(meaning with { Part = comparative ? Part.Whole : part }, end);
    }

    /// <summary>"the year", "the month" after "the end of".</summary>
    private Found? ReadBareStretch(int at)
    {
        if (!pieces.Is(at, "the") && !pieces.Is(at, "that")) return null;
        return words[pieces.Word(at + 1)].Unit is >= Grain.Day and { } unit && unit != Grain.Fortnight && Singular(at + 1)
            ? new(new DateMeaning(unit) { Shift = 0, Direction = pieces.Is(at, "that") ? Direction.Same : Direction.None }, at + 2)
            : null;
    }

    private bool Singular(int at) => pieces.Word(at) is not [.., 's'];

    /// <summary>A meaning and one past its last piece.</summary>
    private readonly record struct Found(TimeMeaning Meaning, int End)
    {
        public DateMeaning Date => (DateMeaning)Meaning;
    }
}
