using System.Buffers.Binary;
using System.Text;

namespace Crosscheck.Reconciliation.Words;

/// <summary>The compiled word list as it lies in the resource: words with their senses, and senses with their nearest relations.</summary>
/// <remarks>
/// Layout, little-endian, every section at a multiple of four bytes:
/// header of <see cref="HeaderLength"/> ints: magic, version, then the byte length of each section in order;
/// 1 entry offsets, one int per entry and a last one, into section 2;
/// 2 entries in ordinal order of their keys: key length, key (lemma, the separator, part of speech), number of senses, senses
/// (<see cref="Sense"/>, three bytes each, most frequent first), number of derivations, derivations (<see cref="Derivation"/>, three bytes each);
/// 3 synsets, one uint each (<see cref="Synset"/>);
/// 4 further steps as pairs of ints (synset, synset), sorted;
/// 5 opposites as pairs of ints (entry, entry), sorted, each pair both ways.
/// </remarks>
internal sealed class WordTable
{
    public const int Magic = 0x44524F57;
    public const int Version = 1;
    public const int Sections = 5;
    public const int HeaderLength = 2 + Sections;
    public const byte Separator = 1;

    /// <summary>Longest lemma in UTF-8 bytes that a key can hold.</summary>
    public const int LongestLemma = 120;

    /// <summary>Most meanings of one entry that are looked at.</summary>
    public const int MostMeanings = 48;

    private const int LeadingSenses = 3;

    private readonly ResourceBytes _bytes;
    private readonly Section[] _sections = new Section[Sections];

    /// <exception cref="InvalidDataException">The bytes are no word list of this version.</exception>
    public WordTable(ResourceBytes bytes)
    {
        if (IntAt(bytes.Span, 0) != Magic || IntAt(bytes.Span, 1) != Version) throw new InvalidDataException("No word list of this version.");
        _bytes = bytes;
        var start = HeaderLength * sizeof(int);
        for (var section = 0; section < Sections; section++)
        {
            var length = IntAt(bytes.Span, 2 + section);
            _sections[section] = new(start, length);
            start += length;
        }
    }

    public int EntryCount => (_sections[0].Length / sizeof(int)) - 1;

    /// <summary>The index of the entry, or -1 if the list lacks the word.</summary>
    /// <param name="lemma">Lower case, parts of a compound joined by underscores.</param>
    /// <param name="pos">One of n, v, a, r.</param>
    public int Find(string lemma, char pos) => Pick(FindAll(lemma), pos);

    /// <summary>The half-open range of the word's entries, one for each part of speech; they stand together.</summary>
    public EntryRange FindAll(string lemma)
    {
        Span<byte> key = stackalloc byte[LongestLemma + 1];
        if (lemma.Length == 0 || !Encoding.UTF8.TryGetBytes(lemma, key[..LongestLemma], out var length)) return default;
        key[length++] = Separator;
        key = key[..length];
        int low = 0, high = EntryCount;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (KeyOf(middle).SequenceCompareTo(key) < 0) low = middle + 1;
            else high = middle;
        }
        var end = low;
        while (end < EntryCount && KeyOf(end).StartsWith(key)) end++;
        return new(low, end);
    }

    /// <summary>The entry of that part of speech within the range, or -1.</summary>
    public int Pick(EntryRange range, char pos)
    {
        for (var entry = range.First; entry < range.End; entry++)
            if (KeyOf(entry)[^1] == pos) return entry;
        return -1;
    }

    public SenseList SensesOf(int entry)
    {
        var record = RecordOf(entry);
        record = record[(1 + record[0])..];
        return new(record.Slice(1, record[0] * 3));
    }

    public DerivationList DerivationsOf(int entry)
    {
        var record = RecordOf(entry);
        record = record[(1 + record[0])..];
        record = record[(1 + (record[0] * 3))..];
        return new(record.Slice(1, record[0] * 3));
    }

    /// <summary>The entry's own senses, then those of its derivations, written into <paramref name="room"/> as far as it goes.</summary>
    public ReadOnlySpan<Meaning> MeaningsOf(int entry, Span<Meaning> room)
    {
        var count = 0;
        var senses = SensesOf(entry);
        for (var i = 0; i < senses.Count && count < room.Length; i++)
            room[count++] = new(senses[i].Synset, senses[i].Weight, Derived: false, i < LeadingSenses);
        var derivations = DerivationsOf(entry);
        for (var i = 0; i < derivations.Count && count < room.Length; i++)
        {
            var derivation = derivations[i];
            room[count++] = new(SensesOf(derivation.Entry)[derivation.SenseIndex].Synset, derivation.Weight, Derived: true, derivation.SenseIndex < LeadingSenses);
        }
        return room[..count];
    }

    public Synset SynsetAt(int index) => new((uint)IntAt(BytesOf(2), index));

    /// <summary>True if one step of the hierarchy, an entailment, a cause, a verb group or a likeness leads from one synset to the other.</summary>
    public bool Steps(int from, int to)
    {
        var synset = SynsetAt(from);
        return synset.Step == to || (synset.HasMoreSteps && HasPair(3, from, to));
    }

    public bool Opposed(int entry, int other) => HasPair(4, entry, other);

    private ReadOnlySpan<byte> BytesOf(int index) => _bytes.Span.Slice(_sections[index].Start, _sections[index].Length);

    private ReadOnlySpan<byte> RecordOf(int entry)
    {
        var offsets = BytesOf(0);
        return BytesOf(1)[IntAt(offsets, entry)..IntAt(offsets, entry + 1)];
    }

    private ReadOnlySpan<byte> KeyOf(int entry)
    {
        var record = RecordOf(entry);
        return record.Slice(1, record[0]);
    }

    private bool HasPair(int section, int first, int second)
    {
        var pairs = BytesOf(section);
        int low = 0, high = (pairs.Length / (2 * sizeof(int))) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = IntAt(pairs, middle * 2).CompareTo(first);
            if (order == 0) order = IntAt(pairs, (middle * 2) + 1).CompareTo(second);
            if (order == 0) return true;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return false;
    }

    private static int IntAt(ReadOnlySpan<byte> ints, int index) => BinaryPrimitives.ReadInt32LittleEndian(ints[(index * sizeof(int))..]);

    internal static int ReadThreeBytes(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) | (bytes[2] << 16);

    private readonly record struct Section(int Start, int Length);
}
