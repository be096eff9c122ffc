using Crosscheck.Reconciliation.Clauses;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>Judges descriptions and gathers them, each place in the text once.</summary>
internal sealed class LabelCollector(LabelText text, DescriptionReader reader, JudgementLexicon judgements)
{
    private readonly List<LabelUse> _uses = [];
    private readonly bool[] _isTaken = new bool[text.Count];
    private readonly int[] _entityOfLast = new int[text.Count];
    private readonly LabelVoices _voices = new(text);

    /// <summary>By first token, whether the sentence is a list of links: asked for every label, and a sentence may be as long as its text.</summary>
    private readonly Dictionary<int, bool> _linkLists = [];

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<LabelUse> Uses => _uses;

    /// <summary>In order of span.</summary>
    public List<LabelUse> InOrder()
    {
        var ordered = new List<LabelUse>(_uses);
        ordered.Sort((one, other) => one.Span.CompareTo(other.Span));
        return ordered;
    }

    public FoundJudgement Judge(Description description)
    {
        var before = TextOf(description.Start, description.Head + 1);
        var words = DescriptionWord.Read(before);
        return words.Count == 0 ? new(Judgement.None, "") : judgements.Judge(words, words.Count - 1);
    }

    public bool IsRelational(int head) => judgements.IsRelational(text.Lemma(head));

    /// <param name="entity">Index of the entity; -1 adds nothing.</param>
    /// <param name="description">What describes it.</param>
    /// <param name="pattern">The construction.</param>
    /// <param name="voice">Who the construction itself says speaks; null if it does not.</param>
    /// <param name="polarity">Negative if the construction denies.</param>
    public void Add(int entity, Description description, LabelPattern pattern, string? voice = null, Polarity polarity = Polarity.Positive)
    {
        if (entity < 0 || _isTaken[description.Head] || IsInLinkList(description.Head)) return;
        description = WithoutCount(description);
        var (judgement, words) = Judge(description);
        if (judgement == Judgement.None)
        {
            var whole = WithComplement(description);
            // "member" alone says nothing.
            if (whole == description && text.Lemma(description.Head) is "member" or "part" or "one") return;
            description = whole;
        }
        var span = Trim(new(text.Token(description.Start).Start, text.Token(description.End - 1).End));
        if (span.IsEmpty || span.Length > LabelSpans.LongestContext) return;
        var use = new LabelUse(entity, text.Field, span, LabelSpans.Context(text.Text, span), voice ?? _voices.At(span, quotedOnly: pattern == LabelPattern.Apposition || (judgement == Judgement.None && pattern == LabelPattern.BeforeName)), judgement, words, text.Lemma(description.Head), pattern, polarity);
        _uses.Add(use);
        _isTaken[description.Head] = true;
        _entityOfLast[description.End - 1] = entity + 1;
    }

    private bool IsInLinkList(int token)
    {
        var sentence = text.SentenceOf(token);
        if (!_linkLists.TryGetValue(sentence.FirstToken, out var known))
            _linkLists.Add(sentence.FirstToken, known = ClauseSoundness.IsLinkList(text.Text, sentence));
        return known;
    }

    /// <summary>The entity that a label ending just before the token describes ("a rebel group known as …").</summary>
    public Referent DescribedBefore(int token)
    {
        if (token <= 0) return Referent.None;
        var entity = _entityOfLast[token - 1] - 1;
        return entity < 0 ? Referent.None : new(entity, -1, text.Article.Entities[entity].Kind);
    }

    /// <summary>"3,000 opposition fighters": how many is another question.</summary>
    private Description WithoutCount(Description description)
    {
        var start = description.Start;
        while (start < description.Head && text.IsTagged(start, "CD") && text.Lower(start + 1) is not "-") start++;
        return description with { Start = start };
    }

    /// <summary>"former director of the institute": without its complement a plain description says too little.</summary>
    private Description WithComplement(Description description)
    {
        if (!text.Is(description.End, "of")) return description;
        var limit = text.SentenceOf(description.Head).EndToken;
        var at = text.Is(description.End + 1, "the") ? description.End + 2 : description.End + 1;
        var named = at < limit ? text.MentionAt(at) : -1;
        var end = named >= 0 && text.Text.Mentions[named].Kind != EntityKind.Nationality ? Math.Min(limit, text.TokensOf(named).End) : reader.Forward(at, limit)?.End ?? -1;
        // "Minister of information and culture,".
        if (end >= 0 && end + 2 < limit && text.Is(end, "and") && text.IsCommonNoun(end + 1) && text.Is(end + 2, ",")) end += 2;
        return end < 0 || text.IsTagged(end, "POS") ? description : description with { End = end };
    }

    /// <summary>Without bullets and quotation marks at its ends.</summary>
    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text.Text.Text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text.Text.Text[end - 1])) end--;
        return new(start, end);
    }

    private ReadOnlySpan<char> TextOf(int first, int end) => text.Text.Text.AsSpan(text.Token(first).Start, text.Token(end - 1).End - text.Token(first).Start);
}
