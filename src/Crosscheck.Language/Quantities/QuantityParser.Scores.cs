using Crosscheck.Language.Numbers;

namespace Crosscheck.Language.Quantities;

/// <summary>Results of games and votes.</summary>
internal sealed partial class QuantityParser
{
    /// <summary>"3-2", "21:15" of a game, "a 5-4 vote".</summary>
    private Reading? ReadScore(int at, Approximation bound)
    {
        if (bound != Approximation.Exact || !TryReadPlain(at, out var first)) return null;
        if (pieces.Is(at + 1, "to")) return ReadVotes(at, first);
        if (pieces.Word(at + 1) is not ("-" or "–" or ":") || !pieces.IsGlued(at + 1)
            || !pieces.IsGlued(at + 2) || !TryReadPlain(at + 2, out var second)) return null;
        if (pieces.IsGlued(at + 3) && pieces.Word(at + 3) is "-" or "–" or ":" or "/" || pieces.IsGlued(at) && pieces.IsHyphen(at - 1)) return null;
        var isTally = words.Cues.Tallies.Contains(pieces.Word(at + 3)) && !pieces.Is(at + 1, ":");
        return isTally || IsGame(at) || (!pieces.Is(at + 1, ":") && (IsInRow(at) || IsDescending(at, first, second)))
            ? Make(at, new(Math.Min(first, second), Math.Max(first, second), at + 3, Approximation.Exact), QuantityKind.Score, "", null) : null;
    }

    /// <summary>"voted 61 to 38": the higher number first, so no range.</summary>
    private Reading? ReadVotes(int at, decimal first) =>
        TryReadPlain(at + 2, out var second) && first > second && IsGame(at) && _named.IsFree(at + 2, at + 3)
            ? Make(at, new(second, first, at + 3, Approximation.Exact), QuantityKind.Score, "", null) : null;

    /// <summary>"6-4, 3-6, 7-5": the next set.</summary>
    private bool IsInRow(int at) =>
        pieces.Is(at - 1, ",") && pieces.IsNumber(at - 2) && pieces.Word(at - 3) is "-" or "–" && pieces.IsGlued(at - 2) && pieces.IsNumber(at - 4);

    /// <summary>"104-97" is no range, "Marrow 4-0 Dunholm" no type of thing.</summary>
    private bool IsDescending(int at, decimal first, decimal second) =>
        first > second && first < 200 && _named.IsFree(at, at + 1) && (!pieces.IsCapital(at - 1) || pieces.IsCapital(at + 3))
            && _counted.Read(at, at + 3, isSingular: false) is null or { IsState: true };

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
}
