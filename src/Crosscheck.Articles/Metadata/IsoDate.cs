using System.Globalization;

namespace Crosscheck.Articles.Metadata;

/// <summary>Dates and date-times as ISO 8601 writes them; machine-written dates of pages brought into that form, zone as given.</summary>
internal static class IsoDate
{
    /// <summary>True for a year, month, day or date-time in ISO form.</summary>
    public static bool IsValid(string text) => Normalise(text) is not null && (text.Length < 5 || text[4] == '-');

    /// <summary>The date in ISO form without fractions of a second; null if the text is no such date. The date may stand apart from its time by a blank, its zone may lack the colon.</summary>
    public static string? Normalise(string text)
    {
        var cursor = new Cursor(text.AsSpan().Trim());
        if (!cursor.TryNumber(4, out var year) || year is < 1500 or > 2999)
            return null;
        if (cursor.AtEnd)
            return $"{year:D4}";
        var separator = cursor.Peek is '-' or '/' ? cursor.Peek : '\0';
        if ((separator != '\0' && !cursor.TryTake(separator)) || !cursor.TryNumber(2, out var month) || month is < 1 or > 12)
            return null;
        if (cursor.AtEnd)
            return separator == '-' ? $"{year:D4}-{month:D2}" : null;
        if ((separator != '\0' && !cursor.TryTake(separator)) || !cursor.TryNumber(2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = $"{year:D4}-{month:D2}-{day:D2}";
        if (cursor.AtEnd)
            return date;
        return (cursor.TryTake('T') || cursor.TryTake('t') || cursor.TryTake(' ')) && Time(ref cursor) is { } time ? date + time : null;
    }

    /// <summary>The date-time of "Wed, 04 May 2022 02:41:00 GMT" (RFC 1123), which some systems write into JSON-LD; null for anything else.</summary>
    public static string? FromRfc1123(string text) =>
        DateTime.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null;

    /// <summary>The day of an ISO date, as written.</summary>
    public static string? Day(string? iso) => iso is { Length: >= 10 } ? iso[..10] : null;

    private static string? Time(ref Cursor cursor)
    {
        cursor.SkipBlanks();
        if (!cursor.TryNumber(2, out var hour) || hour > 24 || !cursor.TryTake(':') || !cursor.TryNumber(2, out var minute) || minute > 59)
            return null;
        var time = string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}");
        if (cursor.TryTake(':'))
        {
            if (!cursor.TryNumber(2, out var second) || second > 60)
                return null;
            time += string.Create(CultureInfo.InvariantCulture, $":{second:D2}");
            if (cursor.TryTake('.') || cursor.TryTake(','))
                cursor.SkipDigits();
        }
        cursor.SkipBlanks();
        return Zone(ref cursor) is { } zone && cursor.AtEnd ? time + zone : null;
    }

    private static string? Zone(ref Cursor cursor)
    {
        if (cursor.AtEnd)
            return "";
        if (cursor.TryTake('Z') || cursor.TryTake('z') || cursor.TryTakeWord("UTC") || cursor.TryTakeWord("GMT"))
            return "Z";
        var sign = cursor.Peek;
        if (sign is not ('+' or '-') || !cursor.TryTake(sign) || !cursor.TryNumber(2, out var hours) || hours > 18)
            return null;
        var minutes = 0;
        cursor.TryTake(':');
        if (!cursor.AtEnd && (!cursor.TryNumber(2, out minutes) || minutes > 59))
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:D2}:{minutes:D2}");
    }

    private ref struct Cursor(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public readonly bool AtEnd => _rest.IsEmpty;

        public readonly char Peek => _rest.IsEmpty ? '\0' : _rest[0];

        public bool TryTake(char c)
        {
            if (Peek != c)
                return false;
            _rest = _rest[1..];
            return true;
        }

        public bool TryTakeWord(string word)
        {
            if (!_rest.StartsWith(word, StringComparison.Ordinal))
                return false;
            _rest = _rest[word.Length..];
            return true;
        }

        public bool TryNumber(int digits, out int number)
        {
            number = 0;
            if (_rest.Length < digits || _rest[..digits].IndexOfAnyExceptInRange('0', '9') >= 0)
                return false;
            number = int.Parse(_rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            _rest = _rest[digits..];
            return true;
        }

        public void SkipDigits()
        {
            while (char.IsAsciiDigit(Peek))
                _rest = _rest[1..];
        }

        public void SkipBlanks() => _rest = _rest.TrimStart(' ');
    }
}
