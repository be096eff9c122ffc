namespace Crosscheck.Articles.Html;

/// <summary>An element or a text of a page.</summary>
/// <param name="Tag">The element's name, lower case; empty for a text.</param>
/// <param name="Parent">Index of the parent; -1 for the root.</param>
/// <param name="Source">Offset of the start tag in the page source; for a text, that of the tag before it.</param>
/// <param name="Text">A text's characters as parsed; empty for an element.</param>
internal record struct PageNode(string Tag, int Parent, int Source, string Text)
{
    /// <summary>Index of the first node after this one's subtree.</summary>
    public int Next { get; set; }

    public readonly bool IsText => Tag.Length == 0;
}

/// <summary>A page's tree as one array in document order: a subtree is a range, and no walk needs recursion.</summary>
internal sealed class Page(string source, PageNode[] nodes, Tree.TreeElement?[] elements)
{
    /// <summary>The decoded page as it came.</summary>
    public string Source => source;

    public int Count => nodes.Length;

    public ref readonly PageNode this[int index] => ref nodes[index];

    /// <summary>An element's attribute; null if it is absent or the node is a text.</summary>
    public string? Attribute(int index, string name) => elements[index]?.Attribute(name);

    /// <summary>Index of the first element of a name from an index on, within an end; -1 if there is none.</summary>
    public int Find(string tag, int from = 0, int? before = null)
    {
        for (var index = from; index < (before ?? nodes.Length); index++)
        {
            if (nodes[index].Tag == tag)
                return index;
        }
        return -1;
    }

    /// <summary>True if a node lies in an element of that name.</summary>
    public bool IsWithin(int index, string tag)
    {
        for (var at = nodes[index].Parent; at >= 0; at = nodes[at].Parent)
        {
            if (nodes[at].Tag == tag)
                return true;
        }
        return false;
    }
}
