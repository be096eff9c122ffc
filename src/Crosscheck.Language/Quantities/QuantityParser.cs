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
        if (counted is null && pieces.IsHyphen(amount.End) && pieces.IsWord(amount.End + 1)) return null;
        if (IsProgramme(amount.End)) return null;
        if (pieces.IsNumber(at) && bound == Approximation.Exact && _named.IsName(at, amount.End, hasNoun: counted is not null)) return null;
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
        var counted = _counted.Read(at, amount.End, isSingular: false);
        return counted is null && pieces.Word(at) is "several" or "numerous" or "countless" or "scores" or "a" ? null
            : Make(at, amount, QuantityKind.Count, "", counted);
    }

    private Amount? TryReadVague(int at)
    {
        if (!words.StartsVague(pieces.Word(at))) return null;
        if (pieces.Word(at) is "several" || pieces.Is(at, "a", "few"))
        {
            var next = pieces.Is(at, "a") ? at + 2 : at + 1;
            if (numbers.Words[pieces.Word(next)].Magnitude is { } magnitude && pieces.Word(next) is not [.., 's'])
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

    /// <summary>"3-2", "21:15" of a game, "a 5-4 vote".</summary>
    private Reading? ReadScore(int at, Approximation bound)
    {
        if (bound != Approximation.Exact || !TryReadPlain(at, out var first) || pieces.Word(at + 1) is not ("-" or "–" or ":") || !pieces.IsGlued(at + 1)
            || !pieces.IsGlued(at + 2) || !TryReadPlain(at + 2, out var second)) return null;
        if (pieces.IsGlued(at + 3) && pieces.Word(at + 3) is "-" or "–" or ":" or "/" || pieces.IsGlued(at) && pieces.IsHyphen(at - 1)) return null;
        var isTally = words.Cues.Tallies.Contains(pieces.Word(at + 3)) && !pieces.Is(at + 1, ":");
        return isTally || IsGame(at)
            ? Make(at, new(Math.Min(first, second), Math.Max(first, second), at + 3, Approximation.Exact), QuantityKind.Score, "", null) : null;
    }

    private bool TryReadPlain(int at, out decimal value)
    {
        value = 0;
        return pieces.IsNumber(at) && pieces.Word(at).Length <= 3 && NumberReader.TryParse(pieces.Word(at), out value) && decimal.Truncate(value) == value;
    }

    /// <summary>A verb of winning and losing close before the numbers.</summary>
    private bool IsGame(int at)
    {
        if (_counted.Read(at, at + 3, isSingular: false) is { IsState: false }) return false;
        for (var before = at - 1; before >= Math.Max(0, at - 10); before--)
        {
            if (words.Cues.Games.Contains(pieces.Word(before))) return true;
        }
        return false;
    }

    private Reading Make(int at, Amount amount, QuantityKind kind, string unit, Counted? counted)
    {
        var span = pieces.Span(at, amount.End);
        return new(new(span.Start, span.End, amount.Low, amount.High, kind, unit, counted?.Lemma, counted?.Span, amount.Approximation, amount.Vague),
            amount.End);
    }
}
