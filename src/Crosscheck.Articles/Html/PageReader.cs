using Crosscheck.Articles.MainText;
using Crosscheck.Articles.Metadata;

namespace Crosscheck.Articles.Html;

/// <summary>Reads a web page.</summary>
internal static class PageReader
{
    /// <summary>The article of a page; null if the page has more elements than can be handled.</summary>
    public static ReadText? Read(string source)
    {
        if (PageBuilder.Build(source) is not { } page)
            return null;
        var metadata = PageMetadata.Of(page);
        var main = MainTextFinder.Find(page, metadata.Title.Value, metadata.DeclaredBody);
        return new()
        {
            Text = main.Text,
            Title = metadata.Title.Value,
            Authors = metadata.Authors.Value,
            Published = metadata.Published.Value,
            Modified = metadata.Modified.Value,
            Wire = metadata.Wire,
            Found = new() { Title = metadata.Title.From, Authors = metadata.Authors.From, Published = metadata.Published.From, Modified = metadata.Modified.From },
            Source = metadata.Site,
            Url = metadata.Url,
            DeclaredLanguage = metadata.Language,
            Cut = main.Cut,
        };
    }
}
