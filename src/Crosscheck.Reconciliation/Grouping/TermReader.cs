using System.Globalization;

namespace Crosscheck.Reconciliation.Grouping;

/// <summary>Cuts a text into terms: words in lower case without possessive and plural endings, and whether each looks like part of a name. One reader serves one text.</summary>
/// <remarks>A cursor over the text; nothing is allocated for a word.</remarks>
internal ref struct TermReader(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are no words; what stands behind is cut off. UTF-16 units.</summary>
    private const int LongestTerm = 40;

    private const int ShortestTerm = 2;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly char[] _term = new char[LongestTerm];
    private int _at;
    private bool _opensSentence = true;

    /// <summary>The term that was read last.</summary>
    public ReadOnlySpan<char> Term { get; private set; }

    /// <summary>True if it begins with a capital and does not open a sentence.</summary>
    public bool IsName { get; private set; }

    /// <summary>True if no letter of it is a capital.</summary>
    public bool IsLower { get; private set; }

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (!IsInWord(_text[_at]))
            {
                _opensSentence |= OpensSentence(_text[_at]);
                _at++;
                continue;
            }
            var opens = _opensSentence;
            _opensSentence = false;
            if (ReadWord(opens))
                return true;
        }
        return false;
    }

    private bool ReadWord(bool opens)
    {
        var (start, length) = (_at, 0);
        IsLower = true;
        while (_at < _text.Length && (IsInWord(_text[_at]) || (IsApostrophe(_text[_at]) && _at + 1 < _text.Length && IsInWord(_text[_at + 1]))))
        {
            IsLower &= !char.IsUpper(_text[_at]);
            if (length < LongestTerm)
                _term[length++] = IsApostrophe(_text[_at]) ? '\'' : char.ToLowerInvariant(_text[_at]);
            _at++;
        }
        IsName = char.IsUpper(_text[start]) && !opens;
        Term = WithoutEnding(_term.AsSpan(0, length));
        return Term.Length >= ShortestTerm;
    }

    private static ReadOnlySpan<char> WithoutEnding(Span<char> word)
    {
        if (word.EndsWith("'s"))
            word = word[..^2];
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            word[^3] = 'y';
            return word[..^2];
        }
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static bool IsInWord(char unit) => char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char unit) => unit is '\'' or '’';

    private static bool OpensSentence(char unit) => unit is '.' or '!' or '?' or ':' or '\n' or '"' or '“' or '”';
}
