using System.Globalization;

namespace Crosscheck.Articles.Metadata;

/// <summary>A calendar day found in running text.</summary>
/// <param name="Start">Offset into the text, UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Iso">The day, <c>yyyy-MM-dd</c>.</param>
internal readonly record struct WrittenDate(int Start, int End, string Iso)
{
    /// <summary>
    /// The first full date in a short text: "12 June 2023", "June 12, 2023", "12. Juni 2023", "2023-06-12", "12.6.2023".
    /// With slashes or hyphens day and month are told apart only if one of them is above 12 or both are equal; otherwise the date is not read.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="dayFirst">True if the text is known to write the day first ("12/6/2023" is in June).</param>
    /// <param name="shortYears">True to take two digits for a year of this century ("12.6.23").</param>
    public static WrittenDate? Find(ReadOnlySpan<char> text, int from = 0, bool dayFirst = false, bool shortYears = false)
    {
        for (var at = from; at < text.Length; at++)
        {
            // A date begins at the edge of a word or number.
            if (!char.IsLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
                continue;
            var found = char.IsAsciiDigit(text[at]) ? FromNumber(text, at, dayFirst, shortYears) : FromMonth(text, at);
            if (found is not null)
                return found;
        }
        return null;
    }

    private static WrittenDate? FromNumber(ReadOnlySpan<char> text, int start, bool dayFirst, bool shortYears)
    {
        var at = start;
        var first = Number(text, ref at, out var digits);
        if (digits == 4)
            return YearFirst(text, start, at, first);
        if (digits > 2 || first > 31 || at >= text.Length)
            return null;
        if (text[at] is '.' or '/' or '-' && SkipBlank(text, at + 1, text[at]) is var next && next < text.Length && char.IsAsciiDigit(text[next]))
            return Numeric(text, start, at, first, dayFirst, shortYears);
        at = SkipOrdinal(text, at);
        at = SkipBetween(text, at);
        var month = Month(text, ref at);
        if (month == 0)
            return null;
        at = SkipBetween(text, at);
        var year = Number(text, ref at, out digits);
        return digits == 4 ? Made(start, at, year, month, first) : null;
    }

    private static WrittenDate? FromMonth(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var month = Month(text, ref at);
        if (month == 0)
            return null;
        at = SkipBetween(text, at);
        var day = Number(text, ref at, out var digits);
        if (digits is 0 or > 2)
            return null;
        at = SkipBetween(text, SkipOrdinal(text, at));
        var year = Number(text, ref at, out digits);
        return digits == 4 ? Made(start, at, year, month, day) : null;
    }

    private static WrittenDate? YearFirst(ReadOnlySpan<char> text, int start, int at, int year)
    {
        if (at >= text.Length || text[at] is not ('-' or '/' or '.' or '年'))
            return null;
        var separator = text[at++];
        var month = Number(text, ref at, out var digits);
        if (digits is 0 or > 2 || at >= text.Length || text[at] != (separator == '年' ? '月' : separator))
            return null;
        at++;
        var day = Number(text, ref at, out digits);
        return digits is 0 or > 2 ? null : Made(start, at, year, month, day);
    }

    private static WrittenDate? Numeric(ReadOnlySpan<char> text, int start, int at, int first, bool dayFirst, bool shortYears)
    {
        var separator = text[at];
        at = SkipBlank(text, at + 1, separator);
        var second = Number(text, ref at, out var digits);
        if (digits is 0 or > 2 || at >= text.Length || text[at] != separator)
            return null;
        at = SkipBlank(text, at + 1, separator);
        var year = Number(text, ref at, out digits);
        if (shortYears && digits == 2)
            (year, digits) = (2000 + year, 4);
        if (digits != 4)
            return null;
        // Dots are written only where the day goes first.
        if (separator == '.' || dayFirst || first > 12 || first == second)
            return Made(start, at, year, second, first);
        return second > 12 ? Made(start, at, year, first, second) : null;
    }

    /// <summary>German typography puts a thin blank behind the dots of "4. 2. 2022".</summary>
    private static int SkipBlank(ReadOnlySpan<char> text, int at, char separator) =>
        separator == '.' && at < text.Length && char.IsWhiteSpace(text[at]) && text[at] is not ('\n' or '\r') ? at + 1 : at;

    private static WrittenDate? Made(int start, int end, int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(start, end, string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"))
            : null;

    private static int Number(ReadOnlySpan<char> text, ref int at, out int digits)
    {
        var start = at;
        var number = 0;
        while (at < text.Length && at - start < 5 && char.IsAsciiDigit(text[at]))
            number = (number * 10) + (text[at++] - '0');
        digits = at < text.Length && char.IsAsciiDigit(text[at]) ? 5 : at - start;
        return number;
    }

    private static int Month(ReadOnlySpan<char> text, ref int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var month = MonthNames.Find(text[at..end]);
        if (month == 0)
            return 0;
        at = end < text.Length && text[end] == '.' ? end + 1 : end;
        return month;
    }

    private static int SkipOrdinal(ReadOnlySpan<char> text, int at)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er", ".", "º"])
        {
            if (text[at..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return at + suffix.Length;
        }
        return at;
    }

    /// <summary>Passes blanks, a comma or hyphen, and the small words of "12 de junio de 2023".</summary>
    private static int SkipBetween(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] is ',' or '-' or '/' || char.IsWhiteSpace(text[at])))
            at++;
        foreach (var word in (ReadOnlySpan<string>)["of ", "de ", "del "])
        {
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return at + word.Length;
        }
        return at;
    }
}
