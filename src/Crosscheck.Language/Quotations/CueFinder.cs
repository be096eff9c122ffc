using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Finds reporting verbs outside quotation marks, and their sources.</summary>
internal sealed class CueFinder(ReportingVerbs verbs)
{
    /// <summary>Tokens between a verb and its subject; bounds the work on hostile text.</summary>
    private const int FarthestSubject = 100;

    /// <summary>The cues of a sentence in order.</summary>
    public List<Cue> Find(ClauseText text, int sentenceIndex)
    {
        var sentence = text.Annotated.Sentences[sentenceIndex];
        var cues = new List<Cue>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.PassageOf(i) >= 0) continue;
            var near = text.Around(sentenceIndex, i, i + 1);
            var cue = text.Lower(i) == "according" && i + 1 < sentence.EndToken && text.Lower(i + 1) == "to"
                ? According(text, sentenceIndex, near, i)
                : Verb(text, sentenceIndex, near, i, cues) ?? Noun(text, sentenceIndex, near, i) ?? Adjective(text, sentenceIndex, near, i);
            if (cue is null) continue;
            cues.Add(cue);
            i = Math.Max(i, cue.End - 1);
        }
        return cues;
    }

    private static Cue? According(ClauseText text, int sentenceIndex, Sentence sentence, int at)
    {
        var source = SourcePhrase.After(text, at + 2, sentence.EndToken, apposition: at > sentence.FirstToken);
        if (source.End == source.First) return null;
        return new() { Sentence = sentenceIndex, First = at, End = at + 2, Verb = at, Lemma = "according", Use = ReportingUse.Say, Source = source, IsAccording = true, Inverted = true };
    }

    private Cue? Verb(ClauseText text, int sentenceIndex, Sentence sentence, int at, List<Cue> earlier)
    {
        var word = text.Class(at);
        if (!verbs.TryGet(text.Lower(at), out var lemma, out var use) || !MayBeVerb(text, sentence, at, word)) return null;
        var first = at;
        bool passive = false, perfect = false, infinitive = false, negated = false;
        while (first > sentence.FirstToken && text.PassageOf(first - 1) < 0 && text.Class(first - 1) is WordClass.Auxiliary or WordClass.Adverb or WordClass.Negation or WordClass.To)
        {
            first--;
            passive |= IsBe(text.Lower(first));
            perfect |= text.Lower(first) is "has" or "have" or "had" or "having" or "'ve" or "’ve";
            infinitive |= text.Class(first) == WordClass.To;
            negated |= text.Class(first) == WordClass.Negation;
        }
        while (first < at && text.Class(first) == WordClass.Adverb && !IsCloseAdverb(text, first)) first++;
        if (negated && (use & (ReportingUse.Say | ReportingUse.Tell)) != 0) return null;
        if (infinitive || (word == WordClass.Participle && (passive || !perfect) && !IsPlainPast(text, sentence, at))) return null;
        var draft = new Cue { Sentence = sentenceIndex, First = first, End = at + 1, Verb = at, Lemma = lemma, Use = use };
        if (SourcePhrase.BetweenWith(text, sentence.FirstToken, at) is { } between && between.End > between.First) return draft with { Source = between };
        if (word == WordClass.Gerund && !passive) return Shared(text, sentence, draft, earlier);
        return InvertedSource(text, sentence, draft) ?? PlainSource(text, sentence, draft, earlier);
    }

    /// <summary>"His claim that", "the union's threat to": the words are whose claim or threat it is.</summary>
    private Cue? Noun(ClauseText text, int sentenceIndex, Sentence sentence, int at)
    {
        if (text.Class(at) != WordClass.Noun || !verbs.IsNoun(text.Annotated.Tokens[at].Lemma.ToLowerInvariant()) || !OpensClause(text, sentence, at + 1)) return null;
        var first = at;
        while (first > sentence.FirstToken && text.Class(first - 1) is WordClass.Adjective or WordClass.Noun or WordClass.Participle) first--;
        var source = first == sentence.FirstToken ? default
            : text.Lower(first - 1) is "his" or "her" or "their" or "its" or "my" or "our" ? (first - 1, first)
            : text.Class(first - 1) == WordClass.Possessive ? SourcePhrase.Before(text, sentence.FirstToken, first - 1)
            : default;
        return source.Item2 == source.Item1 ? null : new() { Sentence = sentenceIndex, First = at, End = at + 1, Verb = at, Lemma = text.Lower(at), Use = ReportingUse.Think | ReportingUse.Intend, Source = source, IsNoun = true };
    }

    /// <summary>"The mayor is confident that", "she was eager to".</summary>
    private Cue? Adjective(ClauseText text, int sentenceIndex, Sentence sentence, int at)
    {
        if (text.Class(at) is not (WordClass.Adjective or WordClass.Participle) || !verbs.IsAdjective(text.Lower(at)) || !OpensClause(text, sentence, at + 1)) return null;
        var first = at;
        while (first > sentence.FirstToken && text.PassageOf(first - 1) < 0 && text.Class(first - 1) is WordClass.Auxiliary or WordClass.Adverb) first--;
        if (first == at || !IsBe(text.Lower(first)) && !IsBe(text.Lower(Math.Min(first + 1, at)))) return null;
        var source = SourcePhrase.Before(text, sentence.FirstToken, first);
        return source.End == source.First ? null : new() { Sentence = sentenceIndex, First = first, End = at + 1, Verb = at, Lemma = text.Lower(at), Use = ReportingUse.Think | ReportingUse.Intend, Source = source };
    }

    private static bool OpensClause(ClauseText text, Sentence sentence, int at) =>
        at + 1 < sentence.EndToken && (text.Class(at) == WordClass.To || (text.Lower(at) == "that" && text.Class(at) is WordClass.Subordinator));

    private static bool MayBeVerb(ClauseText text, Sentence sentence, int at, WordClass word)
    {
        if (word is WordClass.Verb or WordClass.Participle or WordClass.Gerund) return true;
        // Taggers take a verb at the head of a sentence ("Said Leka:") or in a headline for a name or noun.
        return word is WordClass.Noun or WordClass.Proper && text.Annotated.Tokens[at].Xpos.Length == 0
            && (at == sentence.FirstToken || text.Class(at - 1) is not (WordClass.Determiner or WordClass.Adjective or WordClass.Possessive or WordClass.Preposition));
    }

    private static bool IsBe(string lower) => lower is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'m" or "’m" or "'re" or "’re" or "am";

    private static bool IsCloseAdverb(ClauseText text, int token) => text.Lower(token) is not ("even" or "then" or "so" or "now" or "here" or "there");

    // "said" taken for a participle after a comma or a quotation: the sentence has no other verb for it to depend on.
    private static bool IsPlainPast(ClauseText text, Sentence sentence, int at) =>
        text.Lower(at) is "said" or "told" or "wrote" or "added" or "asked" or "tweeted" or "argued" && at > sentence.FirstToken
        && (text.PassageOf(at - 1) >= 0 || text.Class(at - 1) is WordClass.Comma or WordClass.Pronoun or WordClass.Proper or WordClass.Relative);

    private static Cue? InvertedSource(ClauseText text, Sentence sentence, Cue draft)
    {
        // "..., told the Harbour Times that": whom it was told to.
        if (!draft.Has(ReportingUse.Inverts) || draft.Lemma is "tell" or "inform" or "notify" or "remind" or "assure" || draft.First != draft.Verb || draft.End >= sentence.EndToken) return null;
        var at = draft.Verb;
        var afterQuote = at > 0 && (text.PassageOf(at - 1) >= 0 || (at > 1 && text.Class(at - 1) == WordClass.Comma && text.PassageOf(at - 2) >= 0));
        var afterComma = at > sentence.FirstToken && text.Class(at - 1) is WordClass.Comma or WordClass.Bracket;
        if (!afterQuote && !afterComma && at != sentence.FirstToken) return null;
        var source = SourcePhrase.After(text, draft.End, sentence.EndToken, apposition: true);
        if (source.End == source.First) return null;
        if (!afterQuote)
        {
            // "X, a lawyer, said the deal was off": what follows is a clause, not the speaker.
            var next = source.End;
            var ends = next >= sentence.EndToken || text.Class(next) is WordClass.Comma or WordClass.Stop || text.PassageOf(next) >= 0 || text.InTime(next) || text.Class(next) == WordClass.Preposition;
            if (!ends || text.Class(draft.End) is WordClass.Pronoun) return null;
        }
        return draft with { Source = source, Inverted = true };
    }

    private static Cue? PlainSource(ClauseText text, Sentence sentence, Cue draft, List<Cue> earlier)
    {
        var end = draft.First;
        if (end == sentence.FirstToken) return null;
        if (text.Class(end - 1) == WordClass.Conjunction) return Shared(text, sentence, draft, earlier);
        // "Leka on Monday said": the time stands between.
        while (end > sentence.FirstToken && text.InTime(end - 1)) end--;
        if (end < draft.First && end > sentence.FirstToken && text.Class(end - 1) == WordClass.Preposition) end--;
        var source = SourcePhrase.Before(text, sentence.FirstToken, end);
        return source.End > source.First ? draft with { Source = source } : null;
    }

    /// <summary>"After Vale had left, Holt rose and said": where the subject of the verb begins that this one is joined to; the beginning of the sentence if the tree does not tell.</summary>
    private static int FirstOfJoined(ClauseText text, Sentence sentence, int verb)
    {
        var tokens = text.Annotated.Tokens;
        while (tokens[verb] is { Deprel: "conj", Head: var head } && head >= sentence.FirstToken && head < verb) verb = head;
        for (var token = Math.Max(sentence.FirstToken, verb - FarthestSubject); token < verb; token++)
        {
            if (tokens[token].Head == verb && tokens[token].Deprel == "nsubj") return token;
        }
        return sentence.FirstToken;
    }

    /// <summary>A verb without subject of its own takes that of the verb before it.</summary>
    private static Cue? Shared(ClauseText text, Sentence sentence, Cue draft, List<Cue> earlier)
    {
        if (earlier.Count > 0 && earlier[^1].HasSource) return draft with { Source = earlier[^1].Source, Shared = true };
        for (var i = FirstOfJoined(text, sentence, draft.Verb); i < draft.First; i++)
        {
            if (text.PassageOf(i) >= 0 || !text.IsFinite(i)) continue;
            var source = SourcePhrase.Before(text, sentence.FirstToken, i);
            return source.End > source.First ? draft with { Source = source, Shared = true } : null;
        }
        return null;
    }
}
