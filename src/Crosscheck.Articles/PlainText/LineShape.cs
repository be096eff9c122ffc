namespace Crosscheck.Articles.PlainText;

/// <summary>What a line looks like, whatever it says.</summary>
internal static class LineShape
{
    private const int ShortestParagraph = 80;

    /// <summary>True if the line ends a sentence: stop, question or exclamation mark, closing quotation marks and brackets passed over.</summary>
    public static bool HasClosingStop(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"'”’»)] ");
        return line is [.., '.' or '!' or '?' or '…' or '。' or '।'];
    }

    /// <summary>True if the line breaks off: a summary that leads to another page.</summary>
    public static bool IsTeaser(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.EndsWith("...", StringComparison.Ordinal) || line is [.., '…'] || line.EndsWith("[…]", StringComparison.Ordinal)
            || line.EndsWith("[...]", StringComparison.Ordinal) || line.EndsWith("(...)", StringComparison.Ordinal);
    }

    /// <summary>True for running text: long enough, and it ends a sentence without breaking off.</summary>
    public static bool IsParagraph(string line) => line.Length >= ShortestParagraph && HasClosingStop(line) && !IsTeaser(line);

    public static int CountWords(ReadOnlySpan<char> line)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in line)
        {
            var letter = char.IsLetterOrDigit(c);
            count += letter && !inWord ? 1 : 0;
            inWord = letter || (inWord && c is '\'' or '’' or '-' or '.');
        }
        return count;
    }

    public static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>The line without bullets, dashes and blanks around it.</summary>
    public static string Bare(string line) => line.Trim('•', '·', '*', '-', '–', '—', '»', '«', '>', '|', ' ', '\t', '›', '▸', '#');

    /// <summary>True for one address of the web or of e-mail and nothing else.</summary>
    public static bool IsAddress(string line) =>
        !line.Contains(' ', StringComparison.Ordinal)
        && (line.StartsWith("http://", StringComparison.Ordinal) || line.StartsWith("https://", StringComparison.Ordinal) || line.StartsWith("www.", StringComparison.Ordinal)
            || (line.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && line.IndexOf('.', at) > 0));
}
