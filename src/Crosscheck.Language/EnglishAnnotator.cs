using System.Collections.Immutable;
using Crosscheck.Language.Events;
using Crosscheck.Language.Names;
using Crosscheck.Language.Qualifiers;
using Crosscheck.Language.Quantities;
using Crosscheck.Language.Quotations;
using Crosscheck.Language.References;
using Crosscheck.Language.Times;

namespace Crosscheck.Language;

/// <summary>Adds every layer to an English article, in this order; a layer may use those before it, never a later one. Safe to share among threads.</summary>
public sealed class EnglishAnnotator
{
    private readonly GrammarAnnotator _grammar;
    private readonly TimeExpressionAnnotator _times = new();
    private readonly QuantityAnnotator _quantities = new();
    private readonly NameAnnotator _names;
    private readonly ReferenceAnnotator _references;
    private readonly QuotationAnnotator _quotations;
    private readonly QualifierAnnotator _qualifiers = new();
    private readonly EventAnnotator _events = new();

    private EnglishAnnotator(GrammarAnnotator grammar, NameAnnotator names, QuotationAnnotator quotations) =>
        (_grammar, _names, _references, _quotations) = (grammar, names, new(names.Lexicon), quotations);

    /// <summary>Loads models and lists from the program's own resources.</summary>
    /// <param name="thorough">True to take the slower, more accurate language models.</param>
    public static EnglishAnnotator Load(bool thorough = false)
    {
        var grammar = GrammarAnnotator.Load(thorough);
        return new(grammar, NameAnnotator.Load(grammar.Words), new(AttributionTagger.Load(grammar)));
    }

    public AnnotatedArticle Annotate(Article article)
    {
        var title = WithValues(_grammar.Annotate(article.Title, headline: true), article.PublishedDay);
        var body = WithValues(_grammar.Annotate(article.Text, headline: false), article.PublishedDay);
        var (titleMentions, bodyMentions, entities) = _names.Annotate(title, body);
        var (namedTitle, namedBody) = (title with { Mentions = titleMentions }, body with { Mentions = bodyMentions });
        return new(
            article,
            WithStatements(namedTitle, entities),
            WithStatements(namedBody with { Mentions = _references.Annotate(namedTitle, namedBody, entities) }, entities),
            entities);
    }

    private AnnotatedText WithValues(AnnotatedText text, DateOnly? published)
    {
        var timed = text with { Times = _times.Annotate(text, published) };
        return timed with { Quantities = _quantities.Annotate(timed) };
    }

    private AnnotatedText WithStatements(AnnotatedText text, ImmutableArray<LocalEntity> entities)
    {
        var quoted = text with { Quotations = _quotations.Annotate(text, entities) };
        var qualified = quoted with { Qualifiers = _qualifiers.Annotate(quoted) };
        return qualified with { Events = _events.Annotate(qualified) };
    }
}
