using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Tokens;

/// <summary>What kind of word a final stop abbreviates, which decides whether it may also end the sentence.</summary>
internal enum AbbreviationKind
{
    None,
    Title,
    Common,
    Month,
    Region,
    Number,
}

/// <summary>Known abbreviations, looked up without their final stop and without regard to case.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _kinds;

    private Abbreviations(Dictionary<string, AbbreviationKind> kinds) => _kinds = kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Abbreviations Load()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, word) in Lexicon.Words("abbreviations.txt")) kinds.TryAdd(word, KindOf(section));
        return new(kinds);
    }

    /// <param name="word">The word without its final stop.</param>
    public AbbreviationKind Kind(ReadOnlySpan<char> word) =>
        word.Length <= 12 && _kinds.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    private static AbbreviationKind KindOf(string section) => section switch
    {
        "title" => AbbreviationKind.Title,
        "month" => AbbreviationKind.Month,
        "region" => AbbreviationKind.Region,
        "number" => AbbreviationKind.Number,
        _ => AbbreviationKind.Common,
    };
}
