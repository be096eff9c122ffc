using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Articles;

/// <summary>The articles of a story in its order, with their ids, letters and what they copy.</summary>
/// <param name="Annotated">In the story's order.</param>
/// <param name="Articles">The same articles as the story shows them.</param>
/// <param name="Copies">Pairs that share text, in order of the earlier, then of the later.</param>
internal sealed record OrderedArticles(ImmutableArray<AnnotatedArticle> Annotated, ImmutableArray<StoryArticle> Articles, ImmutableArray<Copy> Copies);
