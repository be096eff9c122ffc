using System.Collections.Immutable;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Lists what was cut with its place in the page source.</summary>
internal static class CutList
{
    private const int LongestRun = 24;

    public static ImmutableArray<Cut> Of(Page page, IReadOnlyList<Block> blocks, string?[] why)
    {
        var cuts = new List<Cut>();
        var nextTag = NextTags(page);
        for (var at = 0; at < blocks.Count; at++)
        {
            if (why[at] is not { } reason)
                continue;
            var first = at;
            while (at + 1 < blocks.Count && why[at + 1] == reason)
                at++;
            var text = string.Join('\n', blocks.Skip(first).Take(at - first + 1).Select(block => block.Text));
            var start = Start(page, blocks[first].First, nextTag);
            cuts.Add(new(start, Math.Max(start, End(page, blocks[at].Last, nextTag)), reason, text));
        }
        cuts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return [.. cuts];
    }

    /// <summary>Where a text begins: its first run without white space or references, looked for between the tags around it.</summary>
    private static int Start(Page page, int node, int[] nextTag)
    {
        var text = page[node].Text.AsSpan().TrimStart();
        var length = text.IndexOfAny("&<> \t\r\n\u00A0") is >= 0 and var stop ? stop : text.Length;
        var from = page[node].Source;
        return page.Source.AsSpan(from..nextTag[node]).LastIndexOf(text[..Math.Min(length, LongestRun)]) is >= 0 and var found && length > 0 ? from + found : from;
    }

    private static int End(Page page, int node, int[] nextTag)
    {
        var text = page[node].Text.AsSpan().TrimEnd();
        var start = text.LastIndexOfAny("&<>; \t\r\n\u00A0") + 1;
        var run = text[Math.Max(start, text.Length - LongestRun)..];
        var from = page[node].Source;
        return page.Source.AsSpan(from..nextTag[node]).LastIndexOf(run) is >= 0 and var found && run.Length > 0 ? from + found + run.Length : nextTag[node];
    }

    /// <summary>For each node the offset of the next start tag behind it in the source.</summary>
    private static int[] NextTags(Page page)
    {
        var next = new int[page.Count];
        var ahead = page.Source.Length;
        for (var index = page.Count - 1; index >= 0; index--)
        {
            next[index] = Math.Max(ahead, page[index].Source);
            if (!page[index].IsText && page[index].Source < ahead)
                ahead = page[index].Source;
        }
        return next;
    }
}
