using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Networks;

/// <summary>Which rows of the table of vectors add up to a word's own vector.</summary>
internal static class WordRows
{
    /// <summary>How many rows a word has.</summary>
    public const int Each = 8;

    private const int PrefixBits = 12;
    private const int ShortBits = 10;
    private const int SuffixBits = 12;
    private const int LongBits = 13;
    private const int ShapeBits = 10;

    public static int Count(NetworkShape shape) => Hashed(shape) + (1 << PrefixBits) + (1 << ShortBits) + (1 << SuffixBits) + (1 << LongBits) + (1 << ShapeBits);

    /// <param name="shape">Sizes of the network.</param>
    /// <param name="facts">The word, tagged.</param>
    /// <param name="word">The word's number, 0 for an unknown one.</param>
    /// <param name="rows">Receives <see cref="Each"/> numbers of rows.</param>
    public static void Of(NetworkShape shape, in WordFacts facts, uint word, Span<int> rows)
    {
        var from = Hashed(shape);
        rows[0] = (int)Math.Min(word, (uint)shape.Words);
        rows[1] = shape.Words + 1 + Math.Min(facts.Tag, shape.Reads - 1);
        rows[2] = shape.Words + 1 + shape.Reads + (int)Math.Min(facts.Cluster, (uint)shape.Clusters);
        rows[3] = Bucket(facts.Prefix3, PrefixBits, ref from);
        rows[4] = Bucket(facts.Suffix2, ShortBits, ref from);
        rows[5] = Bucket(facts.Suffix3, SuffixBits, ref from);
        rows[6] = Bucket(facts.Suffix4, LongBits, ref from);
        rows[7] = Bucket(facts.Shape * 0x9E3779B97F4A7C15, ShapeBits, ref from);
    }

    private static int Hashed(NetworkShape shape) => shape.Words + 1 + shape.Reads + shape.Clusters + 1;

    private static int Bucket(ulong hash, int bits, ref int from)
    {
        var row = from + (int)(hash >> (64 - bits));
        from += 1 << bits;
        return row;
    }
}
