using System.Text;
using Crosscheck.Articles.Encodings;
using Crosscheck.Articles.Html;

namespace Crosscheck.Articles.MainText;

/// <summary>Cuts a page's visible text into blocks.</summary>
internal sealed class BlockReader(Page page, bool seeHidden)
{
    private readonly List<Block> _blocks = [];
    private readonly Stack<int> _owners = new();
    private readonly StringBuilder _text = new();
    private int _first = -1;
    private int _last = -1;
    private int _linkLength;
    private int _leadingLink;
    private bool _onlyLink = true;
    private int _linkEnd;
    private bool _blankPending;
    private int _breaksPending;

    public static List<Block> Read(Page page, bool seeHidden = false) => new BlockReader(page, seeHidden).Run();

    private List<Block> Run()
    {
        for (var index = 0; index < page.Count;)
        {
            while (_owners.TryPeek(out var owner) && index >= page[owner].Next)
            {
                Flush();
                _owners.Pop();
            }
            ref readonly var node = ref page[index];
            if (node.IsText)
            {
                Append(node.Text, index);
            }
            else if ((Visibility.HoldsNoText(node.Tag) && !(seeHidden && node.Tag == "noscript")) || (!seeHidden && Visibility.IsHidden(page, index)))
            {
                index = node.Next;
                continue;
            }
            else
            {
                Enter(node, index);
            }
            index++;
        }
        Flush();
        return _blocks;
    }

    private void Enter(in PageNode node, int index)
    {
        if (node.Tag == "br")
        {
            _breaksPending++;
            if (_breaksPending == 2)
                Flush();
        }
        else if (TagNames.IsBlock(node.Tag))
        {
            Flush();
            _owners.Push(index);
        }
        else if (node.Tag == "a" && page.Attribute(index, "href") is { } target && !target.StartsWith('#'))
        {
            _linkEnd = Math.Max(_linkEnd, node.Next);
        }
    }

    private void Append(string text, int index)
    {
        foreach (var raw in text)
        {
            var c = CleanText.Change(raw);
            if (c == '\0')
                continue;
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                _blankPending = true;
                continue;
            }
            Separate(c);
            if (_first < 0)
                _first = index;
            _last = index;
            _text.Append(c);
            var inLink = index < _linkEnd;
            _onlyLink &= inLink;
            _linkLength += inLink ? 1 : 0;
            if (_onlyLink)
                _leadingLink = _text.Length;
        }
    }

    /// <summary>Writes the blank or line break that stands before a visible character. A single break inside a sentence is a blank.</summary>
    private void Separate(char next)
    {
        if (_text.Length > 0 && _breaksPending > 0)
            _text.Append(!char.IsLower(next) ? '\n' : ' ');
        else if (_text.Length > 0 && _blankPending)
            _text.Append(' ');
        _blankPending = false;
        _breaksPending = 0;
    }

    private void Flush()
    {
        if (_first >= 0)
        {
            var owner = _owners.TryPeek(out var top) ? top : 0;
            _blocks.Add(new(_first, _last, owner, page[owner].Tag, _text.ToString(), _linkLength, _leadingLink));
        }
        _text.Clear();
        _first = _last = -1;
        _linkLength = _leadingLink = 0;
        _onlyLink = true;
        _blankPending = false;
        _breaksPending = 0;
    }
}
