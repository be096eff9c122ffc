namespace Crosscheck.Reporting.Html;

/// <summary>The headings of the groups of questions.</summary>
internal static class GroupNames
{
    public static string Of(Standing group) => group switch
    {
        Standing.Denied or Standing.Differ => "They differ",
        Standing.NamedDifferently => "Named differently",
        Standing.Updated or Standing.Compatible => "They can all be right",
        Standing.SideBySide => "Side by side, without a verdict",
        Standing.SpelledDifferently => "Spelled differently",
        Standing.Agree => "They agree",
        Standing.AgreeLoosely => "They agree, one more exactly",
        Standing.ToldAlike => "They tell of the same, each in its own words",
        Standing.SurelyOne => "Surely told by one source, perhaps by more",
        _ => "Told by one source only",
    };
}
