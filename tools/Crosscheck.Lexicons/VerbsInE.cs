using System.Text;

namespace Crosscheck.Lexicons;

/// <summary>
/// Verbs in -e whose forms in -ed and -ing do not show it. Spelling alone does not tell "range" behind "ranged" from "hang" behind "hanged"; a dictionary does.
/// </summary>
internal static class VerbsInE
{
    private const string Vowels = "aeiou";

    /// <param name="folder">WordNet's dictionary files.</param>
    public static string Of(string folder)
    {
        var verbs = File.ReadLines(Path.Combine(folder, "index.verb"))
            .Where(line => line.Length > 0 && line[0] != ' ')
            .Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)])
            .Where(verb => verb.All(char.IsAsciiLetterLower))
            .ToHashSet(StringComparer.Ordinal);
        var list = new StringBuilder("# Verbs in -e that lose it before -ed and -ing, from WordNet 3.1. Made by tools/Crosscheck.Lexicons; see docs/data-sources.md.\n");
        foreach (var words in verbs.Where(verb => HidesItsE(verb, verbs)).Order(StringComparer.Ordinal).Chunk(20))
            list.Append(string.Join(",", words)).Append('\n');
        return list.ToString();
    }

    /// <summary>The verb loses its e ("see", "dye" and "die" keep theirs or change it), and no other verb has the same forms.</summary>
    private static bool HidesItsE(string verb, HashSet<string> verbs) =>
        verb.Length > 3 && verb[^1] == 'e' && !"aeioy".Contains(verb[^2], StringComparison.Ordinal) && (!verbs.Contains(verb[..^1]) || Doubles(verb[..^1]));

    /// <summary>One syllable in one vowel and one consonant, which is doubled before an ending: "stared" is no form of "star".</summary>
    private static bool Doubles(string stem) =>
        stem.Count(letter => Vowels.Contains(letter, StringComparison.Ordinal)) == 1 && Vowels.Contains(stem[^2], StringComparison.Ordinal)
        && !"wxy".Contains(stem[^1], StringComparison.Ordinal);
}
