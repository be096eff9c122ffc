using System.Net;
using System.Text;

namespace Crosscheck.Articles.Containers.Feeds;

/// <summary>Short texts of feeds: titles and names on one line, without markup.</summary>
internal static class FeedText
{
    /// <summary>Null if nothing is left.</summary>
    public static string? Line(string text, bool isHtml)
    {
        var plain = isHtml ? WebUtility.HtmlDecode(WithoutTags(text)) : text;
        var line = new StringBuilder(plain.Length);
        foreach (var word in plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            line.Append(line.Length > 0 ? " " : "").Append(word);
        return line.Length == 0 ? null : line.ToString();
    }

    /// <summary>True if the text holds a tag, so that it is to be read as a page.</summary>
    public static bool HoldsTags(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (IsTagStart(text, at))
                return true;
        }
        return false;
    }

    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsTagStart(text, at) && text.IndexOf('>', at) is > 0 and var end)
                at = end;
            else
                plain.Append(text[at]);
        }
        return plain.ToString();
    }

    private static bool IsTagStart(string text, int at) => text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');
}
