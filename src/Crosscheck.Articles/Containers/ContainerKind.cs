using System.IO.Compression;
using System.Text;
using Crosscheck.Articles.Containers.Feeds;
using Crosscheck.Articles.Containers.Mail;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles.Containers;

/// <summary>The kinds of file that hold articles in a wrapping.</summary>
internal enum ContainerKind
{
    None,
    Feed,
    JsonFeed,
    Warc,
    Zip,
    Message,
}

/// <summary>Tells a container by its first bytes; its name is not trusted.</summary>
internal static class ContainerSniffer
{
    /// <summary>Bytes that must be seen.</summary>
    public const int Head = 4096;

    /// <param name="head">The first bytes of the file, which may be packed with gzip.</param>
    public static ContainerKind KindOf(ReadOnlySpan<byte> head) => Gzip.Is(head) ? KindOfUnpacked(Unpacked(head)) : KindOfUnpacked(head);

    private static ContainerKind KindOfUnpacked(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => ContainerKind.Warc,
        [(byte)'P', (byte)'K', 3, 4, ..] => ContainerKind.Zip,
        _ => KindOfText(Text(head)),
    };

    private static byte[] Unpacked(ReadOnlySpan<byte> head)
    {
        var unpacked = new byte[Head];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            return unpacked[..gzip.Read(unpacked)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>Good enough to see marks that are ASCII in any encoding.</summary>
    private static string Text(ReadOnlySpan<byte> head)
    {
        var (encoding, mark) = Encodings.ByteOrderMark.Find(head);
        return (encoding ?? Encoding.Latin1).GetString(head[mark..]);
    }

    private static ContainerKind KindOfText(string head) =>
        FeedSniffer.IsXmlFeed(head) ? ContainerKind.Feed
        : FeedSniffer.IsJsonFeed(head) ? ContainerKind.JsonFeed
        : MessageSniffer.IsMessage(head) ? ContainerKind.Message
        : ContainerKind.None;
}
