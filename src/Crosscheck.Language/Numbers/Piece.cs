namespace Crosscheck.Language.Numbers;

/// <summary>What a piece is made of.</summary>
internal enum PieceKind
{
    /// <summary>Stands before the first and after the last piece of a sentence.</summary>
    None,
    Word,
    Number,
    Sign,
}

/// <summary>A run of letters, a number in digits, or one other sign: finer than a token, so that "34-year-old", "$3m" and "1960s" read alike however they were tokenized.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Word">Lower case; empty for a run too long to be a word.</param>
/// <param name="Token">Index of the token that holds its first unit, or -1.</param>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, string Word, int Token)
{
    public const int LongestWord = 40;

    public static Piece None { get; } = new(0, 0, PieceKind.None, "", -1);
}
