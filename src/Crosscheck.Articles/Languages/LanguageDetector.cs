
namespace Crosscheck.Articles.Languages;

/// <summary>Tells a text's language by its script and its small words.</summary>
internal static class LanguageDetector
{
    public const string Undetermined = "und";

    private const int Sample = 6000;
    private const int FewestWords = 6;

    private static readonly (string Code, HashSet<string> Words)[] _languages = Load();

    /// <summary>ISO 639-1 code, or <see cref="Undetermined"/>.</summary>
    public static string Detect(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return Scripts.Detect(sample) is { } byScript ? byScript : DetectByWords(sample);
    }

    private static string DetectByWords(ReadOnlySpan<char> sample)
    {
        var counts = new int[_languages.Length];
        var total = 0;
        Span<char> lower = stackalloc char[32];
        for (var at = 0; at < sample.Length;)
        {
            var start = at;
            while (at < sample.Length && char.IsLetter(sample[at]))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }
            if (at - start > lower.Length)
                continue;
            total++;
            var word = lower[..sample[start..at].ToLowerInvariant(lower)];
            for (var language = 0; language < counts.Length; language++)
                counts[language] += _languages[language].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
        }
        return Decide(counts, total);
    }

    /// <summary>The language with the most small words, if they are at least an eighth of the text and clearly more than the next language's.</summary>
    private static string Decide(int[] counts, int total)
    {
        var best = 0;
        for (var language = 1; language < counts.Length; language++)
        {
            if (counts[language] > counts[best])
                best = language;
        }
        var next = counts.Where((_, language) => language != best).Max();
        return total >= FewestWords && counts[best] * 8 >= total && counts[best] * 10 >= next * 11 && counts[best] >= 3 ? _languages[best].Code : Undetermined;
    }

    private static (string, HashSet<string>)[] Load() =>
        [.. WordList.Lines("small-words.txt").Select(line => line.Split(' ')).Select(words => (words[0], words.Skip(1).ToHashSet(StringComparer.Ordinal)))];
}
