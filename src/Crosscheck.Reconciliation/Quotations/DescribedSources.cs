using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Speakers of one text who have no name: "a harbour official", later "the official".</summary>
internal sealed class DescribedSources
{
    /// <summary>Words of a phrase that only points back.</summary>
    private const int LongestPointer = 3;

    private static readonly HashSet<string> _pointers = new(["the", "that", "this", "these", "those"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What WordNet sorts under deeds or states and what yet says something.</summary>
    private static readonly HashSet<string> _bodies = new(
        ["administration", "airline", "analysis", "authority", "campaign", "census", "command", "data", "defence", "defense", "delegation", "finding", "intelligence", "investigation", "inquiry", "leadership", "management", "mission", "opposition", "poll", "presidency", "prosecution", "regime", "research", "review", "ruling", "study", "survey", "test"],
        StringComparer.Ordinal);

    private static readonly LexicalClass[] _speakers = [LexicalClass.NounPerson, LexicalClass.NounGroup, LexicalClass.NounCommunication, LexicalClass.NounLocation];

    /// <summary>Of each noun the fullest phrase that ended with it so far.</summary>
    private readonly Dictionary<string, string> _fullest = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of the phrase that a pointer stands for; the words themselves if they are none, or stand for nothing said before.</summary>
    /// <param name="words">A source in the article's words.</param>
    public string InFull(string words)
    {
        if (NounOfPointer(words) is { } noun) return _fullest.GetValueOrDefault(noun, words);
        // "Lu Ki-san, the spokesman for the union": later "the spokesman".
        foreach (var phrase in words.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0) _fullest[parts[HeadOf(parts)].TrimEnd(',')] = words;
        }
        return words;
    }

    /// <summary>"Official" of "the official"; null of a phrase that tells more.</summary>
    public static string? NounOfPointer(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 1 and <= LongestPointer && _pointers.Contains(parts[0]) ? parts[^1] : null;
    }

    /// <summary>"A source close to the talks": what stands before the first preposition or comma.</summary>
    private static Index HeadOf(string[] parts)
    {
        for (var at = 1; at < parts.Length; at++)
        {
            if (parts[at - 1].EndsWith(',')) return at - 1;
            if (parts[at] is "of" or "for" or "at" or "in" or "from" or "with" or "close" or "familiar" or "who" or "that" or "on" or "by" or "near") return at - 1;
        }
        return ^1;
    }

    /// <summary>False of "the advance", "the death toll", a common noun of which no sense is a person, a body, a place or words, and of a pronoun, whoever it stands for.</summary>
    /// <param name="layers">The text.</param>
    /// <param name="source">Its words of the source.</param>
    public static bool MaySpeak(AnnotatedText layers, TextSpan source)
    {
        var (first, end) = layers.TokensIn(source);
        for (var token = first; token < end; token++)
        {
            var word = layers.Tokens[token];
            // The word that the others hang on.
            if (word.Head >= first && word.Head < end || word.Upos is "PUNCT" or "ADP" or "DET") continue;
            if (word.Upos is "VERB" or "AUX" or "PRON") return false;
            if (word.Upos != "NOUN") return true;
            var lemma = word.Lemma.ToLowerInvariant();
            var usual = WordRelations.Shared.ClassOf(lemma, 'n');
            return usual is LexicalClass.Unknown || _speakers.Contains(usual) || _bodies.Contains(lemma)
                || (!WordRelations.Shared.IsEventNoun(lemma) && Array.Exists(_speakers, kind => WordRelations.Shared.HasNounSense(lemma, kind)));
        }
        return true;
    }
}
