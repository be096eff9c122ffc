using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Finds the elements that hold the article's text: one core, and its like beside it where a page splits the text over boxes.</summary>
internal static class ContainerFinder
{
    /// <summary>An element that names itself the article's body must hold this share of the page's running text to be believed.</summary>
    private const double LeastNamed = 0.35;

    private const int LeastText = 200;
    private const int LevelsScored = 5;
    private const int LevelsClimbed = 8;
    private const int NearLevels = 2;

    /// <summary>Indices of the elements in order of the page, none inside another; at least one.</summary>
    /// <param name="declaredBody">The text as the page's JSON-LD gives it; null if it does not. Where it agrees with the page, only what it holds can lead to the core.</param>
    public static List<int> Find(Page page, IReadOnlyList<Block> blocks, PageMarks marks, string? declaredBody)
    {
        if (Named(page, marks) is >= 0 and var named)
            return [named];
        var confirmed = DeclaredBody.Confirm(blocks, declaredBody);
        var core = Core(page, blocks, marks, confirmed);
        return core < 0 ? [0] : WithSiblings(page, core, marks, confirmed is null ? NearLevels : 0);
    }

    /// <summary>The element that the page itself declares to be the body.</summary>
    private static int Named(Page page, PageMarks marks)
    {
        var total = marks.Good(0);
        var best = -1;
        for (var index = 0; index < page.Count; index++)
        {
            if (page[index].IsText || marks.Why(index) is not null || !DeclaresBody(page, index))
                continue;
            var good = marks.Good(index);
            if (good >= LeastText && good >= LeastNamed * total && (best < 0 || good > marks.Good(best)))
                best = index;
        }
        return best;
    }

    private static bool DeclaresBody(Page page, int index) =>
        page.Attribute(index, "itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);

    /// <summary>The element whose paragraphs hold the most text, those right below it counting fully, deeper ones less.</summary>
    private static int Core(Page page, IReadOnlyList<Block> blocks, PageMarks marks, HashSet<Block>? confirmed)
    {
        var scores = new double[page.Count];
        var best = -1;
        foreach (var block in blocks)
        {
            if (block.Goodness == 0 || marks.Why(block) is not null || confirmed?.Contains(block) == false)
                continue;
            var at = block.Tag is "div" or "td" or "section" or "article" or "body" ? block.Owner : page[block.Owner].Parent;
            var weight = 1.0;
            for (var level = 0; level < LevelsScored && at >= 0; level++, at = page[at].Parent)
            {
                scores[at] += block.Goodness * weight * Liking(page, at);
                if (best < 0 || scores[at] > scores[best])
                    best = at;
                weight *= level == 0 ? 0.6 : 0.7;
            }
        }
        return best;
    }

    private static double Liking(Page page, int index) => page[index].Tag switch
    {
        "article" or "main" => 1.2,
        "body" or "html" => 0.8,
        "li" or "ul" or "ol" or "td" or "blockquote" => 0.8,
        _ => 1,
    };

    private static List<int> WithSiblings(Page page, int core, PageMarks marks, int nearLevels)
    {
        var found = new List<int> { core };
        var at = core;
        for (var level = 0; level < LevelsClimbed && page[at].Parent is > 0 and var parent && page[at].Tag is not "body"; level++, at = parent)
        {
            for (var child = parent + 1; child < page[parent].Next; child = page[child].Next)
            {
                if (child != at && !page[child].IsText && marks.Why(child) is null && Continues(page, at, child, level < nearLevels, marks))
                    found.Add(child);
            }
        }
        found.Sort();
        return found;
    }

    /// <summary>True if an element carries on the text of its sibling: a loose paragraph, or a box near by or of the same make that holds hardly anything but text.</summary>
    private static bool Continues(Page page, int at, int sibling, bool isNear, PageMarks marks)
    {
        var good = marks.Good(sibling);
        if (good == 0 || page[sibling].Tag == "article")
            return false;
        if (page[sibling].Tag is "p" or "blockquote" or "pre")
            return true;
        var isLike = SameMake(page, at, sibling);
        var text = marks.TextLength(sibling);
        var leastShare = isLike ? 6 : 8;
        return (isLike || isNear) && good * 10 >= text * leastShare && marks.LinkLength(sibling) * 10 < text && !HasLinkedHeading(page, sibling)
            && page.Find("form", sibling, page[sibling].Next) < 0;
    }

    /// <summary>True if two elements share their name and most words of their class; words with digits number the boxes.</summary>
    private static bool SameMake(Page page, int a, int b)
    {
        if (page[a].Tag != page[b].Tag)
            return false;
        var (first, second) = (ClassWords(page, a), ClassWords(page, b));
        return first.Count == 0 ? second.Count == 0 : 2 * first.Intersect(second).Count() > Math.Max(first.Count, second.Count) - 1;
    }

    private static HashSet<string> ClassWords(Page page, int index) =>
        [.. (page.Attribute(index, "class") ?? "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Any(char.IsAsciiDigit))];

    /// <summary>A heading that is a link belongs to another article's teaser.</summary>
    private static bool HasLinkedHeading(Page page, int index)
    {
        for (var at = index; at < page[index].Next; at++)
        {
            if (page[at].Tag is not ("h1" or "h2" or "h3" or "h4"))
                continue;
            if (page[page[at].Parent].Tag == "a" || page.Find("a", at, page[at].Next) >= 0)
                return true;
        }
        return false;
    }
}
