using System.Text;
using Crosscheck.Articles.Encodings;

namespace Crosscheck.Articles.Containers.Mail;

/// <summary>Texts in message fields that are not ASCII: <c>=?utf-8?q?Caf=C3=A9?=</c> (RFC 2047).</summary>
internal static class EncodedWords
{
    public static string Decode(string field)
    {
        var text = new StringBuilder();
        var at = 0;
        while (at < field.Length)
        {
            var start = field.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0 || !TryRead(field, start, out var word, out var end))
            {
                var next = start < 0 ? field.Length : start + 2;
                text.Append(field, at, next - at);
                at = next;
                continue;
            }
            // Blanks between two encoded words are no part of the text (section 6.2).
            if (at == 0 || !string.IsNullOrWhiteSpace(field[at..start]))
                text.Append(field, at, start - at);
            text.Append(word);
            at = end;
        }
        return text.ToString();
    }

    private static bool TryRead(string field, int start, out string word, out int end)
    {
        (word, end) = ("", 0);
        var parts = field[(start + 2)..].Split('?', 4);
        if (parts is not [var charset, ("b" or "B" or "q" or "Q") and var form, var coded, ['=', ..]])
            return false;
        var bytes = form is "b" or "B" ? TransferEncoding.Base64(Encoding.ASCII.GetBytes(coded)) : TransferEncoding.QuotedPrintable(Encoding.ASCII.GetBytes(coded), inField: true);
        word = (EncodingNames.Find(charset.Split('*')[0]) ?? Encoding.UTF8).GetString(bytes);
        end = start + 2 + charset.Length + 1 + form.Length + 1 + coded.Length + 2;
        return true;
    }
}
