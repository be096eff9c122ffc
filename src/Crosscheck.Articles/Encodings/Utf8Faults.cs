using System.Buffers;
using System.Text;

namespace Crosscheck.Articles.Encodings;

/// <summary>Tells broken UTF-8 (a cut or mixed file) from an encoding of one byte a letter.</summary>
internal static class Utf8Faults
{
    /// <summary>True if well-formed sequences of several bytes outnumber the faults.</summary>
    public static bool AreFew(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status != OperationStatus.Done)
                bad++;
            else if (!rune.IsAscii)
                good++;
            bytes = bytes[length..];
        }
        return good > bad;
    }
}
