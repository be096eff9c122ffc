using System.Globalization;
using System.Text;

namespace Crosscheck.Fetching.Robots;

/// <summary>A path in robots.txt: <c>*</c> stands for anything, <c>$</c> at the end for the end (RFC 9309, section 2.2.3).</summary>
internal sealed class RobotsPattern
{
    private readonly string _text;
    private readonly bool _toEnd;

    public RobotsPattern(string text)
    {
        _toEnd = text.EndsWith('$');
        _text = Normalise(_toEnd ? text[..^1] : text);
        Length = Encoding.UTF8.GetByteCount(text);
    }

    /// <summary>Octets as written: the longer rule says more.</summary>
    public int Length { get; }

    /// <param name="path">Normalised.</param>
    public bool Fits(string path)
    {
        // As far as each star reached, so that a failed try goes on behind it: linear in practice, never exponential.
        var (at, inPath, star, starPath) = (0, 0, -1, 0);
        while (true)
        {
            if (at == _text.Length && (!_toEnd || inPath == path.Length))
                return true;
            if (at < _text.Length && _text[at] == '*')
            {
                (star, starPath) = (at++, inPath);
            }
            else if (at < _text.Length && inPath < path.Length && _text[at] == path[inPath])
            {
                at++;
                inPath++;
            }
            else if (star >= 0 && starPath < path.Length)
            {
                (at, inPath) = (star + 1, ++starPath);
            }
            else
            {
                return false;
            }
        }
    }

    /// <summary>The same octets are written the same: what need not be escaped is bare, all else escaped in capitals (section 2.2.2).</summary>
    public static string Normalise(string path)
    {
        var text = new StringBuilder(path.Length);
        Span<byte> units = stackalloc byte[4];
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '%' && at + 2 < path.Length && byte.TryParse(path.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                    text.Append((char)octet);
                else
                    text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
                at += 3;
                continue;
            }
            Rune.DecodeFromUtf16(path.AsSpan(at), out var rune, out var used);
            at += used;
            if (rune.IsAscii)
            {
                text.Append((char)rune.Value);
                continue;
            }
            foreach (var unit in units[..rune.EncodeToUtf8(units)])
                text.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }
        return text.ToString();
    }
}
