using System.Collections.Immutable;
using Crosscheck.Language;
using Crosscheck.Reconciliation;

namespace Crosscheck.Tests.Reconciliation;

/// <summary>Stories of a few sentences, through the whole of the language and the reconciliation.</summary>
internal static class ShortStories
{
    private static readonly Lazy<EnglishAnnotator> _annotator = new(() => EnglishAnnotator.Load());

    public static Article Article(int index, string text, string? published = null) => new() { File = $"{index}.txt", Text = text, Sha256 = $"{index}", Language = "en", Published = published };

    public static Story Of(params string[] texts) => Of([.. texts.Select((text, index) => Article(index, text))]);

    public static Story Of(params Article[] articles) => Reconciler.Reconcile([.. articles.Select(_annotator.Value.Annotate)]);

    public static ImmutableArray<Question> Asked(params string[] texts) => Of(texts).Questions;

    public static ImmutableArray<Question> Asked(params Article[] articles) => Of(articles).Questions;
}
