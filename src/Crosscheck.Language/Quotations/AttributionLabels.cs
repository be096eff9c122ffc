namespace Crosscheck.Language.Quotations;

/// <summary>Labels of words in attributions: first and further words of a source, a cue and a content; 0 for none.</summary>
internal static class AttributionLabels
{
    public const int Outside = 0;
    public const int Source = 1;
    public const int Cue = 3;
    public const int Content = 5;

    /// <summary>Names by number.</summary>
    public static readonly string[] Names = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"];

    /// <summary>True if one label may stand behind another: further words of a role need a first one.</summary>
    public static bool MayFollow(int before, int label) => label is not (Source + 1 or Cue + 1 or Content + 1) || before == label || before == label - 1;

    /// <summary>Label of the first word of a role of the corpus; the one after it is that of further words. Null for what is no role.</summary>
    public static int? Of(string role) => role switch
    {
        "Source" => Source,
        "Cue" => Cue,
        "Content" or "Content2" => Content,
        _ => null,
    };
}
