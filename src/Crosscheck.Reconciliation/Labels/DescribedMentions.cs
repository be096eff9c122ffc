using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>"A violent group that it pays": descriptions without a name, of which the labels tell whom they mean, become mentions of that entity.</summary>
internal static class DescribedMentions
{
    /// <param name="article">An article.</param>
    /// <param name="labels">Its labels.</param>
    public static AnnotatedArticle Add(AnnotatedArticle article, ImmutableArray<LabelUse> labels) => article with
    {
        Title = Add(article, article.Title, labels.Where(label => label.Field == EvidenceField.Title)),
        Body = Add(article, article.Body, labels.Where(label => label.Field == EvidenceField.Text)),
    };

    private static AnnotatedText Add(AnnotatedArticle article, AnnotatedText text, IEnumerable<LabelUse> labels)
    {
        var described = labels
            .Where(label => label.Pattern == LabelPattern.Continuing && label.Polarity != Polarity.Negative && !text.Mentions.Any(mention => mention.Span.Overlaps(label.Span)))
            .Select(label => new Mention(label.Span.Start, label.Span.End, article.Entities[label.EntityIndex].Kind, Named: false, label.EntityIndex))
            .ToList();
        return described.Count == 0 ? text : text with { Mentions = [.. text.Mentions.Concat(described).OrderBy(mention => mention.Start)] };
    }
}
