using Crosscheck.Articles.Metadata;

namespace Crosscheck.Articles.PlainText;

/// <summary>
/// Reads a text file that may be the dump of a web page. What is plainly no part of the article is cut line by line with its reason; what is doubtful stays,
/// since a lost lead is worse than a caption read along.
/// </summary>
internal static class DumpReader
{
    public static ReadText Read(string source)
    {
        var lines = new DumpLines(WrappedText.Unwrap(TextLine.Split(source)));
        var head = new HeadZone(lines);
        head.Read();
        CutLines(lines);
        SectionBlocks.Cut(lines, Math.Max(lines.Headline + 1, 1));
        var foot = new FootLines(lines);
        foot.Read();
        return new()
        {
            Text = lines.Body(),
            Title = lines.Headline < 0 ? "" : LineShape.Bare(lines[lines.Headline].Text),
            Authors = [.. head.Authors.Concat(foot.Authors).Distinct(StringComparer.Ordinal)],
            Published = head.Published,
            Found = new()
            {
                Title = lines.Headline < 0 ? null : FactSource.Line,
                Authors = head.Authors.Count + foot.Authors.Count == 0 ? null : FactSource.Line,
                Published = head.Published is null ? null : FactSource.Line,
            },
            Source = head.Outlet ?? foot.Outlet,
            Cut = lines.Cuts(),
        };
    }

    /// <summary>A text file taken as the article's text, unchanged.</summary>
    public static ReadText ReadPlain(string source) => new() { Text = source };

    private static void CutLines(DumpLines lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines.IsBody(at))
                continue;
            var text = lines[at].Text;
            if (CaptionLine.Is(text))
                lines.Cut(at, CutReason.Caption);
            else if (BoilerplateLines.Why(text) is { } why)
                lines.Cut(at, why);
            else if (LineShape.IsAddress(text))
                lines.Cut(at, CutReason.Share);
        }
    }
}
