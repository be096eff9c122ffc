using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Tokens;

/// <summary>Splits contractions into syntactic words as Universal Dependencies does: do|n't, John|'s, can|not.</summary>
internal sealed class Contractions
{
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _fixed;

    private Contractions(Dictionary<string, int[]> joints) => _fixed = joints.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Contractions Load()
    {
        var joints = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, line) in Lexicon.Lines("contractions.txt"))
        {
            var parts = line.Split('|');
            var places = new int[parts.Length - 1];
            for (int part = 0, at = 0; part < places.Length; part++) places[part] = at += parts[part].Length;
            joints[string.Concat(parts)] = places;
        }
        return new(joints);
    }

    /// <summary>Adds the syntactic words of one written word.</summary>
    /// <param name="word">The written word, apostrophes inside included.</param>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="tokens">Receives the words.</param>
    public void Split(ReadOnlySpan<char> word, int start, List<TextSpan> tokens)
    {
        if (word.Length <= 9 && _fixed.TryGetValue(word, out var joints))
        {
            var from = start;
            foreach (var joint in joints)
            {
                tokens.Add(new(from, start + joint));
                from = start + joint;
            }
            tokens.Add(new(from, start + word.Length));
            return;
        }
        // "I'd've", "couldn't've": the stem may end in a clitic of its own, but not more often than that.
        var stem = word.Length - CliticLength(word);
        var innerStem = stem == word.Length ? stem : stem - CliticLength(word[..stem]);
        tokens.Add(new(start, start + innerStem));
        if (innerStem < stem) tokens.Add(new(start + innerStem, start + stem));
        if (stem < word.Length) tokens.Add(new(start + stem, start + word.Length));
    }

    /// <summary>Length of the clitic that ends the word, apostrophe included, or 0.</summary>
    private static int CliticLength(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length < 3) return 0;
        var last = (char)(word[^1] | 0x20);
        if (Characters.IsApostrophe(word[^2]))
        {
            if (last == 't' && (word[^3] | 0x20) == 'n') return length > 3 ? 3 : 0;
            return last is 's' or 'm' or 'd' && !Characters.IsDigit(word[^3]) ? 2 : 0;
        }
        if (length < 4 || !Characters.IsApostrophe(word[^3])) return 0;
        var before = (char)(word[^2] | 0x20);
        return (before, last) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3 : 0;
    }
}
