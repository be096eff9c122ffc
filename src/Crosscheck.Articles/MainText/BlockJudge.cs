using Crosscheck.Articles.Html;
using Crosscheck.Articles.Metadata;
using Crosscheck.Articles.PlainText;

namespace Crosscheck.Articles.MainText;

/// <summary>Decides for each block of a page whether it belongs to the article.</summary>
internal sealed class BlockJudge(Page page, IReadOnlyList<Block> blocks, PageMarks marks, int container, string title)
{
    private readonly string?[] _why = new string?[blocks.Count];

    /// <summary>For each block the reason to cut it; null for the article's own.</summary>
    public string?[] Judge()
    {
        var end = page[container].Next;
        for (var at = 0; at < blocks.Count; at++)
            _why[at] = blocks[at].First < container || blocks[at].First >= end ? Outside(blocks[at]) : Inside(blocks[at]);
        CutLinkLists();
        CutHeadlines();
        return _why;
    }

    private string? Outside(Block block) => marks.Why(block.First) ?? CutReason.Other;

    private string? Inside(Block block)
    {
        if (marks.Why(block.First) is { } marked)
            return marked;
        var text = block.Text;
        if (BoilerplateLines.Why(text) is { } line)
            return line;
        if (!LineShape.HasLetter(text))
            return CutReason.Other;
        if (block.LinkShare > 0.6 && !(block.Tag is "p" && LineShape.HasClosingStop(text) && block.LinkShare < 0.95))
            return block.IsHeading ? CutReason.Related : CutReason.Related;
        if (text.Length < 120 && DateLine.Read(text) is not null)
            return CutReason.Date;
        if (text.Length < 120 && Byline.Read(text) is not null)
            return CutReason.Byline;
        if (CaptionLine.Is(text))
            return CutReason.Caption;
        return SameText(text, title) ? CutReason.Headline : null;
    }

    /// <summary>Lists most of whose text is links lead elsewhere.</summary>
    private void CutLinkLists()
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (_why[at] is null && BoilerplateLines.Section(blocks[at].Text) is { } section && !IsFollowedByText(at))
                _why[at] = section;
        }
    }

    /// <summary>A heading below which nothing of the article stands is no subheading.</summary>
    private void CutHeadlines()
    {
        var textBelow = false;
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            if (_why[at] is not null)
                continue;
            if (!blocks[at].IsHeading)
                textBelow = true;
            else if (!textBelow)
                _why[at] = CutReason.Related;
        }
    }

    private bool IsFollowedByText(int at)
    {
        for (var next = at + 1; next < blocks.Count; next++)
        {
            if (_why[next] is null)
                return blocks[next].Goodness > 80;
        }
        return false;
    }

    private static bool SameText(string a, string b) =>
        b.Length > 0 && Math.Abs(a.Length - b.Length) <= 4 && string.Equals(Squeeze(a), Squeeze(b), StringComparison.OrdinalIgnoreCase);

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
