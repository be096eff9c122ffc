namespace Crosscheck.Reconciliation.Copies;

/// <summary>
/// Tells quoted words from an article's own: two outlets that print what one person said have not copied each other.
/// A run of words that one article puts in quotation marks counts as quoted in all, for an embedded post or a letter in full often has none.
/// </summary>
internal static class QuotedWords
{
    /// <summary>For each text and word, whether it is quoted.</summary>
    public static bool[][] Mark(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<WordSequence> texts, ShingleIndex index)
    {
        var quoted = new bool[texts.Count][];
        var quotedShingles = new bool[index.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            quoted[text] = InQuotationMarks(articles[text].Body, texts[text]);
            MarkShingles(index.ShinglesOf(text), quoted[text], quotedShingles);
        }
        for (var text = 0; text < texts.Count; text++) MarkWords(index.ShinglesOf(text), quotedShingles, quoted[text]);
        return quoted;
    }

    private static bool[] InQuotationMarks(AnnotatedText body, WordSequence text)
    {
        var quoted = new bool[text.Count];
        foreach (var quotation in body.Quotations)
        {
            if (!quotation.Direct) continue;
            foreach (var span in quotation.Content)
            {
                // An empty span sorts before the word that begins where it lies.
                for (var word = ~Array.BinarySearch(text.Spans, new(span.Start, span.Start)); word < text.Count && text.Spans[word].Start < span.End; word++) quoted[word] = true;
            }
        }
        return quoted;
    }

    private static void MarkShingles(ReadOnlySpan<int> shingles, bool[] quoted, bool[] quotedShingles)
    {
        var run = 0;
        for (var word = 0; word < quoted.Length; word++)
        {
            run = quoted[word] ? run + 1 : 0;
            if (run >= ShingleIndex.Width) quotedShingles[shingles[word - ShingleIndex.Width + 1]] = true;
        }
    }

    private static void MarkWords(ReadOnlySpan<int> shingles, bool[] quotedShingles, bool[] quoted)
    {
        for (var word = 0; word < shingles.Length; word++)
        {
            if (quotedShingles[shingles[word]]) quoted.AsSpan(word, ShingleIndex.Width).Fill(true);
        }
    }
}
