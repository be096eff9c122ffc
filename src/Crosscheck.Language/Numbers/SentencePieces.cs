namespace Crosscheck.Language.Numbers;

/// <summary>The pieces of one sentence, which no number or time crosses. Any index may be asked for: outside lies <see cref="Piece.None"/>.</summary>
internal sealed class SentencePieces(AnnotatedText text, Piece[] pieces)
{
    public AnnotatedText Text { get; } = text;

    public int Count => pieces.Length;

    public Piece this[int index] => (uint)index < (uint)pieces.Length ? pieces[index] : Piece.None;

    public string Word(int index) => this[index].Word;

    public bool Is(int index, string word) => this[index].Word == word;

    public bool Is(int index, string first, string second) => Is(index, first) && Is(index + 1, second);

    public bool Is(int index, string first, string second, string third) => Is(index, first, second) && Is(index + 2, third);

    public bool IsNumber(int index) => this[index].Kind == PieceKind.Number;

    public bool IsWord(int index) => this[index].Kind == PieceKind.Word;

    /// <summary>True if no white space parts it from the piece before.</summary>
    public bool IsGlued(int index) => index > 0 && index < Count && pieces[index - 1].End == pieces[index].Start;

    /// <summary>A hyphen or dash that joins what stands before and after it without white space.</summary>
    public bool IsHyphen(int index) => this[index].Word is "-" or "–" or "‑" && IsGlued(index) && IsGlued(index + 1);

    public bool IsCapital(int index) => this[index].Kind == PieceKind.Word && char.IsUpper(Text.Text[pieces[index].Start]);

    /// <summary>The words as they stand in the text.</summary>
    public ReadOnlySpan<char> Written(int index) => Text.Text.AsSpan(this[index].Start, this[index].End - this[index].Start);

    /// <summary>Penn Treebank tag of the token that holds the piece; empty if the text has no tags.</summary>
    public string Tag(int index) => this[index].Token is >= 0 and var token ? Text.Tokens[token].Xpos : "";

    /// <summary>True if the piece lies in a time expression.</summary>
    public bool IsTime(int index)
    {
        var (low, high) = (0, Text.Times.IsDefault ? 0 : Text.Times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Text.Times[middle].End <= this[index].Start) low = middle + 1;
            else high = middle;
        }
        return index >= 0 && index < Count && !Text.Times.IsDefault && low < Text.Times.Length && Text.Times[low].Start < this[index].End;
    }

    /// <summary>True if nearly every word begins with a capital, as in many headlines: a capital then tells nothing.</summary>
    public bool IsTitleCase => _isTitleCase ??= FindTitleCase();

    private bool? _isTitleCase;

    private bool FindTitleCase()
    {
        int capitals = 0, words = 0;
        for (var index = 0; index < Count; index++)
        {
            if (pieces[index].Kind != PieceKind.Word || pieces[index].End - pieces[index].Start < 4) continue;
            words++;
            if (IsCapital(index)) capitals++;
        }
        return words > 2 && capitals * 5 >= words * 4;
    }

    /// <summary>The span from one piece up to, not including, another.</summary>
    public TextSpan Span(int first, int end) => new(pieces[first].Start, pieces[end - 1].End);
}
