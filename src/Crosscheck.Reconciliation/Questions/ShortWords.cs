namespace Crosscheck.Reconciliation.Questions;

/// <summary>Words of an article as a line of a table or a question holds them.</summary>
internal static class ShortWords
{
    /// <summary>Units of a quotation in a question that may be cut.</summary>
    private const int LongestQuoted = 90;

    /// <summary>Units of a sentence that a question quotes whole.</summary>
    public const int LongestWhole = 160;

    private const int LeastQuoted = 6;

    /// <summary>What a clause or an insertion begins with.</summary>
    private static readonly string[] _boundaries = [", ", "; ", ": ", " – ", " — ", " -- ", " - ", " (", " who ", " which ", " that ", " after ", " before ", " when ", " while ", " because ", " but ", " as ", " if ", " although "];

    /// <summary>What follows a remark that is told by a pronoun.</summary>
    private static readonly string[] _tellers = ["he ", "she ", "they ", "said ", "added "];

    /// <summary>Units of a sentence that stands as an answer.</summary>
    public const int LongestAnswer = 180;

    /// <summary>A sentence as an answer: on one line, cut between two words if it is long.</summary>
    public static string Answer(string sentence) => Cut(sentence.ReplaceLineEndings(" ").Trim(), LongestAnswer);

    /// <summary>The words, cut between two of them if they are too many.</summary>
    /// <param name="words">On one line.</param>
    /// <param name="longest">In UTF-16 units, the sign of the cut aside.</param>
    public static string Cut(string words, int longest)
    {
        if (words.Length <= longest)
            return words;
        var cut = words.LastIndexOf(' ', longest);
        return (cut > 0 ? words[..cut] : words[..longest]).TrimEnd(',', ';', ':', '.', ' ') + " …";
    }

    /// <summary>The same of words that stand over a row: cut where a clause or an insertion ends, if one does late enough.</summary>
    /// <param name="words">On one line.</param>
    /// <param name="longest">In UTF-16 units, the sign of the cut aside.</param>
    public static string CutAtClause(string words, int longest)
    {
        if (words.Length <= longest)
            return words;
        var cut = -1;
        foreach (var boundary in _boundaries)
            cut = Math.Max(cut, words.LastIndexOf(boundary, longest, StringComparison.Ordinal));
        return cut < longest / 2 ? Cut(words, longest) : words[..cut].TrimEnd(',', ';', ':', '.', '-', '–', '—', ' ') + " …";
    }

    /// <summary>The beginning of a sentence as it stands within quotation marks, its own marks single; null if it is too short to tell anything.</summary>
    public static string? Quoted(string sentence) => Quotable(sentence) is { } words ? Cut(words, LongestQuoted) : null;

    /// <summary>The same of a sentence that fits whole; null for a longer one, which would be cut before its point.</summary>
    public static string? QuotedWhole(string sentence) => Quotable(sentence) is { Length: <= LongestWhole } words ? words : null;

    /// <summary>The beginning of a sentence that is too long to be quoted whole; null for a shorter one.</summary>
    public static string? QuotedBeginning(string sentence) => Quotable(sentence) is { Length: > LongestWhole } words ? CutAtClause(words, LongestWhole) : null;

    /// <summary>The words around a value, with an ellipsis in its place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="around">The words.</param>
    /// <param name="value">The value among them.</param>
    public static string Gapped(string text, TextSpan around, TextSpan value) => $"{text[around.Start..value.Start]}…{text[value.End..around.End]}";

    /// <summary>The sentence, cut if it is too long to be quoted whole.</summary>
    public static string? QuotedPart(string sentence) => Quotable(sentence) is { } words ? CutAtClause(words, LongestWhole) : null;

    /// <summary>“…I do not know,' she wrote”: without what follows a mark that closes before a teller.</summary>
    public static string Uttered(string words)
    {
        for (var at = 1; at + 2 < words.Length; at++)
        {
            if (words[at] is ',' or '.' or '!' or '?' && words[at + 1] is '\'' or '’' or '"' or '”' && words[at + 2] == ' ' && Array.Exists(_tellers, teller => words.AsSpan(at + 3).StartsWith(teller, StringComparison.Ordinal)))
                return words[..at];
        }
        return words;
    }

    private static string? Quotable(string sentence)
    {
        var words = WithoutOuterMarks(string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.'));
        return words.Count(letter => letter == ' ') + 1 < LeastQuoted || words.AsSpan().ContainsAny('#', '@') || words.Contains("http", StringComparison.Ordinal) ? null : WithSingleMarks(words);
    }

    /// <summary>Without marks that open at the beginning and close at the end, or do not close or open at all.</summary>
    private static string WithoutOuterMarks(string words)
    {
        var opens = words.Length > 0 && words[0] is '“' or '"' or '‘' or '\'';
        var closes = words.Length > 1 && words[^1] is '”' or '"' or '’' or '\'';
        var inner = words.AsSpan(opens ? 1 : 0, words.Length - (opens ? 1 : 0) - (closes ? 1 : 0));
        if (opens && (closes || !inner.ContainsAny("”\"’'")))
            return inner.ToString().TrimEnd('.', ' ');
        return closes && !opens && !inner.ContainsAny("“\"‘") ? inner.ToString().TrimEnd('.', ' ') : words;
    }

    private static string WithSingleMarks(string words)
    {
        var single = words.ToCharArray();
        var open = false;
        for (var at = 0; at < single.Length; at++)
        {
            if (single[at] is '“' or '”')
                single[at] = single[at] == '“' ? '‘' : '’';
            else if (single[at] == '"')
                (single[at], open) = (open ? '’' : '‘', !open);
        }
        return new(single);
    }
}
