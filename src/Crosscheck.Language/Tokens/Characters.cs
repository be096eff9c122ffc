using System.Globalization;

namespace Crosscheck.Language.Tokens;

/// <summary>Classes of characters as the tokenizer sees them, one UTF-16 unit at a time.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Letters and the marks that belong to them.</summary>
    public static bool IsLetter(char c) =>
        c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || IsJoined(c);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsWord(char c) => IsLetter(c) || IsDigit(c);

    /// <summary>Marks, joiners and soft hyphens: part of the character before.</summary>
    public static bool IsJoined(char c) => c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '<' or '"' or '“' or '„' or '«' or '\'' or '‘' or '`';

    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '"' or '”' or '“' or '»' or '\'' or '’';

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '‽' or '。';

    /// <summary>Characters of which a run is one token: "...", "--", "!!".</summary>
    public static bool IsRepeatable(char c) => c is '.' or '-' or '–' or '—' or '*' or '=' or '_' or '~' or '#' or '+' or '!' or '?' or '…';
}
