namespace Crosscheck.Language.Tokens;

/// <summary>A stretch of text without white space, looked at from inside: reading past its ends gives NUL.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">Where the chunk starts.</param>
/// <param name="end">One past its last unit.</param>
internal readonly ref struct Chunk(ReadOnlySpan<char> text, int start, int end)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    public char this[int at] => at >= Start && at < End ? Text[at] : '\0';

    public ReadOnlySpan<char> Slice(int from, int to) => Text[from..to];

    /// <summary>The end of the run of letters (and digits if asked) that starts at the place.</summary>
    public int EndOfLetters(int at, bool digits)
    {
        while (at < End && (Characters.IsLetter(Text[at]) || (digits && Characters.IsDigit(Text[at])))) at++;
        return at;
    }

    public int EndOfDigits(int at)
    {
        while (at < End && Characters.IsDigit(Text[at])) at++;
        return at;
    }

    /// <summary>The first unit of the next chunk on the same line, or NUL; its place goes to <paramref name="place"/>.</summary>
    public char FollowingChunk(out int place)
    {
        place = End;
        while (place < Text.Length && char.IsWhiteSpace(Text[place]))
        {
            // More than a handful of blanks is layout, not a space between words.
            if (Text[place] == '\n' || place - End > 8) return '\0';
            place++;
        }
        return place < Text.Length ? Text[place] : '\0';
    }
}
