using Crosscheck.Articles.Metadata;

namespace Crosscheck.Articles.PlainText;

/// <summary>Reads what stands below the last paragraph: byline, name of the author, copyright.</summary>
/// <param name="lines">All lines of the file, blocks of other articles already cut.</param>
internal sealed class FootLines(DumpLines lines)
{
    private const int LongestCopyright = 200;

    public List<string> Authors { get; } = [];

    public string? Outlet { get; private set; }

    public void Read()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Text.Length <= LongestCopyright)
                ReadCopyright(at);
        }
        for (var at = lines.Count - 1; at > 0; at--)
        {
            if (!lines.IsBody(at))
                continue;
            if (!ReadSignature(at))
                return;
        }
    }

    /// <summary>Takes a byline or lone name at the end of the body; false ends the search.</summary>
    private bool ReadSignature(int at)
    {
        var text = LineShape.Bare(lines[at].Text);
        if (Byline.Read(text) is { } byline)
        {
            Authors.AddRange(byline.Authors);
            Outlet ??= byline.Outlet;
            lines.Cut(at, CutReason.Byline);
            return true;
        }
        if (!lines[at].AfterBlank || !PersonName.IsLikely(text) || !LineShape.HasClosingStop(lines[at - 1].Text))
            return false;
        Authors.Add(text);
        lines.Cut(at, CutReason.Byline);
        return false;
    }

    private void ReadCopyright(int at)
    {
        var text = lines[at].Text;
        if (text.IndexOf("all rights reserved", StringComparison.OrdinalIgnoreCase) < 0 && !text.StartsWith('©'))
            return;
        if (lines.IsBody(at))
            lines.Cut(at, CutReason.Footer);
        Outlet ??= CopyrightHolder(text);
    }

    /// <summary>The name in "Outlet © 2025. All rights reserved" or "© 2025 Outlet. All rights reserved"; null if the line has another form.</summary>
    private static string? CopyrightHolder(string text)
    {
        var sign = text.AsSpan().IndexOfAny('©', '@');
        if (sign < 0)
            return null;
        var name = text[..sign].Trim();
        if (name.EndsWith("Copyright", StringComparison.OrdinalIgnoreCase))
            name = name[..^"Copyright".Length].Trim();
        if (name.Length == 0)
        {
            var after = text[(sign + 1)..].TrimStart().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '–', ' ');
            var stop = after.AsSpan().IndexOfAny('.', ',', '|');
            name = (stop < 0 ? after : after[..stop]).Trim();
        }
        name = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '–', ' ');
        return name.Length is >= 3 and <= 40 && char.IsUpper(name[0]) && LineShape.CountWords(name) <= 4
            && name.IndexOf("rights", StringComparison.OrdinalIgnoreCase) < 0 && !IsCompany(name) ? name : null;
    }

    /// <summary>A publishing house is not the outlet's name.</summary>
    private static bool IsCompany(string name) =>
        name.Split(' ')[^1].TrimEnd('.').ToLowerInvariant() is "publishing" or "publishers" or "publications" or "media" or "group" or "ltd" or "limited" or "inc" or "llc" or "company"
            or "gmbh" or "ag" or "plc" or "corporation" or "corp" or "holdings" or "printers";
}
