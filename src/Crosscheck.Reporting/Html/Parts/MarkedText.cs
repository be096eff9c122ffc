namespace Crosscheck.Reporting.Html;

/// <summary>An article's text with its evidence marked and numbered. One pass over the sorted cuts, so that any number of overlapping marks stays nearly linear.</summary>
internal sealed class MarkedText
{
    private readonly HtmlWriter _html;
    private readonly string _text;
    private readonly Func<int, string> _idOf;
    private readonly List<int> _anchors;
    private readonly List<SpotIndex.Mark> _byStart;
    private readonly List<SpotIndex.Mark> _byEnd;

    public MarkedText(HtmlWriter html, string text, SpotIndex.FieldSpots spots, Func<int, string> idOf)
    {
        _html = html;
        _text = text;
        _idOf = idOf;
        _anchors = Sorted(spots.Starts);
        _byStart = [.. spots.Marks];
        _byStart.Sort((a, b) => a.Start.CompareTo(b.Start));
        _byEnd = [.. spots.Marks];
        _byEnd.Sort((a, b) => a.End != b.End ? a.End.CompareTo(b.End) : a.Number.CompareTo(b.Number));
    }

    /// <summary>Paragraphs, each with its marks.</summary>
    public void WriteParagraphs() => Write(ParagraphStarts(), "p");

    /// <summary>The text with its marks and no paragraphs, for a headline.</summary>
    public void WriteLine() => Write([], null);

    private void Write(List<int> paragraphs, string? element)
    {
        if (_text.Length == 0)
            return;
        List<int> cuts = [0, _text.Length, .. paragraphs, .. _anchors];
        foreach (var mark in _byEnd)
            cuts.Add(mark.End);
        cuts = Sorted(cuts);
        var (paragraph, anchor, starting, ending) = (0, 0, 0, 0);
        for (var index = 0; index < cuts.Count; index++)
        {
            var at = cuts[index];
            ending = Numbers(ending, at);
            if (element is not null && (at == _text.Length || (paragraph < paragraphs.Count && paragraphs[paragraph] == at)))
            {
                if (at > 0)
                    _html.Close(element);
                if (at < _text.Length)
                    _html.Open(element, ("dir", "auto"));
                paragraph++;
            }
            if (at == _text.Length)
                break;
            while (starting < _byStart.Count && _byStart[starting].Start <= at)
                starting++;
            var anchored = anchor < _anchors.Count && _anchors[anchor] == at;
            Segment(at, cuts[index + 1], marked: starting > ending, anchored);
            if (anchored)
                anchor++;
        }
    }

    private void Segment(int from, int to, bool marked, bool anchored)
    {
        var id = anchored ? _idOf(from) : null;
        var words = _text.AsSpan(from, to - from);
        if (marked)
            _html.Open("mark", ("id", id)).Text(words).Close("mark");
        else if (id is not null)
            _html.Open("span", ("id", id), ("class", "spot")).Text(words).Close("span");
        else
            _html.Text(words);
    }

    /// <summary>Writes the numbers of the marks that end here, each once.</summary>
    /// <returns>How many marks have ended so far.</returns>
    private int Numbers(int ended, int at)
    {
        var last = 0;
        for (; ended < _byEnd.Count && _byEnd[ended].End == at; ended++)
        {
            var mark = _byEnd[ended];
            if (mark.Number == last)
                continue;
            last = mark.Number;
            var number = ReaderText.Number(mark.Number);
            _html.Element("a", number, ("class", "ref"), ("href", "#" + Anchors.Answer(mark.Number, mark.AnswerIndex)), ("aria-label", $"Point {number}"));
        }
        return ended;
    }

    private List<int> ParagraphStarts()
    {
        List<int> starts = [0];
        var blank = true;
        for (var index = 0; index < _text.Length; index++)
        {
            if (_text[index] == '\n' && !blank)
            {
                while (index + 1 < _text.Length && char.IsWhiteSpace(_text[index + 1]))
                    index++;
                if (index + 1 < _text.Length)
                    starts.Add(index + 1);
                blank = true;
            }
            else if (!char.IsWhiteSpace(_text[index]))
            {
                blank = false;
            }
        }
        return starts;
    }

    private static List<int> Sorted(List<int> offsets)
    {
        List<int> sorted = [.. offsets];
        sorted.Sort();
        var kept = 0;
        for (var index = 0; index < sorted.Count; index++)
            if (index == 0 || sorted[index] != sorted[index - 1])
                sorted[kept++] = sorted[index];
        sorted.RemoveRange(kept, sorted.Count - kept);
        return sorted;
    }
}
