using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Joins quoted passages that go on over sentences and paragraphs, and finds those that nothing introduces.</summary>
internal static class RunningQuotations
{
    /// <summary>Adds to each draft the passages before it that carry on into it, and those that follow it without a cue of their own.</summary>
    public static void CarryOn(ClauseText text, List<QuotationDraft> drafts)
    {
        var taken = Taken(text, drafts);
        foreach (var draft in drafts)
        {
            var passages = draft.Content.ConvertAll(range => QuotationDraft.PassageOf(text, range));
            if (passages.Count == 0 || passages[^1] < 0)
            {
                if (passages.Count == 0 || !draft.Content.Exists(range => text.PassageOf(range.End - 1) >= 0)) continue;
            }
            var (first, last) = (passages[0], passages[^1] >= 0 ? passages[^1] : text.PassageOf(draft.Content[^1].End - 1));
            for (var p = first - 1; p >= 0 && first >= 0 && text.Passages[p].CarriesOn && taken.Add(p); p--) draft.Content.Insert(0, TokensOf(text, p));
            var end = EndOfTelling(text, drafts, draft);
            for (var p = last + 1; last >= 0 && p < text.Passages.Count && Follows(text, p, end) && taken.Add(p); p++)
            {
                draft.Content.Add(TokensOf(text, p));
                end = draft.Content[^1].End;
            }
        }
    }

    /// <summary>Where the sentence ends that the cue stands in, if nothing but when, where and to whom it was said follows the cue there; else where cue and content end.</summary>
    private static int EndOfTelling(ClauseText text, List<QuotationDraft> drafts, QuotationDraft draft)
    {
        var end = Math.Max(draft.Content[^1].End, draft.Cue.Limit);
        var sentenceEnd = text.Annotated.Sentences[draft.Cue.Sentence].EndToken;
        if (draft.Content[^1].End > draft.Cue.First || sentenceEnd <= end || drafts.Exists(other => other != draft && other.Cue.First >= end && other.Cue.First < sentenceEnd))
            return end;
        for (var token = end; token < sentenceEnd; token++)
        {
            if (text.PassageOf(token) >= 0) return end;
        }
        return sentenceEnd;
    }

    /// <summary>Passages of whole sentences that no cue introduces: words of whoever spoke last in the paragraph before, if anybody did.</summary>
    /// <param name="text">The text.</param>
    /// <param name="speakers">Who is who in it.</param>
    /// <param name="taken">Passages that have a speaker.</param>
    /// <param name="quotations">What is quoted with a speaker.</param>
    /// <param name="fewestWords">Fewer words are no statement.</param>
    public static IEnumerable<Quotation> Bare(ClauseText text, Speakers speakers, IReadOnlySet<int> taken, List<Quotation> quotations, int fewestWords)
    {
        var direct = quotations.Where(quotation => quotation.Direct).OrderBy(quotation => quotation.Content[0].Start).ThenBy(quotation => quotation.Content[0].End).ToList();
        var closing = Closing(text, quotations);
        var before = 0;
        for (var p = 0; p < text.Passages.Count; p++)
        {
            var passage = text.Passages[p];
            if (taken.Contains(p)) continue;
            var (first, end) = TokensOf(text, p);
            if (end - first - 2 < fewestWords || !IsSentence(text, passage, first, end)) continue;
            while (before < direct.Count && direct[before].Content[0].Start < passage.Start) before++;
            var speaker = before > 0 && FollowsClosely(text, direct[before - 1].Content[^1].End, passage.Start) ? direct[before - 1].Speaker : -1;
            if (speaker < 0 && Paragraphs.Before(text.Text, passage.Start) is { } paragraph)
                speaker = text.Text[paragraph.End - 1] == ':' ? Announcer(text, speakers, paragraph.End - 1) : closing.GetValueOrDefault(paragraph.End, -1);
            var quotation = new Quotation(null, null, [passage.Content], Direct: true, speaker);
            if (speaker >= 0 && Paragraphs.EndOf(text.Text, passage.End) is { } close)
                closing[close] = speaker;
            yield return quotation;
        }
    }

    /// <summary>Passages that hold words of some draft.</summary>
    public static HashSet<int> Taken(ClauseText text, List<QuotationDraft> drafts)
    {
        var taken = new HashSet<int>();
        foreach (var draft in drafts)
        {
            foreach (var (first, end) in draft.Content)
            {
                for (var i = first; i < end; i++)
                {
                    if (text.PassageOf(i) is >= 0 and var passage) taken.Add(passage);
                }
            }
        }
        return taken;
    }

    /// <summary>Who speaks in the quotation that closes each paragraph, by where the paragraph ends.</summary>
    private static Dictionary<int, int> Closing(ClauseText text, List<Quotation> quotations)
    {
        var closing = new Dictionary<int, int>();
        foreach (var quotation in quotations)
        {
            if (quotation is { Uttered: true, Speaker: >= 0, Content: [.., var content] } && Paragraphs.EndOf(text.Text, Math.Max(content.End, Math.Max(quotation.Cue?.End ?? 0, quotation.Source?.End ?? 0))) is { } end)
                closing[end] = quotation.Speaker;
        }
        return closing;
    }

    /// <summary>"On Monday, the council released a statement:" — the one whom its subject names; -1 if nobody known.</summary>
    private static int Announcer(ClauseText text, Speakers speakers, int colon)
    {
        var tokens = text.Annotated.Tokens;
        var sentence = text.Annotated.Sentences[text.Annotated.SentenceAt(colon)];
        var subject = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).FirstOrDefault(token => tokens[token].Deprel is "nsubj" && tokens[token].Head is >= 0 and var verb && tokens[verb].Upos == "VERB" && tokens[verb].Deprel == "root", -1);
        return subject < 0 ? -1 : speakers.At(subject);
    }

    private static (int First, int End) TokensOf(ClauseText text, int passage) => text.Annotated.TokensIn(new(text.Passages[passage].Start, text.Passages[passage].End));

    // “A,” said X. “B.” — in one paragraph, or in the next one if the mark was left open.
    private static bool Follows(ClauseText text, int passage, int end)
    {
        var start = TokensOf(text, passage).First;
        if (text.Passages[passage - 1].CarriesOn) return true;
        while (end < start && text.Class(end) == WordClass.Stop) end++;
        return end == start && start > 0 && text.Class(start - 1) is WordClass.Stop && !text.Text.AsSpan(text.End(start - 1), text.Start(start) - text.End(start - 1)).Contains('\n');
    }

    private static bool IsSentence(ClauseText text, QuotedPassage passage, int first, int end)
    {
        if (!char.IsUpper(text.Text[passage.ContentStart]) && passage.ContentStart + 1 < passage.ContentEnd) return false;
        var closes = text.Text[passage.ContentEnd - 1] is '.' or '!' or '?' or ',' || passage.CarriesOn;
        if (!closes) return false;
        for (var i = first; i < end; i++)
        {
            if (text.IsFinite(i)) return true;
        }
        return false;
    }

    // At most the rest of one paragraph lies between.
    private static bool FollowsClosely(ClauseText text, int end, int start) => start - end < 400 && text.Text.AsSpan(end, start - end).Trim().Count('\n') <= 1;
}
