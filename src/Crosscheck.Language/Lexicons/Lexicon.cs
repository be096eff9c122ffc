using System.Reflection;
using System.Text;

namespace Crosscheck.Language.Lexicons;

/// <summary>A line of a word list. A class, as is <see cref="LexiconWord"/>: LINQ over structs would be compiled at every start.</summary>
internal sealed record LexiconLine(string Section, string Line);

/// <summary>A word of a word list.</summary>
internal sealed record LexiconWord(string Section, string Word);

/// <summary>Reads the word lists built into the program: lines of text, <c>#</c> starts a comment line, <c>[name]</c> a section.</summary>
internal static class Lexicon
{
    private static readonly Assembly Home = typeof(Lexicon).Assembly;

    /// <summary>Lines of a list with the section each stands in (empty before the first section).</summary>
    public static IEnumerable<LexiconLine> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']') section = line[1..^1];
            else yield return new(section, line);
        }
    }

    /// <summary>Words of a list, parted by blanks and line ends.</summary>
    public static IEnumerable<LexiconWord> Words(string name)
    {
        foreach (var (section, line) in Lines(name))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return new(section, word);
        }
    }

    private static Stream Open(string name) =>
        Home.GetManifestResourceStream("Lexicons/" + name) ?? throw new InvalidOperationException($"the program lacks its word list {name}");
}
