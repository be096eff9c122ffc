namespace Crosscheck.Articles.Containers.Mail;

/// <summary>Tells a saved message from a text that merely begins with "From:".</summary>
internal static class MessageSniffer
{
    /// <summary>Fields that machines write and people leave out when they copy a message as text.</summary>
    private static readonly string[] _machineFields = ["MIME-Version", "Received", "Message-ID", "Return-Path", "Delivered-To"];

    /// <summary>True if the text begins with message fields (RFC 5322, section 2.2), one of them a machine's.</summary>
    public static bool IsMessage(string head)
    {
        var seen = false;
        var first = true;
        foreach (var range in head.AsSpan().Split('\n'))
        {
            var line = head.AsSpan(range).TrimEnd('\r');
            if (line.IsEmpty || range.End.Value == head.Length)
                break;
            if (!first && line[0] is ' ' or '\t')
                continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || !IsFieldName(line[..colon]))
                return false;
            var name = line[..colon].ToString();
            seen |= _machineFields.Contains(name, StringComparer.OrdinalIgnoreCase);
            first = false;
        }
        return seen;
    }

    private static bool IsFieldName(ReadOnlySpan<char> name) => name.IndexOfAnyExceptInRange('!', '~') < 0;
}
