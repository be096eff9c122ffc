namespace Crosscheck.Lexicons;

/// <summary>The hand-made list beside WordNet: groups of like news words, words to be kept apart, and nouns that are or are not events.</summary>
/// <param name="Groups">Each a set of (lemma, part of speech).</param>
/// <param name="Apart">Each a set of lemmas of which no two are related.</param>
/// <param name="Events">Nouns that tell of something that happens whatever WordNet's first senses are.</param>
/// <param name="Standing">Nouns that do not.</param>
internal sealed record NewsWords(IReadOnlyList<(string Lemma, char Pos)[]> Groups, IReadOnlyList<string[]> Apart, IReadOnlyList<string> Events, IReadOnlyList<string> Standing)
{
    /// <exception cref="InvalidDataException">A line is neither a group nor a comment.</exception>
    public static NewsWords Read(string path)
    {
        var groups = new List<(string, char)[]>();
        var apart = new List<string[]>();
        var events = new List<string>();
        var standing = new List<string>();
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "same":
                    groups.Add([.. words.Skip(1).Select(word => Tagged(word, line))]);
                    break;
                case "apart":
                    apart.Add(words[1..]);
                    break;
                case "event":
                    events.AddRange(words.Skip(1));
                    break;
                case "standing":
                    standing.AddRange(words.Skip(1));
                    break;
                default:
                    throw new InvalidDataException($"No kind of line: {line}");
            }
        }
        return new(groups, apart, events, standing);
    }

    private static (string Lemma, char Pos) Tagged(string word, string line) =>
        word is [.., '/', 'n' or 'v' or 'a' or 'r'] ? (word[..^2], word[^1]) : throw new InvalidDataException($"{word} has no part of speech: {line}");
}
