namespace Crosscheck.Language.Quantities;

/// <summary>Ages of persons and things.</summary>
internal sealed partial class QuantityParser
{
    /// <summary>"34-year-old", "34 years old", "aged 34", "Smith, 34,", "in his 30s".</summary>
    private Reading? ReadAge(int at, Approximation bound)
    {
        if (bound == Approximation.Exact && ReadAgeBound(at) is { } bounded) return bounded;
        if (pieces.Word(at) is "aged" or "age" or "ages")
        {
            var number = pieces.Is(at + 1, "of") ? at + 2 : at + 1;
            var (inner, start) = ReadBound(number);
            return ReadAmount(start, inner) is { Vague: null } stated && (stated.Low ?? stated.High) <= 130 ? Make(at, stated, QuantityKind.Age, "year", null)
                : null;
        }
        if (ReadDecadeOfLife(at) is { } decade) return decade;
        if (ReadAmount(at, bound) is not { } amount) return null;
        var hyphen = pieces.IsHyphen(amount.End) ? 1 : 0;
        var unitAt = amount.End + hyphen;
        if (pieces.Word(unitAt) is "year" or "years" or "month" or "months" or "day" or "days" or "week" or "weeks" or "yr")
        {
            var unit = pieces.Word(unitAt) is "yr" ? "year" : pieces.Word(unitAt).TrimEnd('s');
            var oldAt = pieces.IsHyphen(unitAt + 1) ? unitAt + 2 : unitAt + 1;
            if (pieces.Word(oldAt) is "old" or "olds")
                return Make(at, amount with { End = oldAt + 1 }, QuantityKind.Age, unit, pieces.Is(oldAt, "old") && hyphen == 1
                ? _counted.ReadAfterAge(oldAt + 1) : null);
            return pieces.Is(unitAt + 1, "of", "age") ? Make(at, amount with { End = unitAt + 3 }, QuantityKind.Age, unit, null) : null;
        }
        return IsAgeHere(at, amount, bound) ? Make(at, amount, QuantityKind.Age, "year", null) : null;
    }

    /// <summary>"over the age of 80", "older than 75".</summary>
    private Reading? ReadAgeBound(int at)
    {
        if (pieces.Word(at) is "older" or "younger" && pieces.Is(at + 1, "than"))
            return ReadAmount(at + 2, pieces.Is(at, "older") ? Approximation.MoreThan : Approximation.LessThan) is { } years && IsLastOfAge(years)
                ? Make(at, years, QuantityKind.Age, "year", null) : null;
        var (bound, length) = BoundWords(at);
        var age = at + length;
        return length > 0 && pieces.Is(age, "the", "age", "of") && ReadAmount(age + 3, bound) is { } amount && IsLastOfAge(amount)
            ? Make(at, amount, QuantityKind.Age, "year", null) : null;
    }

    /// <summary>A whole number of years that a person can be, with nothing after it that it could count.</summary>
    private bool IsLastOfAge(Amount amount) =>
        (amount.Low ?? amount.High) is >= 1 and <= 120 and { } years && decimal.Truncate(years) == years && amount.Vague is null
            && pieces.Word(amount.End) is not ("%" or "per" or "percent" or "of" or "-" or "–" or "°" or "in") && !pieces.IsNumber(amount.End)
            && _counted.Read(amount.End, amount.End, isSingular: false) is null or { IsState: true };

    private bool IsAgeHere(int at, Amount amount, Approximation bound)
    {
        if (IsAgeOfPeople(at, amount) && IsLastOfAge(amount)) return true;
        if (bound != Approximation.Exact) return false;
        return IsAgeBetweenCommas(at, amount) || ((IsAgeTold(at) || IsAgeInList(at)) && amount.Low == amount.High && IsLastOfAge(amount));
    }

    /// <summary>"children under ten", "men between 18 and 30", "the inhabitants are over 65".</summary>
    private bool IsAgeOfPeople(int at, Amount amount)
    {
        if (pieces.Word(at - 1) is not ("over" or "under" or "above" or "below" or "between") || amount.Approximation == Approximation.Exact && amount.Low == amount.High)
            return false;
        var before = pieces.Word(at - 2) is "are" or "were" or "aged" ? at - 3 : at - 2;
        return words.Cues.People.Contains(pieces.Word(before));
    }

    /// <summary>"who is 33", "the youngest of them was 19", "a woman of 108", "at 36 she".</summary>
    private bool IsAgeTold(int at)
    {
        if (!pieces.IsNumber(at)) return false;
        if (pieces.Is(at - 1, "of")) return pieces.Word(at - 3) is "a" or "an" && words.Cues.Person.Contains(pieces.Word(at - 2));
        if (pieces.Is(at - 1, "at")) return pieces.Word(pieces.Is(at + 1, ",") ? at + 2 : at + 1) is "he" or "she" or "i" or "you";
        if (pieces.Word(at - 1) is not ("is" or "was" or "turned" or "turns") || pieces.IsWord(at + 1) && pieces.Word(at + 1) is not ("when" or "and" or "at")) return false;
        if (pieces.Word(at - 2) is "who" or "he" or "she" or "i") return true;
        for (var before = at - 2; before > at - 6; before--)
        {
            if (pieces.Word(before) is "youngest" or "oldest" or "eldest") return true;
        }
        return false;
    }

    /// <summary>"aged 16 and 18".</summary>
    private bool IsAgeInList(int at)
    {
        var before = at;
        for (var length = 0; length < 4 && pieces.IsNumber(before) && pieces.Word(before - 1) is "and" or "or" or ","; length++)
        {
            before -= pieces.Is(before - 2, ",") ? 3 : 2;
            if (pieces.IsNumber(before) && pieces.Word(before - 1) is "aged" or "ages") return true;
        }
        return false;
    }

    private bool IsAgeBetweenCommas(int at, Amount amount) =>
        pieces.IsNumber(at) && amount.End == at + 1 && pieces.Word(at).Length <= 3 && amount.Low is >= 1 and <= 120
            && decimal.Truncate(amount.Low.Value) == amount.Low
        && pieces.Is(at - 1, ",") && IsPersonBefore(at - 1, amount.End)
            && (pieces.Word(amount.End) is "," or ";" or ")" || (pieces.Is(amount.End, ".") && amount.End == pieces.Count - 1)
            || (pieces.Is(amount.End, "of") && pieces.IsCapital(amount.End + 1)) || pieces.Word(amount.End) is "from" or "who" or "was" or "and")
        && !pieces.IsNumber(amount.End + 1);

    /// <summary>"Vale, 34,", "Vale Jr., 34,", and between two commas "the singer, 34,".</summary>
    private bool IsPersonBefore(int comma, int end) =>
        pieces.IsCapital(comma - 1) || (pieces.Is(comma - 1, ".") && pieces.Word(comma - 2) is "jr" or "sr")
        || (pieces.Is(end, ",") && pieces.Tag(comma - 1) == "NN" && words.NamesPerson(pieces.Word(comma - 1)));

    /// <summary>"in his 30s".</summary>
    private Reading? ReadDecadeOfLife(int at)
    {
        if (!words.Cues.AgeOwners.Contains(pieces.Word(at - 1)) || !pieces.Is(at + 1, "s") || !pieces.IsGlued(at + 1)) return null;
        if (!TryReadPlain(at, out var decade) || decade is < 10 or > 100 || decade % 10 != 0) return null;
        return Make(at, new(decade, decade + 9, at + 2, Approximation.Exact), QuantityKind.Age, "year", null);
    }
}
