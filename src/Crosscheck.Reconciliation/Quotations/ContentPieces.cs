namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Cuts a long quotation into pieces that can be shown as evidence: at the end of a sentence if one is near, else between words.</summary>
internal static class ContentPieces
{
    public static IEnumerable<TextSpan> Of(AnnotatedText layers, TextSpan content)
    {
        var start = content.Start;
        while (content.End - start > Evidence.LongestSpan)
        {
            var end = EndOfPiece(layers, start);
            yield return new(start, end);
            start = end;
            while (start < content.End && char.IsWhiteSpace(layers.Text[start])) start++;
        }
        if (start < content.End) yield return new(start, content.End);
    }

    private static int EndOfPiece(AnnotatedText layers, int start)
    {
        var limit = start + Evidence.LongestSpan;
        var sentence = layers.SentenceAt(limit);
        if (sentence > 0 && layers.Sentences[sentence - 1].End > start) return layers.Sentences[sentence - 1].End;
        for (var end = limit; end > start; end--)
        {
            if (char.IsWhiteSpace(layers.Text[end])) return end;
        }
        return char.IsLowSurrogate(layers.Text[limit]) ? limit - 1 : limit;
    }
}
