using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Finds the noun phrase that stands before or after a reporting verb, with its apposition.</summary>
internal static class SourcePhrase
{
    private const int LongestApposition = 30, LongestPhrase = 40;

    /// <summary>The tokens of the phrase that ends before <paramref name="end"/>, not before <paramref name="least"/>; empty if none is found.</summary>
    public static (int First, int End) Before(ClauseText text, int least, int end)
    {
        var last = end - 1;
        if (last < least) return default;
        if (text.Class(last) is WordClass.Comma or WordClass.Bracket)
        {
            var before = ApposedTo(text, least, last);
            if (before < 0) return default;
            var (first, _) = Core(text, least, before);
            return first < before ? (first, text.Lower(last) == ")" ? end : last) : default;
        }
        return Core(text, least, end);
    }

    /// <summary>"The toll grew, with the mayor saying": the phrase between "with" and the verb; empty if there is none.</summary>
    public static (int First, int End) BetweenWith(ClauseText text, int least, int verb)
    {
        if (text.Class(verb) != WordClass.Gerund || verb <= least) return default;
        var (first, end) = Core(text, least, verb);
        return end > first && first > least && text.Lower(first - 1) == "with" ? (first, end) : default;
    }

    /// <summary>The token after the head phrase of "X, a lawyer, " or "X — a lawyer — " that closes at <paramref name="close"/>; -1 if it is no apposition.</summary>
    private static int ApposedTo(ClauseText text, int least, int close)
    {
        var mark = text.Class(close);
        var found = -1;
        for (var i = close - 1; i > least && close - i < LongestApposition; i--)
        {
            if (text.Class(i) is WordClass.Stop || text.PassageOf(i) >= 0) break;
            if (text.Class(i) != mark || !text.IsNominal(i - 1) || text.InTime(i - 1)) continue;
            if (!OpensApposition(text, i + 1)) continue;
            found = i;
            if (mark == WordClass.Bracket) break;
        }
        return found;
    }

    private static bool OpensApposition(ClauseText text, int token) => text.Class(token) switch
    {
        WordClass.Determiner or WordClass.Number or WordClass.Noun or WordClass.Adjective or WordClass.Proper => true,
        WordClass.Relative => true,
        WordClass.Gerund or WordClass.Participle => true,
        _ => text.Lower(token) is "who" or "whose" or "which" or "citing" or "speaking" or "of",
    };

    /// <summary>The phrase without apposition that ends before <paramref name="end"/>.</summary>
    private static (int First, int End) Core(ClauseText text, int least, int end)
    {
        var first = end;
        while (first > least && end - first < LongestPhrase && BelongsBefore(text, first - 1, end)) first--;
        first = AfterLeadIn(text, first, end);
        while (first < end && text.Class(first) is WordClass.Preposition or WordClass.Conjunction or WordClass.Adverb or WordClass.Possessive or WordClass.Bracket or WordClass.Comma) first++;
        return first < end && HasHead(text, first, end) ? (first, end) : default;
    }

    private static bool BelongsBefore(ClauseText text, int token, int end)
    {
        if (text.PassageOf(token) >= 0) return false;
        return text.Class(token) switch
        {
            WordClass.Noun or WordClass.Proper or WordClass.Determiner or WordClass.Adjective or WordClass.Number or WordClass.Possessive or WordClass.Pronoun => true,
            WordClass.Preposition => token + 1 < end,
            WordClass.Conjunction => text.Lower(token) is "and" or "or" && token + 1 < end && text.IsNominal(token + 1),
            WordClass.Participle or WordClass.Gerund => token + 1 < end && text.Class(token + 1) is WordClass.Noun or WordClass.Proper or WordClass.Preposition,
            WordClass.Bracket => text.Lower(token) is "-" or "(" or ")",
            WordClass.Relative => token == end - 1,
            WordClass.Adverb => token + 1 < end && text.Class(token + 1) is WordClass.Adjective or WordClass.Number,
            _ => false,
        };
    }

