namespace Crosscheck.Reconciliation.Labels;

/// <summary>The clause around a description, for evidence.</summary>
internal static class LabelSpans
{
    /// <summary>Longest context in UTF-16 units.</summary>
    public const int LongestContext = 300;

    /// <summary>The sentence if it is short enough, else the largest run of its whole tokens around the description that begins and ends at a comma or other mark where there is one.</summary>
    public static TextSpan Context(AnnotatedText text, TextSpan description)
    {
        var index = text.SentenceAt(description.Start);
        if (index < 0) return description;
        var sentence = text.Sentences[index];
        if (sentence.Span.Length <= LongestContext) return sentence.Span;
        var (first, end) = text.TokensIn(description);
        int start = description.Start, stop = description.End;
        int markedStart = start, markedStop = stop;
        bool left = true, right = true;
        while (left || right)
        {
            if (left) left = first > sentence.FirstToken && stop - text.Tokens[first - 1].Start <= LongestContext;
            if (left)
            {
                start = text.Tokens[--first].Start;
                if (first == sentence.FirstToken || IsMark(text, first - 1)) markedStart = start;
            }
            if (right) right = end < sentence.EndToken && text.Tokens[end].End - start <= LongestContext;
            if (right)
            {
                stop = text.Tokens[end++].End;
                if (end == sentence.EndToken || IsMark(text, end)) markedStop = stop;
            }
        }
        return new(markedStart == description.Start ? start : markedStart, markedStop == description.End ? stop : markedStop);
    }

    private static bool IsMark(AnnotatedText text, int token)
    {
        var span = text.Tokens[token].Span;
        return span.Length == 1 && text.Text[span.Start] is ',' or ';' or ':' or '(' or ')' or '—' or '–';
    }
}
