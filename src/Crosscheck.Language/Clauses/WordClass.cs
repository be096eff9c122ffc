using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Clauses;

/// <summary>What a word does in its clause, as coarsely as attribution needs it.</summary>
internal enum WordClass
{
    Noun,
    Proper,
    Pronoun,
    Determiner,
    Adjective,
    Adverb,
    Verb,
    Participle,
    Gerund,
    Auxiliary,
    Preposition,
    Subordinator,
    Relative,
    Conjunction,
    To,
    Number,
    Possessive,
    Negation,
    Comma,
    Stop,
    Bracket,
    Mark,
}

/// <summary>Tells the class of a word from its Penn tag, or from closed lists where no tag is given.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, string> _closed = Lexicon.Words("closed-words.txt")
        .DistinctBy(row => row.Word, StringComparer.Ordinal).ToDictionary(row => row.Word, row => row.Section, StringComparer.Ordinal);

    public WordClass Of(ReadOnlySpan<char> word, string lower, string tag)
    {
        if (!char.IsLetterOrDigit(word[0]) && Punctuation(word, lower) is { } mark) return mark;
        if (lower is "not" or "n't" or "n’t" or "never") return WordClass.Negation;
        var closed = _closed.GetValueOrDefault(lower);
        if (closed == "auxiliary") return WordClass.Auxiliary;
        return tag.Length > 0 ? Tagged(tag, lower, closed) : Untagged(word, lower, closed);
    }

    private static WordClass? Punctuation(ReadOnlySpan<char> word, string lower) => word[0] switch
    {
        ',' => WordClass.Comma,
        '.' or '!' or '?' or ';' or ':' or '…' => WordClass.Stop,
        '(' or ')' or '[' or ']' => WordClass.Bracket,
        '–' or '—' or '-' => WordClass.Bracket,
        '\'' or '’' when lower is "'s" or "’s" => WordClass.Possessive,
        '\'' or '’' when word.Length > 1 => null,
        '$' or '£' or '€' or '%' or '#' => WordClass.Number,
        _ => WordClass.Mark,
    };

    private static WordClass Tagged(string tag, string lower, string? closed) => tag switch
    {
        "NN" or "NNS" => WordClass.Noun,
        "NNP" or "NNPS" => WordClass.Proper,
        "PRP" or "EX" => WordClass.Pronoun,
        "DT" or "PDT" or "PRP$" or "WP$" => WordClass.Determiner,
        "WDT" or "WP" => WordClass.Relative,
        "WRB" => WordClass.Subordinator,
        "JJ" or "JJR" or "JJS" => WordClass.Adjective,
        "RB" or "RBR" or "RBS" or "RP" or "UH" => WordClass.Adverb,
        "VBN" => WordClass.Participle,
        "VBG" => WordClass.Gerund,
        "VB" or "VBD" or "VBP" or "VBZ" => WordClass.Verb,
        "MD" => WordClass.Auxiliary,
        "IN" => closed == "subordinator" ? WordClass.Subordinator : WordClass.Preposition,
        "CC" => WordClass.Conjunction,
        "TO" => WordClass.To,
        "CD" => WordClass.Number,
        "POS" => WordClass.Possessive,
        _ => WordClass.Noun,
    };

    private static WordClass Untagged(ReadOnlySpan<char> word, string lower, string? closed) => closed switch
    {
        "pronoun" => WordClass.Pronoun,
        "determiner" => WordClass.Determiner,
        "preposition" => WordClass.Preposition,
        "subordinator" => WordClass.Subordinator,
        "relative" => WordClass.Relative,
        "conjunction" => WordClass.Conjunction,
        "to" => WordClass.To,
        "adverb" => WordClass.Adverb,
        "verb" => WordClass.Verb,
        _ when char.IsDigit(word[0]) => WordClass.Number,
        _ when char.IsUpper(word[0]) => WordClass.Proper,
        _ when lower.EndsWith("ly", StringComparison.Ordinal) => WordClass.Adverb,
        _ when lower.Length > 5 && lower.EndsWith("ing", StringComparison.Ordinal) => WordClass.Gerund,
        _ => WordClass.Noun,
    };
}
