using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Names;

/// <summary>The features by which the name model labels a word: the word and its neighbours, lists, what the rules found, and what the document shows elsewhere.</summary>
internal static class NameFeatures
{
    /// <summary>Number of the set of templates; a model says for which it was trained.</summary>
    public const int Version = 3;

    public const int Count = 110;

    private const int Transition = 255;

    private const ulong Outside = 0x5BD1E995;

    /// <summary>The feature that every word has.</summary>
    public static readonly ulong Always = FeatureHash.Mix(0, 0);

    private static readonly NameFacts Edge = new()
    {
        Word = new() { Form = Outside, Lower = Outside, Suffix2 = Outside, Suffix3 = Outside, Shape = 1 << 20, AmbiguityClass = 0xFFFF, Cluster = 0xFFFF },
        Coarse = 0xFFFF,
        Fine = 0xFFFF,
        Tag = Outside,
    };

    /// <summary>The feature of the label before.</summary>
    public static ulong After(int label) => FeatureHash.Mix(Transition, (uint)label);

    /// <param name="facts">All words of the sentence.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="features">Receives <see cref="Count"/> keys.</param>
    public static void Extract(ReadOnlySpan<NameFacts> facts, int at, Span<ulong> features)
    {
        ref readonly var here = ref At(facts, at);
        ref readonly var before = ref At(facts, at - 1);
        ref readonly var before2 = ref At(facts, at - 2);
        ref readonly var after = ref At(facts, at + 1);
        ref readonly var after2 = ref At(facts, at + 2);
        ref readonly var word = ref here.Word;
        ulong shape = word.Shape, cluster = word.Cluster, lists = (ulong)here.Lists, rule = here.Rule, document = here.Document;

        features[0] = Always;
        features[1] = FeatureHash.Mix(1, word.Form);
        features[2] = FeatureHash.Mix(2, word.Lower);
        features[3] = FeatureHash.Mix(3, before.Word.Lower);
        features[4] = FeatureHash.Mix(4, after.Word.Lower);
        features[5] = FeatureHash.Mix(5, before2.Word.Lower);
        features[6] = FeatureHash.Mix(6, after2.Word.Lower);
        features[7] = FeatureHash.Mix(7, before.Word.Lower, word.Lower);
        features[8] = FeatureHash.Mix(8, word.Lower, after.Word.Lower);
        features[9] = FeatureHash.Mix(9, shape);
        features[10] = FeatureHash.Mix(10, before.Word.Shape, shape);
        features[11] = FeatureHash.Mix(11, shape, after.Word.Shape);
        features[12] = FeatureHash.Mix(12, before.Word.Shape, shape, after.Word.Shape);
        features[13] = FeatureHash.Mix(13, word.Suffix2, shape);
        features[14] = FeatureHash.Mix(14, word.Suffix3, shape);
        features[15] = FeatureHash.Mix(15, word.Suffix4);
        features[16] = FeatureHash.Mix(16, word.Prefix3, shape);
        features[17] = FeatureHash.Mix(17, cluster);
        features[18] = FeatureHash.Mix(18, before.Word.Cluster);
        features[19] = FeatureHash.Mix(19, after.Word.Cluster);
        features[20] = FeatureHash.Mix(20, cluster, shape);
        features[21] = FeatureHash.Mix(21, before.Word.Cluster, shape);
        features[22] = FeatureHash.Mix(22, after.Word.Cluster, shape);
        features[23] = FeatureHash.Mix(23, before.Word.Cluster, cluster);
        features[24] = FeatureHash.Mix(24, cluster, after.Word.Cluster);
        features[25] = FeatureHash.Mix(25, here.Tag);
        features[26] = FeatureHash.Mix(26, before.Tag, here.Tag);
        features[27] = FeatureHash.Mix(27, here.Tag, after.Tag);
        features[28] = FeatureHash.Mix(28, here.Tag, shape);
        features[29] = FeatureHash.Mix(29, before.Tag, here.Tag, after.Tag);
        features[30] = FeatureHash.Mix(30, rule);
        features[31] = FeatureHash.Mix(31, before.Rule, rule);
        features[32] = FeatureHash.Mix(32, rule, after.Rule);
        features[33] = FeatureHash.Mix(33, before.Rule, rule, after.Rule);
        features[34] = FeatureHash.Mix(34, rule, shape);
        features[35] = FeatureHash.Mix(35, rule, here.Tag);
        features[36] = FeatureHash.Mix(36, rule, cluster);
        features[37] = FeatureHash.Mix(37, rule, lists);
        features[38] = FeatureHash.Mix(38, lists);
        features[39] = FeatureHash.Mix(39, (ulong)before.Lists, lists);
        features[40] = FeatureHash.Mix(40, lists, (ulong)after.Lists);
        features[41] = FeatureHash.Mix(41, lists, shape);
        features[42] = FeatureHash.Mix(42, lists, here.Tag);
        features[43] = FeatureHash.Mix(43, (ulong)before.Lists, shape);
        features[44] = FeatureHash.Mix(44, (ulong)after.Lists, shape);
        features[45] = FeatureHash.Mix(45, document);
        features[46] = FeatureHash.Mix(46, document, shape);
        features[47] = FeatureHash.Mix(47, document, rule);
        features[48] = FeatureHash.Mix(48, before.Word.Lower, shape);
        features[49] = FeatureHash.Mix(49, after.Word.Lower, shape);
        features[50] = FeatureHash.Mix(50, before.Word.Lower, rule);
        features[51] = FeatureHash.Mix(51, after.Word.Lower, rule);
        features[52] = FeatureHash.Mix(52, before.Word.Lower, before2.Word.Lower, shape);
        features[53] = FeatureHash.Mix(53, after.Word.Lower, after2.Word.Lower, shape);
        features[54] = FeatureHash.Mix(54, before2.Rule, before.Rule, rule);
        features[55] = FeatureHash.Mix(55, rule, after.Rule, after2.Rule);
        features[56] = FeatureHash.Mix(56, before2.Word.Cluster);
        features[57] = FeatureHash.Mix(57, after2.Word.Cluster);
        features[58] = FeatureHash.Mix(58, word.AmbiguityClass, shape);
        features[59] = FeatureHash.Mix(59, before.Word.AmbiguityClass, shape);
        features[60] = FeatureHash.Mix(60, shape, after.Word.AmbiguityClass);
        features[61] = FeatureHash.Mix(61, word.Lower, rule);
        ulong persons = (ulong)(here.Lists & NameLists.ForPersons), places = (ulong)(here.Lists & NameLists.ForPlaces);
        ulong groups = (ulong)(here.Lists & NameLists.ForOrganisations), others = (ulong)(here.Lists & NameLists.ForOthers);
        features[62] = FeatureHash.Mix(62, persons, shape);
        features[63] = FeatureHash.Mix(63, places, shape);
        features[64] = FeatureHash.Mix(64, groups, shape);
        features[65] = FeatureHash.Mix(65, others, shape);
        features[66] = FeatureHash.Mix(66, persons, places);
        features[67] = FeatureHash.Mix(67, (ulong)(before.Lists & NameLists.ForPersons), persons);
        features[68] = FeatureHash.Mix(68, persons, (ulong)(after.Lists & NameLists.ForPersons));
        features[69] = FeatureHash.Mix(69, (ulong)(before.Lists & NameLists.ForPlaces), places);
        features[70] = FeatureHash.Mix(70, places, (ulong)(after.Lists & NameLists.ForPlaces));
        features[71] = FeatureHash.Mix(71, (ulong)(before.Lists & NameLists.ForOrganisations), groups);
        features[72] = FeatureHash.Mix(72, groups, (ulong)(after.Lists & NameLists.ForOrganisations));
        features[73] = FeatureHash.Mix(73, groups, (ulong)(after2.Lists & NameLists.ForOrganisations));
        features[74] = FeatureHash.Mix(74, persons, here.Tag);
        features[75] = FeatureHash.Mix(75, places, here.Tag);
        features[76] = FeatureHash.Mix(76, persons, rule);
        features[77] = FeatureHash.Mix(77, places, rule);
        features[78] = FeatureHash.Mix(78, word.Suffix5, shape);
        features[79] = FeatureHash.Mix(79, word.Prefix2, word.Suffix2, shape);
        features[80] = FeatureHash.Mix(80, before.Word.Cluster, before2.Word.Cluster, shape);
        features[81] = FeatureHash.Mix(81, after.Word.Cluster, after2.Word.Cluster, shape);
        ulong listed = (ulong)(here.Lists & NameLists.Listed), listedBefore = (ulong)(before.Lists & NameLists.Listed), listedAfter = (ulong)(after.Lists & NameLists.Listed);
        features[82] = FeatureHash.Mix(82, listed, shape);
        features[83] = FeatureHash.Mix(83, listed, rule);
        features[84] = FeatureHash.Mix(84, listedBefore, listed, shape);
        features[85] = FeatureHash.Mix(85, listed, listedAfter, shape);
        features[86] = FeatureHash.Mix(86, listed, before.Word.Lower);
        features[87] = FeatureHash.Mix(87, listed, after.Word.Lower);
        features[88] = FeatureHash.Mix(88, groups, rule);
        features[89] = FeatureHash.Mix(89, listed, document);
        features[90] = FeatureHash.Mix(90, here.Caseless, places, persons);
        features[91] = FeatureHash.Mix(91, here.Caseless, lists);
        features[92] = FeatureHash.Mix(92, here.Caseless, before.Word.Lower, places);
        features[93] = FeatureHash.Mix(93, here.Caseless, shape);
        features[94] = FeatureHash.Mix(94, here.Fine, shape);
        features[95] = FeatureHash.Mix(95, before.Fine, shape);
        features[96] = FeatureHash.Mix(96, after.Fine, shape);
        features[97] = FeatureHash.Mix(97, here.Coarse, shape);
        features[98] = FeatureHash.Mix(98, before.Coarse, here.Coarse);
        features[99] = FeatureHash.Mix(99, here.Coarse, after.Coarse);
        features[100] = FeatureHash.Mix(100, before.Coarse, shape);
        features[101] = FeatureHash.Mix(101, after.Coarse, shape);
        features[102] = FeatureHash.Mix(102, here.Fine, rule);
        features[103] = FeatureHash.Mix(103, here.Coarse, rule, lists);
        features[104] = FeatureHash.Mix(104, before2.Fine, shape);
        features[105] = FeatureHash.Mix(105, after2.Fine, shape);
        features[106] = FeatureHash.Mix(106, before.Fine, here.Fine);
        features[107] = FeatureHash.Mix(107, here.Fine, after.Fine);
        features[108] = FeatureHash.Mix(108, before.Coarse, here.Coarse, after.Coarse);
        features[109] = FeatureHash.Mix(109, here.Coarse, listed);
    }

    private static ref readonly NameFacts At(ReadOnlySpan<NameFacts> facts, int at)
    {
        if ((uint)at < (uint)facts.Length) return ref facts[at];
        return ref Edge;
    }
}
