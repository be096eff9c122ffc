using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Numbers;

/// <summary>The sections of a word list as sets.</summary>
internal sealed class WordSets(string file)
{
    private readonly ILookup<string, string> _sections = Lexicon.Words(file).ToLookup(entry => entry.Section, entry => entry.Word, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">The list has no such section.</exception>
    public HashSet<string> this[string section] =>
        _sections.Contains(section) ? _sections[section].ToHashSet(StringComparer.Ordinal)
            : throw new InvalidOperationException($"{file} has no section [{section}].");
}
