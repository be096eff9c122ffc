using System.Collections.Immutable;

namespace Crosscheck.Language.Names;

/// <summary>Finds names and acronyms and tells which of them mean the same within one article.</summary>
internal sealed class NameAnnotator
{
    public static NameAnnotator Load() => new();

    /// <param name="title">The headline with grammar and values.</param>
    /// <param name="body">The body with grammar and values.</param>
    public (ImmutableArray<Mention> Title, ImmutableArray<Mention> Body, ImmutableArray<LocalEntity> Entities) Annotate(AnnotatedText title, AnnotatedText body) => ([], [], []);
}
