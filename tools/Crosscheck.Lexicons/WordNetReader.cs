using System.Globalization;

namespace Crosscheck.Lexicons;

/// <summary>A synset of the dictionary files.</summary>
/// <param name="Class">Number of the lexicographer file.</param>
/// <param name="Words">Its words in the files' order, lower case; a pointer counts them from 1.</param>
/// <param name="Pointers">Relations to other synsets or words.</param>
internal sealed record WordNetSynset(int Class, string[] Words, WordNetPointer[] Pointers);

/// <param name="Symbol">Kind of relation, wninput(5WN): <c>@</c> hypernym, <c>+</c> derived form, <c>!</c> antonym, ….</param>
/// <param name="Target">Part of speech and offset of the other synset.</param>
/// <param name="SourceWord">Word of this synset, from 1; 0 for the whole.</param>
/// <param name="TargetWord">Word of the other, from 1; 0 for the whole.</param>
internal readonly record struct WordNetPointer(string Symbol, SynsetKey Target, int SourceWord, int TargetWord);

/// <summary>Where a synset stands: part of speech (n, v, a, r) and byte offset in its file.</summary>
internal readonly record struct SynsetKey(char Pos, int Offset);

/// <summary>Reads data, index and sense files as wndb(5WN) and senseidx(5WN) describe them.</summary>
internal sealed class WordNetReader
{
    private static readonly (string File, char Pos)[] _files = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

    private WordNetReader()
    {
    }

    public Dictionary<SynsetKey, WordNetSynset> Synsets { get; } = [];

    /// <summary>The synsets of each word, most frequent first.</summary>
    public SortedDictionary<(string Lemma, char Pos), SynsetKey[]> Entries { get; } = new(Comparer<(string Lemma, char Pos)>.Create(
        (x, y) => x.Lemma != y.Lemma ? string.CompareOrdinal(x.Lemma, y.Lemma) : x.Pos.CompareTo(y.Pos)));

    /// <summary>How often the tagged texts use a word in a sense.</summary>
    public Dictionary<(string Lemma, SynsetKey Synset), int> Counts { get; } = [];

    public static WordNetReader Read(string folder)
    {
        var reader = new WordNetReader();
        foreach (var (file, pos) in _files)
        {
            foreach (var line in Lines(Path.Combine(folder, "data." + file))) reader.AddSynset(line, pos);
            foreach (var line in Lines(Path.Combine(folder, "index." + file))) reader.AddEntry(line, pos);
        }
        foreach (var line in Lines(Path.Combine(folder, "index.sense"))) reader.AddCount(line);
        return reader;
    }

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != ' ');

    private void AddSynset(string line, char pos)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var fields = line[..(bar < 0 ? line.Length : bar)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new string[int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
        for (var i = 0; i < words.Length; i++)
        {
            var word = fields[4 + (2 * i)];
            var marker = word.IndexOf('(', StringComparison.Ordinal);
            words[i] = (marker < 0 ? word : word[..marker]).ToLowerInvariant();
        }
        var at = 4 + (2 * words.Length);
        var pointers = new WordNetPointer[Number(fields[at])];
        for (var i = 0; i < pointers.Length; i++)
        {
            var first = at + 1 + (4 * i);
            var ends = fields[first + 3];
            pointers[i] = new(
                fields[first],
                new(fields[first + 2][0], Number(fields[first + 1])),
                int.Parse(ends.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                int.Parse(ends.AsSpan(2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
        Synsets.Add(new(pos, Number(fields[0])), new(Number(fields[1]), words, pointers));
    }

    private void AddEntry(string line, char pos)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = Number(fields[2]);
        Entries.Add((fields[0], pos), [.. fields[^count..].Select(offset => new SynsetKey(pos, Number(offset)))]);
    }

    private void AddCount(string line)
    {
        var fields = line.Split(' ');
        var percent = fields[0].IndexOf('%', StringComparison.Ordinal);
        var pos = fields[0][percent + 1] switch { '1' => 'n', '2' => 'v', '4' => 'r', _ => 'a' };
        Counts[(fields[0][..percent], new(pos, Number(fields[1])))] = Number(fields[3]);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
