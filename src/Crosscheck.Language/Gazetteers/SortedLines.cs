using System.Reflection;
using System.Text;

namespace Crosscheck.Language.Gazetteers;

/// <summary>
/// A list of lines <c>key TAB value</c> in the byte order of their keys, searched where it lies: nothing is parsed when
/// the program starts. Safe to share among threads.
/// </summary>
internal sealed class SortedLines
{
    private const byte LineEnd = (byte)'\n', Tab = (byte)'\t';
    private const int LongestKey = 128;

    private readonly ReadOnlyMemory<byte> _bytes;

    private SortedLines(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    public static SortedLines Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Gazetteers/" + name)
            ?? throw new InvalidOperationException($"the program lacks its gazetteer {name}");
        return new(ResourceMemory.Of(stream));
    }

    /// <summary>The value of a key made by <see cref="NameKey"/>; empty if the list lacks it.</summary>
    public string Find(string key)
    {
        if (key.Length is 0 or > LongestKey) return "";
        Span<byte> buffer = stackalloc byte[LongestKey * 3];
        ReadOnlySpan<byte> wanted = buffer[..Encoding.UTF8.GetBytes(key, buffer)];
        var bytes = _bytes.Span;
        int low = 0, high = bytes.Length;
        while (low < high)
        {
            var start = LineStart(bytes, (low + high) / 2, low);
            var line = bytes[start..];
            line = line[..line.IndexOf(LineEnd)];
            var tab = line.IndexOf(Tab);
            var order = wanted.SequenceCompareTo(line[..tab]);
            if (order == 0) return Encoding.UTF8.GetString(line[(tab + 1)..]);
            if (order < 0) high = start;
            else low = start + line.Length + 1;
        }
        return "";
    }

    // Lines are a few bytes long: walking back is quicker than a search that first finds out how long the span is.
    private static int LineStart(ReadOnlySpan<byte> bytes, int at, int least)
    {
        while (at > least && bytes[at - 1] != LineEnd) at--;
        return at;
    }
}
