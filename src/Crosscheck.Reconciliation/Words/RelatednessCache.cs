namespace Crosscheck.Reconciliation.Words;

/// <summary>What was last worked out for pairs of words: a large story asks for the same pairs many thousand times. Direct-mapped, for one thread.</summary>
internal sealed class RelatednessCache
{
    /// <summary>A power of two; a pair that falls where another is replaces it.</summary>
    private const int Size = 1 << 14;

    private readonly Entry[] _entries = new Entry[Size];

    public bool TryGet(string a, char posA, string b, char posB, out double relatedness)
    {
        ref readonly var entry = ref _entries[SlotOf(a, posA, b, posB)];
        relatedness = entry.Relatedness;
        return entry.PosA == posA && entry.PosB == posB && string.Equals(entry.A, a, StringComparison.Ordinal) && string.Equals(entry.B, b, StringComparison.Ordinal);
    }

    public void Set(string a, char posA, string b, char posB, double relatedness) => _entries[SlotOf(a, posA, b, posB)] = new(a, b, relatedness, posA, posB);

    private static int SlotOf(string a, char posA, string b, char posB) => (int)((uint)(((HashOf(a) + posA) * 31) + HashOf(b) + posB) % Size);

    /// <summary>The whole word, cheaply: lemmas are short.</summary>
    private static int HashOf(string word)
    {
        var hash = word.Length;
        foreach (var unit in word)
            hash = (hash * 33) + unit;
        return hash;
    }

    private readonly record struct Entry(string? A, string? B, double Relatedness, char PosA, char PosB);
}
