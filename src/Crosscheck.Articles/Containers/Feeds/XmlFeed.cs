using System.Xml;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Feeds;

/// <summary>Reads RSS (0.9 to 2.0, RDF) and Atom (RFC 4287). No DTD, no entities beyond XML's own, nothing resolved.</summary>
internal sealed class XmlFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = InputLimits.LargestUnpacked,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Feed _feed;
    private readonly XmlReader _xml;

    private XmlFeed(Feed feed, XmlReader xml)
    {
        _feed = feed;
        _xml = xml;
    }

    /// <summary>Adds to the feed what the XML says; on a fault what stands before it has been added.</summary>
    /// <exception cref="XmlException">No valid XML, or a DTD.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, Feed feed)
    {
        using var stream = new ReadOnlyMemoryStream(bytes);
        using var xml = XmlReader.Create(stream, _settings);
        new XmlFeed(feed, xml).ReadFeed();
    }

    private void ReadFeed()
    {
        _xml.MoveToContent();
        _xml.Read();
        while (_xml.MoveToContent() != XmlNodeType.None)
        {
            if (_xml.NodeType != XmlNodeType.Element)
                _xml.Read();
            else if (_xml.LocalName is "item" or "entry")
                ReadItem();
            else if (_xml.LocalName == "channel" && !_xml.IsEmptyElement)
                _xml.Read();
            else if (_xml.LocalName == "title")
                ReadTitle();
            else if (_xml.LocalName == "link")
                ReadHome();
            else
                _xml.Skip();
        }
    }

    private void ReadTitle()
    {
        var title = ReadText(out var isHtml);
        _feed.Title ??= FeedText.Line(title, isHtml);
    }

    private void ReadHome()
    {
        var address = _xml.NamespaceURI == Atom ? AlternateLink() : null;
        if (_xml.NamespaceURI == Atom)
            _xml.Skip();
        else
            address = ReadText(out _).Trim();
        if (_feed.Home is null && Uri.TryCreate(address, UriKind.Absolute, out var home) && home.Scheme is "http" or "https")
            _feed.Home = home;
    }

    private void ReadItem()
    {
        var item = new FeedItem();
        _feed.Items.Add(item);
        if (_feed.Items.Count > InputLimits.MostMembers)
            throw new InputException("the feed holds too many items", "split it");
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return;
        }
        var depth = _xml.Depth;
        _xml.Read();
        while (_xml.MoveToContent() != XmlNodeType.None && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element)
                ReadField(item);
            else
                _xml.Read();
        }
    }

    /// <summary>Every case moves the cursor behind the element, also where the item has the field already.</summary>
    private void ReadField(FeedItem item)
    {
        string text;
        bool isHtml;
        switch (_xml.LocalName)
        {
            case "title" when _xml.Prefix != "media":
                text = ReadText(out isHtml);
                item.Title ??= FeedText.Line(text, isHtml);
                break;
            case "link" when _xml.NamespaceURI == Atom:
                item.Link ??= AlternateLink();
                _xml.Skip();
                break;
            case "link":
                text = ReadText(out _);
                item.Link ??= NotEmpty(text);
                break;
            case "guid" when _xml.GetAttribute("isPermaLink") != "false":
                text = ReadText(out _).Trim();
                item.Link ??= text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text : null;
                break;
            case "pubDate" or "published" or "issued" or "date":
                text = ReadText(out _);
                item.Published ??= MessageDate.Read(text);
                break;
            case "creator":
                AddAuthor(item, ReadText(out _));
                break;
            case "author":
                AddAuthor(item, ReadAuthor());
                break;
            case "source":
                text = ReadPublisher();
                item.Publisher ??= FeedText.Line(text, isHtml: true);
                break;
            case "encoded" or "content" when _xml.Prefix != "media":
                text = ReadText(out isHtml);
                if (!string.IsNullOrWhiteSpace(text))
                    (item.Content, item.ContentIsHtml) = (text, isHtml);
                break;
            case "description" or "summary" when item.Content is null && _xml.Prefix is not ("media" or "itunes"):
                text = ReadText(out isHtml);
                if (!string.IsNullOrWhiteSpace(text))
                    (item.Content, item.ContentIsHtml) = (text, isHtml);
                break;
            default:
                _xml.Skip();
                break;
        }
    }

    /// <summary>The text of the element under the cursor, and the cursor behind it. Atom tells whether it is HTML; in RSS it nearly always is.</summary>
    private string ReadText(out bool isHtml)
    {
        var type = _xml.GetAttribute("type");
        isHtml = _xml.NamespaceURI == Atom ? type is "html" or "xhtml" or "text/html" : true;
        if (type is "xhtml")
            return _xml.ReadInnerXml();
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return "";
        }
        // Bare markup inside an element is a fault that readers forgive: its text is taken.
        var text = new System.Text.StringBuilder();
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(_xml.Value);
        }
        _xml.Read();
        return text.ToString();
    }

    private string? AlternateLink() => _xml.GetAttribute("rel") is null or "alternate" ? NotEmpty(_xml.GetAttribute("href")) : null;

    /// <summary>Atom names an author in an element of its own, RSS in the text ("desk@example.org (Marta Quill)").</summary>
    private string ReadAuthor()
    {
        if (_xml.NamespaceURI != Atom)
            return ReadText(out _);
        return ReadInner("name") ?? "";
    }

    private string ReadPublisher() => _xml.NamespaceURI == Atom ? ReadInner("title") ?? "" : ReadText(out _);

    /// <summary>The text of the first inner element of this name, and the cursor behind the outer one.</summary>
    private string? ReadInner(string name)
    {
        string? found = null;
        using (var inner = _xml.ReadSubtree())
        {
            inner.Read();
            while (inner.Read())
            {
                if (found is null && inner.NodeType == XmlNodeType.Element && inner.LocalName == name && !inner.IsEmptyElement && inner.Read() && inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    found = inner.Value;
            }
        }
        _xml.Read();
        return found;
    }

    private static void AddAuthor(FeedItem item, string text)
    {
        var name = text.Trim();
        if (name.Contains('@', StringComparison.Ordinal))
            name = name.Split('(', 2) is [_, var inner] ? inner.TrimEnd(')', ' ') : "";
        if (name.Length > 0 && !item.Authors.Contains(name, StringComparer.Ordinal))
            item.Authors = item.Authors.Add(name);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
