using System.Collections.Immutable;
using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>One line of the timeline's drawing: a dot for a known day, a bar for an uncertain time, marks joined where the sources differ, the sources' letters at the marks.</summary>
internal static class TimeStrip
{
    private const int LettersShown = 4;
    private const int ChipHeight = 18;

    /// <param name="Bounds">When.</param>
    /// <param name="Sources">Who says so.</param>
    internal sealed record Mark(TimeBounds Bounds, ImmutableArray<SourceView> Sources);

    public static void Axis(HtmlWriter html, TimeAxis axis)
    {
        html.Open("svg", ("class", "strip axis"), ("width", "100%"), ("height", "24"), ("aria-hidden", "true"), ("focusable", "false"));
        for (var index = 0; index < axis.Ticks.Count; index++)
        {
            var tick = axis.Ticks[index];
            html.Element("text", tick.Label, ("x", TimeAxis.Percent(tick.Position)), ("y", "16"), ("text-anchor", tick.Anchor), ("class", index % 2 == 1 ? "odd" : null));
        }
        html.Close("svg");
    }

    /// <param name="marks">In order of time, at least one.</param>
    public static void Write(HtmlWriter html, TimeAxis axis, List<Mark> marks)
    {
        var several = marks.Count > 1;
        var (height, middle) = several ? (66, 33) : (30, 15);
        html.Open("svg", ("class", several ? "strip several" : "strip"), ("width", "100%"), ("height", Pixels(height)), ("aria-hidden", "true"), ("focusable", "false"));
        foreach (var tick in axis.Ticks)
            Line(html, "rule", TimeAxis.Percent(tick.Position), "-200", TimeAxis.Percent(tick.Position), "400");
        if (several)
            Line(html, "join", At(axis, marks[0].Bounds.First), Pixels(middle), At(axis, LastOf(marks)), Pixels(middle));
        foreach (var mark in marks)
        {
            if (mark.Bounds.IsDay)
                html.Open("circle", ("class", "dot"), ("cx", At(axis, mark.Bounds.First)), ("cy", Pixels(middle)), ("r", "5")).Close("circle");
            else
                Line(html, "bar", At(axis, mark.Bounds.First), Pixels(middle), At(axis, mark.Bounds.Last), Pixels(middle));
        }
        for (var index = 0; index < marks.Count; index++)
            Letters(html, axis, marks[index], middle, several ? index % 2 == 0 ? Place.Above : Place.Below : Place.Beside);
        html.Close("svg");
    }

    private static DateOnly LastOf(List<Mark> marks)
    {
        var last = marks[0].Bounds.Last;
        foreach (var mark in marks)
            if (mark.Bounds.Last > last)
                last = mark.Bounds.Last;
        return last;
    }

    private enum Place
    {
        Beside,
        Above,
        Below,
    }

    private static void Letters(HtmlWriter html, TimeAxis axis, Mark mark, int middle, Place place)
    {
        var shown = mark.Sources.Length > LettersShown ? mark.Sources[..(LettersShown - 1)] : mark.Sources;
        var rest = mark.Sources.Length - shown.Length;
        var width = shown.Sum(source => WidthOf(source.Letter) + 3) + (rest > 0 ? 34 : 0);
        var (first, last) = (axis.PositionOf(mark.Bounds.First), axis.PositionOf(mark.Bounds.Last));
        var leftwards = place == Place.Beside && last > 72;
        var at = place == Place.Beside ? leftwards ? first : last : (first + last) / 2;
        var x = place == Place.Beside ? leftwards ? -10 - width : 11 : at > 85 ? 6 - width : at < 15 ? -6 : -width / 2;
        var y = place switch { Place.Above => middle - 10 - ChipHeight, Place.Below => middle + 10, _ => middle - ChipHeight / 2 };
        html.Open("svg", ("x", TimeAxis.Percent(at)), ("y", Pixels(y)), ("overflow", "visible"), ("class", "letters"));
        foreach (var source in shown)
        {
            html.Open("g", ("class", SourceChips.ClassOf(source)));
            html.Element("title", source.Full);
            html.Open("rect", ("x", Pixels(x)), ("width", Pixels(WidthOf(source.Letter))), ("height", Pixels(ChipHeight)), ("rx", "5")).Close("rect");
            html.Element("text", source.Letter, ("x", (x + WidthOf(source.Letter) / 2.0).ToString("0.#", CultureInfo.InvariantCulture)), ("y", "13"), ("text-anchor", "middle"));
            html.Close("g");
            x += WidthOf(source.Letter) + 3;
        }
        if (rest > 0)
            html.Element("text", $"+{ReaderText.Number(rest)}", ("x", Pixels(x)), ("y", "13"), ("class", "rest"));
        html.Close("svg");
    }

    private static int WidthOf(string letter) => 11 + 8 * letter.Length;

    private static string At(TimeAxis axis, DateOnly day) => TimeAxis.Percent(axis.PositionOf(day));

    private static string Pixels(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(HtmlWriter html, string kind, string x1, string y1, string x2, string y2) =>
        html.Open("line", ("class", kind), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)).Close("line");
}
