using Crosscheck.Reconciliation.Articles;

namespace Crosscheck.Reconciliation.Quotations;

/// <summary>Writes a group of remarks as the story shows it, each wording with its evidence.</summary>
internal sealed class UtteranceWriter(OrderedArticles ordered)
{
    private readonly SpeakerRoles[] _roles = [.. ordered.Annotated.Select(annotated => new SpeakerRoles(annotated))];

    /// <param name="remarks">At least one; direct ones first.</param>
    public Utterance Write(List<Remark> remarks)
    {
        var named = remarks.Find(remark => remark.Speaker is { Name: not null, IsPerson: true }) ?? remarks.Find(remark => remark.Speaker.Name is not null);
        var speaker = named?.Speaker ?? remarks.Find(remark => remark.Speaker.Described is not null)?.Speaker;
        return new(
            speaker?.Name ?? speaker?.Described,
            speaker?.EntityId,
            named is null ? null : RoleOf(remarks, named.Speaker),
            [.. remarks.Select(VariantOf)]);
    }

    private string? RoleOf(List<Remark> remarks, RemarkSpeaker speaker) =>
        remarks
            .Where(remark => remark.Quotation.Speaker >= 0 && remark.Speaker.IsSame(speaker))
            .Select(remark => _roles[remark.Article].Of(remark.Quotation.Speaker))
            .FirstOrDefault(role => role is not null);

    private UtteranceVariant VariantOf(Remark remark)
    {
        var annotated = ordered.Annotated[remark.Article];
        var layers = annotated.Layers(remark.Field);
        return new(
            remark.Direct,
            remark.Quotation.Cue is { IsEmpty: false } cue ? cue.Of(layers.Text) : null,
            [.. EvidenceOf(remark, annotated.Article, layers)]);
    }

    private IEnumerable<Evidence> EvidenceOf(Remark remark, Article article, AnnotatedText layers)
    {
        foreach (var content in remark.Quotation.Content)
        {
            foreach (var piece in ContentPieces.Of(layers, content)) yield return EvidenceOf(remark, article, piece);
        }
    }

    /// <summary>A pronoun says nothing to a reader of the evidence alone: there the speaker's name stands in.</summary>
    private Evidence EvidenceOf(Remark remark, Article article, TextSpan span) =>
        Evidence.Of(article, ordered.Articles[remark.Article].Id, remark.Field, span) with { AttributedTo = remark.Speaker.Described ?? remark.Speaker.Name };
}
