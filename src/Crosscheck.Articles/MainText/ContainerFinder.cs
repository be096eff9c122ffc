using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Finds the element that holds the article's text.</summary>
internal static class ContainerFinder
{
    /// <summary>An element that names itself the article's body must hold this share of the page's running text to be believed.</summary>
    private const double LeastNamed = 0.35;

    private const int LeastText = 200;

    public static int Find(Page page, IReadOnlyList<Block> blocks, PageMarks marks)
    {
        if (Named(page, marks) is >= 0 and var named)
            return named;
        var best = Best(page, blocks, marks);
        return best < 0 ? 0 : Widen(page, best, marks);
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
    private static int Best(Page page, IReadOnlyList<Block> blocks, PageMarks marks)
    {
        const int Levels = 5;
        var scores = new Dictionary<int, double>();
        var best = -1;
        foreach (var block in blocks)
        {
            if (block.Goodness == 0 || marks.Why(block.First) is not null)
                continue;
            var at = block.Tag is "div" or "td" or "section" or "article" or "body" ? block.Owner : page[block.Owner].Parent;
            var weight = 1.0;
            for (var level = 0; level < Levels && at >= 0; level++, at = page[at].Parent)
            {
                var score = scores.GetValueOrDefault(at) + (block.Goodness * weight * Liking(page, at));
                scores[at] = score;
                // Ties go to the element met first, so the order of the dictionary never matters.
                if (best < 0 || score > scores[best] || (score == scores[best] && at < best))
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

    /// <summary>Climbs while the parent adds running text that is not far less dense than what is there: articles are often split over several boxes.</summary>
    private static int Widen(Page page, int index, PageMarks marks)
    {
        for (var at = page[index].Parent; at >= 0 && page[at].Tag is not ("body" or "html"); at = page[at].Parent)
        {
            if (marks.Good(at) > marks.Good(index) * 1.1)
                index = at;
        }
        return index;
    }
}
