namespace Crosscheck.Reconciliation.Claims;

/// <summary>Small closed classes of words that the drawing of claims turns on.</summary>
internal static class Lexicon
{
    private static readonly HashSet<string> _reporting = new HashSet<string>(
        ["say", "tell", "report", "add", "write", "note", "state", "quote", "cite", "explain", "tweet", "post", "comment", "speak", "ask", "reply", "respond", "describe", "mention", "remark", "claim", "according", "believe", "think", "recall", "point_out"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> _states = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dead"] = "dead",
        ["death"] = "dead",
        ["die"] = "dead",
        ["kill"] = "dead",
        ["killed"] = "dead",
        ["fatality"] = "dead",
        ["corpse"] = "dead",
        ["perish"] = "dead",
        ["slay"] = "dead",
        ["body"] = "dead",
        ["injured"] = "injured",
        ["injure"] = "injured",
        ["wound"] = "injured",
        ["wounded"] = "injured",
        ["hurt"] = "injured",
        ["injury"] = "injured",
        ["missing"] = "missing",
        ["hospitalise"] = "hospitalised",
        ["hospitalize"] = "hospitalised",
        ["hospitalised"] = "hospitalised",
        ["hospitalized"] = "hospitalised",
        ["arrest"] = "arrested",
        ["arrested"] = "arrested",
        ["detain"] = "arrested",
        ["detained"] = "arrested",
    }.ToDictionary(StringComparer.Ordinal);

    private static readonly HashSet<string> _light = new HashSet<string>(
        ["be", "have", "do", "make", "take", "get", "give", "go", "come", "become", "see", "know", "seem", "let", "want", "try", "need", "appear", "keep", "use", "include", "begin", "start", "continue", "call", "look", "put", "set", "help", "find", "grant", "hold", "carry_out", "provide", "offer", "face", "suffer", "conduct", "receive", "undergo"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> _vehicles = new HashSet<string>(
        ["ship", "boat", "ferry", "vessel", "liner", "yacht", "dinghy", "tanker", "trawler", "submarine", "plane", "aeroplane", "airplane", "aircraft", "jet", "airliner", "helicopter", "flight", "train", "tram", "bus", "coach", "minibus", "balloon", "raft", "lifeboat"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> _changes = new(["fall", "rise", "drop", "plunge", "climb", "jump", "slump", "tumble", "surge", "soar", "sink", "slide", "grow", "shrink", "decline", "increase", "decrease"], StringComparer.Ordinal);

    private static readonly HashSet<string> _willing = new(["agree", "decide", "plan", "want", "try", "refuse", "vow", "promise", "pledge", "offer", "seek", "hope", "intend", "threaten", "attempt", "aim", "expect", "prepare"], StringComparer.Ordinal);

    private static readonly HashSet<string> _findings = new(["find", "locate", "trace", "track_down", "catch", "capture", "apprehend", "arrest", "detain", "recover", "rescue"], StringComparer.Ordinal);

    /// <summary>Verbs after which whoever was sought is sought no longer.</summary>
    public static bool IsFinding(string lemma) => _findings.Contains(lemma);

    /// <summary>Verbs that tell of those sought that they are found, and nothing more.</summary>
    public static bool IsPlainFinding(string lemma) => lemma is "find" or "locate" or "trace" or "track_down";

    /// <summary>Verbs whose amount tells by how much.</summary>
    public static bool IsChange(string lemma) => _changes.Contains(lemma);

    /// <summary>Verbs that say little without what is agreed, decided or tried.</summary>
    public static bool IsWilling(string lemma) => _willing.Contains(lemma);

    /// <summary>Craft and vehicles that people are carried in.</summary>
    public static bool IsVehicle(string lemma) => _vehicles.Contains(lemma);

    /// <summary>Verbs that only carry what somebody says: when and where they said it is no point of the story.</summary>
    public static bool IsReporting(string lemma) => _reporting.Contains(lemma);

    /// <summary>The counted state a word stands for ("killed" and "fatalities" both "dead"); null if none.</summary>
    public static string? StateOf(string lemma) => _states.GetValueOrDefault(lemma);

    /// <summary>Nouns that leave open who is counted.</summary>
    public static bool IsAnybody(string lemma) => lemma is "people" or "person" or "victim" or "life" or "soul" or "other" or "individual" or "more" or "casualty";

    /// <summary>Verbs that say little by themselves.</summary>
    public static bool IsLight(string lemma) => _light.Contains(lemma);
}
