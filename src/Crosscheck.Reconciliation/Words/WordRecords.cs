namespace Crosscheck.Reconciliation.Words;

/// <summary>One sense of a word: 17 bits of synset index, 4 bits of weight.</summary>
internal readonly record struct Sense(int Packed)
{
    public int Synset => Packed & 0x1FFFF;

    /// <summary>How usual the sense is for this word, 0 to 1.</summary>
    public double Weight => (Packed >> 17) / 15.0;

    public static int Pack(int synset, int weight) => synset | (weight << 17);
}

/// <summary>A word formed from another: 17 bits of entry index, 3 bits of the sense in which, 4 bits of weight.</summary>
internal readonly record struct Derivation(int Packed)
{
    /// <summary>Senses of a word that can be pointed at.</summary>
    public const int MostSenses = 8;

    public int Entry => Packed & 0x1FFFF;

    /// <summary>Which of the other word's senses is meant, counted from 0.</summary>
    public int SenseIndex => (Packed >> 17) & 7;

    /// <summary>The lesser weight of the two senses joined, 0 to 1.</summary>
    public double Weight => (Packed >> 20) / 15.0;

    public static int Pack(int entry, int senseIndex, int weight) => entry | (senseIndex << 17) | (weight << 20);
}

/// <summary>A set of words of one meaning: 17 bits of its main step plus one, 6 bits of class, one bit each for further steps and for being a happening.</summary>
internal readonly record struct Synset(uint Packed)
{
    /// <summary>The synset one step away, -1 if none.</summary>
    public int Step => (int)(Packed & 0x1FFFF) - 1;

    public LexicalClass Class => (LexicalClass)((Packed >> 17) & 63);

    public bool HasMoreSteps => (Packed & (1u << 23)) != 0;

    /// <summary>True for acts and events as opposed to trades, offices, customs and sports.</summary>
    public bool IsHappening => (Packed & (1u << 24)) != 0;

    public static uint Pack(int step, int @class, bool moreSteps, bool happening) =>
        (uint)(step + 1) | ((uint)@class << 17) | (moreSteps ? 1u << 23 : 0) | (happening ? 1u << 24 : 0);
}

/// <summary>The entries of one lemma, half-open: one for each part of speech.</summary>
internal readonly record struct EntryRange(int First, int End);

/// <summary>Senses as they lie in the table, most usual first.</summary>
internal readonly ref struct SenseList(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Count => _bytes.Length / 3;

    public Sense this[int index] => new(WordTable.ReadThreeBytes(_bytes[(index * 3)..]));
}

/// <summary>Derivations as they lie in the table.</summary>
internal readonly ref struct DerivationList(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Count => _bytes.Length / 3;

    public Derivation this[int index] => new(WordTable.ReadThreeBytes(_bytes[(index * 3)..]));
}
