using System.Text;

namespace Crosscheck.Reporting.Html;

/// <summary>Writes HTML in which all text is escaped, every element is closed, and no character of a source can turn the page's direction.</summary>
internal sealed class HtmlWriter
{
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
        return IsBlock(element) ? NewLine() : this;
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

    /// <summary>After these a line ends, so that the page's source can be read and compared.</summary>
    private static bool IsBlock(string element) => element is
        "html" or "head" or "body" or "title" or "header" or "footer" or "main" or "section" or "article" or "aside" or "nav" or "div"
        or "p" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5"
        or "table" or "thead" or "tbody" or "tr" or "details" or "summary" or "blockquote" or "svg" or "style" or "script";

    private static string Entity(char c) => c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" };

    // HTML forbids most control characters even as references.
    private static char Visible(char c) => c is '\n' or '\t' ? c : c is '\r' ? '\n' : c < ' ' || c is >= '\u007f' and <= '\u009f' ? '\ufffd' : c;
}
