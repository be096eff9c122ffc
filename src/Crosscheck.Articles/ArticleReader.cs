using Crosscheck.Articles.Documents;
using Crosscheck.Articles.Encodings;
using Crosscheck.Articles.Html;
using Crosscheck.Articles.Inputs;
using Crosscheck.Articles.Languages;
using Crosscheck.Articles.Metadata;
using Crosscheck.Articles.PlainText;

namespace Crosscheck.Articles;

/// <summary>Reads one file into an article: a pure function of its bytes, what a manifest and its container say of it, and the options.</summary>
public static class ArticleReader
{
    public static ReadResult Read(InputFile file, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        if (!file.TryReadContent(out var content, out var problem))
            return ReadResult.Failed(file, problem);
        if (Document.Is(content.Bytes.Span) && !options.Plain)
            return OfDocument(file, content);
        if (BinaryContent.Recognise(content.Bytes.Span) is { } kind)
            return ReadResult.Failed(file, new(file.File, $"not a text but {kind}", "save it as text or as a web page"));
        var source = PageDecoder.Decode(content.Bytes.Span, file.Envelope?.Charset).Text;
        var isPage = !options.Plain && IsPage(source, file);
        if (isPage && content.Bytes.Length > InputLimits.LargestPage)
            return ReadResult.Failed(file, new(file.File, $"a web page larger than {InputLimits.LargestPage / 1_000_000} MB", "save the article alone"));
        var isBody = options.Plain || file.Envelope?.IsBareBody == true;
        var read = isPage ? PageReader.Read(source) : isBody ? DumpReader.ReadPlain(source) : DumpReader.Read(source);
        if (read is null)
            return ReadResult.Failed(file, new(file.File, "the page has too many elements", "save the article alone"));
        return Made(file, content, read, "save the page with its text, or copy the text into a .txt file");
    }

    private static bool IsPage(string source, InputFile file) => file.Envelope?.Form switch
    {
        ContentForm.Page => true,
        ContentForm.Text => false,
        _ => PageSniffer.IsPage(source, file.File),
    };

    private static ReadResult OfDocument(InputFile file, FileContent content) =>
        Document.TryRead(content.Bytes, out var read, out var reason, out var advice)
            ? Made(file, content, read, "if it holds scanned pictures of pages, copy the text into a .txt file")
            : ReadResult.Failed(file, new(file.File, reason, advice));

    private static ReadResult Made(InputFile file, FileContent content, ReadText read, string advice)
    {
        if (string.IsNullOrWhiteSpace(read.Text))
            return ReadResult.Failed(file, new(file.File, "no article text was found", advice));
        var language = LanguageDetector.Detect(read.Text);
        var (manifest, envelope) = (file.Manifest, file.Envelope);
        var address = AddressOf(envelope);
        return ReadResult.Of(file, new()
        {
            File = file.File,
            Url = manifest?.Url ?? read.Url ?? address?.OriginalString,
            Source = manifest?.Source ?? envelope?.Publisher ?? read.Source ?? envelope?.Source ?? (address is null ? null : HostOf(address)),
            Title = manifest?.Title ?? TitleOf(read, envelope),
            Authors = read.Authors.IsEmpty && envelope is not null ? envelope.Authors : read.Authors,
            Published = manifest?.Published ?? read.Published ?? envelope?.Published,
            Modified = read.Modified,
            Captured = envelope?.Captured,
            Wire = read.Wire ?? NewsAgencies.Named(envelope?.Publisher) ?? NewsAgencies.CreditedIn(read.Text),
            Found = PlacesOf(file, read),
            Language = language == LanguageDetector.Undetermined ? read.DeclaredLanguage ?? language : language,
            Text = read.Text,
            Cut = read.Cut,
            Sha256 = content.Sha256,
            ManifestId = manifest?.Id,
            ManifestFolder = file.ManifestFolder,
        });
    }

    private static FactPlaces PlacesOf(InputFile file, ReadText read)
    {
        var (manifest, envelope) = (file.Manifest, file.Envelope);
        return read.Found with
        {
            Title = manifest?.Title is not null ? FactSource.Manifest : envelope is not null && TitleOf(read, envelope) != read.Title ? FactSource.Container : read.Found.Title,
            Authors = read.Authors.IsEmpty && envelope is { Authors.IsEmpty: false } ? FactSource.Container : read.Found.Authors,
            Published = manifest?.Published is not null ? FactSource.Manifest : read.Published is null && envelope?.Published is not null ? FactSource.Container : read.Found.Published,
        };
    }

    private static string TitleOf(ReadText read, Envelope? envelope) =>
        envelope?.Title is { } said && (envelope.IsBareBody || read.Title.Length == 0) ? said : read.Title;

    /// <summary>Only what lies in the web: a page saved from a disk names a path there, which is nobody's business.</summary>
    private static Uri? AddressOf(Envelope? envelope) =>
        Uri.TryCreate(envelope?.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static string HostOf(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host["www.".Length..] : address.Host;
}
