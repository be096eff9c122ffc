using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Finds the words that a cue ascribes, as ranges of tokens.</summary>
internal sealed class ContentFinder(ReportingVerbs verbs)
{
    private const int FarthestClause = 14;
    private const int DeepestTree = 20;

    /// <param name="text">The text.</param>
    /// <param name="cue">A cue of the sentence.</param>
    /// <param name="next">The cue that follows it in the sentence; null if it is the last.</param>
    /// <returns>The ranges, and the cue with what it takes in of the words that follow ("called for"); no range if it ascribes nothing.</returns>
    public (Cue Cue, List<(int First, int End)> Content) Find(ClauseText text, Cue cue, Cue? next)
    {
        var sentence = text.Around(cue.Sentence, cue.Start, cue.Limit);
        var content = new List<(int First, int End)>();
        var before = Before(text, sentence, cue);
        if (before is { } earlier) content.Add(earlier);
        var (widened, after) = cue.Inverted ? (cue, AfterInverted(text, sentence, cue, before is not null)) : After(text, sentence, cue, next, before is not null);
        if (after is { } later) content.Add(cue.IsNoun ? (later.First, Math.Min(later.End, ClauseEnd(text, sentence, cue.Verb))) : later);
        return (widened, content);
    }

    /// <summary>One past the last token of what hangs on the word behind it, by the tree; the end of the sentence if nothing does.</summary>
    private static int ClauseEnd(ClauseText text, Sentence sentence, int word)
    {
        var tokens = text.Annotated.Tokens;
        var end = -1;
        for (var token = word + 1; token < sentence.EndToken; token++)
        {
            var above = tokens[token].Head;
            for (var steps = 0; steps < DeepestTree && above >= 0 && above != word; steps++) above = tokens[above].Head;
            if (above == word) end = token + 1;
        }
        while (end > word + 1 && text.Class(end - 1) is WordClass.Comma or WordClass.Stop && text.PassageOf(end - 1) < 0) end--;
        return end < 0 ? sentence.EndToken : end;
    }

    /// <summary>What stands before the source or an inverted verb and belongs to it: quoted words, or a clause shut off by a comma.</summary>
    private static (int First, int End)? Before(ClauseText text, Sentence sentence, Cue cue)
    {
        var end = cue.Start;
        if (cue.Shared || end == 0) return null;
        var shut = end > sentence.FirstToken && text.Class(end - 1) is WordClass.Comma or WordClass.Bracket;
        var last = shut ? end - 2 : end - 1;
        if (last >= 0 && text.PassageOf(last) is >= 0 and var passage)
        {
            if (!cue.Has(ReportingUse.Say | ReportingUse.Tell) || (last < sentence.FirstToken && !LeadsOver(text, passage, end))) return null;
            var (first, passageEnd) = text.Annotated.TokensIn(new(text.Passages[passage].Start, text.Passages[passage].End));
            return (ClauseStart(text, sentence, first), passageEnd);
        }
        if (cue.IsAccording || !cue.Has(ReportingUse.Say) || !shut || text.Class(end - 1) != WordClass.Comma) return null;
        var start = sentence.FirstToken;
        if (text.Class(start) is WordClass.Subordinator or WordClass.Preposition && !IsWholeClause(text, sentence, start, end - 1)) return null;
        if (!ParenthesisEnds(text, cue) && (end - 1 - start < 3 || !HasFinite(text, start, end - 1) || !NothingFollows(text, sentence, cue))) return null;
        return (SkipOpening(text, start), end - 1);
    }

    /// <summary>“Why?” she asked: of a quotation that ends a sentence, what follows in the paragraph tells who asked it. After a stop, or in a new paragraph, a new sentence begins.</summary>
    private static bool LeadsOver(ClauseText text, int passage, int next) =>
        text.Text[text.Passages[passage].ContentEnd - 1] is not '.' && !text.Text.AsSpan(text.Passages[passage].End, text.Start(next) - text.Passages[passage].End).Contains('\n');

