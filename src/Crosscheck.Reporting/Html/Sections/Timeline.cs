namespace Crosscheck.Reporting.Html;

/// <summary>What happened when: a table in order of time whose last column is the drawing, and the undated below in their own words.</summary>
internal static class Timeline
{
    private const int LinesShown = 20;

    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("section", ("class", "timeline"), ("id", "timeline"), ("aria-labelledby", "timeline-h"));
        html.Element("h2", "Timeline", ("id", "timeline-h"));
        var dated = new List<Line>();
        var undated = new List<TimelineEntry>();
        foreach (var entry in view.Story.Timeline)
        {
            if (MarksOf(view, entry) is { Count: > 0 } marks)
                dated.Add(new(entry, marks));
            else
                undated.Add(entry);
        }
        if (dated.Count > 0)
            Dated(html, view, dated);
        if (undated.Count > 0)
            Undated(html, view, undated, afterDated: dated.Count > 0);
        if (dated.Count + undated.Count == 0)
            html.Element("p", "No dated event was found.", ("class", "none"));
        html.Close("section");
    }

    private sealed record Line(TimelineEntry Entry, List<TimeStrip.Mark> Marks);

    /// <summary>One mark for each time given: the answers of the question that compares the times, else the entry's own span.</summary>
    private static List<TimeStrip.Mark> MarksOf(StoryView view, TimelineEntry entry)
    {
        if (entry.Differ && view.FindQuestion(entry.Question) is { } question)
        {
            var marks = question.Question.Sure
                .Select(answer => TimeBounds.Of(answer.Value) is { } bounds ? new TimeStrip.Mark(bounds, view.SourcesOf(answer.Evidence)) : null)
                .OfType<TimeStrip.Mark>()
                .ToList();
            marks.Sort((a, b) => TimeBounds.Compare(a.Bounds, b.Bounds));
            if (marks.Count > 1)
                return marks;
        }
        var (from, to) = (TimeBounds.Of(entry.From), TimeBounds.Of(entry.To));
        if (from is null && to is null)
            return [];
        var sources = view.SourcesOf(entry.Evidence);
        var (first, last) = (from ?? to!, to ?? from!);
        if (entry.Differ && first != last)
            return [new(first, []), new(last, sources)];
        return [new(first.Union(last), sources)];
    }

    private static void Dated(HtmlWriter html, StoryView view, List<Line> lines)
    {
        var axis = new TimeAxis([.. lines.SelectMany(line => line.Marks).Select(mark => mark.Bounds)]);
        html.Element("p", "A dot is a known day, a bar a time known less exactly; joined marks are times that differ. Long gaps are drawn short.", ("class", "key"));
        Table(html, view, axis, lines.Take(LinesShown), "Events in order of time");
        if (lines.Count <= LinesShown)
            return;
        html.OpenFold(ReaderText.Count(lines.Count - LinesShown, "later event"));
        Table(html, view, axis, lines.Skip(LinesShown), "Later events in order of time");
        html.Close("details");
    }

    private static void Table(HtmlWriter html, StoryView view, TimeAxis axis, IEnumerable<Line> lines, string caption)
    {
        html.Open("table", ("class", "times"));
        html.Element("caption", caption, ("class", "vh"));
        html.Open("thead").Open("tr").Element("th", "When", ("scope", "col")).Element("th", "What", ("scope", "col"));
        html.Open("th", ("scope", "col"), ("class", "drawn")).Element("span", "Drawn on a line of time", ("class", "vh"));
        TimeStrip.Axis(html, axis);
        html.Close("th").Close("tr").Close("thead");
        html.Open("tbody");
        var before = "";
        foreach (var line in lines)
        {
            var entry = line.Entry;
            html.Open("tr", ("class", entry.Differ ? "is-differ" : null));
            var normal = NormalForm(entry);
            html.Open("th", ("scope", "row"), ("title", normal), ("class", normal == before ? "again" : null));
            before = normal;
            if (entry.Differ)
                html.Element("span", "≠ ", ("class", "vsign"), ("aria-hidden", "true"));
            html.Text(When(view, entry)).Close("th");
            html.Open("td", ("class", "what"));
            What(html, view, entry, chips: false);
            html.Close("td");
            html.Open("td", ("class", "drawn"));
            TimeStrip.Write(html, axis, line.Marks);
            html.Close("td").Close("tr");
        }
        html.Close("tbody").Close("table");
    }

    private static void What(HtmlWriter html, StoryView view, TimelineEntry entry, bool chips)
    {
        html.Open("details").Open("summary").Element("span", entry.Text, ("dir", "auto"), ("class", "words bare")).Text(" ");
        html.Open("span", ("class", chips ? null : "vh")).Chips(view.SourcesOf(entry.Evidence)).Close("span");
        html.Close("summary");
        EvidenceBlock.List(html, view, entry.Evidence);
        if (view.FindQuestion(entry.Question) is { } question)
            html.Open("p", ("class", "ways")).Element("a", $"Point {ReaderText.Number(question.Number)}: {question.Question.Text}", ("href", "#" + question.Id)).Close("p");
        html.Close("details");
    }

    private static void Undated(HtmlWriter html, StoryView view, List<TimelineEntry> entries, bool afterDated)
    {
        html.Element("h3", "Without a date that can be told");
        if (afterDated)
            html.Element("p", "In the sources’ own words.", ("class", "key"));
        html.Open("ul", ("class", "undated"));
        foreach (var entry in entries)
        {
            html.Open("li");
            html.Open("span", ("class", "own")).Element("span", entry.Words.Length > 0 ? $"“{entry.Words}”" : "no time given", ("dir", "auto")).Close("span");
            What(html, view, entry, chips: true);
            html.Close("li");
        }
        html.Close("ul");
    }

    private static string When(StoryView view, TimelineEntry entry)
    {
        if (entry.Differ && view.FindQuestion(entry.Question) is { } question && question.Question.Sure.Skip(1).Any())
        {
            var answers = question.Question.Sure.Where(answer => TimeBounds.Of(answer.Value) is not null).ToList();
            answers.Sort((a, b) => TimeBounds.Compare(TimeBounds.Of(a.Value)!, TimeBounds.Of(b.Value)!));
            return string.Join(" or ", answers.Select(answer => answer.Text));
        }
        var (from, to) = (entry.From ?? entry.To!, entry.To ?? entry.From!);
        if (from == to)
            return EdtfText.Of(from);
        var together = $"{from}/{to}";
        return entry.Differ || !EdtfInterval.TryParse(together, out _) ? $"{EdtfText.Of(from)} {(entry.Differ ? "or" : "to")} {EdtfText.Of(to)}" : EdtfText.Of(together);
    }

    private static string NormalForm(TimelineEntry entry) => entry.From == entry.To || entry.To is null ? entry.From ?? "" : $"{entry.From}/{entry.To}";
}
