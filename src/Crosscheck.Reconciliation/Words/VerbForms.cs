namespace Crosscheck.Reconciliation.Words;

/// <summary>Forms of English verbs that a question needs.</summary>
internal static class VerbForms
{
    /// <summary>"Plan" as "plans".</summary>
    /// <param name="lemma">In lower case.</param>
    public static string ThirdPerson(string lemma) => lemma switch
    {
        "be" => "is",
        "have" => "has",
        _ when lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('o') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) => lemma + "es",
        _ when lemma.Length > 2 && lemma.EndsWith('y') && lemma[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    /// <summary>An auxiliary in full: "'s" as "has" or "is".</summary>
    /// <param name="form">In lower case.</param>
    /// <param name="lemma">Its lemma.</param>
    public static string InFull(string form, string lemma) => form.Replace('’', '\'') switch
    {
        "'s" => lemma == "have" ? "has" : "is",
        "'re" => "are",
        "'ve" => "have",
        "'ll" or "wo" => "will",
        "'d" => lemma == "have" ? "had" : "would",
        "ca" => "can",
        "'m" => "am",
        _ => form,
    };
}
