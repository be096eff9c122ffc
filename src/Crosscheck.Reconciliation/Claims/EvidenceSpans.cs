namespace Crosscheck.Reconciliation.Claims;

/// <summary>The shortest stretch of a sentence that shows a value with the statement it belongs to.</summary>
internal static class EvidenceSpans
{
    /// <summary>From the subject or predicate to the value, as they stand in the clause; the whole is no longer than evidence may be.</summary>
    public static TextSpan Around(ArticleStatements statements, Statement statement, TextSpan focus)
    {
        var text = statements.Text;
        var sentence = text.Sentences[statement.Sentence].Span;
        var span = focus.Union(text.Tokens[statement.Predicate].Span);
        foreach (var argument in statement.Arguments)
        {
            if (!argument.Inherited && argument.Role is Role.Agent or Role.Patient or Role.Complement)
                span = Grown(span, argument.Span, sentence);
        }
        // "in 2013": the preposition, negation and number modifiers before the value belong to its words.
        var (first, _) = text.TokensIn(focus);
        if (first > 0 && text.Tokens[first - 1].Upos is "ADP" or "PART" && sentence.Contains(text.Tokens[first - 1].Start))
            span = Grown(span, text.Tokens[first - 1].Span, sentence);
        foreach (var qualifier in text.Qualifiers)
        {
            if (qualifier.Scope.Contains(text.Tokens[statement.Predicate].Start))
                span = Grown(span, qualifier.Span, sentence);
        }
        return Whole(text, span, focus);
    }

    /// <summary>The span with its ends moved outwards to token borders, cut round the focus if it is too long.</summary>
    public static TextSpan Whole(AnnotatedText text, TextSpan span, TextSpan focus)
    {
        if (span.Length <= Evidence.LongestSpan)
            return span;
        if (focus.Length >= Evidence.LongestSpan)
            return new(focus.Start, focus.Start + Evidence.LongestSpan);
        var room = (Evidence.LongestSpan - focus.Length) / 2;
        var start = Math.Max(span.Start, focus.Start - room);
        var end = Math.Min(span.End, start + Evidence.LongestSpan);
        var (first, last) = text.TokensIn(new(start, end));
        if (text.Tokens[first].Start < start && first + 1 < last)
            first++;
        if (text.Tokens[last - 1].End > end && last - 1 > first)
            last--;
        var cut = new TextSpan(text.Tokens[first].Start, text.Tokens[last - 1].End);
        return cut.Length <= Evidence.LongestSpan && cut.Contains(focus) ? cut : new(start, end);
    }

    private static TextSpan Grown(TextSpan span, TextSpan more, TextSpan sentence)
    {
        var grown = span.Union(more);
        return sentence.Contains(more) && grown.Length <= 280 ? grown : span;
    }
}
