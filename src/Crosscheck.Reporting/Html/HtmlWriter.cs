using System.Collections.Frozen;
using System.Text;

namespace Crosscheck.Reporting.Html;

/// <summary>Writes HTML in which all text is escaped, every element is closed, and no character of a source can turn the page's direction.</summary>
internal sealed class HtmlWriter
{
    private static readonly FrozenSet<string> _blocks = FrozenSet.ToFrozenSet(
        ["html", "head", "body", "title", "header", "footer", "main", "section", "article", "aside", "nav", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "table", "thead", "tbody", "tr", "details", "summary", "blockquote", "svg", "style", "script"],
        StringComparer.Ordinal);

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element. An attribute whose value is null is left out, an empty one is written bare.</summary>
    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteStart(element, attributes);
        _open.Push(element);
        return this;
    }

    /// <exception cref="InvalidOperationException">Another element is the innermost open one.</exception>
    public HtmlWriter Close(string element)
    {
        if (!_open.TryPop(out var innermost) || innermost != element)
            throw new InvalidOperationException($"Closing <{element}> while <{innermost}> is open.");
        _html.Append("</").Append(element).Append('>');
        return _blocks.Contains(element) ? NewLine() : this;
    }

    /// <summary>An element that holds text only.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close(element);

    /// <summary>An element that HTML leaves without an end tag (<c>meta</c>).</summary>
    public HtmlWriter Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteStart(element, attributes);
        return NewLine();
    }

    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        // A title holds no elements, so the visible stand-ins for controls cannot be written there.
        var plain = _open.TryPeek(out var innermost) && innermost == "title";
        foreach (var c in text)
        {
            if (c is '&' or '<' or '>')
                _html.Append(Entity(c));
            else if (DirectionControls.NameOf(c) is { } name)
                _html.Append(plain ? "" : $"<span class=\"ctl\" title=\"{name.Meaning}\" data-c=\"{name.Short}\"></span>");
            else
                _html.Append(Visible(c));
        }
        return this;
    }

    /// <summary>Appends markup as it stands. Only for the page's own assets and for what another writer has written.</summary>
    public HtmlWriter Markup(string trusted)
    {
        _html.Append(trusted);
        return this;
    }

    public HtmlWriter NewLine()
    {
        _html.Append('\n');
        return this;
    }

    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() =>
        _open.Count == 0 ? _html.ToString() : throw new InvalidOperationException($"<{_open.Peek()}> is still open.");

    private void WriteStart(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _html.Append(' ').Append(name);
            if (value.Length > 0)
                WriteValue(value);
        }
        _html.Append('>');
    }

    private void WriteValue(string value)
    {
        _html.Append("=\"");
        foreach (var c in value)
        {
            if (c is '&' or '<' or '>' or '"')
                _html.Append(Entity(c));
            else if (DirectionControls.NameOf(c) is null)
                _html.Append(Visible(c));
        }
        _html.Append('"');
    }

    private static string Entity(char c) => c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" };

    // HTML forbids most control characters even as references.
    private static char Visible(char c) => c is '\n' or '\t' ? c : c is '\r' ? '\n' : c < ' ' || c is >= '\u007f' and <= '\u009f' ? '\ufffd' : c;
}
