using System.Globalization;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>How long something lasted, how long after or into something else it came: every stated length of time with the statement it hangs on.</summary>
internal static class HowLongClaims
{
    /// <summary>Every slot of these claims begins so; the frame in which the length is told follows.</summary>
    public const string Slot = "duration";

    /// <summary>Words that place a length of time against something: "four hours into the flight".</summary>
    private static readonly HashSet<string> _bearings = new(["into", "before", "after", "later", "earlier", "ago"], StringComparer.Ordinal);

    public static bool IsLength(Claim claim) => claim.Slot.StartsWith(Slot, StringComparison.Ordinal);

    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        foreach (var time in statements.Text.Times)
        {
            if (time.Type != TimeType.Duration || IsRolling(statements.Text, time) || ValueOf(statements.Text.Text, time) is not { } value)
                continue;
            var head = statements.HeadOf(time.Span);
            if (head < 0 || statements.Above(head) is not { } statement)
                continue;
            yield return new()
            {
                Kind = QuestionKind.HowMany,
                Statement = statement,
                Slot = $"{Slot} {FrameOf(statements, time)}",
                Value = value,
                Focus = time.Span,
                Span = EvidenceSpans.Around(statements, statement, time.Span),
                Context = statements.BagOf(statement, time.Span),
                Argument = statement.Arguments.FirstOrDefault(argument => argument.Span.Overlaps(time.Span)),
            };
        }
    }

    /// <summary>The preposition before the length, or the word behind it that places it against something; empty for a bare length.</summary>
    private static string FrameOf(ArticleStatements statements, TimeExpression time)
    {
        var (first, end) = statements.Text.TokensIn(time.Span);
        if (end < statements.Text.Tokens.Length && statements.Text.Tokens[end].Lemma.ToLowerInvariant() is var behind && _bearings.Contains(behind))
            return behind;
        return first > 0 && statements.Text.Tokens[first - 1] is { Upos: "ADP" or "SCONJ" } before && before.Lemma.ToLowerInvariant() is var preposition and not ("for" or "of") ? preposition : "";
    }

    /// <summary>"The past six months", "the next week": when, not how long.</summary>
    private static bool IsRolling(AnnotatedText text, TimeExpression time)
    {
        var (first, end) = text.TokensIn(time.Span);
        for (var token = Math.Max(0, first - 1); token < end; token++)
        {
            if (text.Tokens[token].Upos != "VERB" && text.Tokens[token].Lemma.ToLowerInvariant() is "past" or "last" or "next" or "coming" or "recent" or "previous" or "first" or "final" or "this" or "every" or "each")
                return true;
        }
        return false;
    }

    /// <summary>The length in its greatest unit: <c>PT8H30M</c> is 8.5 hours. Null for a vague one ("several years") and for a single unit told by an article ("a week").</summary>
    private static NumberValue? ValueOf(string text, TimeExpression time)
    {
        var words = time.Span.Of(text);
        if (Read(time.Value) is not { } length || !words.Any(char.IsDigit) && length.Amount <= 1)
            return null;
        var lower = words.ToLowerInvariant();
        bool Begins(params ReadOnlySpan<string> openings)
        {
            foreach (var opening in openings)
            {
                if (lower.StartsWith(opening + " ", StringComparison.Ordinal))
                    return true;
            }
            return false;
        }
        var approximation = Begins("about", "around", "roughly", "approximately", "some", "nearly", "almost") ? Approximation.About
            : Begins("more than", "over", "at least", "just over", "no less than") ? Approximation.AtLeast
            : Begins("less than", "fewer than", "under", "up to", "at most", "just under", "no more than") ? Approximation.AtMost
            : Approximation.Exact;
        var (low, high) = approximation switch
        {
            Approximation.AtLeast => (length.Amount, (decimal?)null),
            Approximation.AtMost => ((decimal?)null, length.Amount),
            _ => (length.Amount, length.Amount),
        };
        var quantity = new Quantity(time.Start, time.End, low, high, QuantityKind.Measure, length.Unit, null, null, approximation);
        return new(Measures.Normal(quantity, length.Unit), words, low, high, length.Unit, approximation, null);
    }

    /// <summary>A TIMEX3 period (TimeML 1.2.1, ISO 8601) as an amount of its greatest unit; null if it is vague.</summary>
    private static (decimal? Amount, string Unit)? Read(string period)
    {
        var (amount, unit, inTime, number) = (0m, "", false, "");
        foreach (var letter in period)
        {
            if (letter is 'X')
                return null;
            if (char.IsAsciiDigit(letter) || letter == '.')
                number += letter;
            else if (letter == 'T')
                inTime = true;
            else if (letter != 'P')
            {
                if (UnitOf(letter, inTime) is not { } told || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var many))
                    return null;
                if (unit.Length == 0)
                    unit = told;
                amount += many * Measures.Scaled(1, told) / Measures.Scaled(1, unit);
                number = "";
            }
        }
        return unit.Length == 0 ? null : (decimal.Round(amount, 2), unit);
    }

    private static string? UnitOf(char letter, bool inTime) => (letter, inTime) switch
    {
        ('Y', _) => "year",
        ('M', false) => "month",
        ('W', _) => "week",
        ('D', _) => "day",
        ('H', true) => "hour",
        ('M', true) => "minute",
        ('S', true) => "second",
        _ => null,
    };
}
