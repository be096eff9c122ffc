using System.Globalization;
using Crosscheck.Language.Names;

namespace Crosscheck.Training.Names;

/// <summary>Scores labels against gold: whole names of the right kind.</summary>
internal static class NameScore
{
    /// <summary>F1 in percent, over all kinds and of each.</summary>
    public static string Of(NameTagger tagger, IReadOnlyList<LabelledDocument> documents)
    {
        var counts = new Dictionary<EntityKind, (int Right, int Found, int Gold)>();
        foreach (var document in documents)
        {
            var first = 0;
            foreach (var end in document.Ends)
            {
                var labels = new int[end - first];
                tagger.Label(document.Facts.AsSpan(first, end - first), labels);
                var (found, gold) = (Names(labels), Names(document.Labels.AsSpan(first, end - first)));
                foreach (var kind in NameLabels.Kinds)
                {
                    var count = counts.GetValueOrDefault(kind);
                    counts[kind] = (count.Right + found.Count(name => name.Kind == kind && gold.Contains(name)), count.Found + found.Count(name => name.Kind == kind), count.Gold + gold.Count(name => name.Kind == kind));
                }
                first = end;
            }
        }
        var all = (counts.Values.Sum(count => count.Right), counts.Values.Sum(count => count.Found), counts.Values.Sum(count => count.Gold));
        return string.Create(CultureInfo.InvariantCulture, $"F1 {F1(all):F2} ({string.Join(", ", counts.Select(pair => $"{pair.Key} {F1(pair.Value).ToString("F1", CultureInfo.InvariantCulture)}"))})");
    }

    private static double F1((int Right, int Found, int Gold) count) => count.Found + count.Gold == 0 ? 0 : 200.0 * count.Right / (count.Found + count.Gold);

    private static HashSet<(int First, int End, EntityKind Kind)> Names(ReadOnlySpan<int> labels)
    {
        var names = new HashSet<(int, int, EntityKind)>();
        var start = 0;
        for (var at = 0; at < labels.Length; at++)
        {
            if (NameLabels.Starts(labels[at])) start = at;
            if (NameLabels.Ends(labels[at])) names.Add((start, at + 1, NameLabels.KindOf(labels[at])));
        }
        return names;
    }
}
