namespace Crosscheck.Reconciliation.Copies;

/// <summary>Cuts texts into words and numbers them, the same word in any text alike.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private char[] _lower = new char[64];

    public WordSequence Read(string text)
    {
        var ids = new List<int>(text.Length / 6);
        var spans = new List<TextSpan>(text.Length / 6);
        var at = 0;
        while (at < text.Length)
        {
            if (!IsInWord(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOfWord(text, at);
            ids.Add(NumberOf(text.AsSpan(at, end - at)));
            spans.Add(new(at, end));
            at = end;
        }
        return new([.. ids], [.. spans]);
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (IsInWord(text[at]) || (IsApostrophe(text[at]) && at + 1 < text.Length && IsInWord(text[at + 1])))) at++;
        return at;
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (_lower.Length < word.Length) _lower = new char[word.Length * 2];
        for (var index = 0; index < word.Length; index++) _lower[index] = IsApostrophe(word[index]) ? '\'' : char.ToLowerInvariant(word[index]);
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = _lower.AsSpan(0, word.Length);
        if (!lookup.TryGetValue(lower, out var number)) lookup[lower] = number = _numbers.Count;
        return number;
    }

    private static bool IsInWord(char unit) =>
        char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char unit) => unit is '\'' or '’';
}
