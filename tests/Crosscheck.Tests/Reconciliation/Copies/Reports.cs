namespace Crosscheck.Tests.Reconciliation.Copies;

/// <summary>Invented reports on the breach of a dam.</summary>
internal static class Reports
{
    public const string Wire = """
        KELDRA (HNS) - A dam above the town of Keldra broke early on Monday after a week of rain, and at least 14 people drowned, the district's civil defence office said.
        The water swept through three villages before dawn, carried off two bridges and left some 2,300 households without power or drinking water.
        “We heard the wall go and then there was no more time for anything at all,” said Oren Tallis, a miller whose house stands beside the spillway.
        Engineers had warned in spring that the gates of the sixty-year-old dam no longer closed, according to a letter that the waterworks confirmed on Monday.
        The government sent two army companies with boats, and schools in the district stay closed until Thursday.
        """;

    public const string WireEdited = """
        A dam above Keldra broke early Monday after a week of heavy rain and at least 14 people drowned, the district's civil defence office said.
        The water swept through three villages before dawn, carried off both bridges and left about 2,300 households without power or drinking water.
        “We heard the wall go and then there was no more time for anything at all,” said Oren Tallis, a miller whose house stands next to the spillway.
        Engineers had warned in the spring that the gates of the 60-year-old dam no longer closed, according to a letter that the waterworks confirmed on Monday.
        The mayor opened the sports hall to families from the valley.
        """;

    public const string Own = """
        Fourteen bodies had been counted by noon in the valley below Keldra, where an old barrage gave way while most of its neighbours slept.
        “We heard the wall go and then there was no more time for anything at all,” said Oren Tallis as he searched what was left of his mill.
        Nobody here believes that rain alone did it. People speak of the gates, of letters that went unanswered, and of a repair that was promised for last summer.
        By evening soldiers had brought boats up from the coast, and a woman was lifted from a roof to the cheers of those on the bank.
        """;

    /// <summary>A text of its own with one paragraph taken over.</summary>
    public const string PartlyWire = """
        For weeks the reservoir above Keldra had been fuller than anyone could remember, and on Monday the hill people woke to a roar.
        Shops along the lower road were gone by daylight. A goat stood on the roof of the post office. Two brothers rowed from door to door with a fishing boat.
        Engineers had warned in spring that the gates of the sixty-year-old dam no longer closed, according to a letter that the waterworks confirmed on Monday.
        Whoever walks along the bank today sees shoes, prams, a piano, and men who poke with sticks in the mud because they do not know what else to do.
        """;
}
