using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Reads quantities in one sentence. Every rule is a method that looks at the pieces from a place and tells where its words end.</summary>
internal sealed partial class QuantityParser(QuantityWords words, NumberReader numbers, SentencePieces pieces)
{
    private readonly CountedReader _counted = new(words, numbers, pieces);
    private readonly NamedNumbers _named = new(words, pieces);

    /// <summary>A quantity and one past its last piece.</summary>
    internal sealed record Reading(Quantity Quantity, int End);

    /// <summary>A number or range with its bound; the unit is not read yet.</summary>
    private readonly record struct Amount(decimal? Low, decimal? High, int End, Approximation Approximation, string? Vague = null)
    {
        public static Amount Of(decimal value, int end) => new(value, value, end, Approximation.Exact);
    }

    /// <summary>The quantity that begins at the piece.</summary>
    public Reading? Read(int at)
    {
        var (bound, start) = ReadBound(at);
        var reading = ReadBare(start, bound);
        if (reading is null) return null;
        // "over the three bridges", "about two men": without a number right after it the word is a preposition.
        return reading with { Quantity = reading.Quantity with { Start = pieces[at].Start } };
    }

    private Reading? ReadBare(int at, Approximation bound) =>
        ReadAge(at, bound)
        ?? ReadMoney(at, bound)
        ?? ReadShare(at, bound)
        ?? ReadMeasure(at, bound)
        ?? ReadScore(at, bound)
        ?? ReadCount(at, bound)
        ?? ReadVague(at, bound)
        ?? ReadOrdinal(at, bound);

    /// <summary>"25 soldiers", "five dead", "twelve were injured", "three of the seven".</summary>
    private Reading? ReadCount(int at, Approximation bound)
    {
        if (numbers.TryReadOrdinal(pieces, at, out _) || ReadAmount(at, bound) is not { } amount) return null;
        var isOne = amount is { Low: 1, High: 1 } && pieces.IsWord(at);
        if (isOne && bound == Approximation.Exact && !_counted.IsCountingOne(at, amount.End)) return null;
        var counted = _counted.Read(at, amount.End, isSingular: amount is { Low: 1, High: 1 or null } or { Low: null, High: 1 });
        if (counted is null && pieces.IsHyphen(amount.End) && pieces.IsWord(amount.End + 1) && !pieces.Is(amount.End + 1, "strong")) return null;
        // "the 1960s and 70s".
        if (pieces.Is(amount.End, "s") && pieces.IsGlued(amount.End)) return null;
        if (IsProgramme(amount.End) || _named.IsNameInWords(at)) return null;
        if (pieces.IsNumber(at) && bound == Approximation.Exact && _named.IsName(at, amount.End, counted)) return null;
        if (pieces.IsWord(at) && counted is null && bound == Approximation.Exact && pieces.IsCapital(at) && at > 0 && !pieces.IsTitleCase) return null;
        return Make(at, amount, QuantityKind.Count, "", counted);
    }

    /// <summary>"60 Minutes": a unit of time with a capital in the midst of a sentence is part of a name.</summary>
    private bool IsProgramme(int at) => pieces.IsCapital(at) && !pieces.IsTitleCase && words.Cues.TimeUnits.Contains(pieces.Word(at));

    /// <summary>"dozens of people", "several hundred", "a handful of guards".</summary>
    private Reading? ReadVague(int at, Approximation bound)
    {
        if (TryReadVague(at) is not { } amount) return null;
        if (bound is Approximation.AtLeast or Approximation.MoreThan) amount = amount with { High = null };
        if (bound is Approximation.AtMost or Approximation.LessThan) amount = amount with { Low = null };
        var counted = _counted.Read(at, amount.End, isSingular: false);
        return counted is null && pieces.Word(at) is "numerous" or "countless" or "scores" or "a" ? null
            : Make(at, amount, QuantityKind.Count, "", counted);
    }

    private Amount? TryReadVague(int at)
    {
        if (!words.StartsVague(pieces.Word(at))) return null;
        if (pieces.Word(at) is "several" || pieces.Is(at, "a", "few"))
        {
            var next = pieces.Is(at, "a") ? at + 2 : at + 1;
            if ((pieces.Is(next, "dozen") ? 12 : numbers.Words[pieces.Word(next)].Magnitude) is { } magnitude && pieces.Word(next) is not [.., 's'])
            {
                var thousand = numbers.Words[pieces.Word(next + 1)].Magnitude ?? 1;
                var end = thousand > 1 ? next + 2 : next + 1;
                return new(2 * magnitude * thousand, 10 * magnitude * thousand, end, Approximation.Vague, Words(at, end));
            }
        }
        for (var end = at + 3; end > at; end--)
        {
            if (end > pieces.Count || words.Vague(Words(at, end, '-')) is not { } vague) continue;
            if (pieces.IsHyphen(end) || (pieces.Is(at, "scores") && !pieces.Is(end, "of"))) return null;
            return new(vague.Low, vague.High, end, Approximation.Vague, Words(at, end));
        }
        return null;
    }

    private string Words(int first, int end, char parted = ' ')
    {
        var joined = new List<string>();
        for (var at = first; at < end; at++) joined.Add(pieces.Word(at));
        return string.Join(parted, joined);
    }

    /// <summary>"the third child", "42nd president"; not "first" as an adverb.</summary>
    private Reading? ReadOrdinal(int at, Approximation bound)
    {
        if (bound != Approximation.Exact || !numbers.TryReadOrdinal(pieces, at, out var ordinal)) return null;
        if (pieces.IsCapital(at) && at > 0 || pieces.IsHyphen(ordinal.End) || pieces.IsCapital(ordinal.End) || pieces.Is(at - 1, "at")
            || pieces.Is(ordinal.End, "of", "all")) return null;
        if (IsRank(ordinal.End)) return null;
        if (pieces.Is(at, "second") && pieces.Word(at - 1) is "a" or "per" && !pieces.IsWord(at + 1)) return null;
        return _counted.Read(at, ordinal.End, isSingular: true) is { IsState: false } counted
            ? Make(at, Amount.Of(ordinal.Value, ordinal.End), QuantityKind.Ordinal, "", counted) : null;
    }

    /// <summary>"third party", "second hand", "first noticed": no place in a row of like things.</summary>
    private bool IsRank(int at) => words.Cues.Ranks.Contains(pieces.Word(at))
        || (pieces.Tag(at) is "" or "VBN" or "VBD" or "VBG" && pieces.Word(at) is [_, _, .., 'e', 'd'] or [_, _, .., 'i', 'n', 'g']);

    private Reading Make(int at, Amount amount, QuantityKind kind, string unit, Counted? counted)
    {
        var span = pieces.Span(at, amount.End);
        return new(new(span.Start, span.End, amount.Low, amount.High, kind, unit, counted?.Lemma, counted?.Span, amount.Approximation, amount.Vague),
            amount.End);
    }
}
