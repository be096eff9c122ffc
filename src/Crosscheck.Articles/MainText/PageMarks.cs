using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Which parts of a page are boilerplate by their markup, and how much running text stands where.</summary>
internal sealed class PageMarks
{
    /// <summary>Markup that would cut more than this share of a page's running text is not believed.</summary>
    private const double MostCut = 0.5;

    private readonly Page _page;
    private readonly int[] _goodBefore;
    private readonly string?[] _why;

    public PageMarks(Page page, IReadOnlyList<Block> blocks)
    {
        _page = page;
        var all = Sums(page, blocks, _ => true);
        _why = Mark(page, all);
        _goodBefore = Sums(page, blocks, block => _why[block.First] is null);
    }

    /// <summary>The reason that markup gives to cut a node; null if there is none.</summary>
    public string? Why(int index) => _why[index];

    /// <summary>Units of running text below a node that markup does not speak against.</summary>
    public int Good(int index) => _goodBefore[_page[index].Next] - _goodBefore[index];

    private static string?[] Mark(Page page, int[] all)
    {
        var why = new string?[page.Count];
        var total = all[^1];
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].Parent is >= 0 and var parent && why[parent] is { } inherited)
                why[index] = inherited;
            else if (!page[index].IsText && Boilerplate.Why(page, index) is { } reason && IsBelieved(reason, all[page[index].Next] - all[index], total))
                why[index] = reason;
        }
        return why;
    }

    private static bool IsBelieved(string why, int good, int total) =>
        total == 0 || good <= total * (why == CutReason.Comments ? 0.9 : MostCut);

    private static int[] Sums(Page page, IReadOnlyList<Block> blocks, Func<Block, bool> counts)
    {
        var sums = new int[page.Count + 1];
        foreach (var block in blocks)
        {
            if (counts(block))
                sums[block.First + 1] += block.Goodness;
        }
        for (var index = 0; index < page.Count; index++)
            sums[index + 1] += sums[index];
        return sums;
    }
}
