using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>Finds the words of one wording that another does not have in the same order.</summary>
internal static class WordDifference
{
    /// <summary>Beyond this many words the wordings are shown unmarked: the comparison grows with the product of both.</summary>
    private const int MostWords = 400;

    /// <summary>Spans of whole words in each wording that the other lacks; what is left is the same on both sides.</summary>
    public static (ImmutableArray<TextSpan> InText, ImmutableArray<TextSpan> InOther) Of(string text, string other)
    {
        var words = WordsOf(text);
        var others = WordsOf(other);
        if (words.Count > MostWords || others.Count > MostWords)
            return ([], []);
        var lengths = new int[words.Count + 1, others.Count + 1];
        for (var i = words.Count - 1; i >= 0; i--)
            for (var j = others.Count - 1; j >= 0; j--)
                lengths[i, j] = Same(text, words[i], other, others[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        var inText = ImmutableArray.CreateBuilder<TextSpan>();
        var inOther = ImmutableArray.CreateBuilder<TextSpan>();
        var (at, against) = (0, 0);
        while (at < words.Count || against < others.Count)
        {
            if (at < words.Count && against < others.Count && Same(text, words[at], other, others[against]))
                (at, against) = (at + 1, against + 1);
            else if (at == words.Count || (against < others.Count && lengths[at, against + 1] >= lengths[at + 1, against]))
                Add(inOther, others[against++], other);
            else
                Add(inText, words[at++], text);
        }
        return (inText.DrainToImmutable(), inOther.DrainToImmutable());
    }

    /// <summary>Neighbouring words make one span.</summary>
    private static void Add(ImmutableArray<TextSpan>.Builder spans, TextSpan word, string text)
    {
        if (spans.Count > 0 && text.AsSpan(spans[^1].End, word.Start - spans[^1].End).IsWhiteSpace())
            spans[^1] = spans[^1].Union(word);
        else
            spans.Add(word);
    }

    private static bool Same(string text, TextSpan word, string other, TextSpan otherWord) =>
        text.AsSpan(word.Start, word.Length).Equals(other.AsSpan(otherWord.Start, otherWord.Length), StringComparison.OrdinalIgnoreCase);

    private static List<TextSpan> WordsOf(string text)
    {
        var words = new List<TextSpan>();
        for (var index = 0; index < text.Length;)
        {
            var start = index;
            while (index < text.Length && char.IsLetterOrDigit(text[index]))
                index++;
            if (index > start)
                words.Add(new(start, index));
            else
                index++;
        }
        return words;
    }
}
