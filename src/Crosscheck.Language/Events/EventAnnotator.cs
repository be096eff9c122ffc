using System.Collections.Immutable;

namespace Crosscheck.Language.Events;

/// <summary>Finds what happened, who did it and to whom, in the categories of PLOVER and a few of our own.</summary>
internal sealed class EventAnnotator
{
    private readonly EventLexicon _lexicon = new();

    /// <param name="text">Text with all other layers.</param>
    public ImmutableArray<NewsEvent> Annotate(AnnotatedText text) => new EventReader(text, _lexicon).Read();
}
