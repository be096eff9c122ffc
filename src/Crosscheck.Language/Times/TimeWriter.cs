using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Times;

/// <summary>Makes time expressions of the readings of one text, sentence after sentence.</summary>
internal sealed class TimeWriter(TimeCues cues, DateOnly? published)
{
    private readonly TimeResolver _resolver = new(published);
    private readonly TenseReader _tenses = new(cues);
    private readonly TimeRelationReader _relations = new(cues);
    private readonly Mentioned _mentioned = new();

    public IEnumerable<TimeExpression> Write(SentencePieces pieces, List<TimeReading> readings)
    {
        var times = new List<TimeExpression>(readings.Count);
        for (var index = 0; index < readings.Count; index++)
        {
            var reading = readings[index];
            var span = pieces.Span(reading.First, reading.End);
            var relation = _relations.At(pieces, reading);
            var (type, value, edtf) = reading.Meaning switch
            {
                DurationMeaning duration => (TimeType.Duration, duration.Value, null),
                SetMeaning set => (TimeType.Set, set.Value, null),
                ReferenceMeaning reference => (TimeType.Date, reference.Value, null),
                DateMeaning date when IsOnlyTimeOfDay(date) =>
                    TimeOfDay(date, (date.Clock is null ? _mentioned.LastDayOfSentence : _mentioned.LastDay) ?? FirstDay(pieces, readings, index + 1)),
                DateMeaning date => Date(date, _tenses.At(pieces, reading)),
                _ => throw new InvalidOperationException($"No time is written for {reading.Meaning.GetType().Name}."),
            };
            times.Add(new(span.Start, span.End, type, value, edtf, relation));
        }
        _mentioned.EndSentence();
        return times;
    }

    private (TimeType, string, string?) Date(DateMeaning date, Tense tense)
    {
        var type = date.Clock is null && date.DayPart is null && date.Grain >= Grain.Day ? TimeType.Date : TimeType.Time;
        if (date.Grain < Grain.Day) return (type, date.Shift < 0 ? "PAST_REF" : "FUTURE_REF", null);
        if (_resolver.Find(date, _mentioned, tense) is not { } point) return (type, Unresolved(date), null);
        _mentioned.Add(point, date);
        var (value, edtf) = (Timex3.Value(point) + Timex3.TimeOfDay(date), Edtf.Of(point, date.Until is null ? date : date with { Part = Part.Whole }));
        // TIMEX3 takes the quarter that the report is about; EDTF claims it only where it was just named.
        if (date is { Grain: Grain.Year, Shift: -1 } && point.Grain == Grain.Quarter && !_mentioned.IsQuarterNear)
            edtf = Edtf.Of(new(Grain.Year, Calendar.StartOf(Grain.Year, point.First)), date with { IsApproximate = true });
        if (date.Until is not { } until) return (type, value, edtf);
        // Both ends of a range lie in one year where only one states it, or none.
        return _resolver.Find(until with { Year = until.Year ?? point.First.Year }, _mentioned, tense) is { } last && last.First > point.First
            ? (type, $"{value}/{Timex3.Value(last)}", $"{edtf}/{Edtf.Of(last, until)}")
            : (type, value, edtf);
    }

    /// <summary>A time of day belongs to a day named beside it; without one TIMEX3 gets the day of publication, EDTF none.</summary>
    private (TimeType, string, string?) TimeOfDay(DateMeaning date, DateOnly? day)
    {
        var value = (day ?? published) is { } guess ? Timex3.Iso(guess) : Timex3.Partial(date);
        return (TimeType.Time, value + Timex3.TimeOfDay(date), day is { } known ? Edtf.Of(new(Grain.Day, known), date) : null);
    }

    private DateOnly? FirstDay(SentencePieces pieces, List<TimeReading> readings, int from)
    {
        // Bounded, so that a sentence of nothing but clock times costs no more than its length.
        for (var index = from; index < Math.Min(readings.Count, from + 4); index++)
        {
            if (readings[index].Meaning is DateMeaning { Grain: Grain.Day } date && !IsOnlyTimeOfDay(date))
                return _resolver.Find(date, _mentioned, _tenses.At(pieces, readings[index])) is { } point ? point.First : null;
        }
        return null;
    }

    /// <summary>A value for readers of TIMEX3 where nothing near is counted from; EDTF stays null, since it would be a guess.</summary>
    private string Unresolved(DateMeaning date)
    {
        var partial = Timex3.Partial(date);
        if (partial.Length > 0) return partial + Timex3.TimeOfDay(date);
        return published is not null && date is { Shift: not null, Direction: Direction.Same or Direction.Previous or Direction.Following }
            && _resolver.Find(date with { Direction = Direction.None }, _mentioned, Tense.Unknown) is { } guess
            ? Timex3.Value(guess)
            : "";
    }

    private static bool IsOnlyTimeOfDay(DateMeaning date) =>
        date is { Grain: Grain.Day, Year: null, Month: null, Day: null, Weekday: null, Holiday: null } && (date.Clock is not null || date.DayPart is not null)
            && date is { Shift: null } or { Shift: 0, Direction: Direction.Same };
}
