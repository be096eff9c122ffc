using System.Text;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers.Mail;

/// <summary>A message or a part of one (RFC 2045, 2046): fields, and either a body or parts.</summary>
internal sealed class MimePart
{
    private MimePart(Fields fields, ReadOnlyMemory<byte> stored)
    {
        Fields = fields;
        Type = MediaType.Parse(fields["Content-Type"] ?? "text/plain");
        Stored = stored;
    }

    public Fields Fields { get; }

    public MediaType Type { get; }

    public List<MimePart> Parts { get; } = [];

    /// <summary>The body as it stands in the message.</summary>
    private ReadOnlyMemory<byte> Stored { get; }

    public static MimePart Parse(ReadOnlyMemory<byte> bytes)
    {
        var budget = InputLimits.MostMembers;
        return Parse(bytes, 0, ref budget);
    }

    /// <summary>The body with its transfer encoding taken off.</summary>
    public ReadOnlyMemory<byte> Body() => Fields["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant() switch
    {
        "base64" => TransferEncoding.Base64(Stored.Span),
        "quoted-printable" => TransferEncoding.QuotedPrintable(Stored.Span),
        _ => Stored,
    };

    /// <summary>This part and those in it, in the order of the message.</summary>
    public IEnumerable<MimePart> All() => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.All());

    private static MimePart Parse(ReadOnlyMemory<byte> bytes, int depth, ref int budget)
    {
        if (depth > InputLimits.DeepestMessage || --budget < 0)
            throw new InputException("parts within parts, too many or too deep", "take out the article and save it by itself");
        var lines = new Lines(bytes);
        var part = new MimePart(Fields.Read(lines.NextText), bytes[lines.At..]);
        if (part.Type.Name.StartsWith("multipart/", StringComparison.Ordinal) && part.Type["boundary"] is { Length: > 0 } boundary)
        {
            foreach (var inner in Split(part.Stored, "--" + boundary))
                part.Parts.Add(Parse(inner, depth + 1, ref budget));
        }
        return part;
    }

    /// <summary>What stands between the lines of the boundary; a message that is cut short ends its last part.</summary>
    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string delimiter)
    {
        var mark = Encoding.Latin1.GetBytes(delimiter);
        var parts = new List<ReadOnlyMemory<byte>>();
        var lines = new Lines(body);
        var start = -1;
        while (!lines.AtEnd)
        {
            var at = lines.At;
            var line = lines.Next();
            if (!line.StartsWith(mark) || line[mark.Length..].Trim(" \t-"u8).Length > 0)
                continue;
            if (start >= 0)
                parts.Add(body[start..at]);
            start = lines.At;
            if (line[mark.Length..].StartsWith("--"u8))
                return parts;
        }
        if (start >= 0)
            parts.Add(body[start..]);
        return parts;
    }

    /// <summary>Lines of bytes in memory.</summary>
    private sealed class Lines(ReadOnlyMemory<byte> bytes)
    {
        public int At { get; private set; }

        public bool AtEnd => At >= bytes.Length;

        public ReadOnlySpan<byte> Next()
        {
            var rest = bytes.Span[At..];
            var end = rest.IndexOf((byte)'\n');
            At += end < 0 ? rest.Length : end + 1;
            return (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
        }

        public string? NextText() => AtEnd ? null : Encoding.UTF8.GetString(Next());
    }
}
