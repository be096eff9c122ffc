namespace Crosscheck.Articles.MainText;

/// <summary>Uses the text that a page declares in its JSON-LD as a check: it is often cut short or without paragraphs, so it is not taken itself.</summary>
internal static class DeclaredBody
{
    private const int LeastLength = 300;
    private const int LongestProbe = 60;

    /// <summary>How much a block speaks for its surroundings: its goodness, or nothing if the declared text confirms other blocks but not this one.</summary>
    public static Func<Block, int> Measure(IReadOnlyList<Block> blocks, string? declared)
    {
        if (declared is not { Length: >= LeastLength })
            return block => block.Goodness;
        var body = Letters(declared);
        var confirmed = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        var length = 0;
        foreach (var block in blocks)
        {
            if (block.Goodness == 0)
                continue;
            var letters = Letters(block.Text);
            if (!body.Contains(letters[..Math.Min(letters.Length, LongestProbe)], StringComparison.Ordinal))
                continue;
            confirmed.Add(block);
            length += letters.Length;
        }
        return 2 * length >= body.Length ? block => confirmed.Contains(block) ? block.Goodness : 0 : block => block.Goodness;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
