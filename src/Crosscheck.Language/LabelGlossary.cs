using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language;

/// <summary>A label in plain words.</summary>
/// <param name="Group">The field it stands in: upos, deprel, entity kind …</param>
/// <param name="Name">The label.</param>
/// <param name="Meaning">What it means, with an example where that helps.</param>
public sealed record LabelMeaning(string Group, string Name, string Meaning);

/// <summary>Explains every label that the program emits.</summary>
public static class LabelGlossary
{
    /// <summary>All labels by group.</summary>
    public static IEnumerable<LabelMeaning> All()
    {
        foreach (var (group, line) in Lexicon.Lines("labels.txt"))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            yield return new(group, line[..blank], line[(blank + 1)..]);
        }
    }
}
