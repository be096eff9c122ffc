using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Qualifiers;

/// <summary>Finds how far a qualifier reaches within its sentence.</summary>
internal static class QualifierScope
{
    private const int Farthest = 60, LongestList = 16;

    /// <summary>The tokens governed by a qualifier at [first, end); empty if it governs nothing.</summary>
    public static (int First, int End) Of(ClauseText text, Sentence sentence, int first, int end, QualifierEntry entry)
    {
        if (entry.Reach == QualifierReach.Phrase) return (end, PhraseEnd(text, sentence, end));
        if (IsPassive(text, sentence, first, entry)) return (ClauseStart(text, sentence, first), first);
        var clause = ClauseEnd(text, sentence, end);
        if (clause > end) return (end, clause);
        if (entry.Reach != QualifierReach.Either) return (end, end);
        var before = first > sentence.FirstToken && text.Class(first - 1) == WordClass.Comma ? first - 1 : first;
        return (ClauseStart(text, sentence, before), before);
    }

    // "The report was denied by the ministry": what is denied stands before.
    private static bool IsPassive(ClauseText text, Sentence sentence, int first, QualifierEntry entry) =>
        entry.Kind == QualifierKind.Negation && entry.Words[0] is "denied" or "rejected" or "disputed" or "refuted" or "dismissed" && first > sentence.FirstToken
        && text.Lower(first - 1) is "was" or "were" or "been" or "is" or "are" or "being";

    private static int PhraseEnd(ClauseText text, Sentence sentence, int first)
    {
        var end = first;
        var seenNoun = false;
        while (end < sentence.EndToken && end - first < Farthest)
        {
            var word = text.Class(end);
            var noun = word is WordClass.Noun or WordClass.Proper;
            if (!noun && (seenNoun || word is not (WordClass.Adjective or WordClass.Number or WordClass.Gerund or WordClass.Participle or WordClass.Adverb)) && text.Lower(end) != "-") break;
            seenNoun |= noun;
            end++;
        }
        return end;
    }

    private static int ClauseEnd(ClauseText text, Sentence sentence, int first)
    {
        var end = first;
        var limit = Math.Min(sentence.EndToken, first + Farthest);
        while (end < limit && !Breaks(text, sentence, first, end)) end++;
        return end;
    }

    private static bool Breaks(ClauseText text, Sentence sentence, int first, int token)
    {
        switch (text.Class(token))
        {
            case WordClass.Stop:
                return true;
            case WordClass.Comma:
                return !IsList(text, sentence, token);
            case WordClass.Bracket:
                return text.Lower(token) is "(" or ")" or "–" or "—";
            case WordClass.Conjunction:
                return text.Lower(token) is "but" or "yet" || (text.Lower(token) is "and" or "so" && token > first && OpensClause(text, sentence, token + 1));
            case WordClass.Subordinator:
                return text.Lower(token) is "because" or "while" or "although" or "though" or "since" or "when" or "after" or "before" or "until" or "unless" or "as" && token > first;
            case WordClass.Mark:
                return text.PassageOf(token) >= 0 != (text.PassageOf(first) >= 0);
            default:
                return false;
        }
    }

    // "no food, water or power": members, commas between them and a conjunction before the last.
    private static bool IsList(ClauseText text, Sentence sentence, int comma)
    {
        for (var i = comma + 1; i < sentence.EndToken && i - comma < LongestList; i++)
        {
            if (text.Class(i) == WordClass.Conjunction) return i > comma + 1 && !OpensClause(text, sentence, i + 1);
            if (text.Class(i) == WordClass.Comma ? i == comma + 1 : !text.IsNominal(i) || text.Class(i) == WordClass.Pronoun) return false;
        }
        return false;
    }

    private static bool OpensClause(ClauseText text, Sentence sentence, int first)
    {
        for (var i = first; i < sentence.EndToken && i - first < 8; i++)
        {
            if (text.IsFinite(i)) return true;
            if (!text.IsNominal(i) && text.Class(i) is not (WordClass.Adverb or WordClass.Preposition)) return false;
        }
        return false;
    }

    private static int ClauseStart(ClauseText text, Sentence sentence, int end)
    {
        var start = end;
        while (start > sentence.FirstToken && end - start < Farthest && text.Class(start - 1) is not (WordClass.Stop or WordClass.Comma or WordClass.Subordinator) && text.Lower(start - 1) is not "but") start--;
        return start;
    }
}
