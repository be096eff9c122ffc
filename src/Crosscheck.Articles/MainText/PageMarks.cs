using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Which parts of a page are boilerplate by their markup, and how much running text stands where.</summary>
internal sealed class PageMarks
{
    /// <summary>Markup that would cut more than this share of a page's running text is not believed.</summary>
    private const double MostCut = 0.5;

    private const int LongestFormBox = 300;

    private readonly Page _page;
    private readonly int[] _goodBefore;
    private readonly int[] _textBefore;
    private readonly int[] _linkBefore;
    private readonly string?[] _why;

    public PageMarks(Page page, IReadOnlyList<Block> blocks)
    {
        _page = page;
        var all = Sums(page, blocks, block => block.Goodness);
        _textBefore = Sums(page, blocks, block => block.Text.Length);
        _linkBefore = Sums(page, blocks, block => block.LinkLength);
        _why = Mark(page, all, FormBoxes());
        _goodBefore = Sums(page, blocks, block => Why(block) is null ? block.Goodness : 0);
    }

    /// <summary>The reason that markup gives to cut an element; null if there is none.</summary>
    public string? Why(int index) => _why[index];

    /// <summary>The reason that markup gives to cut a block. Marked words inside a paragraph, such as a place and date at its head, do not cut the paragraph.</summary>
    public string? Why(Block block) => _why[block.Owner] ?? (_why[block.First] == _why[block.Last] && InOneInline(block) ? _why[block.First] : null);

    private bool InOneInline(Block block)
    {
        var at = block.First;
        while (_page[at].Parent is > 0 and var parent && parent != block.Owner && _why[parent] is not null)
            at = parent;
        return block.Last < _page[at].Next;
    }

    /// <summary>Units of running text below a node that markup does not speak against.</summary>
    public int Good(int index) => _goodBefore[_page[index].Next] - _goodBefore[index];

    /// <summary>Units of all visible text below a node.</summary>
    public int TextLength(int index) => _textBefore[_page[index].Next] - _textBefore[index];

    /// <summary>Units of text in links below a node.</summary>
    public int LinkLength(int index) => _linkBefore[_page[index].Next] - _linkBefore[index];

    private static string?[] Mark(Page page, int[] all, HashSet<int> formBoxes)
    {
        var why = new string?[page.Count];
        var total = all[^1];
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].Parent is >= 0 and var parent && why[parent] is { } inherited)
                why[index] = inherited;
            else if (formBoxes.Contains(index))
                why[index] = CutReason.Form;
            else if (!page[index].IsText && Boilerplate.Why(page, index) is { } reason && IsBelieved(reason, all[page[index].Next] - all[index], total))
                why[index] = reason;
        }
        return why;
    }

    /// <summary>The outermost boxes of little text that hold a form: sign-up boxes with their heading and promise.</summary>
    private HashSet<int> FormBoxes()
    {
        var boxes = new HashSet<int>();
        for (var index = _page.Find("form"); index >= 0; index = _page.Find("form", index + 1))
        {
            // Some systems wrap the whole page in a form.
            if (TextLength(index) >= LongestFormBox)
                continue;
            var box = index;
            while (_page[box].Parent is > 0 and var parent && _page[parent].Tag is ("div" or "section" or "aside") && TextLength(parent) is > 0 and < LongestFormBox && !HoldsList(parent, index))
                box = parent;
            boxes.Add(box);
        }
        return boxes;
    }

    /// <summary>True for a list outside the form: what belongs to an article, such as ingredients, beside a control.</summary>
    private bool HoldsList(int box, int form)
    {
        for (var index = box + 1; index < _page[box].Next; index++)
        {
            if (index == form)
                index = _page[form].Next - 1;
            else if (_page[index].Tag is "ul" or "ol" or "table" && TextLength(index) > 0)
                return true;
        }
        return false;
    }

    private static bool IsBelieved(string why, int good, int total) =>
        total == 0 || good <= total * (why == CutReason.Comments ? 0.9 : MostCut);

    private static int[] Sums(Page page, IReadOnlyList<Block> blocks, Func<Block, int> amount)
    {
        var sums = new int[page.Count + 1];
        foreach (var block in blocks)
            sums[block.First + 1] += amount(block);
        for (var index = 0; index < page.Count; index++)
            sums[index + 1] += sums[index];
        return sums;
    }
}
