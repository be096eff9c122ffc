using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Crosscheck.Articles.Html.Tree;

/// <summary>
/// A node as the parser builds it: no more than the reader needs. The parser's own document carries what scripts and styles need, which takes
/// most of the time of parsing.
/// </summary>
internal abstract class TreeNode(StringOrMemory name, NodeFlags flags) : IConstructableNode, IConstructableNodeList
{
    private List<TreeNode>? _children;

    public StringOrMemory NodeName { get; } = name;

    public NodeFlags Flags { get; } = flags;

    public IConstructableNode? Parent { get; set; }

    public IConstructableNodeList ChildNodes => this;

    public int Length => _children?.Count ?? 0;

    IConstructableNode IConstructableNodeList.this[int index] => _children![index];

    public TreeNode this[int index] => _children![index];

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        _children?.Remove((TreeNode)childNode);
        childNode.Parent = null;
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        _children?.RemoveAt(idx);
        childNode.Parent = null;
    }

    public void InsertNode(int idx, IConstructableNode childNode)
    {
        childNode.Parent = this;
        (_children ??= []).Insert(idx, (TreeNode)childNode);
    }

    public void AddNode(IConstructableNode node)
    {
        node.Parent = this;
        (_children ??= new(2)).Add((TreeNode)node);
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (_children is [.., TreeText last])
            last.Append(text);
        else
            AddNode(new TreeText(text));
    }

    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (idx > 0 && idx <= Length && this[idx - 1] is TreeText before)
            before.Append(text);
        else if (idx >= 0 && idx < Length && this[idx] is TreeText after)
            after.Prepend(text);
        else
            InsertNode(idx, new TreeText(text));
    }

    public void Clear() => _children = null;

    public IEnumerator<IConstructableNode> GetEnumerator() => (_children ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