    /// <summary>Where the subject begins: what stands before it is a time, or a preposition with one phrase ("In Paris the minister").</summary>
    private static int AfterLeadIn(ClauseText text, int first, int end)
    {
        while (first < end && text.InTime(first)) first++;
        // The last pronoun as subject begins a phrase of its own ("On the pier he said").
        if (text.Class(end - 1) == WordClass.Pronoun) return end - 1;
        if (text.Class(end - 1) == WordClass.Relative) return end - 1;
        if (first >= end || text.Class(first) != WordClass.Preposition) return first;
        for (var i = first + 2; i < end; i++)
        {
            var afterNoun = text.Class(i - 1) is WordClass.Noun or WordClass.Proper;
            if (afterNoun && text.Class(i) is WordClass.Determiner or WordClass.Pronoun) return i;
        }
        return first;
    }

    private static bool HasHead(ClauseText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Class(i) is WordClass.Noun or WordClass.Proper or WordClass.Pronoun or WordClass.Relative or WordClass.Number) return true;
            if (end - first == 1 && text.Class(i) is WordClass.Determiner or WordClass.Adjective) return true;
        }
        return false;
    }

    /// <summary>The tokens of the phrase that begins at <paramref name="first"/> and ends before <paramref name="limit"/>, with its apposition if wanted.</summary>
    public static (int First, int End) After(ClauseText text, int first, int limit, bool apposition)
    {
        var end = CoreAfter(text, first, limit);
        if (end == first) return default;
        if (!apposition) return (first, end);
        while (end + 1 < limit && text.Class(end) == WordClass.Comma && OpensApposition(text, end + 1) && text.Class(end + 1) is not (WordClass.Gerund or WordClass.Participle)
            && text.PassageOf(end + 1) < 0 && !text.InTime(end + 1))
        {
            var next = AppositionEnd(text, end + 1, limit);
            if (next == end + 1) break;
            end = next;
        }
        return (first, end);
    }

    private static int CoreAfter(ClauseText text, int first, int limit)
    {
        var end = first;
        if (end < limit && text.Class(end) == WordClass.Pronoun) return end + 1;
        while (end < limit && end - first < LongestPhrase && text.PassageOf(end) < 0)
        {
            var word = text.Class(end);
            var goesOn = word is WordClass.Noun or WordClass.Proper or WordClass.Determiner or WordClass.Adjective or WordClass.Number or WordClass.Possessive
                || (word == WordClass.Preposition && end > first && text.Lower(end) is "of" or "for" or "at" or "from" or "with" && end + 1 < limit && text.IsNominal(end + 1))
                || (word == WordClass.Preposition && end > first && text.Lower(end) == "in" && end + 1 < limit && text.Class(end + 1) == WordClass.Proper)
                || (word == WordClass.Conjunction && end > first && text.Lower(end) == "and" && end + 1 < limit && text.IsNominal(end + 1) && text.Class(end + 1) != WordClass.Pronoun)
                || (word == WordClass.Bracket && text.Lower(end) is "-" or "(" or ")" && end > first)
                || (word is WordClass.Participle or WordClass.Gerund && end + 1 < limit && text.Class(end + 1) == WordClass.Noun);
            // "According to the Drovno Times the company": the second article begins another phrase.
            if (!goesOn || text.InTime(end) || (word == WordClass.Determiner && end > first && text.Class(end - 1) == WordClass.Proper)) break;
            end++;
        }
        while (end > first && text.Class(end - 1) is WordClass.Preposition or WordClass.Conjunction or WordClass.Bracket && text.Lower(end - 1) != ")") end--;
        return end;
    }

    private static int AppositionEnd(ClauseText text, int first, int limit)
    {
        var end = first;
        while (end < limit && text.Class(end) is not (WordClass.Comma or WordClass.Stop) && text.PassageOf(end) < 0 && end - first < LongestApposition) end++;
        return end;
    }
}
