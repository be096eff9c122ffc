using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Crosscheck.Articles.Html.Tree;

/// <summary>An element with the attributes that the reader asks for.</summary>
internal class TreeElement(string name, string space, NodeFlags flags) : TreeNode(name, flags), IConstructableElement, IConstructableNamedNodeMap
{
    private TreeAttribute[] _attributes = [];

    /// <summary>Lower case, one object for each known name.</summary>
    public string Name { get; } = name;

    /// <summary>Offset of the start tag in the markup; -1 for elements that the parser adds by itself.</summary>
    public int Position { get; private set; } = -1;

    public StringOrMemory NamespaceUri { get; } = space;

    public StringOrMemory LocalName => Name;

    public StringOrMemory Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name.Memory.Span);

    public ISourceReference? SourceReference
    {
        get => null;
        set => Position = value?.Position.Index ?? -1;
    }

    public string? Attribute(string name) => Find(name)?.Text;

    public StringOrMemory GetAttribute(StringOrMemory @namespace, StringOrMemory name) => Find(name.Memory.Span)?.Value ?? StringOrMemory.Empty;

    public bool HasAttribute(StringOrMemory name) => Find(name.Memory.Span) is not null;

    public void SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (Find(name.Memory.Span) is { } known)
            known.Value = value;
        else
            _attributes = [.. _attributes, TreeAttribute.Of(name, value)];
    }

    public void SetAttributes(StructAttributes attributes)
    {
        if (attributes.Count == 0)
            return;
        _attributes = new TreeAttribute[attributes.Count];
        for (var index = 0; index < _attributes.Length; index++)
            _attributes[index] = TreeAttribute.Of(attributes[index].Name, attributes[index].Value);
    }

    public bool SameAs(IConstructableNamedNodeMap? attributes) =>
        attributes is TreeElement other && other._attributes.Length == _attributes.Length
        && _attributes.All(attribute => other.Find(attribute.Key)?.Text == attribute.Text);

    public IConstructableNode ShallowCopy() => new TreeElement(Name, NamespaceUri.ToString(), Flags)
    {
        _attributes = [.. _attributes.Select(attribute => attribute.Copy())],
        Position = Position,
    };

    public void SetupElement()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    private TreeAttribute? Find(ReadOnlySpan<char> name)
    {
        foreach (var attribute in _attributes)
        {
            if (name.SequenceEqual(attribute.Key))
                return attribute;
        }
        return null;
    }
}
