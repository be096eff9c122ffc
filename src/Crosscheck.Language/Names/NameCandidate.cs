namespace Crosscheck.Language.Names;

/// <summary>A found name before it is known what it names.</summary>
/// <param name="Text">The text it lies in.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">One past its last word.</param>
/// <param name="TitleFirst">Index of the first word of the title before it; equal to <paramref name="First"/> if it has none.</param>
internal sealed record NameCandidate(NameText Text, int First, int End, int TitleFirst)
{
    private string? _key;

    public TextSpan Span => new(Text.Words[First].Start, Text.Words[End - 1].End);

    public TextSpan? Title => TitleFirst < First ? new(Text.Words[TitleFirst].Start, Text.Words[First - 1].End) : null;

    public string Name => Span.Of(Text.Text);

    public int Length => End - First;

    public NameWord Head => Text.Words[First];

    public NameWord Last => Text.Words[End - 1];

    /// <summary>The words in comparable form, parted by single blanks or nothing, as written.</summary>
    public string Key => _key ??= string.Concat(
        Text.Words.Skip(First).Take(Length).Select((word, index) => index > 0 && !word.Glued ? " " + word.Key : word.Key));
}
