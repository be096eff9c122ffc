namespace Crosscheck.Language.Numbers;

/// <summary>Splits sentences into pieces.</summary>
internal static class PieceSplitter
{
    public static IEnumerable<SentencePieces> Split(AnnotatedText text)
    {
        if (text.Sentences.IsEmpty)
        {
            yield return Split(text, new(0, text.Text.Length), 0);
            yield break;
        }
        foreach (var sentence in text.Sentences) yield return Split(text, sentence.Span, sentence.FirstToken);
    }

    private static SentencePieces Split(AnnotatedText text, TextSpan span, int token)
    {
        var pieces = new List<Piece>();
        var letters = text.Text.AsSpan(0, span.End);
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(letters[at]))
            {
                at++;
                continue;
            }
            var (end, kind) = Measure(letters, at);
            while (token < text.Tokens.Length && text.Tokens[token].End <= at) token++;
            var holder = token < text.Tokens.Length && text.Tokens[token].Start <= at ? token : -1;
            pieces.Add(new(at, end, kind, Lower(letters[at..end]), holder));
            at = end;
        }
        return new(text, [.. pieces]);
    }

    private static (int End, PieceKind Kind) Measure(ReadOnlySpan<char> letters, int at)
    {
        if (char.IsAsciiDigit(letters[at])) return (EndOfNumber(letters, at), PieceKind.Number);
        if (!char.IsLetter(letters[at])) return (at + 1, PieceKind.Sign);
        var end = at + 1;
        while (end < letters.Length && char.IsLetter(letters[end])) end++;
        return (end, PieceKind.Word);
    }

    /// <summary>Digits, with commas between groups of three and one decimal point.</summary>
    private static int EndOfNumber(ReadOnlySpan<char> letters, int at)
    {
        var end = EndOfDigits(letters, at);
        while (end < letters.Length && letters[end] == ',' && end - at <= 27 && EndOfDigits(letters, end + 1) == end + 4) end += 4;
        if (end + 1 < letters.Length && letters[end] == '.' && char.IsAsciiDigit(letters[end + 1])) end = EndOfDigits(letters, end + 1);
        return end;
    }

    private static int EndOfDigits(ReadOnlySpan<char> letters, int at)
    {
        while (at < letters.Length && char.IsAsciiDigit(letters[at])) at++;
        return at;
    }

    private static string Lower(ReadOnlySpan<char> letters)
    {
        if (letters.Length > Piece.LongestWord) return "";
        Span<char> lower = stackalloc char[Piece.LongestWord];
        letters.ToLowerInvariant(lower);
        // One sign or a function word is the usual piece; strings of one unit are kept by the runtime.
        return letters.Length == 1 ? char.ToLowerInvariant(letters[0]).ToString() : new(lower[..letters.Length]);
    }
}
