namespace Crosscheck.Articles;

/// <summary>Reads the word lists that are embedded in the assembly (<c>Lexicons/*.txt</c>).</summary>
internal static class WordList
{
    /// <summary>The lines of a list without comments, blank lines and outer blanks.</summary>
    public static List<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("Lexicons/" + name)
            ?? throw new ArgumentException($"No word list is named {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.AsSpan().Trim() is { Length: > 0 } trimmed && trimmed[0] != '#')
                lines.Add(trimmed.ToString());
        }
        return lines;
    }
}
