using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Quotations;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>Who an article says each of its statements is from.</summary>
internal sealed class StatementVoices
{
    private const int MostSteps = 12;

    private readonly int _article;
    private readonly AnnotatedText _text;
    private readonly Grammar _grammar;
    private readonly StoryEntities _entities;

    /// <summary>Of each token the quotation that covers it, or -1.</summary>
    private readonly int[] _quotationAt;

    public StatementVoices(int article, AnnotatedText text, Grammar grammar, StoryEntities entities)
    {
        (_article, _text, _grammar, _entities) = (article, text, grammar, entities);
        _quotationAt = new int[text.Tokens.Length];
        Array.Fill(_quotationAt, -1);
        for (var index = 0; index < text.Quotations.Length; index++)
        {
            foreach (var content in text.Quotations[index].Content)
                TokenMarks.Mark(text, _quotationAt, content, index);
        }
    }

    /// <summary>The name or description of the voice at a token, and its story entity or -1; null for the article's own voice.</summary>
    public (string? Voice, int Entity) At(int token)
    {
        if (_quotationAt[token] < 0)
            return (null, -1);
        var quotation = _text.Quotations[_quotationAt[token]];
        // "Apologized to players who were sent home": who was sent home is the article's own telling.
        if ((!quotation.Direct && IsOfThing(token, quotation)) || IsNoSaying(quotation))
            return (null, -1);
        var entity = _entities.Of(_article, quotation.Speaker);
        if (entity >= 0)
            return (_entities.All[entity].Name, entity);
        // "The union, which says …", "she said", "the toll grew, saying": who stands behind it is told by the entity, or not at all.
        return quotation.Source is { } source && DescribedSources.MaySpeak(_text, source) ? (source.Of(_text.Text), -1) : (null, -1);
    }

    /// <summary>"Are feared to have taken", "plans to build": what somebody is thought to have done, or wants to do, nobody says by that.</summary>
    private bool IsNoSaying(Quotation quotation) =>
        !quotation.Uttered && _text.Tokens[_text.TokensIn(quotation.Content[0]).First] is { Upos: "PART", Lemma: "to" };

    /// <summary>True if what is ascribed and holds the token is a thing that somebody acts on, no clause.</summary>
    private bool IsOfThing(int token, Quotation quotation)
    {
        var content = quotation.Content.FirstOrDefault(span => span.Contains(_text.Tokens[token].Start));
        for (var steps = 0; steps < MostSteps && _text.Tokens[token].Head is >= 0 and var head && content.Contains(_text.Tokens[head].Start); steps++)
            token = head;
        return _text.Tokens[token].Upos is "NOUN" or "PROPN" && _text.Tokens[token].Deprel is "obj" or "iobj" or "obl" or "nmod" && _grammar.Child(token, "cop") < 0;
    }
}
