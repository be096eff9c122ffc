using System.Collections.Immutable;

namespace Crosscheck;

/// <summary>An article with all its annotations. The headline and the body are annotated apart; offsets point into each.</summary>
/// <param name="Article">The article that was annotated.</param>
/// <param name="Title">Layers over <see cref="Article.Title"/>.</param>
/// <param name="Body">Layers over <see cref="Article.Text"/>.</param>
/// <param name="Entities">What the mentions of both refer to; <see cref="Mention.Entity"/> indexes into it.</param>
public sealed record AnnotatedArticle(Article Article, AnnotatedText Title, AnnotatedText Body, ImmutableArray<LocalEntity> Entities)
{
    public AnnotatedText Layers(EvidenceField field) => field == EvidenceField.Title ? Title : Body;
}

/// <summary>A person, organisation, place or thing as one article knows it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The fullest name the article gives it.</param>
/// <param name="Aliases">Every other name and acronym the article uses for it, in order of first use.</param>
public sealed record LocalEntity(EntityKind Kind, string Name, ImmutableArray<string> Aliases);

/// <summary>The layers of annotation over one text. Every array is in order of start.</summary>
public sealed record AnnotatedText
{
    public static AnnotatedText Empty { get; } = new() { Text = "" };

    public required string Text { get; init; }

    /// <summary>Sentences in order, without overlap; each owns a range of tokens.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Tokens in order; those of a sentence tile it but for white space.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Negations and hedges with what they govern.</summary>
    public ImmutableArray<Qualifier> Qualifiers { get; init; } = [];

    public ImmutableArray<NewsEvent> Events { get; init; } = [];

    /// <summary>The index of the sentence that holds the offset (UTF-16 units), or -1.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = Sentences[middle];
            if (offset < sentence.Start) high = middle - 1;
            else if (offset >= sentence.End) low = middle + 1;
            else return middle;
        }
        return -1;
    }

    /// <summary>The half-open range of indices of tokens that overlap the span.</summary>
    public (int First, int End) TokensIn(TextSpan span)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }
        var end = low;
        while (end < Tokens.Length && Tokens[end].Start < span.End) end++;
        return (low, end);
    }
}

/// <summary>A sentence, headline or list item.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last token.</param>
public readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>A syntactic word (Universal Dependencies v2).</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Lemma">Dictionary form, lower case but for proper nouns.</param>
/// <param name="Upos">Universal part of speech, e.g. <c>VERB</c>.</param>
/// <param name="Xpos">Penn Treebank tag, e.g. <c>VBD</c>.</param>
/// <param name="Head">Index of the governing token in the same text, -1 for a root.</param>
/// <param name="Deprel">Universal dependency relation to the head, e.g. <c>nsubj:pass</c>.</param>
public readonly record struct Token(int Start, int End, string Lemma, string Upos, string Xpos, int Head, string Deprel)
{
    public TextSpan Span => new(Start, End);
}
