namespace Crosscheck.Reporting.Html;

/// <summary>Finds the sentence in which evidence stands, for a reader who wants a little more than the words. A cut too many or too few costs nothing: the evidence itself is never cut.</summary>
internal static class SentenceAround
{
    /// <summary>Units shown on either side at most.</summary>
    private const int Reach = 320;

    public static TextSpan Of(string text, TextSpan span) => new(StartBefore(text, span.Start), EndAfter(text, span));

    private static int StartBefore(string text, int start)
    {
        var floor = Math.Max(0, start - Reach);
        for (var index = start; index > floor; index--)
            if (text[index - 1] == '\n' || EndsSentence(text, index - 1))
                return SkipBlanks(text, index, start);
        if (floor == 0)
            return 0;
        var blank = text.IndexOf(' ', floor, start - floor);
        return blank < 0 ? start : blank + 1;
    }

    private static int EndAfter(string text, TextSpan span)
    {
        var ceiling = Math.Min(text.Length, span.End + Reach);
        for (var index = Math.Max(span.Start, span.End - 1); index < ceiling; index++)
        {
            if (text[index] == '\n' && index >= span.End)
                return index;
            if (EndsSentence(text, index) && index + 1 >= span.End)
                return AfterClosers(text, index + 1);
        }
        if (ceiling == text.Length)
            return ceiling;
        var blank = text.LastIndexOf(' ', ceiling - 1, ceiling - span.End);
        return blank < 0 ? span.End : blank;
    }

    /// <summary>True if the sign at the index closes a sentence: a stop, perhaps quotation marks, then a blank and no small letter.</summary>
    private static bool EndsSentence(string text, int index)
    {
        if (text[index] is not ('.' or '!' or '?' or '…' or '؟' or '。'))
            return false;
        if (text[index] == '.' && IsAbbreviation(text, index))
            return false;
        var next = AfterClosers(text, index + 1);
        if (next >= text.Length || text[next] == '\n')
            return true;
        if (text[next] is not (' ' or '\u00a0' or '\t'))
            return false;
        next = SkipBlanks(text, next, Math.Min(text.Length, next + 4));
        return next >= text.Length || !char.IsLower(text[next]);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 5 && char.IsLetter(text[start - 1]))
            start--;
        return stop - start == 1 ? char.IsUpper(text[start]) : text.AsSpan(start, stop - start) is
            "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "Gen" or "Col" or "Sgt" or "Lt" or "Maj" or "Capt" or "Rep" or "Sen" or "Gov" or "Prof" or "Rev" or "Hon" or "No" or "vs" or "Jr" or "Sr"
            or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";
    }

    private static int AfterClosers(string text, int index)
    {
        // More than a few closing signs are no end of a sentence; the bound keeps hostile text linear.
        var limit = Math.Min(text.Length, index + 4);
        while (index < limit && text[index] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            index++;
        return index;
    }

    private static int SkipBlanks(string text, int index, int limit)
    {
        while (index < limit && char.IsWhiteSpace(text[index]))
            index++;
        return index;
    }
}
