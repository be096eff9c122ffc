using System.Collections.Immutable;
using System.Globalization;

namespace Crosscheck.Language.Conllu;

/// <summary>Reads CoNLL-U, the exchange format of Universal Dependencies (https://universaldependencies.org/format.html).</summary>
public static class ConlluReader
{
    /// <summary>Yields the sentences of a file one by one.</summary>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message gives its number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var surface = ImmutableArray.CreateBuilder<ConlluSurface>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0) yield return Take(comments, words, surface, number);
            }
            else if (line[0] == '#') comments.Add(line);
            else ReadToken(line, number, words, surface);
        }
        if (words.Count > 0) yield return Take(comments, words, surface, number);
    }

    private static ConlluSentence Take(
        ImmutableArray<string>.Builder comments, ImmutableArray<ConlluWord>.Builder words, ImmutableArray<ConlluSurface>.Builder surface, int number)
    {
        foreach (var word in words)
        {
            if (word.Head >= words.Count) throw Broken(number, "a head lies outside the sentence that ends here");
        }
        if (surface[^1].EndWord > words.Count) throw Broken(number, "a token range goes beyond the sentence that ends here");
        var sentence = new ConlluSentence(comments.ToImmutable(), words.ToImmutable(), surface.ToImmutable());
        comments.Clear();
        words.Clear();
        surface.Clear();
        return sentence;
    }

    private static void ReadToken(string line, int number, ImmutableArray<ConlluWord>.Builder words, ImmutableArray<ConlluSurface>.Builder surface)
    {
        var fields = line.Split('\t');
        if (fields.Length != 10) throw Broken(number, $"expected 10 columns parted by tabs, found {fields.Length}");
        var id = fields[0];
        // Empty nodes ("8.1") belong to the enhanced graph only.
        if (id.Contains('.', StringComparison.Ordinal)) return;
        var spaceAfter = !fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            int first = Number(id[..dash], number), last = Number(id[(dash + 1)..], number);
            if (first != words.Count + 1 || last < first) throw Broken(number, $"token range {id} is out of order");
            surface.Add(new(fields[1], first - 1, last, spaceAfter));
            return;
        }
        if (Number(id, number) != words.Count + 1) throw Broken(number, $"word {id} is out of order");
        if (surface.Count == 0 || surface[^1].EndWord <= words.Count) surface.Add(new(fields[1], words.Count, words.Count + 1, spaceAfter));
        var head = fields[6] == "_" ? -1 : Number(fields[6], number) - 1;
        words.Add(new(fields[1], fields[2], fields[3], fields[4], fields[5], head, fields[7]));
    }

    private static int Number(string digits, int line) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Broken(line, $"'{digits}' is not a number");

    private static FormatException Broken(int line, string why) => new($"line {line.ToString(CultureInfo.InvariantCulture)}: {why}");
}
