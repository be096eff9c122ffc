using Crosscheck.Articles.Html.Tree;

namespace Crosscheck.Articles.Html;

/// <summary>Parses a page and lays its tree out flat.</summary>
internal static class PageBuilder
{
    /// <summary>The page's tree; null if it has more elements than can be handled.</summary>
    public static Page? Build(string source)
    {
        if (MarkupGuard.Clean(source, out var unseen) is not { } clean)
            return null;
        var seen = SeenMarkup.Of(clean, unseen);
        // The parser turns each CR LF into one unit, which would shift every offset behind it.
        var markup = seen.Text;
        if (markup.Contains('\r', StringComparison.Ordinal))
            markup = markup.Replace("\r\n", " \n", StringComparison.Ordinal).Replace('\r', '\n');
        var document = TreeFactory.Parse(markup);
        var nodes = new List<PageNode>(256);
        var elements = new List<TreeElement?>(256);
        var open = new Stack<(TreeNode Node, int Index, int NextChild)>();
        if (document.Root is { } root)
            Enter(root, -1);
        while (open.TryPop(out var top))
        {
            if (top.NextChild >= top.Node.Length)
            {
                nodes[top.Index] = nodes[top.Index] with { Next = nodes.Count };
                continue;
            }
            open.Push(top with { NextChild = top.NextChild + 1 });
            Enter(top.Node[top.NextChild], top.Index);
        }
        return new(source, [.. nodes], [.. elements]);

        void Enter(TreeNode node, int parent)
        {
            var before = nodes.Count == 0 ? 0 : nodes[^1].Source;
            if (node is TreeElement element)
            {
                // Elements that the parser adds by itself have no place of their own.
                var at = element.Position >= 0 ? seen.InPage(element.Position) : before;
                if (element.Length > 0)
                    open.Push((element, nodes.Count, 0));
                nodes.Add(new(element.Name, parent, at, "") { Next = nodes.Count + 1 });
                elements.Add(element);
            }
            else if (node is TreeText text)
            {
                nodes.Add(new("", parent, before, text.Data) { Next = nodes.Count + 1 });
                elements.Add(null);
            }
        }
    }
}
