using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Parsing;

/// <summary>What parser features ask of one word.</summary>
/// <param name="Word">Hash of the form in lower case.</param>
/// <param name="Tag">Joint tag plus one.</param>
/// <param name="Upos">Universal part of speech plus one.</param>
/// <param name="Cluster">Cluster of words used alike, 0 for none.</param>
internal readonly record struct ParserWord(ulong Word, uint Tag, uint Upos, uint Cluster);

/// <summary>
/// Features of a configuration: those of Zhang and Nivre 2011 with more of the neighbours in the text, of what lies between, and clusters.
/// S0 is the top of the stack, S1 below it, N0 the front word, h a head, l and r outer dependents.
/// </summary>
internal static class ParserFeatures
{
    /// <summary>Number of the set of templates; a model says for which it was trained.</summary>
    public const int Version = 1;

    public const int Most = 160;

    private static readonly ParserWord Nothing = new(0x5BD1E995, 0xFFF, 0xFF, 0xFFFF);

    /// <summary>Computes the keys and returns how many there are.</summary>
    public static int Extract(Configuration c, ReadOnlySpan<ParserWord> words, ReadOnlySpan<BetweenCounts> before, Span<ulong> features)
    {
        int s0 = c.Stack(0), s1 = c.Stack(1), s2 = c.Stack(2), n0 = c.Front, next = c.PutBack >= 0 ? c.Length : n0 + 1;
        var s0Head = HeadOf(c, s0);
        var left = DependentsOf(c.Left, s0);
        var right = DependentsOf(c.Right, s0);
        var nLeft = DependentsOf(c.Left, n0);
        var s1Right = DependentsOf(c.Right, s1);
        ParserWord S0 = At(words, s0), S1 = At(words, s1), S2 = At(words, s2), N0 = At(words, n0), N1 = At(words, next), N2 = At(words, next + 1), N3 = At(words, next + 2);
        ParserWord S0h = At(words, s0Head), S0h2 = At(words, HeadOf(c, s0Head)), S0l = At(words, left.Outer), S0l2 = At(words, left.Second);
        ParserWord S0r = At(words, right.Outer), S0r2 = At(words, right.Second), N0l = At(words, nLeft.Outer), N0l2 = At(words, nLeft.Second);
        ParserWord S1r = At(words, s1Right.Outer), BeforeN0 = At(words, n0 - 1), AfterS0 = At(words, s0 < 0 ? -1 : s0 + 1), BeforeS0 = At(words, s0 - 1);
        ulong distance = s0 < 0 ? 0 : (ulong)Bucket(n0 - s0), between = s0 < 0 ? 0xFFF : before[n0].Since(before[s0 + 1]);
        ulong s0Label = RelationOf(c, s0), s1Label = RelationOf(c, s1), lLabel = RelationOf(c, left.Outer), rLabel = RelationOf(c, right.Outer), nlLabel = RelationOf(c, nLeft.Outer);
        ulong s0Left = (ulong)Math.Min(left.Count, 4), s0Right = (ulong)Math.Min(right.Count, 4), n0Left = (ulong)Math.Min(nLeft.Count, 4);
        // What decides which actions are open: whether the top has a head, and whether all words are read.
        ulong state = (s0 < 0 ? 0UL : s0Head < 0 ? 1UL : 2UL) | (c.PutBack >= 0 ? 4UL : 0UL);
        ulong tags = ((ulong)S0.Tag << 12) | N0.Tag, parts = ((ulong)S0.Upos << 8) | N0.Upos;

        var f = new Writer(features);
        f.Add(state);
        f.Add(S0.Word);
        f.Add(S0.Tag, state);
        f.Add(S0.Word, S0.Tag);
        f.Add(S0.Cluster, S0.Upos);
        f.Add(N0.Word);
        f.Add(N0.Tag);
        f.Add(N0.Word, N0.Tag);
        f.Add(N0.Cluster, N0.Upos);
        f.Add(N1.Word);
        f.Add(N1.Tag);
        f.Add(N1.Word, N1.Tag);
        f.Add(N2.Word);
        f.Add(N2.Tag);
        f.Add(N3.Tag, N2.Tag);
        f.Add(S1.Word);
        f.Add(S1.Tag);
        f.Add(S1.Word, S1.Tag);
        f.Add(S2.Tag, S1.Tag);
        f.Add(BeforeN0.Tag, N0.Tag, S0.Tag);
        f.Add(AfterS0.Tag, tags);
        f.Add(BeforeS0.Tag, tags);
        f.Add(BeforeN0.Word, N0.Word);
        f.Add(S0.Word, N0.Word);
        f.Add(S0.Word, N0.Word, tags);
        f.Add(S0.Word, tags);
        f.Add(N0.Word, tags);
        f.Add(tags, state);
        f.Add(S0.Word, N0.Upos, state);
        f.Add(N0.Word, S0.Upos, state);
        f.Add(parts, state);
        f.Add(N0.Tag, N1.Tag);
        f.Add(N0.Word, N1.Tag);
        f.Add(N0.Tag, N1.Word);
        f.Add(N0.Word, N1.Word);
        f.Add(S0.Cluster, N0.Cluster, state);
        f.Add(S0.Cluster, N0.Tag, state);
        f.Add(S0.Tag, N0.Cluster, state);
        f.Add(S0.Word, N0.Cluster);
        f.Add(S0.Cluster, N0.Word);
        f.Add(S1.Tag, N0.Tag);
        f.Add(S1.Word, N0.Tag);
        f.Add(S1.Tag, N0.Word);
        f.Add(S1.Tag, S0.Tag, state);
        f.Add(S1.Word, S0.Tag);
        f.Add(S0.Word, N1.Tag);
        f.Add(S0.Tag, N1.Word);
        f.Add(N0.Tag, N1.Tag, N2.Tag);
        f.Add(N0.Upos, N1.Upos, ((ulong)N2.Upos << 8) | N3.Upos);
        f.Add(tags, N1.Tag);
        f.Add(tags, N1.Tag, N2.Tag);
        f.Add(parts, N1.Upos, state);
        f.Add(S0.Word, N0.Tag, N1.Tag);
        f.Add(N0.Word, S0.Tag, N1.Tag);
        f.Add(tags, N1.Cluster);
        f.Add(S0h.Tag, tags);
        f.Add(S0h.Upos, parts, s0Label);
        f.Add(tags, S0l.Tag);
        f.Add(tags, S0r.Tag);
        f.Add(tags, N0l.Tag);
        f.Add(S1.Tag, tags);
        f.Add(S1.Upos, parts, s0Label);
        f.Add(S1.Upos, parts, N1.Upos);
        f.Add(S2.Upos, S1.Upos, parts);
        f.Add(S1.Tag, N0.Tag, N1.Tag);
        f.Add(S1.Word, tags);
        f.Add(S0.Word, S1.Tag, N0.Tag);
        f.Add(N0.Word, S1.Tag, S0.Tag);
        f.Add(S0.Word, distance);
        f.Add(S0.Tag, distance);
        f.Add(N0.Word, distance);
        f.Add(N0.Tag, distance);
        f.Add(S0.Word, N0.Word, distance);
        f.Add(tags, distance);
        f.Add(parts, distance, state);
        f.Add(parts, between);
        f.Add(tags, between);
        f.Add(S0.Word, between);
        f.Add(N0.Word, between);
        f.Add(S0.Word, s0Right);
        f.Add(S0.Tag, s0Right);
        f.Add(S0.Word, s0Left);
        f.Add(S0.Tag, s0Left);
        f.Add(N0.Word, n0Left);
        f.Add(N0.Tag, n0Left);
        f.Add(tags, s0Right, n0Left);
        f.Add(S0h.Word);
        f.Add(S0h.Tag);
        f.Add(s0Label);
        f.Add(S0.Tag, s0Label, N0.Tag);
        f.Add(S0.Word, s0Label, N0.Upos);
        f.Add(S0l.Word);
        f.Add(S0l.Tag);
        f.Add(lLabel);
        f.Add(S0r.Word);
        f.Add(S0r.Tag);
        f.Add(rLabel);
        f.Add(N0l.Word);
        f.Add(N0l.Tag);
        f.Add(nlLabel);
        f.Add(S0h2.Word);
        f.Add(S0h2.Tag);
        f.Add(S0l2.Word);
        f.Add(S0l2.Tag, lLabel);
        f.Add(S0r2.Word);
        f.Add(S0r2.Tag, rLabel);
        f.Add(N0l2.Word);
        f.Add(N0l2.Tag, nlLabel);
        f.Add(S0.Tag, S0l.Tag, S0l2.Tag);
        f.Add(S0.Tag, S0r.Tag, S0r2.Tag);
        f.Add(S0.Tag, S0h.Tag, S0h2.Tag);
        f.Add(N0.Tag, N0l.Tag, N0l2.Tag);
        f.Add(S0.Word, right.Relations);
        f.Add(S0.Tag, right.Relations);
        f.Add(S0.Word, left.Relations);
        f.Add(S0.Tag, left.Relations);
        f.Add(N0.Word, nLeft.Relations);
        f.Add(N0.Tag, nLeft.Relations);
        f.Add(parts, right.Relations, nLeft.Relations);
        f.Add(parts, left.Relations, nLeft.Relations);
        f.Add(parts, rLabel, nlLabel);
        f.Add(S0.Word, N0.Upos, right.Relations);
        f.Add(N0.Word, S0.Upos, right.Relations);
        f.Add(S1.Upos, s1Label, ((ulong)S1r.Upos << 8) | N0.Upos);
        f.Add(S1.Word, S0.Word, N0.Upos);
        f.Add(S0h.Word, N0.Tag);
        f.Add(S0h.Tag, N0.Word);
        f.Add(S0h.Word, N0.Word);
        f.Add(S0l.Word, S0.Tag, N0.Tag);
        f.Add(S0r.Word, S0.Tag, N0.Tag);
        f.Add(N0l.Word, S0.Tag, N0.Tag);
        f.Add(S0.Word, N0l.Word);
        f.Add(S0r.Word, N0.Word);
        f.Add(S0r.Cluster, S0.Cluster, N0.Cluster);
        f.Add(S0h.Cluster, S0.Cluster, N0.Cluster);
        f.Add(S1.Cluster, N0.Cluster, S0.Upos);
        f.Add(N0.Cluster, N1.Cluster);
        f.Add(N1.Upos, distance, parts);
        return f.Count;
    }

    private static ParserWord At(ReadOnlySpan<ParserWord> words, int at) => (uint)at < (uint)words.Length ? words[at] : Nothing;

    private static Dependents DependentsOf(Dependents[] side, int word) => word < 0 ? Dependents.None : side[word];

    private static int HeadOf(Configuration c, int word) => word < 0 ? -1 : c.Heads[word];

    private static ulong RelationOf(Configuration c, int word) => word < 0 ? 0xFF : (uint)(c.Relations[word] + 1);

    private static int Bucket(int distance)
    {
        distance = Math.Abs(distance);
        return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7;
    }

    private ref struct Writer(Span<ulong> features)
    {
        private readonly Span<ulong> _features = features;

        public int Count { get; private set; }

        public void Add(ulong a) => _features[Count] = FeatureHash.Mix(Count++, a);

        public void Add(ulong a, ulong b) => _features[Count] = FeatureHash.Mix(Count++, a, b);

        public void Add(ulong a, ulong b, ulong c) => _features[Count] = FeatureHash.Mix(Count++, a, b, c);
    }
}
