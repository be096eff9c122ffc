namespace Crosscheck.Articles.Html;

/// <summary>
/// Makes hostile markup harmless before it is parsed. The parser's time grows with the square of nesting depth and of unclosed formatting tags, so tags beyond
/// a depth that no page needs are blanked out; offsets stay the same. Depth is kept with implied end tags in mind (HTML Standard, 13.1.2.4), so that long lists
/// of unclosed <c>li</c> or <c>p</c> do not count as deep.
/// </summary>
internal sealed class MarkupGuard
{
    /// <summary>Browsers stop at 512; pages made by machines seldom pass 80.</summary>
    public const int DeepestNesting = 256;

    /// <summary>Attributes and stray slashes that one tag may have.</summary>
    public const int MostParts = 128;

    /// <summary>Formatting tags that may be open at once: each block that follows repeats them.</summary>
    private const int MostFormatting = 16;

    /// <summary>Start tags that one page may have.</summary>
    private const int MostElements = 400_000;

    private readonly string _source;
    private readonly List<Range> _unseen = [];
    private readonly Stack<Range> _templates = [];
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _blanked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _formatting = new(StringComparer.Ordinal);
    private int _openFormatting;
    private char[]? _changed;

    private MarkupGuard(string source) => _source = source;

    /// <summary>The source with hostile tags blanked out; null if the page has more elements than can be handled.</summary>
    public static string? Clean(string source) => Clean(source, out _);

    /// <param name="source">The page.</param>
    /// <param name="unseen">Where scripts, style sheets and templates stand, in order: nothing of them is ever read, and they are half of most pages.</param>
    public static string? Clean(string source, out List<Range> unseen)
    {
        var guard = new MarkupGuard(source);
        unseen = guard._unseen;
        return guard.Run() ? guard._changed is null ? source : new(guard._changed) : null;
    }

    private bool Run()
    {
        var scanner = new TagScanner(_source);
        var elements = 0;
        for (var kind = scanner.Next(); kind != TagKind.End; kind = scanner.Next())
        {
            var name = TagNames.Intern(scanner.Name);
            if (scanner.Parts > MostParts)
                Blank(scanner.PartsEnd, scanner.End - 1);
            if (kind == TagKind.Close)
            {
                if (!Close(name))
                    Blank(scanner.Start, scanner.End);
                else if (name == "template" && _templates.TryPop(out var opener))
                    LeaveOut(opener.Start.Value..scanner.End);
                continue;
            }
            if (++elements > MostElements)
                return false;
            if (!Open(name, scanner.SelfClosing))
                Blank(scanner.Start, scanner.End);
            else if (TagNames.HoldsText(name) && !IsForeign())
                SkipText(ref scanner, name);
            else if (name == "template")
                _templates.Push(scanner.Start..scanner.End);
        }
        // One that is never closed would hide the rest of the page.
        foreach (var opener in _templates)
            Blank(opener.Start.Value, opener.End.Value);
        return true;
    }

    /// <summary>Leaves out a stretch of the page, with all that is left out within it.</summary>
    private void LeaveOut(Range stretch)
    {
        while (_unseen is [.., var last] && last.Start.Value >= stretch.Start.Value)
            _unseen.RemoveAt(_unseen.Count - 1);
        _unseen.Add(stretch);
    }

    private void SkipText(ref TagScanner scanner, string name)
    {
        var isUnseen = name == "style" || (name == "script" && scanner.Tag.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0);
        var start = scanner.End;
        scanner.SkipText(name);
        // A script may hold a comment that holds a script, whose end is not its own (HTML Standard, 13.2.5.17).
        if (isUnseen && scanner.End > start && (name == "style" || !_source.AsSpan(start..scanner.End).Contains("<!--", StringComparison.Ordinal)))
            _unseen.Add(start..scanner.End);
    }

    /// <summary>False if the tag must not be seen.</summary>
    private bool Open(string name, bool selfClosing)
    {
        if (name == "plaintext")
            return false;
        if (TagNames.IsVoid(name) || (selfClosing && IsForeign()))
            return true;
        CloseImplied(name);
        var formatting = TagNames.IsFormatting(name);
        if (_open.Count >= DeepestNesting || (formatting && _openFormatting >= MostFormatting))
        {
            _blanked[name] = _blanked.GetValueOrDefault(name) + 1;
            return false;
        }
        if (formatting)
        {
            _openFormatting++;
            _formatting[name] = _formatting.GetValueOrDefault(name) + 1;
        }
        _open.Add(name);
        return true;
    }

    private bool Close(string name)
    {
        if (_blanked.GetValueOrDefault(name) is > 0 and var blanked)
        {
            _blanked[name] = blanked - 1;
            return false;
        }
        if (_formatting.GetValueOrDefault(name) is > 0 and var formatting)
        {
            _formatting[name] = formatting - 1;
            _openFormatting--;
        }
        var at = _open.LastIndexOf(name);
        if (at >= 0)
            _open.RemoveRange(at, _open.Count - at);
        return true;
    }

    private void CloseImplied(string name)
    {
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            // A row ends the cell and the row before it, so the search goes on.
            if (TagNames.IsClosedBy(_open[at], name))
                _open.RemoveRange(at, _open.Count - at);
            else if (TagNames.StopsImpliedEnd(_open[at], name))
                return;
        }
    }

    private bool IsForeign() => _open.Contains("svg") || _open.Contains("math");

    private void Blank(int start, int end)
    {
        _changed ??= _source.ToCharArray();
        _changed.AsSpan(start..Math.Min(end, _changed.Length)).Fill(' ');
    }
}
