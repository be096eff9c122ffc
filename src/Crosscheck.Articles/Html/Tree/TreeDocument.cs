using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Crosscheck.Articles.Html.Tree;

/// <summary>The document that the parser builds.</summary>
internal sealed class TreeDocument(TextSource source) : TreeNode(_name, NodeFlags.None), IConstructableDocument
{
    private static readonly StringOrMemory _name = new("#document");

    public TextSource Source => source;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    /// <summary>The <c>html</c> element; null for an empty page.</summary>
    public TreeElement? Root
    {
        get
        {
            for (var index = 0; index < Length; index++)
            {
                if (this[index] is TreeElement element)
                    return element;
            }
            return null;
        }
    }

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    IConstructableElement IConstructableDocument.Head
    {
        get
        {
            for (var index = 0; index < (Root?.Length ?? 0); index++)
            {
                if (Root![index] is TreeElement { Name: "head" } head)
                    return head;
            }
            return null!;
        }
    }

    public bool IsLoading => false;

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void ApplyManifest()
    {
    }
}
