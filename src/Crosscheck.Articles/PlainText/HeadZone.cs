using Crosscheck.Articles.Metadata;

namespace Crosscheck.Articles.PlainText;

/// <summary>Reads what stands before the first paragraph: headline, byline, date, and the menus and captions among them.</summary>
/// <param name="lines">All lines of the file.</param>
internal sealed class HeadZone(DumpLines lines)
{
    private const int MostHeadLines = 20;
    private const int LongestHeadline = 220;

    public List<string> Authors { get; } = [];

    public string? Outlet { get; private set; }

    public string? Published { get; private set; }

    public void Read()
    {
        // Lines with a meaning of their own first: they are never the headline.
        var lead = FindLead();
        for (var at = 0; at < lead; at++)
            ReadMeta(at);
        lines.Headline = FindHeadline(lead);
        if (lines.Headline < 0)
            return;
        for (var at = 0; at < lead; at++)
        {
            if (lines.IsBody(at))
                Settle(at, lead);
        }
        CutTeaser(lead);
    }

    /// <summary>Index of the first paragraph of running text; 0 if there is none near the top.</summary>
    private int FindLead()
    {
        for (var at = 0; at < Math.Min(lines.Count, MostHeadLines); at++)
        {
            var text = lines[at].Text;
            if (LineShape.IsParagraph(text) && !CaptionLine.Is(text) && BoilerplateLines.Why(text) is null)
                return at;
            if (text.Length > LongestHeadline)
                return at;
        }
        return lines.Count <= MostHeadLines ? Math.Min(1, lines.Count) : 0;
    }

    private void ReadMeta(int at)
    {
        var text = lines[at].Text;
        if (Byline.Read(LineShape.Bare(text)) is { } byline)
        {
            foreach (var author in byline.Authors)
                Authors.Add(author);
            Outlet ??= byline.Outlet;
            lines.Cut(at, CutReason.Byline);
        }
        else if (DateLine.Read(text) is { } date)
        {
            if (!date.IsChange)
                Published ??= date.Iso;
            lines.Cut(at, CutReason.Date);
        }
        else if (BoilerplateLines.Why(text) is { } why)
        {
            lines.Cut(at, why);
        }
        else if (CaptionLine.Is(text))
        {
            lines.Cut(at, CutReason.Caption);
        }
        else if (!LineShape.HasLetter(text) || IsBreadcrumb(text))
        {
            lines.Cut(at, CutReason.Menu);
        }
    }

    private static bool IsBreadcrumb(string text) =>
        text.Contains('»', StringComparison.Ordinal) && !text.Contains('«', StringComparison.Ordinal) && !LineShape.HasClosingStop(text)
        || text.Contains(" › ", StringComparison.Ordinal) || (text.StartsWith("Home ", StringComparison.OrdinalIgnoreCase) && text.AsSpan().IndexOfAny(">/|") > 0);

    /// <summary>A line that comes again, else the first line if it looks like a headline.</summary>
    private int FindHeadline(int lead)
    {
        if (FindRepeated(lead) is >= 0 and var repeated)
            return repeated;
        for (var at = AfterMenu(lead); at < lead; at++)
        {
            if (lines.IsBody(at))
                return IsHeadline(at) ? at : -1;
        }
        return -1;
    }

    /// <summary>The first line after a run of menu entries at the top: two or more lines of up to three words, or one after a breadcrumb, before a longer line.</summary>
    private int AfterMenu(int lead)
    {
        const int LongestEntry = 3;
        var entries = 0;
        var hasBreadcrumb = false;
        for (var at = 0; at < lead; at++)
        {
            hasBreadcrumb |= lines.IsCut(at);
            if (!lines.IsBody(at))
                continue;
            if (LineShape.CountWords(lines[at].Text) > LongestEntry || LineShape.HasClosingStop(lines[at].Text))
                return entries >= 2 || (entries == 1 && hasBreadcrumb) ? at : 0;
            entries++;
        }
        return 0;
    }

    private int FindRepeated(int lead)
    {
        for (var at = 0; at < lead; at++)
        {
            var text = LineShape.Bare(lines[at].Text);
            if (!lines.IsBody(at) || !IsHeadlineText(text))
                continue;
            for (var other = 0; other < lead; other++)
            {
                if (other != at && lines[other].Text.EndsWith(text, StringComparison.OrdinalIgnoreCase) && LineShape.CountWords(text) >= 3
                    && text.Length == lines[at].Text.Length)
                {
                    return at;
                }
            }
        }
        return -1;
    }

    private bool IsHeadline(int at)
    {
        var text = lines[at].Text;
        if (!IsHeadlineText(text) || at + 1 >= lines.Count)
            return false;
        var next = lines[at + 1];
        return next.AfterBlank || lines.IsCut(at + 1) || (next.Text.Length > 2 * text.Length && LineShape.HasClosingStop(next.Text) && !char.IsLower(next.Text[0]));
    }

    private static bool IsHeadlineText(string text) =>
        text.Length <= LongestHeadline && LineShape.CountWords(text) >= 2
        && text.TrimEnd('"', '\'', '”', '’', ' ') is not [.., '.' or ',' or ';' or ':' or '…'];

    /// <summary>Decides on a line between the top and the lead that has no meaning of its own.</summary>
    private void Settle(int at, int lead)
    {
        var text = lines[at].Text;
        var bare = LineShape.Bare(text);
        var headline = LineShape.Bare(lines[lines.Headline].Text);
        if (bare.Equals(headline, StringComparison.OrdinalIgnoreCase))
            lines.Cut(at, bare.Length == text.Length ? CutReason.Headline : CutReason.Menu);
        else if (bare.EndsWith(headline, StringComparison.OrdinalIgnoreCase) && bare.Length - headline.Length < 80)
            lines.Cut(at, CutReason.Menu);
        else if (at < lines.Headline && LineShape.CountWords(text) <= 4)
            lines.Cut(at, CutReason.Menu);
        else if (text[0] is '-' or '•' or '·' or '*' or '>' && LineShape.CountWords(text) <= 3)
            lines.Cut(at, CutReason.Menu);
        else if (at > lines.Headline && IsBeforeByline(at, lead) && LineShape.CountWords(text) <= 4 && !text.Any(char.IsAsciiDigit) && char.IsLetter(text[^1]))
            lines.Cut(at, CutReason.Caption);
    }

    private bool IsBeforeByline(int at, int lead) =>
        at + 1 < lead && lines.IsCut(at + 1) && Byline.Read(LineShape.Bare(lines[at + 1].Text)) is not null;

    /// <summary>A summary that breaks off and whose words come again at once.</summary>
    private void CutTeaser(int lead)
    {
        const int Compared = 60;
        for (var at = 0; at < Math.Min(lines.Count, lead + 2); at++)
        {
            var text = lines[at].Text;
            if (!lines.IsBody(at) || !LineShape.IsTeaser(text) || text.Length < Compared)
                continue;
            for (var later = at + 1; later < Math.Min(lines.Count, at + 4); later++)
            {
                if (lines[later].Text.Length >= text.Length - 5 && lines[later].Text.AsSpan().StartsWith(text.AsSpan(0, Compared), StringComparison.Ordinal))
                {
                    lines.Cut(at, CutReason.Teaser);
                    break;
                }
            }
        }
    }
}
