using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Tokens;

/// <summary>Web addresses, mail addresses, file names, handles and hash tags, each one token.</summary>
internal sealed class AddressRule
{
    // Longer hosts are not looked for, so that text without blanks is still read in linear time.
    private const int LongestHost = 128;

    private static readonly string[] Openings = ["http://", "https://", "ftp://", "www.", "mailto:"];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;

    private AddressRule(HashSet<string> domains) => _domains = domains.GetAlternateLookup<ReadOnlySpan<char>>();

    public static AddressRule Load() =>
        new(new HashSet<string>(Lexicon.Words("domains.txt").Select(entry => entry.Word), StringComparer.OrdinalIgnoreCase));

    /// <summary>The end of the address that starts at the place, or the place itself.</summary>
    public int End(in Chunk chunk, int at)
    {
        var rest = chunk.Slice(at, chunk.End);
        foreach (var opening in Openings)
        {
            if (rest.Length > opening.Length && rest.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return EndOfPath(chunk, at);
        }
        if (chunk[at] is '@' or '#' && Characters.IsLetter(chunk[at + 1])) return EndOfHandle(chunk, at + 1);
        if (!char.IsAsciiLetterOrDigit(chunk[at])) return at;

        int end = at, lastStop = -1, stops = 0, mail = -1;
        var lower = true;
        for (; end < chunk.End && end - at < LongestHost; end++)
        {
            var c = chunk[end];
            if (c == '.')
            {
                if (chunk[end - 1] == '.' || !char.IsAsciiLetterOrDigit(chunk[end + 1])) break;
                (lastStop, stops) = (end, stops + 1);
            }
            else if (c == '@' && mail < 0 && char.IsAsciiLetter(chunk[end + 1])) mail = end;
            else if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '%' or '+')) break;
            else lower &= !char.IsAsciiLetterUpper(c);
        }
        if (mail > at) return end;
        if (stops == 0) return at;
        var last = chunk.Slice(lastStop + 1, end);
        if (_domains.Contains(last) && !char.IsAsciiLetterUpper(last[0])) return chunk[end] == '/' ? EndOfPath(chunk, end) : end;
        return stops >= 2 && lower && lastStop - at > 3 && char.IsAsciiLetter(chunk[at]) && last.Length > 1 && char.IsAsciiLetter(chunk[at + 1]) ? end : at;
    }

    private static int EndOfPath(in Chunk chunk, int at)
    {
        var end = at;
        while (end < chunk.End && chunk[end] is not ('<' or '>' or '"' or '“' or '”' or '’' or '(' or ')' or '[' or ']' or '{' or '}' or '|')) end++;
        while (end > at + 1 && chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '…') end--;
        return end;
    }

    private static int EndOfHandle(in Chunk chunk, int at)
    {
        while (at < chunk.End && (Characters.IsWord(chunk[at]) || chunk[at] == '_')) at++;
        return at;
    }
}
