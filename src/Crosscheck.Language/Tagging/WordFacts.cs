using Crosscheck.Language.Learning;
using Crosscheck.Language.Tokens;

namespace Crosscheck.Language.Tagging;

/// <summary>What features ask of one word, computed once.</summary>
internal struct WordFacts
{
    public ulong Form;
    public ulong Lower;
    public ulong Prefix2;
    public ulong Prefix3;
    public ulong Suffix1;
    public ulong Suffix2;
    public ulong Suffix3;
    public ulong Suffix4;
    public ulong Suffix5;
    public uint Shape;

    /// <summary>The set of tags the word was seen with in training, 0 for a rare word.</summary>
    public uint AmbiguityClass;

    /// <summary>The cluster of words used alike, 0 for none.</summary>
    public uint Cluster;

    /// <summary>The joint tag, once decided.</summary>
    public int Tag;

    /// <summary>True if the word has a capital letter.</summary>
    public readonly bool HasCapital => (Shape & WordFactsReader.Capitals) != 0;
}

/// <summary>Computes <see cref="WordFacts"/>: case is evidence, but not in a sentence whose words are all capitalised.</summary>
internal static class WordFactsReader
{
    // Longer words differ in nothing that matters.
    private const int LongestWord = 48;

    /// <summary>Shapes with a capital letter.</summary>
    public const uint Capitals = (uint)(Shapes.InitialCapital | Shapes.AllCapitals | Shapes.InnerCapital);

    [Flags]
    private enum Shapes : uint
    {
        None = 0,
        InitialCapital = 1,
        AllCapitals = 2,
        InnerCapital = 4,
        Lower = 8,
        Digit = 16,
        OnlyDigits = 32,
        Hyphen = 64,
        Stop = 128,
        Apostrophe = 256,
        Symbol = 512,
        SingleLetter = 1024,
        First = 2048,
        TitleCase = 4096,
        Letter = 8192,
    }

    /// <summary>Reads the words of a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Spans of the words in it.</param>
    /// <param name="words">What training knew of words.</param>
    /// <param name="facts">Receives one entry per word.</param>
    public static void Read(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, WordTable words, Span<WordFacts> facts)
    {
        var titleCase = IsTitleCase(text, tokens);
        var first = true;
        for (var index = 0; index < tokens.Length; index++)
        {
            var word = text[tokens[index].Start..tokens[index].End];
            Read(word, titleCase, first, words, out facts[index]);
            first = first && !Characters.IsWord(word[0]);
        }
    }

    /// <summary>True if nearly all longer words are capitalised, as in headlines and in text in capitals.</summary>
    private static bool IsTitleCase(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        int long_ = 0, capital = 0;
        foreach (var token in tokens)
        {
            if (token.Length < 4 || !Characters.IsLetter(text[token.Start])) continue;
            long_++;
            if (char.IsUpper(text[token.Start])) capital++;
        }
        return long_ >= 3 && capital * 5 >= long_ * 4;
    }

    private static void Read(ReadOnlySpan<char> word, bool titleCase, bool first, WordTable words, out WordFacts facts)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        Span<char> lower = stackalloc char[LongestWord];
        Span<char> form = stackalloc char[LongestWord];
        var shape = Shapes.None;
        for (var at = 0; at < word.Length; at++)
        {
            var c = word[at];
            form[at] = Characters.IsDigit(c) ? '0' : c == '’' ? '\'' : c;
            lower[at] = char.ToLowerInvariant(form[at]);
            shape |= ShapeOf(c, at);
        }
        lower = lower[..word.Length];
        if (word.Length == 1 && char.IsLetter(word[0])) shape |= Shapes.SingleLetter;
        if ((shape & (Shapes.InitialCapital | Shapes.InnerCapital)) != 0 && (shape & Shapes.Lower) == 0) shape |= Shapes.AllCapitals;
        if ((shape & ~(Shapes.Digit | Shapes.Stop)) == 0 && (shape & Shapes.Digit) != 0) shape |= Shapes.OnlyDigits;
        if (first) shape |= Shapes.First;
        if (titleCase) shape |= Shapes.TitleCase;
        facts.Lower = FeatureHash.Word(lower);
        facts.Form = titleCase ? facts.Lower : FeatureHash.Word(form[..word.Length]);
        facts.Prefix2 = FeatureHash.Word(lower[..Math.Min(2, lower.Length)]);
        facts.Prefix3 = FeatureHash.Word(lower[..Math.Min(3, lower.Length)]);
        facts.Suffix1 = FeatureHash.Word(Last(lower, 1));
        facts.Suffix2 = FeatureHash.Word(Last(lower, 2));
        facts.Suffix3 = FeatureHash.Word(Last(lower, 3));
        facts.Suffix4 = FeatureHash.Word(Last(lower, 4));
        facts.Suffix5 = FeatureHash.Word(Last(lower, 5));
        facts.Shape = (uint)shape;
        var known = words.Find(facts.Lower);
        facts.AmbiguityClass = known & 0xFFFF;
        facts.Cluster = known >> 16;
        facts.Tag = 0;
    }

    private static Shapes ShapeOf(char c, int at)
    {
        if (char.IsAsciiLetterLower(c)) return Shapes.Lower | Shapes.Letter;
        if (char.IsAsciiLetterUpper(c)) return Shapes.Letter | (at == 0 ? Shapes.InitialCapital : Shapes.InnerCapital);
        if (Characters.IsDigit(c)) return Shapes.Digit;
        if (char.IsLetter(c)) return Shapes.Letter | (!char.IsUpper(c) ? Shapes.Lower : at == 0 ? Shapes.InitialCapital : Shapes.InnerCapital);
        return c switch
        {
            '-' or '–' => Shapes.Hyphen,
            '.' or ',' => Shapes.Stop,
            '\'' or '’' => Shapes.Apostrophe,
            _ => Shapes.Symbol,
        };
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> word, int count) => word[Math.Max(0, word.Length - count)..];
}
