using Crosscheck.Articles.Encodings;
using Crosscheck.Articles.Html;
using Crosscheck.Articles.Inputs;
using Crosscheck.Articles.Languages;
using Crosscheck.Articles.PlainText;

namespace Crosscheck.Articles;

/// <summary>Reads one file into an article: a pure function of its bytes, what a manifest says of it, and the options.</summary>
public static class ArticleReader
{
    public static ReadResult Read(InputFile file, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        if (!file.TryReadContent(out var content, out var problem))
            return ReadResult.Failed(file, problem);
        if (BinaryContent.Recognise(content.Bytes.Span) is { } kind)
            return ReadResult.Failed(file, new(file.File, $"not a text but {kind}", "save it as text or as a web page"));
        var source = PageDecoder.Decode(content.Bytes.Span).Text;
        var isPage = !options.Plain && PageSniffer.IsPage(source, file.File);
        if (isPage && content.Bytes.Length > InputLimits.LargestPage)
            return ReadResult.Failed(file, new(file.File, $"a web page larger than {InputLimits.LargestPage / 1_000_000} MB", "save the article alone"));
        var read = isPage ? PageReader.Read(source) : options.Plain ? DumpReader.ReadPlain(source) : DumpReader.Read(source);
        if (read is null)
            return ReadResult.Failed(file, new(file.File, "the page has too many elements", "save the article alone"));
        if (string.IsNullOrWhiteSpace(read.Text))
            return ReadResult.Failed(file, new(file.File, "no article text was found", "save the page with its text, or copy the text into a .txt file"));
        return ReadResult.Of(file, Made(file, content, read));
    }

    private static Article Made(InputFile file, FileContent content, ReadText read)
    {
        var language = LanguageDetector.Detect(read.Text);
        return new()
        {
            File = file.File,
            Url = file.Manifest?.Url ?? read.Url,
            Source = file.Manifest?.Source ?? read.Source,
            Title = file.Manifest?.Title ?? read.Title,
            Authors = read.Authors,
            Published = file.Manifest?.Published ?? read.Published,
            Language = language == LanguageDetector.Undetermined ? read.DeclaredLanguage ?? language : language,
            Text = read.Text,
            Cut = read.Cut,
            Sha256 = content.Sha256,
            ManifestId = file.Manifest?.Id,
            ManifestFolder = file.ManifestFolder,
        };
    }
}
