using System.Numerics;

namespace Crosscheck.Language.Learning;

/// <summary>The best sequence of labels by dynamic programming (Viterbi 1967): the sum over words of each label's score and of what is added for each pair of neighbours.</summary>
internal static class Viterbi
{
    /// <param name="scores">Of each word, of each label; overwritten.</param>
    /// <param name="follow">Added for each pair of labels, by the first; <paramref name="never"/> where the second may not follow. Before the first word stands label 0.</param>
    /// <param name="never">Less than any sum, and so far from the least value of its type that a score may be taken from it.</param>
    /// <param name="mayEnd">Of each label, whether a sequence may end with it.</param>
    /// <param name="labels">Receives the sequence; of equal sums that with the lower labels.</param>
    public static void Best<T>(Span<T> scores, ReadOnlySpan<T> follow, T never, ReadOnlySpan<bool> mayEnd, Span<int> labels)
        where T : unmanaged, INumber<T>
    {
        if (labels.Length == 0) return;
        var count = mayEnd.Length;
        var from = new byte[labels.Length * count];
        Span<T> last = stackalloc T[count];
        for (var at = 0; at < labels.Length; at++)
        {
            var row = scores.Slice(at * count, count);
            for (var label = 0; label < count; label++)
            {
                var best = never;
                for (var before = 0; before < (at == 0 ? 1 : count); before++)
                {
                    var added = follow[(before * count) + label];
                    if (added == never) continue;
                    var score = (at == 0 ? T.Zero : last[before]) + added;
                    if (score <= best) continue;
                    (best, from[(at * count) + label]) = (score, (byte)before);
                }
                row[label] = T.Max(never, best + row[label]);
            }
            row.CopyTo(last);
        }
        var end = 0;
        for (var label = 0; label < count; label++)
        {
            if (mayEnd[label] && last[label] > last[end]) end = label;
        }
        for (var at = labels.Length - 1; at >= 0; at--)
        {
            labels[at] = end;
            end = from[(at * count) + end];
        }
    }
}
