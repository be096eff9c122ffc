using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>Which text of an article an offset points into.</summary>
public enum EvidenceField
{
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("title")] Title,
}

/// <summary>Whether the words assert a thing or deny it.</summary>
public enum Polarity
{
    [JsonStringEnumMemberName("positive")] Positive,
    [JsonStringEnumMemberName("negative")] Negative,
}

/// <summary>The exact words in one article that carry a statement. Words equal the text at the span.</summary>
public sealed record Evidence
{
    /// <summary>The longest span a reader is shown, in UTF-16 units.</summary>
    public const int LongestSpan = 400;

    /// <summary>Id of the article in the story.</summary>
    public required string Article { get; init; }

    public EvidenceField Field { get; init; }

    /// <summary>Offset into the field's text, UTF-16 units.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Words { get; init; }

    /// <summary>The narrower span inside, in the same units, that gives the value itself ("2013" in a whole sentence); equal to the whole if it is not narrower.</summary>
    public required int FocusStart { get; init; }

    public required int FocusEnd { get; init; }

    /// <summary>The speaker or document that the article names for this statement; null for the article's own voice.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Hedging words that govern the statement ("allegedly", "may"); null if none.</summary>
    public string? Hedge { get; init; }

    public Polarity Polarity { get; init; }

    [JsonIgnore]
    public TextSpan Span => new(Start, End);

    [JsonIgnore]
    public TextSpan Focus => new(FocusStart, FocusEnd);

    /// <summary>Cuts the evidence out of the article, so that words and span cannot disagree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside the text, is empty or longer than <see cref="LongestSpan"/>, or the focus lies outside the span.</exception>
    public static Evidence Of(Article article, string articleId, EvidenceField field, TextSpan span, TextSpan? focus = null)
    {
        var text = article.TextOf(field);
        var inner = focus ?? span;
        if (span.IsEmpty || span.Start < 0 || span.End > text.Length || span.Length > LongestSpan)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"No span of 1 to {LongestSpan} units in the {field} of {article.File}.");
        if (!span.Contains(inner))
            throw new ArgumentOutOfRangeException(nameof(focus), inner, $"The focus lies outside {span}.");
        return new()
        {
            Article = articleId,
            Field = field,
            Start = span.Start,
            End = span.End,
            Words = span.Of(text),
            FocusStart = inner.Start,
            FocusEnd = inner.End,
        };
    }
}
