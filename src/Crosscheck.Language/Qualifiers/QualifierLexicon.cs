using Crosscheck.Language.Clauses;
using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Qualifiers;

/// <summary>How far a qualifying word reaches.</summary>
internal enum QualifierReach
{
    /// <summary>To the end of its clause.</summary>
    Clause,

    /// <summary>Over the noun phrase that follows.</summary>
    Phrase,

    /// <summary>To the end of its clause, or over what stands before if it closes the clause.</summary>
    Either,
}

/// <summary>A negation or hedge of Lexicons/qualifiers.txt.</summary>
internal sealed record QualifierEntry(string[] Words, QualifierKind Kind, QualifierReach Reach);

/// <summary>The negations and hedges, by their first word.</summary>
internal sealed class QualifierLexicon
{
    private readonly Dictionary<string, QualifierEntry[]> _byFirstWord = Lexicon.Lines("qualifiers.txt").Select(EntryOf)
        .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The longest entry whose words stand at the token.</summary>
    public QualifierEntry? At(ClauseText text, int token, int end)
    {
        if (!_byFirstWord.TryGetValue(text.Lower(token), out var entries)) return null;
        foreach (var entry in entries)
        {
            if (token + entry.Words.Length <= end && Matches(text, token, entry.Words)) return entry;
        }
        return null;
    }

    private static bool Matches(ClauseText text, int token, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (text.Lower(token + i) != words[i]) return false;
        }
        return true;
    }

    private static QualifierEntry EntryOf(LexiconLine row)
    {
        var reach = row.Line[0] switch { '*' => QualifierReach.Phrase, '<' => QualifierReach.Either, _ => QualifierReach.Clause };
        var line = reach == QualifierReach.Clause ? row.Line : row.Line[1..];
        return new(line.Split(' '), row.Section == "negation" ? QualifierKind.Negation : QualifierKind.Hedge, reach);
    }
}
