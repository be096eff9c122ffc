using System.Globalization;
using System.Text;

namespace Crosscheck.Language.Gazetteers;

/// <summary>The form under which names are compared: lower case, without diacritics. Twin of <c>fold</c> in tools/gazetteers/build.mjs.</summary>
internal static class NameKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        if (Ascii.IsValid(name)) return string.Create(name.Length, name, static (lower, source) => source.ToLowerInvariant(lower));
        var key = new StringBuilder(name.Length);
        foreach (var c in Decomposed(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark) continue;
            Append(key, c);
        }
        return key.ToString();
    }

    private static string Decomposed(ReadOnlySpan<char> name)
    {
        var text = name.ToString();
        // An unpaired surrogate cannot be normalised; such a name is no gazetteer's anyway.
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? text : text.Normalize(NormalizationForm.FormD);
    }

    private static void Append(StringBuilder key, char c)
    {
        switch (c)
        {
            case '’' or '‘' or 'ʻ' or 'ʿ' or 'ʼ': key.Append('\''); break;
            case 'đ' or 'Đ' or 'ð' or 'Ð': key.Append('d'); break;
            case 'ł' or 'Ł': key.Append('l'); break;
            case 'ø' or 'Ø': key.Append('o'); break;
            case 'ı' or 'İ': key.Append('i'); break;
            case 'ß': key.Append("ss"); break;
            case 'æ' or 'Æ': key.Append("ae"); break;
            case 'œ' or 'Œ': key.Append("oe"); break;
            case 'þ' or 'Þ': key.Append("th"); break;
            default: key.Append(char.ToLowerInvariant(c)); break;
        }
    }
}
