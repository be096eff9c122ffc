using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Crosscheck.Articles.Html;

/// <summary>Parses a page and lays its tree out flat.</summary>
internal static class PageBuilder
{
    private static readonly HtmlParserOptions _options = new() { IsKeepingSourceReferences = true, IsScripting = false };

    /// <summary>The page's tree; null if it has more elements than can be handled.</summary>
    public static Page? Build(string source)
    {
        if (MarkupGuard.Clean(source) is not { } markup)
            return null;
        // The parser turns each CR LF into one unit, which would shift every offset behind it.
        if (markup.Contains('\r', StringComparison.Ordinal))
            markup = markup.Replace("\r\n", " \n", StringComparison.Ordinal).Replace('\r', '\n');
        using var document = new HtmlParser(_options).ParseDocument(markup);
        var nodes = new List<PageNode>();
        var elements = new List<IElement?>();
        var open = new Stack<(INode Node, int Index, int NextChild)>();
        if (document.DocumentElement is { } root)
            Enter(root, -1);
        while (open.TryPop(out var top))
        {
            var children = top.Node.ChildNodes;
            if (top.NextChild >= children.Length)
            {
                nodes[top.Index] = nodes[top.Index] with { Next = nodes.Count };
                continue;
            }
            open.Push(top with { NextChild = top.NextChild + 1 });
            Enter(children[top.NextChild], top.Index);
        }
        return new(source, [.. nodes], [.. elements]);

        void Enter(INode node, int parent)
        {
            var before = nodes.Count == 0 ? 0 : nodes[^1].Source;
            if (node is IElement element)
            {
                // Elements that the parser adds by itself have no place of their own.
                var at = element.SourceReference?.Position.Index ?? before;
                open.Push((element, nodes.Count, 0));
                nodes.Add(new(TagNames.Intern(element.LocalName), parent, at, ""));
                elements.Add(element);
            }
            else if (node is IText text)
            {
                nodes.Add(new("", parent, before, text.Data) { Next = nodes.Count + 1 });
                elements.Add(null);
            }
        }
    }
}
