namespace Crosscheck.Articles.Html;

internal enum TagKind
{
    End,
    Start,
    Close,
}

/// <summary>
/// Walks the tags of a page in source order without building anything (HTML Standard, 13.2.5, tag states only). Comments, declarations and the text of
/// scripts and the like are passed over.
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<char> source)
{
    private readonly ReadOnlySpan<char> _source = source;
    private int _at;

    /// <summary>Offset of the tag's <c>&lt;</c>.</summary>
    public int Start { get; private set; }

    /// <summary>One past the tag's <c>&gt;</c>.</summary>
    public readonly int End => _at;

    /// <summary>The tag's name as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Number of attributes and stray slashes in the tag.</summary>
    public int Parts { get; private set; }

    /// <summary>Offset after the first <see cref="MarkupGuard.MostParts"/> parts.</summary>
    public int PartsEnd { get; private set; }

    public bool SelfClosing { get; private set; }

    /// <summary>The tag as written.</summary>
    public readonly ReadOnlySpan<char> Tag => _source[Start.._at];

    public TagKind Next()
    {
        while (_at < _source.Length)
        {
            var open = _source[_at..].IndexOf('<');
            if (open < 0 || _at + open + 1 >= _source.Length)
                break;
            Start = _at + open;
            var c = _source[Start + 1];
            if (char.IsAsciiLetter(c))
                return ReadTag(Start + 1, TagKind.Start);
            if (c == '/' && Start + 2 < _source.Length && char.IsAsciiLetter(_source[Start + 2]))
                return ReadTag(Start + 2, TagKind.Close);
            _at = c is '!' or '?' or '/' ? EndOfDeclaration(Start) : Start + 1;
        }
        _at = _source.Length;
        return TagKind.End;
    }

    /// <summary>Passes over the text of a script or style up to its closing tag.</summary>
    public void SkipText(ReadOnlySpan<char> name)
    {
        while (_at < _source.Length)
        {
            var close = _source[_at..].IndexOf("</");
            if (close < 0)
                break;
            _at += close;
            if (_source[(_at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return;
            _at += 2;
        }
        _at = _source.Length;
    }

    private readonly int EndOfDeclaration(int start)
    {
        var isComment = _source[start..].StartsWith("<!--", StringComparison.Ordinal);
        var from = isComment ? start + 4 : start + 2;
        if (isComment && _source[from..] is ['>', ..] or ['-', '>', ..])
            return from + 1;
        var end = isComment ? _source[from..].IndexOf("-->") : _source[from..].IndexOf('>');
        return end < 0 ? _source.Length : from + end + (isComment ? 3 : 1);
    }

    private TagKind ReadTag(int nameStart, TagKind kind)
    {
        var at = nameStart;
        while (at < _source.Length && !IsBlank(_source[at]) && _source[at] is not ('/' or '>'))
            at++;
        Name = _source[nameStart..at];
        Parts = 0;
        PartsEnd = at;
        SelfClosing = false;
        while (at < _source.Length && _source[at] != '>')
        {
            SelfClosing = false;
            if (IsBlank(_source[at]))
            {
                at++;
                continue;
            }
            if (_source[at] == '/')
            {
                SelfClosing = true;
                at++;
            }
            else
            {
                at = EndOfAttribute(at);
            }
            if (++Parts <= MarkupGuard.MostParts)
                PartsEnd = at;
        }
        _at = Math.Min(at + 1, _source.Length);
        return kind;
    }

    private readonly int EndOfAttribute(int at)
    {
        // A leading "=" is part of the name.
        at++;
        while (at < _source.Length && !IsBlank(_source[at]) && _source[at] is not ('=' or '/' or '>'))
            at++;
        var equals = at;
        while (equals < _source.Length && IsBlank(_source[equals]))
            equals++;
        if (equals >= _source.Length || _source[equals] != '=')
            return at;
        at = equals + 1;
        while (at < _source.Length && IsBlank(_source[at]))
            at++;
        if (at < _source.Length && _source[at] is ('"' or '\''))
        {
            var close = _source[(at + 1)..].IndexOf(_source[at]);
            return close < 0 ? _source.Length : at + close + 2;
        }
        while (at < _source.Length && !IsBlank(_source[at]) && _source[at] != '>')
            at++;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
