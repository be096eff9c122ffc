namespace Crosscheck.Reconciliation.Copies;

/// <summary>The words of one text as numbers, without punctuation and case; two words are the same if their numbers are.</summary>
/// <param name="Ids">One number a word.</param>
/// <param name="Spans">Where each word lies in the text.</param>
internal sealed record WordSequence(int[] Ids, TextSpan[] Spans)
{
    public int Count => Ids.Length;

    /// <summary>The span from one word to before another.</summary>
    public TextSpan SpanOf(int first, int end) => new(Spans[first].Start, Spans[end - 1].End);
}
