using Crosscheck.Articles.Inputs;
using Crosscheck.Articles.Metadata;

namespace Crosscheck.Articles.Containers.Warc;

/// <summary>The pages of web archives, numbered as they come. When they were stored is when they were captured, not when they were published.</summary>
internal sealed class WarcMembers(InputFile file)
{
    private int _pages;

    /// <summary>The pages of one archive.</summary>
    public static IEnumerable<InputFile> Of(InputFile file)
    {
        var members = new WarcMembers(file);
        using var stream = file.Open()!;
        foreach (var page in members.Read(stream))
            yield return page;
        if (members.IsEmpty)
            yield return NoPage(file);
    }

    public static InputFile NoPage(InputFile file) => InputFile.Failed(file.File, "the archive holds no web page", "check that it was made with the pages themselves, not only with pictures or an index");

    public bool IsEmpty => _pages == 0;

    public IEnumerable<InputFile> Read(Stream archive)
    {
        var reader = new WarcReader(archive);
        while (reader.Next() is { } record)
        {
            if (PageOf(record) is { } page)
                yield return page;
        }
    }

    private InputFile? PageOf(WarcRecord record)
    {
        var envelope = new Envelope
        {
            // Some writers put the address in angle brackets.
            Url = record.Fields["WARC-Target-URI"]?.Trim('<', '>'),
            Captured = record.Fields["WARC-Date"] is { } date ? IsoDate.Normalise(date) : null,
        };
        return record.Type switch
        {
            "response" => OfAnswer(record, envelope),
            "resource" => OfBody(record, envelope, MediaType.Parse(record.Fields["Content-Type"])),
            // Text drawn from pages, as Common Crawl's WET files hold it.
            "conversion" when MediaType.Parse(record.Fields["Content-Type"]).Name == "text/plain" => Member(record, record.Block, envelope with { Form = ContentForm.Text, Charset = "utf-8" }),
            _ => null,
        };
    }

    private InputFile? OfAnswer(WarcRecord record, Envelope envelope)
    {
        if (StoredAnswer.Parse(record.Block) is not { Status: 200 } answer || MediaType.Parse(answer.Fields["Content-Type"]) is not { IsPage: true } type)
            return null;
        return answer.TryDecodeBody(out var body, out var reason)
            ? Member(record, body, envelope with { Form = ContentForm.Page, Charset = type.Charset })
            : file.FailedMember(++_pages, $"the page is {reason} ({envelope.Url})", "fetch the page again");
    }

    private InputFile? OfBody(WarcRecord record, Envelope envelope, MediaType type) =>
        type.IsPage ? Member(record, record.Block, envelope with { Form = ContentForm.Page, Charset = type.Charset }) : null;

    private InputFile Member(WarcRecord record, ReadOnlyMemory<byte> body, Envelope envelope) =>
        !record.IsWhole ? file.FailedMember(++_pages, $"a page larger than {InputLimits.LargestPage / 1_000_000} MB ({envelope.Url})", "save the article alone")
        : body.IsEmpty ? file.FailedMember(++_pages, $"the page is empty ({envelope.Url})", "fetch the page again")
        : file.Member(++_pages, body, envelope);
}
