using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>What a telling is about, in the words of one of its sentences: the weightiest phrases that most of its sentences share.</summary>
internal sealed class TellingTopic(StoryEntities entities, ConceptWeights weights)
{
    private const int MostPhrases = 3;

    /// <summary>One phrase by itself says too little, unless the sentences share more than its words.</summary>
    private const int LeastShared = 3;

    private const int LeastPhrase = 3;
    private const int LongestPhrase = 40;

    /// <param name="telling">The telling.</param>
    /// <returns>"The rubber bullet, Ferguson and the officer"; null if nothing with a name or a noun is shared.</returns>
    public string? Of(Telling telling)
    {
        var shared = SharedConcepts(telling);
        string? best = null;
        var most = 0.0;
        foreach (var sentence in telling.Sentences)
        {
            var (text, weight) = Phrases(sentence, shared);
            // A headline raises its letters: it serves only where no sentence does.
            if (sentence.Field == EvidenceField.Title)
                weight *= 0.1;
            if (text is not null && weight > most)
                (best, most) = (text, weight);
        }
        return best;
    }

    /// <summary>Concepts that more than half of the articles share.</summary>
    public static HashSet<Concept> SharedConcepts(Telling telling)
    {
        var articles = telling.Sentences.Select(sentence => sentence.Article).Distinct().Count();
        var shared = new HashSet<Concept>();
        foreach (var group in telling.Sentences.SelectMany(sentence => sentence.Concepts.Select(concept => new ConceptOf(concept, sentence.Article))).Distinct().GroupBy(use => use.Concept))
        {
            if (group.Count() >= 2 && group.Count() * 2 > articles)
                shared.Add(group.Key);
        }
        return shared;
    }

    private (string? Text, double Weight) Phrases(ToldSentence sentence, HashSet<Concept> shared)
    {
        var text = sentence.Statements.Text;
        var (first, end) = (text.Sentences[sentence.Index].FirstToken, text.Sentences[sentence.Index].EndToken);
        var phrases = new List<TopicPhrase>();
        var told = new HashSet<Concept>();
        for (var token = first; token < end; token++)
        {
            if (!IsThing(sentence, token) || sentence.Statements.ConceptAt(token) is not { } concept || !shared.Contains(concept) || !told.Add(concept))
                continue;
            if (concept.IsEntity)
            {
                phrases.Add(new(token, weights.Weight(concept), entities.All[EntityOf(concept)].Name));
                continue;
            }
            var (from, last) = (token, token);
            while (from > first && (IsJoined(text, from - 1, from) || (Modifies(text, from - 1, token) && sentence.Statements.EntityAt(from - 1) < 0)))
                from--;
            while (last + 1 < end && (IsJoined(text, last, last + 1) || (text.Tokens[token].Upos == "PROPN" && text.Tokens[last + 1] is { Upos: "PROPN", Deprel: "flat" })))
                last++;
            var words = new TextSpan(text.Tokens[from].Start, text.Tokens[last].End).Of(text.Text);
            if (words.Length >= LeastPhrase && words.Length <= LongestPhrase && !words.AsSpan().ContainsAny('\n', '"', '“'))
                phrases.Add(new(token, weights.Weight(concept), text.Tokens[from].Upos == "PROPN" ? words : char.ToLowerInvariant(words[0]) + words[1..]));
        }
        var chosen = phrases.OrderByDescending(phrase => phrase.Weight).ThenBy(phrase => phrase.Token).Take(MostPhrases).OrderBy(phrase => phrase.Token).ToList();
        return chosen.Count == 0 || (chosen.Count == 1 && shared.Count < LeastShared) ? (null, 0) : (Join([.. chosen.Select(phrase => phrase.Words).Distinct(StringComparer.OrdinalIgnoreCase)]), chosen.Sum(phrase => phrase.Weight));
    }

    private static bool IsThing(ToldSentence sentence, int token) =>
        sentence.Statements.Text.Tokens[token] is { Upos: "NOUN" } or { Upos: "PROPN" } && !IsTime(sentence.Statements.Text, token)
        && (sentence.Statements.Text.Tokens[token].Deprel is not ("compound" or "nmod:poss" or "nmod:desc" or "flat") || (sentence.Statements.Text.Tokens[token].Deprel == "nmod:poss" && sentence.Statements.EntityAt(token) >= 0));

    /// <summary>True for parts of one word: "x-ray", "end-to-end".</summary>
    private static bool IsJoined(AnnotatedText text, int left, int right) =>
        text.Tokens[left].End == text.Tokens[right].Start && IsPart(text, left) && IsPart(text, right);

    private static bool IsPart(AnnotatedText text, int token) =>
        char.IsLetterOrDigit(text.Text[text.Tokens[token].Start]) || text.Text[text.Tokens[token].Start] is '-' or '‑' && text.Tokens[token].End - text.Tokens[token].Start > 0;

    private static bool IsTime(AnnotatedText text, int token) => text.Times.Any(time => time.Span.Contains(text.Tokens[token].Start));

    /// <summary>True if the word belongs to the noun's phrase before it: article, adjective, compound, or a part of these.</summary>
    private static bool Modifies(AnnotatedText text, int token, int noun)
    {
        if (text.Tokens[token].Upos == "PUNCT" && text.Tokens[token].Span.Of(text.Text) != "-")
            return false;
        for (var steps = 0; steps < 3 && token >= 0; steps++)
        {
            if (text.Tokens[token].Head == noun)
                return text.Tokens[token] is { Upos: "ADJ" or "NOUN" or "PROPN" or "NUM" or "DET" or "VERB" or "PUNCT" } word && word.Deprel is "amod" or "compound" or "det" or "nummod" or "punct";
            token = text.Tokens[token].Head;
        }
        return false;
    }

    private static int EntityOf(Concept concept) => int.Parse(concept.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    private sealed record ConceptOf(Concept Concept, int Article);

    private sealed record TopicPhrase(int Token, double Weight, string Words);
}
