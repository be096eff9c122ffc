using System.Globalization;
using System.Text;

namespace Crosscheck.Lexicons;

/// <summary>Verbs that no sense of WordNet lets stand without an object or a clause.</summary>
internal static class TransitiveVerbs
{
    /// <summary>
    /// Sentence frames (wninput(5WN)) in which something else than an object or nothing at all follows the verb: "Somebody ----s", "Somebody ----s PP",
    /// "Somebody ----s that CLAUSE" and the like.
    /// </summary>
    private static readonly HashSet<int> _withoutObject = [1, 2, 3, 4, 5, 6, 7, 12, 13, 22, 23, 25, 26, 27, 28, 29, 32, 33, 34, 35];

    /// <param name="folder">WordNet's dictionary files.</param>
    public static string Of(string folder)
    {
        var frames = new SortedDictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "data.verb")).Where(line => line.Length > 0 && line[0] != ' '))
            Add(frames, line);
        var list = new StringBuilder("# Verbs that need an object or a clause in every sense, by the sentence frames of WordNet 3.1. Made by tools/Crosscheck.Lexicons; see docs/data-sources.md.\n");
        foreach (var words in frames.Where(verb => !verb.Value.Overlaps(_withoutObject) && !verb.Key.Contains('_', StringComparison.Ordinal)).Select(verb => verb.Key).Chunk(20))
            list.Append(string.Join(",", words)).Append('\n');
        return list.ToString();
    }

    private static void Add(SortedDictionary<string, HashSet<int>> frames, string line)
    {
        var fields = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var at = 4 + (2 * words);
        at += 1 + (4 * Number(fields[at]));
        for (var (left, frame) = (Number(fields[at]), at + 1); left > 0; left--, frame += 3)
        {
            var only = int.Parse(fields[frame + 2], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var word = 1; word <= words; word++)
            {
                if (only != 0 && only != word)
                    continue;
                var lemma = fields[4 + (2 * (word - 1))].ToLowerInvariant();
                if (!frames.TryGetValue(lemma, out var known))
                    frames.Add(lemma, known = []);
                known.Add(Number(fields[frame + 1]));
            }
        }
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
