using System.Collections.Immutable;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>The article's text within a page, and what stands around it.</summary>
/// <param name="Text">Paragraphs separated by line feeds.</param>
/// <param name="Cut">All other visible text, in order of start.</param>
internal sealed record MainTextResult(string Text, ImmutableArray<Cut> Cut);

/// <summary>Finds the main text of a page: first the element that holds it, then which of its blocks belong to it.</summary>
internal static class MainTextFinder
{
    public static MainTextResult Find(Page page, string title, string? declaredBody)
    {
        var blocks = BlockReader.Read(page);
        if (blocks.Sum(block => (long)block.Goodness) < 200)
        {
            // A page that shows itself only by script hides its text until then; an unclosed element in a noscript takes the rest of the page with it.
            var hidden = BlockReader.Read(page, seeHidden: true);
            if (hidden.Sum(block => (long)block.Goodness) > 600)
                blocks = hidden;
        }
        var marks = new PageMarks(page, blocks);
        var containers = ContainerFinder.Find(page, blocks, marks, declaredBody);
        var why = new BlockJudge(page, blocks, marks, containers, title).Judge();
        var kept = new List<string>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (why[at] is null)
                kept.Add(blocks[at].Text);
        }
        return new(string.Join('\n', kept), CutList.Of(page, blocks, why));
    }
}
