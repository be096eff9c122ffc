using Crosscheck.Articles.Html;
using Crosscheck.Articles.Metadata;
using Crosscheck.Articles.PlainText;

namespace Crosscheck.Articles.MainText;

/// <summary>Decides for each block of a page whether it belongs to the article.</summary>
internal sealed class BlockJudge(Page page, IReadOnlyList<Block> blocks, PageMarks marks, IReadOnlyList<int> containers, string title)
{
    private const double MostLinks = 0.6;
    private const int ShortLine = 120;

    private const int LongestLoose = 160;
    private const int LongestMeta = 160;
    private const int LongestFooter = 300;
    private const int LongestItem = 80;
    private const double MostComments = 0.5;

    private readonly string?[] _why = new string?[blocks.Count];
    private bool _hasParagraphs;

    /// <summary>For each block the reason to cut it; null for the article's own.</summary>
    public string?[] Judge()
    {
        _hasParagraphs = HasParagraphs();
        var (leadFrom, leadTo) = LeadZone.Find(page, blocks, containers[0], IsHeadline);
        for (var at = 0; at < blocks.Count; at++)
        {
            var why = marks.Why(blocks[at]) ?? ByItself(blocks[at]);
            var isInside = IsInside(blocks[at]);
            var isLead = at >= leadFrom && at < leadTo && LeadZone.Reads(blocks[at]);
            _why[at] = why ?? (isInside ? Loose(blocks[at]) : isLead ? MetaLine(blocks[at]) : CutReason.Other);
        }
        CutSections();
        CutLoneHeadings();
        return _why;
    }

    /// <summary>Where paragraphs are marked as such, a short line that is no element of text belongs to a box.</summary>
    private string? Loose(Block block) =>
        _hasParagraphs && block.Tag is ("div" or "section") && block.Text.Length < LongestLoose && page.Attribute(block.Owner, "class") is not null ? CutReason.Other : null;

    /// <summary>A line between headline and text that names day and reporter.</summary>
    private static string? MetaLine(Block block) =>
        block.Text.Length < LongestMeta && !LineShape.HasClosingStop(block.Text) && WrittenDate.Find(block.Text) is not null ? CutReason.Date : null;

    /// <summary>True if nearly all running text of the article stands in paragraph elements.</summary>
    private bool HasParagraphs()
    {
        int inParagraphs = 0, all = 0;
        foreach (var block in blocks.Where(IsInside))
        {
            all += block.Goodness;
            inParagraphs += block.Tag is "div" or "section" or "td" ? 0 : block.Goodness;
        }
        return inParagraphs * 10 > all * 8;
    }

    private bool IsInside(Block block)
    {
        foreach (var container in containers)
        {
            if (block.First >= container && block.First < page[container].Next)
                return true;
        }
        return false;
    }

    /// <summary>The reason that a block's own words and shape give, wherever it stands.</summary>
    private string? ByItself(Block block)
    {
        var text = block.Text;
        if (BoilerplateLines.Why(text) is { } line)
            return line;
        if (!LineShape.HasLetter(text))
            return CutReason.Other;
        if (IsHeadline(block))
            return CutReason.Headline;
        if (block.LinkShare > MostLinks && !(block.Tag == "p" && LineShape.HasClosingStop(text) && block.LinkShare < 0.95))
            return CutReason.Related;
        if (text.Length < ShortLine && (DateLine.Read(text) is not null || DateLine.IsOnlyTime(text)))
            return CutReason.Date;
        if (text.Length < ShortLine && Byline.Read(text) is not null)
            return CutReason.Byline;
        if (text.Length < LongestFooter && text.Contains('©', StringComparison.Ordinal) && !CaptionLine.Is(text))
            return CutReason.Footer;
        return CaptionLine.Is(text) ? CutReason.Caption : null;
    }

    /// <summary>Headings of other lists ("Related", "Comments") and what stands below them.</summary>
    private void CutSections()
    {
        var below = 0;
        var total = blocks.Where((_, at) => _why[at] is null).Sum(block => block.Goodness);
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            if (_why[at] is not null)
                continue;
            if (BoilerplateLines.Section(FirstLine(blocks[at].Text)) is not { } section || (section != CutReason.Comments && blocks[at].Goodness >= LongestItem))
            {
                below += blocks[at].Goodness;
                continue;
            }
            // Comments may be long; other lists end where running text begins.
            if (section == CutReason.Comments && below < total * MostComments)
                CutFrom(at, section, int.MaxValue);
            else if (!IsFollowedByText(at))
                CutFrom(at, section, LongestItem);
        }
    }

    private static string FirstLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;

    private void CutFrom(int heading, string why, int longest)
    {
        _why[heading] = why;
        for (var at = heading + 1; at < blocks.Count && (_why[at] is not null || blocks[at].Goodness < longest); at++)
            _why[at] ??= why;
    }

    /// <summary>A heading below which nothing of the article stands is no subheading.</summary>
    private void CutLoneHeadings()
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
                return blocks[next].Goodness >= LongestItem;
        }
        return false;
    }

    /// <summary>The headline, in a heading also with a little before or behind it, such as the day.</summary>
    private bool IsHeadline(Block block) =>
        SameText(block.Text, title)
        || (block.Tag is "h1" or "h2" && title.Length >= 12 && block.Text.Length < 2 * title.Length && block.Text.Contains(title, StringComparison.OrdinalIgnoreCase));

    private static bool SameText(string a, string b) =>
        b.Length > 0 && Math.Abs(a.Length - b.Length) <= 4 && string.Equals(Squeeze(a), Squeeze(b), StringComparison.OrdinalIgnoreCase);

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
