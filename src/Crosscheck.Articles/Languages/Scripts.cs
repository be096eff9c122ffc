namespace Crosscheck.Articles.Languages;

/// <summary>Languages that their script, or single letters of it, give away.</summary>
internal static class Scripts
{
    /// <summary>ISO 639-1 code; <c>und</c> if the script serves several languages and no letter decides; null for Latin script.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        int latin = 0, cyrillic = 0, arabic = 0, greek = 0, hebrew = 0, han = 0, kana = 0, hangul = 0, thai = 0, devanagari = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F'): latin++; break;
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                default: break;
            }
        }
        // A Han character says about as much as three letters.
        var letters = latin + cyrillic + arabic + greek + hebrew + (3 * (han + kana)) + (2 * hangul) + thai + devanagari;
        bool Leads(int count, int weight = 1) => 2 * count * weight > letters;
        if (letters == 0 || Leads(latin))
            return null;
        if (Leads(kana + han, 3))
            return kana * 10 > han ? "ja" : "zh";
        if (Leads(cyrillic))
            return Cyrillic(text);
        if (Leads(arabic))
            return text.IndexOfAny("ٹڈڑںے") >= 0 ? "ur" : text.IndexOfAny("پچژگ") >= 0 ? "fa" : "ar";
        if (Leads(greek))
            return "el";
        if (Leads(hebrew))
            return "he";
        if (Leads(hangul, 2))
            return "ko";
        if (Leads(thai))
            return "th";
        return Leads(devanagari) ? "hi" : null;
    }

    private static string Cyrillic(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny("іїєґ") >= 0)
            return text.IndexOf('ў') >= 0 ? "be" : "uk";
        if (text.IndexOfAny("ѓќѕ") >= 0)
            return "mk";
        if (text.IndexOfAny("ћђј") >= 0)
            return "sr";
        if (text.IndexOfAny("ыэё") >= 0)
            return "ru";
        return text.IndexOf('ъ') >= 0 ? "bg" : LanguageDetector.Undetermined;
    }
}
