using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>
/// Places days on a line on which long gaps are drawn short (by their logarithm), so that a week's news and a decade's background are both legible.
/// Positions are percent of the drawing's width.
/// </summary>
internal sealed class TimeAxis
{
    private const double Left = 3;
    private const double Right = 97;

    /// <summary>Labels near the edges are set inwards, so they need more room.</summary>
    private const double Edge = 15;
    private const double LeastTickGap = 19;
    private const double LeastTickGapAtEdge = 30;

    /// <summary>Day numbers, ascending, each once.</summary>
    private readonly List<int> _days = [];
    private readonly double[] _positions;

    public TimeAxis(List<TimeBounds> times)
    {
        List<int> days = [.. times.Select(time => time.First.DayNumber), .. times.Select(time => time.Last.DayNumber)];
        days.Sort();
        foreach (var day in days)
            if (_days.Count == 0 || _days[^1] != day)
                _days.Add(day);
        _positions = new double[_days.Count];
        for (var index = 1; index < _days.Count; index++)
            _positions[index] = _positions[index - 1] + 2 + Math.Log2(1 + _days[index] - _days[index - 1]);
        var total = _days.Count > 1 ? _positions[^1] : 0;
        for (var index = 0; index < _days.Count; index++)
            _positions[index] = total == 0 ? 50 : Left + _positions[index] / total * (Right - Left);
        Ticks = TicksOf(times);
    }

    /// <summary>From left to right, far enough apart for their labels.</summary>
    public List<Tick> Ticks { get; }

    /// <param name="day">One of the days that the axis was made from.</param>
    public double PositionOf(DateOnly day) => _positions[_days.BinarySearch(day.DayNumber)];

    public static string Percent(double position) => position.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private List<Tick> TicksOf(List<TimeBounds> times)
    {
        List<TimeBounds> inOrder = [.. times];
        inOrder.Sort(TimeBounds.Compare);
        var ticks = new List<Tick>();
        foreach (var time in inOrder)
        {
            var position = PositionOf(time.First);
            var anchor = position > 100 - Edge ? "end" : position < Edge ? "start" : "middle";
            var gap = ticks.Count > 0 && anchor != ticks[^1].Anchor ? LeastTickGapAtEdge : LeastTickGap;
            if (ticks.Count == 0 || position - ticks[^1].Position >= gap)
                ticks.Add(new(position, ReaderDate.Short(time), anchor));
        }
        return ticks;
    }

    /// <param name="Anchor">Where the label is held: its start, middle or end.</param>
    internal sealed record Tick(double Position, string Label, string Anchor);
}
