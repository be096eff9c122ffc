using System.Reflection;
using System.Text;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>An entry of a list and the section it stands in.</summary>
internal sealed record WordListEntry(string Section, string Entry);

/// <summary>Reads a list built into the program: entries parted by commas, <c>#</c> starts a comment line, <c>[name]</c> a section.</summary>
internal static class WordLists
{
    /// <exception cref="InvalidOperationException">The program has no such list.</exception>
    public static IEnumerable<WordListEntry> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicons/" + name)
            ?? throw new InvalidOperationException($"The program lacks its list {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                section = line[1..^1];
                continue;
            }
            foreach (var entry in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) yield return new(section, entry);
        }
    }
}
