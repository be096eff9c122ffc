using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;

namespace Crosscheck.Articles.Html.Tree;

/// <summary>A run of characters.</summary>
internal sealed class TreeText(StringOrMemory text) : TreeNode(_name, NodeFlags.None)
{
    private static readonly StringOrMemory _name = new("#text");

    private string _text = Short(text);
    private StringBuilder? _more;

    public string Data
    {
        get
        {
            if (_more is not null)
                (_text, _more) = (_more.ToString(), null);
            return _text;
        }
    }

    public void Append(StringOrMemory text) => (_more ??= new(_text)).Append(text.Memory.Span);

    public void Prepend(StringOrMemory text) => (_more ??= new(_text)).Insert(0, text.Memory.Span);

    /// <summary>Half of all texts are the line ends between tags.</summary>
    private static string Short(StringOrMemory text) => text.Memory.Span switch
    {
        [' '] => " ",
        ['\n'] => "\n",
        var span => span.ToString(),
    };
}
