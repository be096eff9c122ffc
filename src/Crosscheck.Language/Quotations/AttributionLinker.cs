using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Joins the parts that the network found in one paragraph: to each cue its source and its contents.</summary>
internal sealed class AttributionLinker(ClauseText text, ReportingVerbs verbs)
{
    /// <summary>What a break between sentences counts, in words.</summary>
    private const int SentenceBreak = 6;

    /// <summary>What another part of the same kind in between counts.</summary>
    private const int PartBetween = 4;

    /// <summary>At most so many words stand between the first of a phrase and its noun.</summary>
    private const int LongestModifiers = 6;

    /// <summary>So many cues on either side of a content are looked at.</summary>
    private const int CuesTried = 2;

    /// <summary>Cues with sources and contents, in order; a cue without content is left out.</summary>
    public IEnumerable<QuotationDraft> Link(List<AttributionPart> parts)
    {
        var cues = new List<LinkedCue>();
        for (var at = 0; at < parts.Count; at++)
        {
            if (parts[at].Role == AttributionLabels.Cue && Trimmed(parts[at]) is { } cue && Tells(cue)) cues.Add(new(cue, SourceOf(parts, at) is { } source ? WholeName(source) : null));
        }
        if (cues.Count == 0) yield break;
        var next = 0;
        foreach (var content in parts)
        {
            while (next < cues.Count && cues[next].Cue.First < content.First) next++;
            if (content.Role == AttributionLabels.Content && Whole(content, next < cues.Count ? cues[next].First : int.MaxValue) is { } whole) Nearest(cues, next, content).Contents.Add(whole);
        }
        for (var index = 0; index < cues.Count; index++)
        {
            var contents = Joined(cues[index].Contents.FindAll(content => IsOf(cues[index], content)), parts);
            if (contents.Count == 0) continue;
            yield return new(WithoutHanging(CueOf(cues[index], index == 0 ? null : cues[index - 1]), contents), contents);
        }
    }

    /// <summary>Without marks at its ends, and without when it was said ("the governor on Monday", "said on"); null if nothing is left.</summary>
    private AttributionPart? Trimmed(AttributionPart part)
    {
        var (first, end) = (part.First, part.End);
        while (end > first && (IsMark(end - 1) || text.Class(end - 1) == WordClass.Preposition && end < text.Count && text.InTime(end))) end--;
        while (end > first && IsMark(first)) first++;
        var last = end;
        while (last > first && text.InTime(last - 1)) last--;
        if (last < end && last > first) end = last > first + 1 && text.Class(last - 1) == WordClass.Preposition ? last - 1 : last;
        return end > first ? part with { First = first, End = end } : null;
    }

    /// <summary>A source without the pronoun of a relative clause that is not all of it ("the group that"), and with the whole of the names at its ends.</summary>
    private AttributionPart? WholeName(AttributionPart source)
    {
        if (Trimmed(source) is not { } trimmed) return null;
        var (first, end) = (trimmed.First, trimmed.End);
        if (text.IsFinite(first)) return null;
        while (end - first > 1 && (IsMark(end - 1) || text.Class(end - 1) is WordClass.Relative or WordClass.Conjunction)) end--;
        while (end - first > 1 && text.Class(first) is WordClass.Relative or WordClass.Conjunction) first++;
        if (MentionAt(first) is { } opening) first = Math.Min(first, text.Annotated.TokensIn(opening.Span).First);
        if (MentionAt(end - 1) is { } closing) end = Math.Max(end, text.Annotated.TokensIn(closing.Span).End);
        // "The" alone, or a name without its article: the phrase is known from the tree.
        var tokens = text.Annotated.Tokens;
        while (IsModifier(end - 1) && tokens[end - 1].Head is var head && head >= end && head < end + LongestModifiers) end = head + 1;
        while (first > 0 && IsModifier(first - 1) && tokens[first - 1].Head >= first && tokens[first - 1].Head < end && text.Class(first - 1) != WordClass.Preposition) first--;
        while (first > 1 && text.Lower(first - 1) == "-" && text.Start(first) == text.End(first - 1) && text.Start(first - 1) == text.End(first - 2)) first -= 2;
        return trimmed with { First = first, End = end };
    }

    private bool IsModifier(int token) => text.Annotated.Tokens[token].Deprel is "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "case";

