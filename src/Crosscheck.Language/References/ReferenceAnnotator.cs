using System.Collections.Immutable;
using Crosscheck.Language.Names;

namespace Crosscheck.Language.References;

/// <summary>
/// Tells whom "he", "she", "the company" or "the 34-year-old" means, where one entity named shortly before stands out; says nothing
/// where two could be meant. Sieves from the surest rule down, after Raghunathan et al. 2010; of those who may be meant, recent ones and
/// subjects come first, after Lappin and Leass 1994.
/// </summary>
internal sealed class ReferenceAnnotator(NameLexicon lexicon)
{
    private readonly ReferenceWords _words = new();

    /// <param name="title">The headline with its named mentions.</param>
    /// <param name="body">The body with its named mentions.</param>
    /// <param name="entities">What the mentions refer to.</param>
    /// <returns>The body's mentions, the references among them, in order of the text.</returns>
    public ImmutableArray<Mention> Annotate(AnnotatedText title, AnnotatedText body, ImmutableArray<LocalEntity> entities)
    {
        if (entities.IsEmpty)
            return body.Mentions;
        var facts = EntityFacts.Of(title, body, entities, lexicon, _words);
        return new ReferenceReader(body, entities, facts, _words).Read();
    }
}
