using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Tokens;

/// <summary>Numbers with their separators, ordinals, decades, clock times, dates in digits, telephone numbers, and codes that begin with a digit.</summary>
internal sealed class NumberRule
{
    // Enough for any telephone number; bounds the look ahead over "1-2-1-2-…".
    private const int LongestHyphened = 40;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _units;

    private NumberRule(HashSet<string> units) => _units = units.GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberRule Load() =>
        new(new HashSet<string>(Lexicon.Words("units.txt").Select(entry => entry.Word), StringComparer.OrdinalIgnoreCase));

    /// <summary>True if a number starts here: a digit, or a sign or decimal point before one.</summary>
    public static bool StartsAt(in Chunk chunk, int at) =>
        Characters.IsDigit(chunk[at]) || (chunk[at] is '.' or '+' && Characters.IsDigit(chunk[at + 1]) && !Characters.IsWord(chunk[at - 1]));

    /// <summary>The end of the number that starts at the place.</summary>
    public int End(in Chunk chunk, int at)
    {
        var end = chunk.EndOfDigits(Characters.IsDigit(chunk[at]) ? at : at + 1);
        end = EndOfHyphened(chunk, at, end);
        while (chunk[end] is '.' or ',' or ':' or '/' && Characters.IsDigit(chunk[end + 1])) end = chunk.EndOfDigits(end + 1);
        return EndOfSuffix(chunk, end);
    }

    private int EndOfSuffix(in Chunk chunk, int end)
    {
        if (Characters.IsApostrophe(chunk[end]) && (chunk[end + 1] | 0x20) == 's' && !Characters.IsWord(chunk[end + 2])) return end + 2;
        var letters = chunk.EndOfLetters(end, digits: false);
        if (letters == end) return end;
        var suffix = chunk.Slice(end, letters);
        if (chunk[letters] == '.' && Characters.IsLetter(chunk[letters + 1])) return end;
        return suffix.Length <= 8 && _units.Contains(suffix) && !Characters.IsDigit(chunk[letters]) ? end : chunk.EndOfLetters(letters, digits: true);
    }

    /// <summary>Keeps 2019-05-04 and 555-0123 whole, and leaves ranges such as 20-30 apart.</summary>
    private static int EndOfHyphened(in Chunk chunk, int at, int end)
    {
        int groups = 1, place = end, longest = end - at;
        while (chunk[place] == '-' && Characters.IsDigit(chunk[place + 1]) && place - at < LongestHyphened)
        {
            var next = chunk.EndOfDigits(place + 1);
            longest = Math.Max(longest, next - place - 1);
            (place, groups) = (next, groups + 1);
        }
        if (Characters.IsLetter(chunk[place]) || chunk[place] == '-') return end;
        var isPhone = groups == 2 && end - at == 3 && place - end == 5;
        return isPhone || (groups >= 3 && longest > 1) ? place : end;
    }
}
