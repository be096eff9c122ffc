using System.Collections.Immutable;
using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Finds direct and plainly introduced indirect quotations with speaker and cue.</summary>
internal sealed class QuotationAnnotator
{
    private const int FewestBareWords = 5;

    private readonly WordClasses _classes = new();
    private readonly CueFinder _cues;
    private readonly ContentFinder _contents;

    public QuotationAnnotator()
    {
        var verbs = ReportingVerbs.Load();
        _cues = new(verbs);
        _contents = new(verbs);
    }

    /// <param name="text">Text with grammar, values and mentions.</param>
    /// <param name="entities">What the mentions refer to.</param>
    public ImmutableArray<Quotation> Annotate(AnnotatedText text, ImmutableArray<LocalEntity> entities)
    {
        var clauses = new ClauseText(text, _classes);
        var drafts = new List<QuotationDraft>();
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            var cues = _cues.Find(clauses, i);
            for (var c = 0; c < cues.Count; c++)
            {
                var (cue, content) = _contents.Find(clauses, cues[c], c + 1 < cues.Count ? cues[c + 1] : null);
                if (content.Count > 0) drafts.Add(new(cue, content));
            }
        }
        RunningQuotations.CarryOn(clauses, drafts);
        var speakers = new Speakers(clauses, entities);
        var quotations = drafts.Select(draft => draft.Finish(clauses, speakers)).ToList();
        var taken = RunningQuotations.Taken(clauses, drafts);
        var (named, passages) = new NamedLines(clauses, entities, speakers).Find(taken);
        quotations.AddRange(named);
        taken.UnionWith(passages);
        quotations.AddRange(RunningQuotations.Bare(clauses, taken, quotations, FewestBareWords));
        return [.. quotations.OrderBy(StartOf).ThenBy(quotation => quotation.Content[0].Start).ThenBy(quotation => quotation.Content[0].End)];
    }

    private static int StartOf(Quotation quotation) =>
        Math.Min(quotation.Content[0].Start, Math.Min(quotation.Source?.Start ?? int.MaxValue, quotation.Cue?.Start ?? int.MaxValue));
}
