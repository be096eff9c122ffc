using System.Collections.Immutable;
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
    private const double LeastTickGap = 17;

    private readonly ImmutableArray<DateOnly> _days;
    private readonly double[] _positions;

    public TimeAxis(IReadOnlyCollection<TimeBounds> times)
    {
        _days = [.. times.SelectMany(time => new[] { time.First, time.Last }).Distinct().Order()];
        _positions = new double[_days.Length];
        for (var index = 1; index < _days.Length; index++)
            _positions[index] = _positions[index - 1] + 2 + Math.Log2(1 + _days[index].DayNumber - _days[index - 1].DayNumber);
        var total = _days.Length > 1 ? _positions[^1] : 0;
        for (var index = 0; index < _days.Length; index++)
            _positions[index] = total == 0 ? 50 : Left + _positions[index] / total * (Right - Left);
        Ticks = [.. TicksOf(times)];
    }

    public ImmutableArray<Tick> Ticks { get; }

    /// <param name="day">One of the days that the axis was made from.</param>
    public double PositionOf(DateOnly day) => _positions[_days.BinarySearch(day)];

    public static string Percent(double position) => position.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private IEnumerable<Tick> TicksOf(IReadOnlyCollection<TimeBounds> times)
    {
        var last = double.NegativeInfinity;
        foreach (var time in times.OrderBy(time => time.First).ThenBy(time => time.Last))
        {
            var position = PositionOf(time.First);
            if (position - last < LeastTickGap)
                continue;
            last = position;
            yield return new(position, ReaderDate.Short(time));
        }
    }

    internal readonly record struct Tick(double Position, string Label);
}
