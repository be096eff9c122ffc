namespace Crosscheck.Language.Times;

/// <summary>The dates an article has named so far, from which "two days later" and "a year earlier" count.</summary>
internal sealed class Mentioned
{
    // Further back a date is no longer plainly the one that is counted from.
    private const int SentencesRemembered = 3;

    private (Point Point, int Sentence)? _last;
    private (Point Point, int Sentence)? _lastQuarter;
    private int _sentence;

    /// <summary>The date last mentioned, if near enough.</summary>
    public Point? Last => _last is { } last && _sentence - last.Sentence < SentencesRemembered ? last.Point : null;

    /// <summary>The last day in this sentence or the one before.</summary>
    public DateOnly? LastDay => _last is { Point.Grain: Grain.Day } last && _sentence - last.Sentence < 2 ? last.Point.First : null;

    /// <summary>The last day in this sentence.</summary>
    public DateOnly? LastDayOfSentence => _last is { Point.Grain: Grain.Day } last && _sentence == last.Sentence ? last.Point.First : null;

    /// <summary>The quarter of which figures are being told; reports name it once.</summary>
    public Point? LastQuarter => _lastQuarter?.Point;

    /// <summary>True if the quarter was named so near by that "a year ago" plainly means the same quarter.</summary>
    public bool IsQuarterNear => _lastQuarter is { } quarter && _sentence - quarter.Sentence < SentencesRemembered;

    public void Add(Point point, DateMeaning date)
    {
        // "A year earlier" is told beside the year that is reported, which stays the one to count from.
        if (date is { Grain: Grain.Year, Shift: not null, Direction: Direction.Previous or Direction.None }) return;
        _last = (point, _sentence);
        if (point.Grain == Grain.Quarter && date.Year is null) _lastQuarter = (point, _sentence);
    }

    public void EndSentence() => _sentence++;
}
