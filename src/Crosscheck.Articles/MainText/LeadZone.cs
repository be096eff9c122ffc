using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Finds the summary that stands between the headline and the element that holds the text: it is often the only place that names day and place.</summary>
internal static class LeadZone
{
    private const int ShortestLine = 50;
    private const int FewestWordsOfItem = 4;

    /// <summary>Blocks from the first index up to, not with, the second may hold a lead; equal if there are none.</summary>
    public static (int From, int To) Find(Page page, IReadOnlyList<Block> blocks, int container, Func<Block, bool> isHeadline)
    {
        var to = 0;
        while (to < blocks.Count && blocks[to].First < container)
            to++;
        for (var from = to - 1; from >= 0; from--)
        {
            if (isHeadline(blocks[from]) || (blocks[from].Tag == "h1" && blocks[from].Text.Length >= 12))
                return (from + 1, to);
        }
        var around = Around(page, container);
        var first = to;
        while (around >= 0 && first > 0 && blocks[first - 1].First > around)
            first--;
        return (first, to);
    }

    /// <summary>True if a block in the zone that nothing else speaks against reads like a lead.</summary>
    public static bool Reads(Block block) =>
        block.LinkShare < 0.5
        && (block.Goodness > 0
            || block.Text.Length >= ShortestLine
            || (block.Tag == "li" && block.LinkLength == 0 && PlainText.LineShape.CountWords(block.Text) >= FewestWordsOfItem));

    private static int Around(Page page, int container)
    {
        for (var at = page[container].Parent; at >= 0; at = page[at].Parent)
        {
            if (page[at].Tag is "article" or "main")
                return at;
        }
        return -1;
    }
}
