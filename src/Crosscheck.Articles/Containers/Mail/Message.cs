using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Mail;

/// <summary>A page saved as one file with its pictures (<c>.mhtml</c>, RFC 2557), or a saved e-mail.</summary>
internal static class Message
{
    /// <summary>A plain part shorter than this is "your reader cannot show this message".</summary>
    private const int LeastPlainText = 200;

    private static readonly string[] _prefixes = ["fwd:", "fw:", "re:", "wg:", "aw:"];

    public static IEnumerable<InputFile> Of(InputFile file)
    {
        if (!file.TryReadContent(out var content, out var problem))
            throw new InputException(problem.Reason, problem.Advice);
        var message = MimePart.Parse(content.Bytes);
        return [IsSavedPage(message) ? Page(file, message) : Mail(file, message)];
    }

    /// <summary>Browsers say so in a field of their own, or give the parts addresses.</summary>
    private static bool IsSavedPage(MimePart message) =>
        message.Fields.Has("Snapshot-Content-Location")
        || (message.Fields["From"] ?? "").Contains("Saved by", StringComparison.OrdinalIgnoreCase)
        || message.Fields.Has("Content-Location")
        || (message.Type.Name == "multipart/related" && message.Parts is [var root, ..] && root.Fields.Has("Content-Location"));

    private static InputFile Page(InputFile file, MimePart message)
    {
        var parts = message.All().ToList();
        var root = message.Type["start"] is { } start ? parts.Find(part => part.Fields["Content-ID"] == start) : null;
        root = root?.Type.IsPage == true ? root : parts.Find(part => part.Type.IsPage);
        if (root is null)
            return InputFile.Failed(file.File, "the saved page holds no HTML", "save it again as HTML");
        return file.Member(null, root.Body(), new()
        {
            Form = ContentForm.Page,
            Charset = root.Type.Charset,
            Url = message.Fields["Snapshot-Content-Location"] ?? root.Fields["Content-Location"] ?? message.Fields["Content-Location"],
            Captured = MessageDate.Read(message.Fields["Date"]),
        });
    }

    private static InputFile Mail(InputFile file, MimePart message)
    {
        var parts = message.All().Where(part => part.Fields["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) != true).ToList();
        var plain = parts.Find(part => part.Type.Name == "text/plain");
        var page = parts.Find(part => part.Type.IsPage);
        var chosen = plain is not null && (page is null || plain.Body().Length >= LeastPlainText) ? plain : page;
        if (chosen is null)
            return InputFile.Failed(file.File, "the message holds no text", "save what is attached to it and name that file");
        return file.Member(null, chosen.Body(), new()
        {
            Form = chosen == page ? ContentForm.Page : ContentForm.Text,
            Charset = chosen.Type.Charset,
            Title = Subject(message.Fields["Subject"]),
            Source = SenderName(message.Fields["From"]),
            Published = MessageDate.Read(message.Fields["Date"]),
        });
    }

    private static string? Subject(string? field)
    {
        var subject = EncodedWords.Decode(field ?? "").Trim();
        while (Array.Find(_prefixes, prefix => subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix)
            subject = subject[prefix.Length..].TrimStart();
        return subject.Length == 0 ? null : subject;
    }

    /// <summary>"Kellmouth Mail" of <c>"Kellmouth Mail" &lt;news@example.org&gt;</c>; an address alone is not shown.</summary>
    private static string? SenderName(string? field)
    {
        var name = EncodedWords.Decode(field ?? "");
        var address = name.IndexOf('<', StringComparison.Ordinal);
        name = address < 0 ? "" : name[..address].Trim().Trim('"');
        return name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }
}
