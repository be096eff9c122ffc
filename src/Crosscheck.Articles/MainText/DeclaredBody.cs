namespace Crosscheck.Articles.MainText;

/// <summary>Uses the text that a page declares in its JSON-LD as a check: it is often cut short or without paragraphs, so it is not taken itself.</summary>
internal static class DeclaredBody
{
    private const int LeastLength = 300;
    private const int LongestProbe = 60;

    /// <summary>The blocks of running text that the declared text confirms; null if there is none or it does not agree with the page.</summary>
    public static HashSet<Block>? Confirm(IReadOnlyList<Block> blocks, string? declared)
    {
        if (declared is not { Length: >= LeastLength })
            return null;
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
        return 2 * length >= body.Length ? confirmed : null;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
