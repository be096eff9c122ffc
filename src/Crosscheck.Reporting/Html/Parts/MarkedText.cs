namespace Crosscheck.Reporting.Html;

/// <summary>An article's text with its evidence marked and numbered. One pass over the sorted cuts, so any number of overlapping marks stays linear.</summary>
internal sealed class MarkedText(HtmlWriter html, string text, SpotIndex.FieldSpots spots, Func<int, string> idOf)
{
    /// <summary>Paragraphs, each with its marks.</summary>
    public void WriteParagraphs()
    {
        var starts = ParagraphStarts();
        var open = false;
        Write(starts, (at) =>
        {
            if (!starts.Contains(at))
                return;
            if (open)
                html.Close("p");
            html.Open("p", ("dir", "auto"));
            open = true;
        });
        if (open)
            html.Close("p");
    }

    /// <summary>The text with its marks and no paragraphs, for a headline.</summary>
    public void WriteLine() => Write([0], _ => { });

    private void Write(SortedSet<int> paragraphs, Action<int> begin)
    {
        if (text.Length == 0)
            return;
        var cuts = new SortedSet<int>(paragraphs) { 0, text.Length };
        cuts.UnionWith(spots.Starts);
        var starting = spots.Marks.ToLookup(mark => mark.Span.Start);
        var ending = spots.Marks.ToLookup(mark => mark.Span.End);
        foreach (var mark in spots.Marks)
            cuts.Add(mark.Span.End);
        var active = 0;
        var from = -1;
        foreach (var to in cuts)
        {
            if (from >= 0)
                Segment(from, to, active > 0);
            active -= ending[to].Count();
            Numbers(ending[to]);
            if (to < text.Length)
                begin(to);
            active += starting[to].Count();
            from = to;
        }
    }

    private void Segment(int from, int to, bool marked)
    {
        var id = spots.Starts.Contains(from) ? idOf(from) : null;
        var words = text.AsSpan(from, to - from);
        if (marked)
            html.Open("mark", ("id", id)).Text(words).Close("mark");
        else if (id is not null)
            html.Open("span", ("id", id), ("class", "spot")).Text(words).Close("span");
        else
            html.Text(words);
    }

    private void Numbers(IEnumerable<SpotIndex.Mark> marks)
    {
        foreach (var mark in marks.DistinctBy(mark => mark.Number).OrderBy(mark => mark.Number))
        {
            var number = ReaderText.Number(mark.Number);
            html.Element("a", number, ("class", "ref"), ("href", "#" + Anchors.Answer(mark.Number, mark.AnswerIndex)), ("aria-label", $"Point {number}"));
        }
    }

    private SortedSet<int> ParagraphStarts()
    {
        var starts = new SortedSet<int> { 0 };
        var blank = true;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n' && !blank)
            {
                while (index + 1 < text.Length && char.IsWhiteSpace(text[index + 1]))
                    index++;
                if (index + 1 < text.Length)
                    starts.Add(index + 1);
                blank = true;
            }
            else if (!char.IsWhiteSpace(text[index]))
            {
                blank = false;
            }
        }
        return starts;
    }
}
