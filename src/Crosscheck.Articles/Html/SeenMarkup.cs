using System.Text;

namespace Crosscheck.Articles.Html;

/// <summary>The part of a page's markup that is parsed, and where each piece of it stands in the page.</summary>
internal sealed class SeenMarkup
{
    private readonly int[] _starts;
    private readonly int[] _shifts;
    private int _last;

    private SeenMarkup(string text, int[] starts, int[] shifts)
    {
        Text = text;
        _starts = starts;
        _shifts = shifts;
    }

    public string Text { get; }

    /// <param name="markup">The page.</param>
    /// <param name="unseen">What to leave out, in order, none within another.</param>
    public static SeenMarkup Of(string markup, List<Range> unseen)
    {
        if (unseen.Count == 0)
            return new(markup, [0], [0]);
        var text = new StringBuilder(markup.Length);
        var (starts, shifts) = (new int[unseen.Count + 1], new int[unseen.Count + 1]);
        var from = 0;
        for (var piece = 0; piece <= unseen.Count; piece++)
        {
            (starts[piece], shifts[piece]) = (text.Length, from - text.Length);
            text.Append(markup, from, (piece < unseen.Count ? unseen[piece].Start.Value : markup.Length) - from);
            from = piece < unseen.Count ? unseen[piece].End.Value : from;
        }
        return new(text.ToString(), starts, shifts);
    }

    /// <summary>The offset in the page of an offset in the text; fast where the offsets asked for rise.</summary>
    public int InPage(int offset)
    {
        if (offset < _starts[_last])
            _last = 0;
        while (_last + 1 < _starts.Length && _starts[_last + 1] <= offset)
            _last++;
        return offset + _shifts[_last];
    }
}
