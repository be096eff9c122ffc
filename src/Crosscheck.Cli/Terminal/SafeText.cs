using System.Globalization;
using System.Text;

namespace Crosscheck.Cli.Terminal;

/// <summary>Others' texts on a terminal: no control sequence and no turned direction may reach it.</summary>
internal static class SafeText
{
    public static string Line(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var unit in text)
            line.Append(IsUnsafe(unit) ? '\uFFFD' : unit);
        return line.ToString();
    }

    private static bool IsUnsafe(char unit) => char.GetUnicodeCategory(unit) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
