namespace Crosscheck.Reconciliation.Labels;

/// <summary>One text as the label rules see it: its tokens with the names laid over them.</summary>
internal sealed class LabelText
{
    private readonly int[] _mentionOfToken;
    private readonly int[] _sentenceOfToken;
    private readonly bool[] _isDate;
    private readonly string?[] _lower;

    public LabelText(AnnotatedArticle article, EvidenceField field)
    {
        (Article, Field, Text) = (article, field, article.Layers(field));
        _lower = new string?[Text.Tokens.Length];
        _mentionOfToken = new int[Text.Tokens.Length];
        _sentenceOfToken = new int[Text.Tokens.Length];
        _isDate = new bool[Text.Tokens.Length];
        Array.Fill(_mentionOfToken, -1);
        foreach (var time in Text.Times)
        {
            if (time.Type != TimeType.Date) continue;
            var (first, end) = Text.TokensIn(time.Span);
            _isDate.AsSpan(first, end - first).Fill(true);
        }
        for (var mention = 0; mention < Text.Mentions.Length; mention++)
        {
            if (!Text.Mentions[mention].Named) continue;
            var (first, end) = Text.TokensIn(Text.Mentions[mention].Span);
            for (var token = first; token < end; token++) _mentionOfToken[token] = mention;
        }
        for (var sentence = 0; sentence < Text.Sentences.Length; sentence++)
            for (var token = Text.Sentences[sentence].FirstToken; token < Text.Sentences[sentence].EndToken; token++) _sentenceOfToken[token] = sentence;
    }

    public AnnotatedArticle Article { get; }

    public EvidenceField Field { get; }

    public AnnotatedText Text { get; }

    public int Count => Text.Tokens.Length;

    public Sentence SentenceOf(int token) => Text.Sentences[_sentenceOfToken[token]];

    public int SentenceIndexOf(int token) => _sentenceOfToken[token];

    /// <summary>Index of the name that covers the token, or -1.</summary>
    public int MentionAt(int token) => token >= 0 && token < Count ? _mentionOfToken[token] : -1;

    public Token Token(int token) => Text.Tokens[token];

    public ReadOnlySpan<char> Words(int token) => Text.Text.AsSpan(Text.Tokens[token].Start, Text.Tokens[token].Span.Length);

    public bool Is(int token, string word) => token >= 0 && token < Count && Words(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The word in lower case; empty outside the text.</summary>
    public string Lower(int token) =>
        token < 0 || token >= Count ? "" : _lower[token] ??= Text.Text[Text.Tokens[token].Start..Text.Tokens[token].End].ToLowerInvariant();

    /// <summary>True if the token's Penn Treebank tag begins like this.</summary>
    public bool IsTagged(int token, string tag) => token >= 0 && token < Count && Text.Tokens[token].Xpos.StartsWith(tag, StringComparison.Ordinal);

    public bool IsMark(int token) => token < 0 || token >= Count || !char.IsLetterOrDigit(Words(token)[0]);

    /// <summary>True for a word of a date ("last month").</summary>
    public bool IsDate(int token) => token >= 0 && token < Count && _isDate[token];

    public bool IsCommonNoun(int token) => IsTagged(token, "NN") && !IsTagged(token, "NNP");

    public string Lemma(int token) =>
        Text.Tokens[token].Lemma is { Length: > 0 } lemma ? lemma.ToLowerInvariant() : Words(token).ToString().ToLowerInvariant();

    /// <summary>The half-open range of tokens of a name.</summary>
    public (int First, int End) TokensOf(int mention) => Text.TokensIn(Text.Mentions[mention].Span);

    /// <summary>The first token after a name and the brackets that follow it at once ("X (ABC)").</summary>
    public int AfterNameAndBrackets(int end, int limit)
    {
        if (!Is(end, "(")) return end;
        for (var token = end + 1; token < Math.Min(limit, end + 10); token++)
            if (Is(token, ")")) return token + 1;
        return end;
    }

    /// <summary>True if the text has been tagged; without tags no description is read.</summary>
    public bool HasTags => Count > 0 && Text.Tokens[0].Xpos is { Length: > 0 };
}
