using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Json;

/// <summary>The fields of one line, in the order in which they are written. Offsets point into <paramref name="Text"/>, those below <paramref name="Headline"/> into <paramref name="Title"/>.</summary>
internal sealed record AnnotationLine(
    int Format,
    string File,
    string? Published,
    string Title,
    string Text,
    EntityForm[] Entities,
    SpanForm[] Sentences,
    TokenForm[] Tokens,
    TimeForm[] Times,
    QuantityForm[] Quantities,
    MentionForm[] Mentions,
    QuotationForm[] Quotations,
    QualifierForm[] Qualifiers,
    EventForm[] Events,
    LayersForm Headline)
{
    public static AnnotationLine Of(AnnotatedArticle annotated)
    {
        var (article, body) = (annotated.Article, LayersForm.Of(annotated.Body));
        return new(
            1, article.File, article.Published, article.Title, article.Text,
            [.. annotated.Entities.Select(entity => new EntityForm(entity.Kind, entity.Name, [.. entity.Aliases]))],
            body.Sentences, body.Tokens, body.Times, body.Quantities, body.Mentions, body.Quotations, body.Qualifiers, body.Events,
            LayersForm.Of(annotated.Title));
    }
}

/// <summary>The layers over one text; those of the body stand in the line itself, those of the headline apart.</summary>
internal sealed record LayersForm(
    SpanForm[] Sentences,
    TokenForm[] Tokens,
    TimeForm[] Times,
    QuantityForm[] Quantities,
    MentionForm[] Mentions,
    QuotationForm[] Quotations,
    QualifierForm[] Qualifiers,
    EventForm[] Events)
{
    public static LayersForm Of(AnnotatedText text) => new(
        [.. text.Sentences.Select(sentence => SpanForm.Of(sentence.Span))],
        [.. text.Tokens.Select(token => new TokenForm(token.Start, token.End, token.Lemma, token.Upos, token.Xpos, token.Head, token.Deprel))],
        [.. text.Times.Select(time => new TimeForm(time.Start, time.End, time.Type, time.Value, time.Edtf, time.Relation))],
        [.. text.Quantities.Select(QuantityForm.Of)],
        [.. text.Mentions.Select(mention => new MentionForm(mention.Start, mention.End, mention.Kind, mention.Named, mention.Entity, SpanForm.Of(mention.Title)))],
        [.. text.Quotations.Select(quotation => QuotationForm.Of(quotation, text.Text))],
        [.. text.Qualifiers.Select(qualifier => new QualifierForm(qualifier.Start, qualifier.End, qualifier.Kind, SpanForm.Of(qualifier.Scope)))],
        [.. text.Events.Select(EventForm.Of)]);
}

internal sealed record SpanForm(int Start, int End)
{
    public static SpanForm Of(TextSpan span) => new(span.Start, span.End);

    public static SpanForm? Of(TextSpan? span) => span is { } given ? Of(given) : null;
}

internal sealed record EntityForm(EntityKind Kind, string Name, string[] Aliases);

internal sealed record TokenForm(int Start, int End, string Lemma, string Upos, string Xpos, int Head, string Deprel);

internal sealed record TimeForm(int Start, int End, TimeType Type, string Value, string? Edtf, TimeRelation Relation);

internal sealed record QuantityForm(int Start, int End, decimal? Low, decimal? High, QuantityKind Kind, string Unit, string? Counted, Approximation Approximation, string? Vague)
{
    public static QuantityForm Of(Quantity quantity) => new(
        quantity.Start, quantity.End, quantity.Low, quantity.High, quantity.Kind, quantity.Unit, quantity.Counted, quantity.Approximation, quantity.Vague);
}

internal sealed record MentionForm(int Start, int End, EntityKind Kind, bool Named, int Entity, SpanForm? Title);

internal sealed record QuotationForm(SpanForm? Source, SpanForm? Cue, SpanForm[] Content, bool Direct, int Speaker)
{
    public static QuotationForm Of(Quotation quotation, string text) => new(
        SpanForm.Of(quotation.Source), SpanForm.Of(quotation.Cue), [.. quotation.Content.Select(span => SpanForm.Of(quotation.Direct ? WithMarks(span, text) : span))], quotation.Direct, quotation.Speaker);

    /// <summary>What is quoted is written with its quotation marks, as corpora of quotations have it.</summary>
    private static TextSpan WithMarks(TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && QuoteMarks.IsMark(text[start - 1])) start--;
        while (end < text.Length && QuoteMarks.IsMark(text[end])) end++;
        return new(start, end);
    }
}

internal sealed record QualifierForm(int Start, int End, QualifierKind Kind, SpanForm Scope);

internal sealed record EventForm(
    int Start,
    int End,
    string Scheme,
    string Category,
    string? Mode,
    SpanForm[] Actors,
    SpanForm[] Recipients,
    SpanForm? When,
    SpanForm? Where,
    SpanForm? Victims,
    SpanForm? Instrument,
    SpanForm? Amount,
    Polarity Polarity,
    string Modality,
    SpanForm? AttributedTo)
{
    public static EventForm Of(NewsEvent newsEvent) => new(
        newsEvent.Start, newsEvent.End, newsEvent.Scheme, newsEvent.Category, newsEvent.Mode,
        [.. newsEvent.Actors.Select(SpanForm.Of)], [.. newsEvent.Recipients.Select(SpanForm.Of)],
        SpanForm.Of(newsEvent.When), SpanForm.Of(newsEvent.Where),
        SpanForm.Of(newsEvent.Victims), SpanForm.Of(newsEvent.Instrument), SpanForm.Of(newsEvent.Amount), newsEvent.Polarity, newsEvent.Modality, SpanForm.Of(newsEvent.AttributedTo));
}
