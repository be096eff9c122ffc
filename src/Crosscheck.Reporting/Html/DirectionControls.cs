namespace Crosscheck.Reporting.Html;

/// <summary>
/// The invisible characters that can reorder the text after them (Unicode Standard Annex 9, section 2).
/// The page shows their names instead. The plain marks U+200E, U+200F and U+061C are left alone: right-to-left text needs them and they reach no further than their neighbours.
/// </summary>
internal static class DirectionControls
{
    public static (string Short, string Meaning)? NameOf(char c) => c switch
    {
        '\u202a' => ("LRE", "The source has an invisible sign here: left-to-right embedding"),
        '\u202b' => ("RLE", "The source has an invisible sign here: right-to-left embedding"),
        '\u202c' => ("PDF", "The source has an invisible sign here: end of embedding"),
        '\u202d' => ("LRO", "The source has an invisible sign here: left-to-right override"),
        '\u202e' => ("RLO", "The source has an invisible sign here: right-to-left override"),
        '\u2066' => ("LRI", "The source has an invisible sign here: left-to-right isolate"),
        '\u2067' => ("RLI", "The source has an invisible sign here: right-to-left isolate"),
        '\u2068' => ("FSI", "The source has an invisible sign here: first-strong isolate"),
        '\u2069' => ("PDI", "The source has an invisible sign here: end of isolate"),
        _ => null,
    };
}
