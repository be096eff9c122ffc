using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>
/// Mends the ends of what is ascribed where its sentence leaves no choice: what stands before "…, said X" begins with the sentence, what follows "X said"
/// ends with the clause that the verb takes; connectives, the article's own clauses and whom it was told to are no part of it.
/// </summary>
internal sealed class WholeContents(ClauseText text, ReportingVerbs verbs)
{
    private const int DeepestTree = 20;

    /// <summary>At most so many words are addressed before "that".</summary>
    private const int LongestAddressee = 8;

    /// <summary>What a report calls the words that it has just told.</summary>
    private static readonly HashSet<string> _glosses = new(["reference", "move", "step", "sign", "claim", "charge", "decision", "development", "allegation"], StringComparer.Ordinal);

    /// <summary>The draft with its contents whole; a draft of which nothing is left is left out.</summary>
    /// <param name="drafts">All of a text, by cue.</param>
    public List<QuotationDraft> Mend(List<QuotationDraft> drafts)
    {
        var told = new bool[text.Count];
        foreach (var draft in drafts)
        {
            told.AsSpan(draft.Cue.First, draft.Cue.End - draft.Cue.First).Fill(true);
            if (draft.Cue.HasSource) told.AsSpan(draft.Cue.Source.First, draft.Cue.Source.End - draft.Cue.Source.First).Fill(true);
        }
        var gerunds = drafts.Where(draft => text.Class(draft.Cue.Verb) == WordClass.Gerund).Select(draft => draft.Cue.Verb).ToHashSet();
        var mended = new List<QuotationDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var content = BeforeNext(Mend(draft, told), draft.Cue, gerunds);
            if (content.Count > 0) mended.Add(new(draft.Cue, content));
        }
        return mended;
    }

    private List<(int First, int End)> Mend(QuotationDraft draft, bool[] told)
    {
        var cue = draft.Cue;
        var sentence = text.Around(cue.Sentence, cue.Start, cue.Limit);
        var content = draft.Content.ConvertAll(range => Clipped(range));
        content.RemoveAll(range => range.End <= range.First || IsConnective(range) || text.Lower(range.First) is "citing" or "quoting");
        if (cue.IsNoun) return content;
        var tagged = content.Exists(range => range.End <= cue.Start);
        var quotes = content.Exists(range => range.End == cue.Start && text.PassageOf(range.End - 1) >= 0);
        content.RemoveAll(range => !IsQuoted(range) && (IsOwn(range, cue) || (quotes && range.First >= cue.Limit && IsAside(range))));
        if (tagged && !content.Exists(range => range.First >= cue.Limit)) BeforeTag(content, cue, sentence, told);
        for (var index = 0; index < content.Count; index++)
        {
            if (content[index].First >= cue.Limit && !cue.IsAccording && !IsQuoted(content[index])) content[index] = AfterVerb(content[index], cue, sentence);
        }
        return content;
    }

    /// <summary>“We go,” she said, adding that it was late: what she added has a cue of its own.</summary>
    private List<(int First, int End)> BeforeNext(List<(int First, int End)> content, Cue cue, HashSet<int> gerunds)
    {
        for (var index = content.Count - 1; index >= 0; index--)
        {
            var (first, end) = content[index];
            for (var token = first; token < end; token++)
            {
                if (!gerunds.Contains(token) || token == cue.Verb || text.PassageOf(token) >= 0) continue;
                var cut = token;
                while (cut > first && text.Class(cut - 1) is WordClass.Comma or WordClass.Conjunction or WordClass.Subordinator or WordClass.Adverb) cut--;
                if (cut > first) content[index] = text.Class(cut) is WordClass.Comma ? (first, cut) : content[index];
                else if (content.Count > 1) content.RemoveAt(index);
                break;
            }
        }
        return content;
    }

    /// <summary>Unquoted words end with their sentence.</summary>
    private (int First, int End) Clipped((int First, int End) range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (text.PassageOf(token) >= 0 || text.Class(token) == WordClass.Mark) return range;
        }
        var end = Math.Min(range.End, text.Annotated.Sentences[text.Annotated.SentenceAt(text.Start(range.First))].EndToken);
        while (end > range.First + 1 && text.Class(end - 1) is WordClass.Stop or WordClass.Comma) end--;
        return (range.First, end);
    }

    private bool IsQuoted((int First, int End) range) => text.PassageOf(range.First) >= 0;

    /// <summary>"However", "on Friday", "if": words that tell nothing by themselves.</summary>
    private bool IsConnective((int First, int End) range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (text.PassageOf(token) >= 0) return false;
            if (!text.InTime(token) && text.Class(token) is not (WordClass.Adverb or WordClass.Conjunction or WordClass.Subordinator or WordClass.Preposition or WordClass.Comma or WordClass.Stop or WordClass.Relative)) return false;
        }
        return true;
    }

    /// <summary>"The port is at risk, but the mayor said": the first clause is the article's. "..., she said, although nothing is signed": so is the last.</summary>
    private bool IsOwn((int First, int End) range, Cue cue)
    {
        if (range.End <= cue.Start)
        {
            var between = range.End;
            while (between < cue.Start && text.Class(between) is WordClass.Comma) between++;
            return between < cue.Start && text.Lower(between) is "but" or "while" or "although" or "though" or "yet" or "with";
        }
        var first = text.Lower(range.First);
        return range.First >= cue.Limit && (first is "although" or "though" || (range.First > cue.Limit && text.Lower(range.First - 1) is "although" or "though"));
    }

    /// <summary>“We go,” she said in March, quoting a friend: what follows the speaker is no clause.</summary>
    private bool IsAside((int First, int End) range)
    {
        for (var token = range.First + 1; token < range.End; token++)
        {
            if (text.IsFinite(token)) return text.Class(range.First) is WordClass.Gerund or WordClass.Preposition && text.PassageOf(range.End - 1) < 0;
        }
        return true;
    }

    /// <summary>What stands before a speaker at the end of a sentence is one piece, from the beginning of the sentence.</summary>
    private void BeforeTag(List<(int First, int End)> content, Cue cue, Sentence sentence, bool[] told)
    {
        if (content.Count == 0 || content.Exists(IsQuoted) || !content.TrueForAll(range => range.First >= sentence.FirstToken && range.End <= cue.Start) || !IsLast(cue, sentence)) return;
        var (first, end) = (content[0].First, content[^1].End);
        // Up to the comma before the speaker.
        while (end < cue.Start && text.Class(end) is not WordClass.Comma && !told[end]) end++;
        if (end < cue.Start - 1) return;
        var begins = Dateline.After(text.Annotated, sentence.FirstToken);
        var open = first;
        while (open > begins && !told[open - 1] && text.PassageOf(open - 1) < 0 && text.Class(open - 1) is not WordClass.Stop && text.Lower(open - 1) is not (";" or ":" or "—" or "–" or "-")) open--;
        if (open == begins || text.Lower(open - 1) is ";" or ":") first = AfterConnective(open);
        content.Clear();
        content.Add((first, end));
    }

    /// <summary>"But", "however,": what ties a sentence to the one before.</summary>
    private int AfterConnective(int first)
    {
        if (text.Lower(first) is "but" or "and" or "yet" or "so") first++;
        return first + 1 < text.Count && text.Class(first) == WordClass.Adverb && text.Class(first + 1) == WordClass.Comma ? first + 2 : first;
    }

    /// <summary>True if nothing but when, where and to whom follows the cue in its sentence.</summary>
    private bool IsLast(Cue cue, Sentence sentence)
    {
        for (var token = cue.Limit; token < sentence.EndToken; token++)
        {
            if (text.PassageOf(token) >= 0 || (text.IsFinite(token) && !text.InTime(token)) || text.Class(token) is WordClass.Comma or WordClass.Conjunction or WordClass.Relative) return false;
        }
        return true;
    }

    /// <summary>What follows the verb: from "that", over all of the clause that hangs on the verb, without what the speaker did besides and what the article adds.</summary>
    private (int First, int End) AfterVerb((int First, int End) range, Cue cue, Sentence sentence)
    {
        var (first, end) = (AfterAddressee(range, cue), range.End);
        if (text.PassageOf(end - 1) < 0) end = AfterClause(first, end, cue, sentence.EndToken);
        for (var token = first + 1; token + 2 < end; token++)
        {
            if (text.Class(token) == WordClass.Comma && text.PassageOf(token) < 0 && text.Lower(token + 1) is "a" or "an" && _glosses.Contains(text.Lower(token + 2))) end = token;
        }
        while (end > first + 1 && text.PassageOf(end - 1) < 0 && text.Class(end - 1) is WordClass.Comma or WordClass.Stop or WordClass.Conjunction or WordClass.Adverb && !(text.Class(end - 1) == WordClass.Adverb && end == range.End)) end--;
        return (first, end);
    }

    /// <summary>"Said in a statement the port would close": where it was said is no part of it.</summary>
    private int AfterPlace((int First, int End) range)
    {
        if (range.First > 2 && text.Class(range.First - 1) == WordClass.Determiner && text.Class(range.First - 2) == WordClass.Preposition && range.First + 3 < range.End && verbs.IsDocument(text.Lower(range.First)) && text.Class(range.First + 1) is not (WordClass.Preposition or WordClass.Comma)) return range.First + 1;
        if (text.Lower(range.First) is not ("in" or "on" or "at") || range.First + 4 >= range.End || text.PassageOf(range.First + 2) >= 0) return range.First;
        var noun = text.Class(range.First + 1) == WordClass.Determiner ? range.First + 2 : range.First + 1;
        while (noun + 1 < range.End && text.Class(noun) is WordClass.Adjective or WordClass.Noun && text.Class(noun + 1) == WordClass.Noun) noun++;
        if (!verbs.IsDocument(text.Lower(noun)) && text.Lower(noun) is not ("release" or "interview" or "tweet" or "post" or "conference" or "briefing" or "video" or "speech" or "message" or "twitter" or "facebook")) return range.First;
        return noun + 1 < range.End && text.Class(noun + 1) != WordClass.Preposition ? noun + 1 : range.First;
    }

    /// <summary>"Warned the port that": whom it was told to is no part of what was told.</summary>
    private int AfterAddressee((int First, int End) range, Cue cue)
    {
        var first = AfterPlace(range);
        if (first > range.First) return first;
        var told = cue.Has(ReportingUse.Tell) || text.Class(range.First) == WordClass.Preposition;
        for (var token = range.First; token < Math.Min(range.End, range.First + LongestAddressee); token++)
        {
            // "Announced to followers on Monday that": of a verb that needs no hearer, the clause must hang on the verb itself.
            if (text.Lower(token) == "that" && text.Class(token) is WordClass.Subordinator) return told || Hangs(token, cue) ? token : range.First;
            if (text.PassageOf(token) >= 0 || !(text.IsNominal(token) || text.InTime(token) || text.Class(token) is WordClass.Preposition)) break;
        }
        return range.First;
    }

    /// <summary>True if the clause that "that" opens is what the verb says.</summary>
    private bool Hangs(int that, Cue cue) =>
        text.Annotated.Tokens[that].Head is >= 0 and var head && text.Annotated.Tokens[head] is { Deprel: "ccomp" } clause && clause.Head >= cue.First && clause.Head < cue.End;

    /// <summary>"That the port, which was closed, could open": as far as the verb of the clause and what it says. Words that end without a mark before what hangs on them go on.</summary>
    private int AfterClause(int first, int end, Cue cue, int limit)
    {
        var clause = -1;
        for (var token = first; token < limit && clause < 0; token++)
        {
            if (text.Annotated.Tokens[token] is { Deprel: "ccomp" } word && word.Head == cue.Verb) clause = token;
        }
        var torn = end < limit && text.Class(end) is not (WordClass.Comma or WordClass.Stop or WordClass.Conjunction or WordClass.Bracket or WordClass.Mark or WordClass.Subordinator);
        if (clause < 0) return torn ? EndOf(text.Annotated.Tokens[end].Head is var head && head >= first && head < end ? head : -1, end, limit) : end;
        return clause >= end || torn ? EndOf(clause, Math.Max(end, clause + 1), limit) : end;
    }

    /// <summary>One past the last of the words from <paramref name="from"/> on that hang on a word without a break.</summary>
    private int EndOf(int word, int from, int limit)
    {
        var end = from;
        for (var token = from; token < limit && text.PassageOf(token) < 0; token++)
        {
            if (text.Class(token) is WordClass.Comma or WordClass.Stop) break;
            var above = token;
            for (var steps = 0; steps < DeepestTree && above >= 0 && above != word; steps++) above = text.Annotated.Tokens[above].Head;
            if (above != word) break;
            end = token + 1;
        }
        return end;
    }
}
