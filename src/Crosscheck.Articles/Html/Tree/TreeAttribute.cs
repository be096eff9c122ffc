using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Crosscheck.Articles.Html.Tree;

/// <summary>An attribute of an element.</summary>
internal sealed class TreeAttribute : IConstructableAttr
{
    /// <summary>Those that the reader, or the parser for its own rules, asks for.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _known = new[]
    {
        "aria-hidden", "charset", "class", "content", "data-testid", "datetime", "encoding", "hidden", "href", "http-equiv", "id", "itemprop", "lang", "name", "property",
        "rel", "role", "style", "type", "xml:lang",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private TreeAttribute(string key, string text)
    {
        Key = key;
        Text = text;
    }

    public string Key { get; }

    public string Text { get; private set; }

    public StringOrMemory Name => Key;

    public StringOrMemory Value
    {
        get => Text;
        set => Text = value.ToString();
    }

    public static bool IsKnown(ReadOnlySpan<char> name) => _known.Contains(name);

    public static TreeAttribute Of(StringOrMemory name, StringOrMemory value) =>
        new(_known.TryGetValue(name.Memory.Span, out var known) ? known : name.ToString(), value.ToString());

    public TreeAttribute Copy() => new(Key, Text);
}
