using Crosscheck.Language.Tokens;

namespace Crosscheck.Language.Sentences;

/// <summary>Knows within a paragraph whether a straight quotation mark opens or closes.</summary>
internal struct QuoteState
{
    private bool _double;
    private bool _single;

    /// <summary>Takes note of a token that has become part of the text read so far.</summary>
    public void Read(ReadOnlySpan<char> text, TextSpan token)
    {
        var word = text[token.Start..token.End];
        if (word is "\"") _double = !_double;
        else if (word is "'" or "''") _single = !_single && StartsWord(text, token);
    }

    /// <summary>True if the token at the index closes a quotation or bracket that began earlier.</summary>
    public readonly bool Closes(ReadOnlySpan<char> text, IReadOnlyList<TextSpan> tokens, int index)
    {
        var token = tokens[index];
        var word = text[token.Start..token.End];
        return word switch
        {
            "”" or "»" or "''" or "’’" or ")" or "]" or "}" => true,
            "’" => !StartsWord(text, token) || token.Start == tokens[index - 1].End,
            "\"" => token.Start == tokens[index - 1].End || (_double && !StartsWord(text, token)),
            "'" => token.Start == tokens[index - 1].End || (_single && !StartsWord(text, token)),
            _ => false,
        };
    }

    private static bool StartsWord(ReadOnlySpan<char> text, TextSpan token) => token.End < text.Length && Characters.IsWord(text[token.End]);
}
