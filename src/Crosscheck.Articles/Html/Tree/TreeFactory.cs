using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Crosscheck.Articles.Html.Tree;

/// <summary>Makes the nodes of a page for the parser.</summary>
internal sealed class TreeFactory : IDomConstructionElementFactory<TreeDocument, TreeElement>
{
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Math = "http://www.w3.org/1998/Math/MathML";

    private static readonly HtmlParserOptions _options = new()
    {
        IsKeepingSourceReferences = true,
        IsScripting = false,
        SkipComments = true,
        ShouldEmitAttribute = static (ref _, name) => TreeAttribute.IsKnown(name.Span),
    };

    private static readonly IConfiguration _configuration = Configuration.Default.WithOnly<IDomConstructionElementFactory<TreeDocument, TreeElement>>(new TreeFactory());

    private static readonly Dictionary<string, NodeFlags> _html = FlagsOf(Html, TagNames.All);
    private static readonly Dictionary<string, NodeFlags> _svg = FlagsOf(Svg, ["svg", "foreignObject", "desc", "title"]);
    private static readonly Dictionary<string, NodeFlags> _math = FlagsOf(Math, ["math", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"]);

    public static TreeDocument Parse(string markup) =>
        new HtmlParser(_options, BrowsingContext.New(_configuration)).ParseDocument<TreeDocument, TreeElement>(new TextSource(new StringTextSource(markup)), null);

    public TreeElement Create(TreeDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        var name = TagNames.Intern(localName.Memory.Span);
        return new(name, Html, _html.GetValueOrDefault(name, NodeFlags.HtmlMember) | flags);
    }

    public TreeElement CreateNoScript(TreeDocument document, bool scripting) => Create(document, "noscript");

    public TreeElement CreateUnknown(TreeDocument document, StringOrMemory tagName) => Create(document, tagName);

    public IConstructableNode CreateDocumentType(TreeDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new TreeText("");

    public IConstructableMathElement CreateMath(TreeDocument document, StringOrMemory name = default) => Foreign(name, Math, NodeFlags.MathMember, _math);

    public IConstructableSvgElement CreateSvg(TreeDocument document, StringOrMemory name = default) => Foreign(name, Svg, NodeFlags.SvgMember, _svg);

    public IConstructableMetaElement CreateMeta(TreeDocument document) => new TreeMeta(Html, _html["meta"]);

    public IConstructableScriptElement CreateScript(TreeDocument document, bool parserInserted, bool started) => new TreeScript(Html, _html["script"]);

    public IConstructableFrameElement CreateFrame(TreeDocument document) => new TreeFrame(Html, _html["frame"]);

    public IConstructableTemplateElement CreateTemplate(TreeDocument document) => new TreeTemplate(Html, _html["template"]);

    public IConstructableFormElement CreateForm(TreeDocument document) => new TreeForm(Html, _html["form"]);

    public TreeDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    private static TreeForeign Foreign(StringOrMemory name, string space, NodeFlags member, Dictionary<string, NodeFlags> flags)
    {
        var known = name.ToString();
        return new(known, space, flags.GetValueOrDefault(known, member));
    }

    /// <summary>The parser decides by these flags what closes what; its own elements know them.</summary>
    private static Dictionary<string, NodeFlags> FlagsOf(string space, IEnumerable<string> names)
    {
        var context = BrowsingContext.New();
        using var document = context.GetService<IHtmlElementConstructionFactory>()!.CreateDocument(new TextSource(""), context);
        return names.ToDictionary(name => name, name => ((IConstructableNode)document.CreateElement(space, name)).Flags, StringComparer.Ordinal);
    }
}
