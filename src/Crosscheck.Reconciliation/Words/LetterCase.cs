namespace Crosscheck.Reconciliation.Words;

/// <summary>The first letter of a phrase as its place asks for it.</summary>
internal static class LetterCase
{
    /// <param name="words">At least one letter.</param>
    public static string Raised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>In lower case, unless more than its first letter is raised ("NATO").</summary>
    /// <param name="words">At least one letter.</param>
    public static string Lowered(string words) => words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
