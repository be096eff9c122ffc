using Crosscheck.Language.Lexicons;
using Crosscheck.Language.Names;

namespace Crosscheck.Language.References;

/// <summary>The words of <c>references.txt</c>.</summary>
internal sealed class ReferenceWords
{
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    public ReferenceWords()
    {
        foreach (var (section, word) in Lexicon.Words("references.txt"))
            _sections.Add(word, section);
    }

    /// <summary>The sex that a personal pronoun tells; unknown for any other word.</summary>
    public Sex PronounSex(string lower) => _sections.GetValueOrDefault(lower) switch
    {
        "male" => Sex.Male,
        "female" => Sex.Female,
        _ => Sex.Unknown,
    };

    /// <summary>A noun for a body of people that may be any firm, club or movement.</summary>
    public bool IsBody(string lemma) => _sections.GetValueOrDefault(lemma) == "body";

    /// <summary>A noun for an office of state or the like; such bodies are not called companies or groups.</summary>
    public bool IsStateBody(string lemma) => _sections.GetValueOrDefault(lemma) == "state-body";

    /// <summary>Adjectives that point away from what was named last.</summary>
    public bool IsBarred(string lemma) => _sections.GetValueOrDefault(lemma) == "barred";

    /// <summary>What only people do, so that who does it is one.</summary>
    public bool IsDeedOfPeople(string lemma) => _sections.GetValueOrDefault(lemma) == "deed";
}
