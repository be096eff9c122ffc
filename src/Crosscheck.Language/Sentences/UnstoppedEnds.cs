using Crosscheck.Language.Lexicons;
using Crosscheck.Language.Tokens;

namespace Crosscheck.Language.Sentences;

/// <summary>
/// Ends of sentences without a stop, where text of the web and of letters was run together into one line: stamps of date and time, addresses, drawn lines,
/// smileys and closings of letters. Each is an end in at least four of five cases in the training part of the treebank EWT; in news they hardly occur.
/// </summary>
internal sealed class UnstoppedEnds
{
    private const int ShortestLine = 5;
    private const int LongestClosing = 3;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _closings;

    private UnstoppedEnds(HashSet<string> closings) => _closings = closings.GetAlternateLookup<ReadOnlySpan<char>>();

    public static UnstoppedEnds Load() => new(new(Lexicon.Lines("letter-closings.txt").Select(entry => entry.Line), StringComparer.OrdinalIgnoreCase));

    /// <summary>True for ":-)" and its like, which belong to the sentence whose stop they follow.</summary>
    public static bool IsSmiley(ReadOnlySpan<char> word) => word.Length is 2 or 3 && word[0] is ':' or ';' && word[^1] is ')' or '(' or 'D' or 'P';

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentence">First token of the sentence.</param>
    /// <param name="next">The token that would begin the next one; greater than <paramref name="sentence"/>, and on the same line as the token before.</param>
    public bool EndsBefore(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int sentence, int next)
    {
        var last = Slice(text, tokens[next - 1]);
        var word = Slice(text, tokens[next]);
        if (tokens[next].Start == tokens[next - 1].End) return false;
        var capital = char.IsUpper(word[0]);
        return last[^1] switch
        {
            'M' or 'm' when IsHalfOfDay(last) => next >= 3 && (capital || next - 3 == sentence) && !IsZone(word) && IsStamp(text, tokens, next - 3),
            ',' => capital && IsClosing(text, tokens, sentence, next - 1),
            '>' => capital && next >= 2 && IsAddress(Slice(text, tokens[next - 2])),
            ')' or '(' => capital && IsSmiley(last),
            _ when IsLine(last) || (IsLine(word) && !IsLine(last)) => true,
            _ when IsAddress(last) => capital || IsAddress(word),
            _ => Characters.IsDigit(word[0]) && char.IsUpper(last[0]) && IsStamp(text, tokens, next),
        };
    }

    /// <summary>"Kind regards,": a closing from the head of the sentence to the comma.</summary>
    private bool IsClosing(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int sentence, int comma) =>
        comma - sentence is >= 1 and <= LongestClosing && _closings.Contains(text[tokens[sentence].Start..tokens[comma - 1].End]);

    /// <summary>"03/23/2001 10:13 AM", as programs of mail write it after the name of the sender.</summary>
    private static bool IsStamp(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int first) =>
        first + 2 < tokens.Count && IsFigures(Slice(text, tokens[first]), '/', 2) && IsFigures(Slice(text, tokens[first + 1]), ':', 1) && IsHalfOfDay(Slice(text, tokens[first + 2]));

    private static bool IsHalfOfDay(ReadOnlySpan<char> word) => word is "AM" or "PM" or "am" or "pm";

    /// <summary>"GMT", "EST": what may still belong to the time.</summary>
    private static bool IsZone(ReadOnlySpan<char> word) => word.Length is 2 or 3 or 4 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>True for numbers parted by a sign that stands so often or once more.</summary>
    private static bool IsFigures(ReadOnlySpan<char> word, char sign, int signs)
    {
        var found = 0;
        foreach (var c in word)
        {
            if (c == sign) found++;
            else if (!Characters.IsDigit(c)) return false;
        }
        return found == signs || (found == signs + 1 && sign == ':');
    }

    private static bool IsAddress(ReadOnlySpan<char> word) => word.Length > 6 && (word.Contains("://", StringComparison.Ordinal) || (word[0] != '@' && word.Contains('@') && word.Contains('.')));

    private static bool IsLine(ReadOnlySpan<char> word) => word.Length >= ShortestLine && word[0] is '-' or '_' or '=' or '*' && word.IndexOfAnyExcept(word[0]) < 0;

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, TextSpan token) => text[token.Start..token.End];
}