    private Mention? MentionAt(int token)
    {
        var mentions = text.Annotated.Mentions;
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].End <= text.Start(token)) low = middle + 1;
            else high = middle;
        }
        return low < mentions.Length && mentions[low].Start <= text.Start(token) ? mentions[low] : null;
    }

    private bool IsMark(int token) => text.Class(token) is WordClass.Comma or WordClass.Stop || text.Lower(token) is ":" or "(" or ")" or "—" or "–";

    /// <summary>A content without dateline and stray marks at its ends, and not cut off before the word that its last one hangs on; of a quoted passage that it tells most of, the whole.</summary>
    /// <param name="content">What the network found.</param>
    /// <param name="limit">Where the next cue or its source begins.</param>
    private (int First, int End)? Whole(AttributionPart content, int limit)
    {
        var sentence = text.Annotated.Sentences[SentenceOf(content.First)];
        var first = Math.Max(content.First, Dateline.After(text.Annotated, sentence.FirstToken));
        var end = content.End;
        if (first >= end || IsTime(first, end)) return null;
        while (text.PassageOf(end - 1) < 0 && text.Annotated.Tokens[end - 1].Head is var head && head >= end && head < limit) end = head + 1;
        while (first + 1 < end && text.PassageOf(first) < 0 && IsMark(first)) first++;
        while (end - 1 > first && text.PassageOf(end - 1) < 0 && (text.Class(end - 1) is WordClass.Comma or WordClass.Stop)) end--;
        if (text.PassageOf(first) is >= 0 and var opening && TokensOf(opening) is var opened && MostlyIn(opened, first, end)) first = Math.Min(first, opened.First);
        if (text.PassageOf(end - 1) is >= 0 and var closing && TokensOf(closing) is var closed && MostlyIn(closed, first, end)) end = Math.Max(end, closed.End);
        return (first, end);
    }

    /// <summary>False of "has" and "will" alone, which ascribe nothing.</summary>
    private bool Tells(AttributionPart cue)
    {
        for (var token = cue.First; token < cue.End; token++)
        {
            if (text.Class(token) is not (WordClass.Auxiliary or WordClass.Adverb or WordClass.Negation)) return true;
        }
        return false;
    }

    /// <summary>False of words that hold the cue itself, and of unquoted ones in another sentence, which are the article's own.</summary>
    private bool IsOf(LinkedCue cue, (int First, int End) content) =>
        (content.End <= cue.Cue.First || content.First >= cue.Cue.End) && (text.PassageOf(content.First) >= 0 || SentenceOf(content.First) == SentenceOf(cue.Cue.First));

    private bool IsTime(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (!text.InTime(token)) return false;
        }
        return true;
    }

    /// <summary>"Said on", where the words follow behind the day: the preposition is no part of the cue.</summary>
    private Cue WithoutHanging(Cue cue, List<(int First, int End)> contents)
    {
        var end = cue.End;
        if (cue.IsAccording || contents.Exists(content => content.First == end)) return cue;
        while (end > cue.Verb + 1 && text.Class(end - 1) is WordClass.Preposition or WordClass.Determiner) end--;
        return cue with { End = end };
    }

    private static bool MostlyIn((int First, int End) passage, int first, int end) =>
        2 * (Math.Min(end, passage.End) - Math.Max(first, passage.First)) > passage.End - passage.First;

    private (int First, int End) TokensOf(int passage) => text.Annotated.TokensIn(new(text.Passages[passage].Start, text.Passages[passage].End));

    /// <summary>In order, those as one that overlap, or between which a sentence runs on without cue or source: what was said has no holes.</summary>
    private List<(int First, int End)> Joined(List<(int First, int End)> contents, List<AttributionPart> parts)
    {
        contents.Sort();
        var joined = new List<(int First, int End)>();
        foreach (var content in contents)
        {
            if (joined.Count > 0 && (content.First < joined[^1].End || RunsOn(joined[^1].End, content.First, parts))) joined[^1] = (joined[^1].First, Math.Max(joined[^1].End, content.End));
            else joined.Add(content);
        }
        return joined;
    }

    private bool RunsOn(int from, int to, List<AttributionPart> parts) =>
        SentenceOf(from - 1) == SentenceOf(to) && !parts.Exists(part => part.Role != AttributionLabels.Content && part.First < to && part.End > from);

    /// <summary>The nearer source on either side before another cue stands; one on the left if both are as near.</summary>
    private static AttributionPart? SourceOf(List<AttributionPart> parts, int at)
    {
        var (left, right) = (Next(-1), Next(1));
        if (left is null || right is null) return left ?? right;
        return right.First - parts[at].End < parts[at].First - left.End ? right : left;

        AttributionPart? Next(int step)
        {
            for (var index = at + step; index >= 0 && index < parts.Count && parts[index].Role != AttributionLabels.Cue; index += step)
            {
                if (parts[index].Role == AttributionLabels.Source) return parts[index];
            }
            return null;
        }
    }

    /// <summary>The cue that a content belongs to: the nearest one, its source taken with it.</summary>
    /// <param name="cues">All cues of the paragraph.</param>
    /// <param name="next">Index of the first cue behind the content.</param>
    /// <param name="content">The content.</param>
    private LinkedCue Nearest(List<LinkedCue> cues, int next, AttributionPart content)
    {
        var (best, least) = (cues[Math.Max(0, next - 1)], int.MaxValue);
        for (var index = Math.Max(0, next - CuesTried); index < Math.Min(cues.Count, next + CuesTried); index++)
        {
            var cue = cues[index];
            var before = content.End <= cue.First;
            var distance = Distance(before ? content.End : cue.End, before ? cue.First : content.First);
            if (!before && cue.Contents.Count > 0 && cue.Contents[^1].First >= cue.End) distance += PartBetween;
            // What stands between two cues follows the first, unless it runs up to the second.
            if (before) distance++;
            if (distance < least) (best, least) = (cue, distance);
        }
        return best;
    }

    private int Distance(int from, int to)
    {
        var distance = to - from;
        for (var token = from; token < to; token++)
        {
            if (text.Class(token) == WordClass.Stop) distance += SentenceBreak;
        }
        return Math.Max(0, distance);
    }

    private Cue CueOf(LinkedCue linked, LinkedCue? before)
    {
        var (part, source) = (linked.Cue, linked.Source);
        var (use, lemma, verb) = (ReportingUse.None, "", part.First);
        for (var token = part.First; token < part.End && use == ReportingUse.None; token++)
        {
            if (verbs.TryGet(text.Lower(token), out lemma, out use)) verb = token;
        }
        // "Told the paper": who stands behind the verb is told, and the subject tells.
        if ((use & ReportingUse.Tell) != 0 && source is not null && source.First >= part.End && text.PassageOf(Math.Max(0, part.First - 2)) < 0) source = SubjectOf(verb);
        var sentence = SentenceOf(part.First);
        if (SourcePhrase.BetweenWith(text, text.Annotated.Sentences[sentence].FirstToken, verb) is { } between && between.End > between.First) source = new(AttributionLabels.Source, between.First, between.End);
        var shared = source is null && before is { Source: not null } && SentenceOf(before.Cue.First) == sentence ? before.Source : null;
        var named = source ?? shared;
        return new()
        {
            Sentence = sentence,
            First = part.First,
            End = part.End,
            Verb = verb,
            Lemma = lemma,
            Use = use,
            Source = named is null ? default : (named.First, named.End),
            Inverted = source is not null && source.First >= part.End,
            Shared = shared is not null,
            IsAccording = text.Lower(part.First) == "according",
            IsNoun = text.Class(verb) == WordClass.Noun,
        };
    }

    /// <summary>The phrase of the verb's subject, of "who" the noun before it; null if the tree has none.</summary>
    private AttributionPart? SubjectOf(int verb)
    {
        var tokens = text.Annotated.Tokens;
        var sentence = text.Annotated.Sentences[SentenceOf(verb)];
        for (var token = sentence.FirstToken; token < verb; token++)
        {
            if (tokens[token].Head != verb || tokens[token].Deprel is not "nsubj") continue;
            var head = tokens[token].Lemma is "who" or "which" or "that" && tokens[verb].Head is >= 0 and var noun && noun < verb ? noun : token;
            var first = head;
            while (first > sentence.FirstToken && IsModifier(first - 1) && tokens[first - 1].Head >= first && tokens[first - 1].Head <= head) first--;
            return WholeName(new(AttributionLabels.Source, first, head + 1));
        }
        return null;
    }

    private int SentenceOf(int token) => text.Annotated.SentenceAt(text.Start(token));

    /// <summary>A cue with its source and contents.</summary>
    private sealed record LinkedCue(AttributionPart Cue, AttributionPart? Source)
    {
        public List<(int First, int End)> Contents { get; } = [];

        /// <summary>First token of the cue, its source taken with it.</summary>
        public int First => Math.Min(Cue.First, Source?.First ?? int.MaxValue);

        /// <summary>One past the last token of the cue, its source taken with it.</summary>
        public int End => Math.Max(Cue.End, Source?.End ?? 0);
    }
}
