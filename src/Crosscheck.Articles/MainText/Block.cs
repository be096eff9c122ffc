namespace Crosscheck.Articles.MainText;

/// <summary>A run of text that a reader sees as one paragraph, heading or item.</summary>
/// <param name="First">Index of its first text node.</param>
/// <param name="Last">Index of its last text node.</param>
/// <param name="Owner">Index of the nearest element that begins a new line.</param>
/// <param name="Tag">Name of that element.</param>
/// <param name="Text">As a reader sees it; lines within it are separated by a line feed.</param>
/// <param name="LinkLength">UTF-16 units of the text that stand in links.</param>
/// <param name="LeadingLink">UTF-16 units of the link that the text begins with: a teaser begins with the headline it leads to.</param>
internal sealed record Block(int First, int Last, int Owner, string Tag, string Text, int LinkLength, int LeadingLink)
{
    private const int ShortestGood = 40;
    private const int LongestLeadingLink = 30;

    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);

    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    /// <summary>Units of running text outside links: how much the block speaks for its surroundings being an article.</summary>
    public int Goodness { get; } = LeadingLink <= LongestLeadingLink && IsGood(Tag, Text, LinkLength) ? Text.Length - LinkLength : 0;

    private static bool IsGood(string tag, string text, int linkLength) =>
        text.Length >= ShortestGood && 2 * linkLength < text.Length && tag is not (['h', >= '1' and <= '6'] or "figcaption") && HasStop(text);

    private static bool HasStop(string text) => text.AsSpan().IndexOfAny(".!?。।…؟:") >= 0;
}
