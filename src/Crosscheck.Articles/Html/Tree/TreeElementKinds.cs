using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Crosscheck.Articles.Html.Tree;

// The parser asks of which kind an element is; none of these does what its kind does in a browser.

internal sealed class TreeMeta(string space, NodeFlags flags) : TreeElement("meta", space, flags), IConstructableMetaElement
{
    public void Handle()
    {
    }
}

internal sealed class TreeScript(string space, NodeFlags flags) : TreeElement("script", space, flags), IConstructableScriptElement
{
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>A template's content is no part of the page.</summary>
internal sealed class TreeTemplate(string space, NodeFlags flags) : TreeElement("template", space, flags), IConstructableTemplateElement
{
    public void PopulateFragment() => Clear();
}

internal sealed class TreeFrame(string space, NodeFlags flags) : TreeElement("frame", space, flags), IConstructableFrameElement;

internal sealed class TreeForm(string space, NodeFlags flags) : TreeElement("form", space, flags), IConstructableFormElement;

internal sealed class TreeForeign(string name, string space, NodeFlags flags) : TreeElement(name, space, flags), IConstructableMathElement, IConstructableSvgElement;
