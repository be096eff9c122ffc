using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Tagging;

/// <summary>The features by which a word's tag is chosen: the word, its neighbours, its endings and the two tags before.</summary>
internal static class TagFeatures
{
    /// <summary>Number of the set of templates; a model says for which it was trained.</summary>
    public const int Version = 1;

    public const int Count = 57;

    private const ulong Outside = 0x5BD1E995;

    private static readonly WordFacts Edge = new() { Form = Outside, Lower = Outside, Suffix2 = Outside, Suffix3 = Outside, Shape = 1 << 20, AmbiguityClass = 0xFFFF, Cluster = 0xFFFF, Tag = 0xFF };

    /// <param name="facts">All words of the sentence, tagged up to the place.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="features">Receives <see cref="Count"/> keys.</param>
    public static void Extract(ReadOnlySpan<WordFacts> facts, int at, Span<ulong> features)
    {
        ref readonly var word = ref facts[at];
        ref readonly var before = ref At(facts, at - 1);
        ref readonly var before2 = ref At(facts, at - 2);
        ref readonly var after = ref At(facts, at + 1);
        ref readonly var after2 = ref At(facts, at + 2);
        ulong tag = (uint)before.Tag + 1, tags = (tag << 8) | ((uint)before2.Tag + 1);
        ulong shape = word.Shape, kind = word.AmbiguityClass, nextKind = after.AmbiguityClass, cluster = word.Cluster;

        features[0] = FeatureHash.Mix(0, 0);
        features[1] = FeatureHash.Mix(1, word.Form);
        features[2] = FeatureHash.Mix(2, word.Lower);
        features[3] = FeatureHash.Mix(3, before.Lower);
        features[4] = FeatureHash.Mix(4, after.Lower);
        features[5] = FeatureHash.Mix(5, before2.Lower);
        features[6] = FeatureHash.Mix(6, after2.Lower);
        features[7] = FeatureHash.Mix(7, word.Suffix1, shape);
        features[8] = FeatureHash.Mix(8, word.Suffix2);
        features[9] = FeatureHash.Mix(9, word.Suffix3);
        features[10] = FeatureHash.Mix(10, word.Suffix4);
        features[11] = FeatureHash.Mix(11, word.Suffix5);
        features[12] = FeatureHash.Mix(12, word.Prefix2);
        features[13] = FeatureHash.Mix(13, word.Prefix3);
        features[14] = FeatureHash.Mix(14, shape);
        features[15] = FeatureHash.Mix(15, tag);
        features[16] = FeatureHash.Mix(16, tags);
        features[17] = FeatureHash.Mix(17, tag, word.Lower);
        features[18] = FeatureHash.Mix(18, tag, after.Lower);
        features[19] = FeatureHash.Mix(19, before.Lower, word.Lower);
        features[20] = FeatureHash.Mix(20, word.Lower, after.Lower);
        features[21] = FeatureHash.Mix(21, before.Lower, after.Lower);
        features[22] = FeatureHash.Mix(22, tag, word.Suffix3);
        features[23] = FeatureHash.Mix(23, tag, shape);
        features[24] = FeatureHash.Mix(24, before.Suffix3);
        features[25] = FeatureHash.Mix(25, after.Suffix3);
        features[26] = FeatureHash.Mix(26, before.Shape, shape);
        features[27] = FeatureHash.Mix(27, shape, after.Shape);
        features[28] = FeatureHash.Mix(28, kind);
        features[29] = FeatureHash.Mix(29, nextKind);
        features[30] = FeatureHash.Mix(30, after2.AmbiguityClass);
        features[31] = FeatureHash.Mix(31, tag, nextKind);
        features[32] = FeatureHash.Mix(32, kind, nextKind);
        features[33] = FeatureHash.Mix(33, tag, kind);
        features[34] = FeatureHash.Mix(34, tags, kind);
        features[35] = FeatureHash.Mix(35, tag, kind, nextKind);
        features[36] = FeatureHash.Mix(36, nextKind, after2.AmbiguityClass, kind);
        features[37] = FeatureHash.Mix(37, cluster);
        features[38] = FeatureHash.Mix(38, before.Cluster);
        features[39] = FeatureHash.Mix(39, after.Cluster);
        features[40] = FeatureHash.Mix(40, cluster, after.Cluster);
        features[41] = FeatureHash.Mix(41, tag, cluster);
        features[42] = FeatureHash.Mix(42, before.Cluster, cluster);
        features[43] = FeatureHash.Mix(43, after2.Cluster);
        features[44] = FeatureHash.Mix(44, after.Suffix2, kind);
        features[45] = FeatureHash.Mix(45, tags, word.Lower);
        features[46] = FeatureHash.Mix(46, (uint)before2.Tag, word.Lower);
        features[47] = FeatureHash.Mix(47, tags, nextKind);
        features[48] = FeatureHash.Mix(48, word.Suffix2, nextKind);
        features[49] = FeatureHash.Mix(49, tag, word.Suffix2, nextKind);
        features[50] = FeatureHash.Mix(50, before.Lower, before2.Lower, word.Lower);
        features[51] = FeatureHash.Mix(51, word.Lower, after.Lower, after2.Lower);
        features[52] = FeatureHash.Mix(52, before.Lower, word.Lower, after.Lower);
        features[53] = FeatureHash.Mix(53, before2.Cluster);
        features[54] = FeatureHash.Mix(54, tag, cluster, after.Cluster);
        features[55] = FeatureHash.Mix(55, At(facts, at + 3).AmbiguityClass, kind);
        features[56] = FeatureHash.Mix(56, shape, kind);
    }

    private static ref readonly WordFacts At(ReadOnlySpan<WordFacts> facts, int at)
    {
        if ((uint)at < (uint)facts.Length) return ref facts[at];
        return ref Edge;
    }
}
