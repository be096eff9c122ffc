namespace Crosscheck.Reporting.Html;

/// <summary>A source's own words on one line, with the part that gives the value marked.</summary>
internal static class QuotedWords
{
    /// <summary>Units shown on each side of the marked part.</summary>
    private const int Side = 80;

    /// <summary>Units of a marked part; a longer one is the sentence itself and is cut at its end.</summary>
    private const int Longest = 200;

    /// <summary>The words, shortened around the focus where they are long.</summary>
    public static void Line(HtmlWriter html, Evidence evidence)
    {
        var words = evidence.Words;
        var focus = FocusOf(evidence);
        var whole = focus.Length == words.Length;
        var start = whole ? 0 : BackTo(words, focus.Start - Side);
        var end = whole ? ForwardTo(words, Longest) : ForwardTo(words, Math.Min(focus.End, focus.Start + Longest) + Side);
        html.Open("span", ("class", Begins(words) ? "words bare" : "words"), ("dir", "auto"));
        if (start > 0)
            html.Text("… ");
        if (whole)
            html.Text(words.AsSpan(start, end - start));
        else
            html.Text(words.AsSpan(start, focus.Start - start))
                .Element("mark", words[focus.Start..Math.Min(focus.End, end)])
                .Text(focus.End < end ? words.AsSpan(focus.End, end - focus.End) : "");
        if (end < words.Length)
            html.Text(" …");
        html.Close("span");
    }

    /// <summary>The words in full: the focus marked inside them where it is narrower.</summary>
    public static void Full(HtmlWriter html, Evidence evidence)
    {
        var words = evidence.Words;
        var focus = FocusOf(evidence);
        html.Open("mark", ("class", "span"));
        if (focus.Length == words.Length)
            html.Text(words);
        else
            html.Text(words.AsSpan(0, focus.Start)).Element("b", words[focus.Start..focus.End]).Text(words.AsSpan(focus.End));
        html.Close("mark");
    }

    /// <summary>The focus relative to the words; the whole if it does not lie inside (a story written by another program).</summary>
    private static TextSpan FocusOf(Evidence evidence)
    {
        var focus = new TextSpan(evidence.FocusStart - evidence.Start, evidence.FocusEnd - evidence.Start);
        return focus.Start >= 0 && !focus.IsEmpty && focus.End <= evidence.Words.Length ? focus : new(0, evidence.Words.Length);
    }

    // Words that bring their own quotation marks get no second pair.
    private static bool Begins(string words) => words is ['"' or '“' or '«' or '‘' or '\'', ..] or [.., '"' or '”' or '»' or '’'];

    private static int BackTo(string words, int index)
    {
        if (index <= 0)
            return 0;
        var blank = words.LastIndexOf(' ', index, Math.Min(index + 1, 30));
        return blank >= 0 ? blank + 1 : Whole(words, index);
    }

    private static int ForwardTo(string words, int index)
    {
        if (index >= words.Length)
            return words.Length;
        var blank = words.IndexOf(' ', index, Math.Min(words.Length - index, 30));
        return blank >= 0 ? blank : words.Length - index <= 30 ? words.Length : Whole(words, index);
    }

    private static int Whole(string words, int index) => char.IsLowSurrogate(words[index]) ? index - 1 : index;
}
