using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Crosscheck.Articles.Inputs;

/// <summary>The bytes of one input.</summary>
/// <param name="Bytes">Unpacked if the file was gzip.</param>
/// <param name="Sha256">Digest of the bytes as they were stored, lower-case hexadecimal.</param>
internal sealed record FileContent(ReadOnlyMemory<byte> Bytes, string Sha256)
{
    private const string SizeAdvice = "an article is far smaller; cut the file or leave it out";

    public static bool TryRead(Stream stream, string file, [NotNullWhen(true)] out FileContent? content, [NotNullWhen(false)] out InputProblem? problem)
    {
        content = null;
        if (!TryReadUpTo(stream, InputLimits.LargestFile, long.MaxValue, out var stored))
        {
            problem = new(file, $"larger than {InputLimits.LargestFile / 1_000_000} MB", SizeAdvice);
            return false;
        }
        if (stored.IsEmpty)
        {
            problem = new(file, "the file is empty", "save the article again");
            return false;
        }
        var bytes = stored;
        if (Gzip.Is(stored.Span) && !TryUnpack(stored, file, out bytes, out problem))
            return false;
        content = new(bytes, Convert.ToHexStringLower(SHA256.HashData(stored.Span)));
        problem = null;
        return true;
    }

    private static bool TryUnpack(ReadOnlyMemory<byte> packed, string file, out ReadOnlyMemory<byte> bytes, [NotNullWhen(false)] out InputProblem? problem)
    {
        bytes = default;
        problem = null;
        try
        {
            using var source = new MemoryStream(packed.ToArray(), writable: false);
            using var gzip = new GZipStream(source, CompressionMode.Decompress);
            var ratioLimit = Math.Max(InputLimits.RatioFree, (long)packed.Length * InputLimits.LargestRatio);
            if (!TryReadUpTo(gzip, InputLimits.LargestUnpacked, ratioLimit, out bytes))
                problem = new(file, "the gzip file unpacks to far more than an article", "unpack it yourself and check what it holds");
            else if (bytes.IsEmpty)
                problem = new(file, "the gzip file holds nothing", "save the article again");
            else if (Gzip.Is(bytes.Span))
                problem = new(file, "a gzip file inside a gzip file", "unpack it once");
        }
        catch (InvalidDataException)
        {
            problem = new(file, "the gzip file is damaged", "fetch or pack it again");
        }
        return problem is null;
    }

    private static bool TryReadUpTo(Stream stream, int limit, long ratioLimit, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        var most = Math.Min(limit, ratioLimit);
        if (stream.CanSeek && stream.Length > most)
            return false;
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var collected = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if (collected.Length + read > most)
                    return false;
                collected.Write(buffer, 0, read);
            }
            bytes = collected.GetBuffer().AsMemory(0, (int)collected.Length);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