    // "When he left, the lights went out, she said": a clause follows the subordinate one before the cue.
    private static bool IsWholeClause(ClauseText text, Sentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Class(i) == WordClass.Comma) return HasFinite(text, i, end);
        }
        return text.Class(start) == WordClass.Preposition && start == sentence.FirstToken && HasFinite(text, start, end);
    }

    private static bool HasFinite(ClauseText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsFinite(i)) return true;
        }
        return false;
    }

    /// <summary>Where the words begin of which the quoted passage is the end ("The deal is “dead,” said X").</summary>
    private static int ClauseStart(ClauseText text, Sentence sentence, int passageFirst)
    {
        if (passageFirst <= sentence.FirstToken) return passageFirst;
        var start = passageFirst;
        while (start > sentence.FirstToken && text.Class(start - 1) is not WordClass.Stop) start--;
        if (text.Lower(passageFirst - 1) is ":" or "," || start == passageFirst) return passageFirst;
        return HasFinite(text, start, passageFirst) ? SkipOpening(text, start) : passageFirst;
    }

    private static int SkipOpening(ClauseText text, int first)
    {
        first = Dateline.After(text.Annotated, first);
        return text.Lower(first) is "but" or "and" or "yet" or "so" ? first + 1 : first;
    }

    /// <summary>True if after the cue only a time, an addressee or a place follows, not what is said.</summary>
    private static bool NothingFollows(ClauseText text, Sentence sentence, Cue cue)
    {
        for (var i = cue.Limit; i < sentence.EndToken; i++)
        {
            if (text.Class(i) == WordClass.Comma) return true;
            if (text.PassageOf(i) >= 0 || text.Lower(i) is "that" or ":" || (text.IsFinite(i) && !text.InTime(i))) return false;
        }
        return true;
    }

    private static (int First, int End)? AfterInverted(ClauseText text, Sentence sentence, Cue cue, bool hasBefore)
    {
        var i = cue.Limit;
        if (cue.IsAccording) return hasBefore ? null : AfterAccording(text, sentence, cue);
        while (i < sentence.EndToken && !text.OpensPassage(i) && text.Lower(i) != "that") i++;
        if (i < sentence.EndToken && (!hasBefore || text.OpensPassage(i))) return (i, ContentEnd(text, sentence, i, null));
        return hasBefore ? null : QuoteAfter(text, sentence);
    }

    private static (int First, int End)? AfterAccording(ClauseText text, Sentence sentence, Cue cue)
    {
        var at = cue.First;
        var i = cue.Limit;
        if (at > sentence.FirstToken + 1)
        {
            var end = text.Class(at - 1) == WordClass.Comma ? at - 1 : at;
            var start = end;
            while (start > sentence.FirstToken && text.Class(start - 1) != WordClass.Stop) start--;
            return end - start >= 2 ? (SkipOpening(text, start), end) : null;
        }
        while (i < sentence.EndToken && text.Class(i) != WordClass.Comma) i++;
        return i + 2 < sentence.EndToken ? (i + 1, ContentEnd(text, sentence, i + 1, null)) : null;
    }

    private (Cue Cue, (int First, int End)? Content) After(ClauseText text, Sentence sentence, Cue cue, Cue? next, bool hasBefore)
    {
        var i = cue.End;
        if (i < sentence.EndToken && verbs.Takes(cue.Lemma, text.Lower(i)) && !cue.Has(ReportingUse.Intend & ReportingUse.Say))
        {
            var wide = cue with { End = i + 1 };
            return i + 1 < sentence.EndToken && text.Class(i + 1) is not (WordClass.Stop or WordClass.Comma) ? (wide, (i + 1, ContentEnd(text, sentence, i + 1, next))) : (wide, null);
        }
        if (i < sentence.EndToken && text.Class(i) == WordClass.To && cue.Has(ReportingUse.Intend)) return (cue, (i, ContentEnd(text, sentence, i, next)));
        var thatClause = i < sentence.EndToken && text.Lower(i) == "that" && text.Class(i) == WordClass.Subordinator;
        if ((thatClause || cue.Has(ReportingUse.Say | ReportingUse.Tell | ReportingUse.Show | ReportingUse.Think)) && ClauseFrom(text, sentence, cue) is { } start)
        {
            if (hasBefore && !text.OpensPassage(start) && !ParenthesisEnds(text, cue)) return (cue, null);
            return (cue, (start, ContentEnd(text, sentence, start, next)));
        }
        if (hasBefore) return (cue, null);
        if (cue.Has(ReportingUse.Judge) && ObjectFrom(text, sentence, i) is { } thing) return (cue, (thing, ContentEnd(text, sentence, thing, next)));
        if (cue.Has(ReportingUse.Show) && IsByFindings(text, cue) && ObjectFrom(text, sentence, i) is { } shown) return (cue, (shown, ContentEnd(text, sentence, shown, next)));
        return (cue, cue.Has(ReportingUse.Say | ReportingUse.Tell) ? QuoteAfter(text, sentence) : null);
    }

    /// <summary>"The poll shows her ahead": what polls and papers show is what they say; what a man shows is a thing.</summary>
    private bool IsByFindings(ClauseText text, Cue cue)
    {
        for (var token = cue.Source.First; token < cue.Source.End; token++)
        {
            if (verbs.IsDocument(text.Lower(token))) return true;
        }
        return false;
    }

    // "The deal, he said, is dead": the clause goes on after the comma.
    private static bool ParenthesisEnds(ClauseText text, Cue cue) => cue.End < text.Count && text.Class(cue.End) == WordClass.Comma;

    /// <summary>The quoted passage that opens the next sentence or paragraph, where the cue ends with a colon or comma.</summary>
    private static (int First, int End)? QuoteAfter(ClauseText text, Sentence sentence)
    {
        var next = sentence.EndToken;
        if (next >= text.Count || text.Lower(next - 1) is not (":" or ",") || !text.OpensPassage(next)) return null;
        return (next, text.Annotated.TokensIn(new(text.Start(next), text.Passages[text.PassageOf(next)].End)).End);
    }

    private static int? ObjectFrom(ClauseText text, Sentence sentence, int first) =>
        first < sentence.EndToken && (text.IsNominal(first) || text.OpensPassage(first) || text.Class(first) is WordClass.Gerund) && !IsTime(text, first) ? first : null;

    /// <summary>"Monday" is when it was said; "Monday's decision" is what.</summary>
    private static bool IsTime(ClauseText text, int token)
    {
        if (!text.InTime(token)) return false;
        while (token < text.Count && text.InTime(token)) token++;
        return token >= text.Count || text.Class(token) != WordClass.Possessive;
    }

    /// <summary>Where the clause or quotation begins that the verb takes, past the person told, times and "in a statement".</summary>
    private static int? ClauseFrom(ClauseText text, Sentence sentence, Cue cue)
    {
        var i = cue.End;
        if (cue.Has(ReportingUse.Tell) && i < sentence.EndToken && !text.OpensPassage(i) && text.Lower(i) != "that" && text.IsNominal(i))
            i = SourcePhrase.After(text, i, sentence.EndToken, apposition: false) is { } told && told.End > told.First ? told.End : i;
        var strict = !cue.Has(ReportingUse.Say | ReportingUse.Tell);
        for (var steps = 0; i < sentence.EndToken && steps < FarthestClause * 2; steps++)
        {
            if (text.OpensPassage(i)) return strict && i > cue.End ? null : i;
            var lower = text.Lower(i);
            if (lower is "that" or "whether" or "how" or "why" or "if" or "what") return i;
            if (lower == ":" && i + 1 < sentence.EndToken) return i + 1;
            if (text.Class(i) == WordClass.Comma)
            {
                if (i + 1 < sentence.EndToken && (text.OpensPassage(i + 1) || i == cue.End)) return i + 1;
                if (strict) return null;
            }
            else if (IsClause(text, sentence, i)) return i;
            else if (text.Class(i) is WordClass.Stop) return null;
            else if (strict && !text.InTime(i) && text.Class(i) != WordClass.Adverb) return null;
            i++;
        }
        return null;
    }

    /// <summary>True if a subject with a finite verb begins here.</summary>
    private static bool IsClause(ClauseText text, Sentence sentence, int first)
    {
        if (!text.IsNominal(first) || text.InTime(first) || text.Class(first) == WordClass.Possessive) return false;
        if (first > sentence.FirstToken && text.Class(first - 1) == WordClass.Preposition) return false;
        for (var i = first + 1; i < sentence.EndToken && i - first < FarthestClause; i++)
        {
            if (text.IsFinite(i)) return true;
            if (text.Class(i) is WordClass.Stop or WordClass.Comma or WordClass.To or WordClass.Relative) return false;
            if (text.Class(i) == WordClass.Subordinator) return false;
        }
        return false;
    }

    /// <summary>Where the content that begins at a token ends: with the quoted passage, or where the next cue or the sentence takes over.</summary>
    private static int ContentEnd(ClauseText text, Sentence sentence, int first, Cue? next)
    {
        var end = sentence.EndToken;
        if (text.OpensPassage(first))
        {
            var passageEnd = text.Annotated.TokensIn(new(text.Start(first), text.Passages[text.PassageOf(first)].End)).End;
            if (passageEnd >= end || text.Class(passageEnd) is WordClass.Comma or WordClass.Stop || (next is not null && next.Start <= passageEnd)) return passageEnd;
        }
        if (next is not null && next.Start > first && TakesOver(text, next)) end = next.Start;
        while (end > first + 1 && (text.Class(end - 1) is WordClass.Comma or WordClass.Stop or WordClass.Conjunction or WordClass.Bracket) && text.PassageOf(end - 1) < 0 && text.Lower(end - 1) != ")") end--;
        return end;
    }

    // ", adding that" and ", but the union said" end what was said before; "that she believes" is part of it.
    private static bool TakesOver(ClauseText text, Cue next)
    {
        var before = next.Start - 1;
        if (next.Shared || next.IsAccording) return before >= 0 && text.Class(before) is WordClass.Comma or WordClass.Conjunction;
        if (before < 1) return false;
        return text.Class(before) == WordClass.Conjunction ? text.Class(before - 1) == WordClass.Comma : text.Class(before) == WordClass.Stop || text.Lower(before) is "while" or "although" or "though";
    }
}
