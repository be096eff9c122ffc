namespace Crosscheck.Articles.Languages;

/// <summary>Tells a text's language by its script and its small words.</summary>
internal static class LanguageDetector
{
    public const string Undetermined = "und";

    private const int Sample = 6000;
    private const int FewestWords = 6;

    private static readonly string[] _codes;

    /// <summary>For each small word the languages that have it, by their place in <see cref="_codes"/>.</summary>
    private static readonly Dictionary<string, List<int>> _words;

    static LanguageDetector()
    {
        var lists = WordList.Lines("small-words.txt").Select(line => line.Split(' ')).ToArray();
        _codes = [.. lists.Select(words => words[0])];
        _words = new(StringComparer.Ordinal);
        for (var language = 0; language < lists.Length; language++)
        {
            foreach (var word in lists[language].Skip(1).Distinct(StringComparer.Ordinal))
            {
                if (!_words.TryGetValue(word, out var languages))
                    _words.Add(word, languages = []);
                languages.Add(language);
            }
        }
    }

    /// <summary>ISO 639-1 code, or <see cref="Undetermined"/>.</summary>
    public static string Detect(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return Scripts.Detect(sample) is { } byScript ? byScript : DetectByWords(sample);
    }

    private static string DetectByWords(ReadOnlySpan<char> sample)
    {
        var counts = new int[_codes.Length];
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
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
            if (!words.TryGetValue(word, out var languages))
                continue;
            foreach (var language in languages)
                counts[language]++;
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
        var next = 0;
        for (var language = 0; language < counts.Length; language++)
        {
            if (language != best)
                next = Math.Max(next, counts[language]);
        }
        return total >= FewestWords && counts[best] * 8 >= total && counts[best] * 10 >= next * 11 && counts[best] >= 3 ? _codes[best] : Undetermined;
    }
}
