using Crosscheck.Language.Gazetteers;

namespace Crosscheck.Language.Names;

/// <summary>How a word is written.</summary>
internal enum WordShape
{
    Other,
    Lower,
    Capitalised,
    Capitals,
    Mixed,
    Digits,
}

/// <summary>A token as names see it; a token with inner hyphens is several words ("US-backed").</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Text">The word as written.</param>
/// <param name="Lower">The word in lower case.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Glued">True if no white space stands before it.</param>
/// <param name="Opens">True where a capital is owed to the place: the head of a sentence or of a quotation.</param>
/// <param name="Weak">True in a headline with capitals throughout, where a capital says little.</param>
/// <param name="Tag">Penn tag; empty if unknown.</param>
internal sealed record NameWord(int Start, int End, string Text, string Lower, int Sentence, WordShape Shape, bool Glued, bool Opens, bool Weak, string Tag)
{
    private string? _key;

    public string Key => _key ??= NameKey.Of(Text);

    public bool IsWord => Shape is WordShape.Lower or WordShape.Capitalised or WordShape.Capitals or WordShape.Mixed;

    public bool HasCapital => Shape is WordShape.Capitalised or WordShape.Capitals or WordShape.Mixed;

    public bool IsInitial => char.IsUpper(Text[0]) && (Text.Length == 1 || (Text.Length == 2 && Text[1] == '.'));

    public bool IsProper => Tag is "NNP" or "NNPS";

    public static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
            else if (char.IsDigit(c)) digits++;
        }
        // "iPhone" is a name's shape, "likeREAD" a slip of the page; "I979" a number's.
        if (upper == 1 && lower == 0 && digits > 1) return WordShape.Digits;
        if (upper > 0 && char.IsLower(word[0]) && !(word.Length > 2 && (char.IsUpper(word[1]) || char.IsUpper(word[2])))) return WordShape.Lower;
        if (upper + lower == 0) return digits > 0 ? WordShape.Digits : WordShape.Other;
        if (upper == 0) return WordShape.Lower;
        if (lower == 0) return upper == 1 && word.Length <= 2 ? WordShape.Capitalised : WordShape.Capitals;
        return upper == 1 && char.IsUpper(word[0]) ? WordShape.Capitalised : WordShape.Mixed;
    }
}
