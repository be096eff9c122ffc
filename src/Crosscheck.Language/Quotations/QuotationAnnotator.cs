using System.Collections.Immutable;
using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>Finds who is said to say, think or mean what, and by which word: attributions that the network labels, those of listed words of speech, running quotations, and lines with a name.</summary>
internal sealed class QuotationAnnotator
{
    private const int FewestBareWords = 5;

    private readonly WordClasses _classes = new();
    private readonly CueFinder _cues;
    private readonly ContentFinder _contents;
    private readonly ReportingVerbs _verbs = ReportingVerbs.Load();
    private readonly AttributionTagger _tagger;

    public QuotationAnnotator(AttributionTagger tagger)
    {
        _tagger = tagger;
        _cues = new(_verbs);
        _contents = new(_verbs);
    }

    /// <param name="text">Text with grammar, values and mentions.</param>
    /// <param name="entities">What the mentions refer to.</param>
    public ImmutableArray<Quotation> Annotate(AnnotatedText text, ImmutableArray<LocalEntity> entities)
    {
        var clauses = new ClauseText(text, _classes);
        var linker = new AttributionLinker(clauses, _verbs);
        var drafts = _tagger.Read(text).SelectMany(linker.Link).ToList();
        drafts = WithoutDoubles([.. WithListed(clauses, drafts).OrderBy(draft => draft.Cue.First)]);
        drafts = new WholeContents(clauses, _verbs).Mend(drafts);
        RunningQuotations.CarryOn(clauses, drafts);
        var speakers = new Speakers(clauses, entities);
        var quotations = drafts.Select(draft => draft.Finish(clauses, speakers)).ToList();
        var taken = RunningQuotations.Taken(clauses, drafts);
        var (named, passages) = new NamedLines(clauses, entities, speakers).Find(taken);
        // "KOLA: We told you": inside the words of a line, its speaker's own "we said" is no attribution.
        var lines = new bool[text.Text.Length];
        foreach (var line in named) lines.AsSpan(line.Content[0].Start, line.Content[0].Length).Fill(true);
        quotations.RemoveAll(quotation => quotation.Source is { Length: <= 2 } && lines[quotation.Content[0].Start]);
        quotations.AddRange(named);
        taken.UnionWith(passages);
        quotations.AddRange(RunningQuotations.Bare(clauses, speakers, taken, quotations, FewestBareWords));
        return [.. quotations.OrderBy(quotation => quotation.Content[0].Start).ThenBy(quotation => quotation.Content[0].End).ThenBy(StartOf)];
    }

    /// <summary>
    /// What the words of speech that are listed ascribe: where the network saw nothing, attributions inside the words of another (it knows one level alone) and those
    /// of texts unlike the ones it learnt from; where it saw a cue, a source that it missed, and the second half of a clause that the cue interrupts.
    /// </summary>
    private IEnumerable<QuotationDraft> WithListed(ClauseText clauses, List<QuotationDraft> found)
    {
        var drafts = new QuotationDraft?[clauses.Count];
        foreach (var draft in found) drafts.AsSpan(draft.Cue.First, draft.Cue.End - draft.Cue.First).Fill(draft);
        var mended = new Dictionary<QuotationDraft, QuotationDraft>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < clauses.Annotated.Sentences.Length; i++)
        {
            var cues = _cues.Find(clauses, i);
            for (var c = 0; c < cues.Count; c++)
            {
                var (cue, content) = _contents.Find(clauses, cues[c], c + 1 < cues.Count ? cues[c + 1] : null);
                if (content.Count == 0) continue;
                if (drafts[cues[c].Verb] is { } draft) mended[draft] = Mended(clauses, draft, new(cue, content));
                else if (cue.IsNoun || IsSpoken(cue)) yield return new(cue, content);
            }
        }
        foreach (var draft in found)
        {
            if (mended.ContainsKey(draft) || draft.Cue.HasSource) yield return mended.GetValueOrDefault(draft, draft);
        }
    }

    /// <summary>Of two that ascribe the same words, the one that tells who said them.</summary>
    private static List<QuotationDraft> WithoutDoubles(List<QuotationDraft> drafts)
    {
        var named = drafts.Where(draft => draft.Cue.HasSource).SelectMany(draft => draft.Content).ToHashSet();
        drafts.RemoveAll(draft => !draft.Cue.HasSource && draft.Content.TrueForAll(named.Contains));
        return drafts;
    }

    /// <summary>
    /// What the network found of a listed cue. Quoted words and who stands beside them the rules know better; so they do where the network takes the speaker for a part
    /// of the words.
    /// </summary>
    private static QuotationDraft Mended(ClauseText clauses, QuotationDraft draft, QuotationDraft listed)
    {
        if (IsSpoken(listed.Cue) && listed.Cue.HasSource && (listed.Content.TrueForAll(range => QuotationDraft.PassageOf(clauses, range) >= 0) || draft.Content.Exists(range => Overlap(range, listed.Cue.Source)))) return listed;
        var cue = draft.Cue.HasSource || !listed.Cue.HasSource ? draft.Cue : draft.Cue with { Source = listed.Cue.Source, Inverted = listed.Cue.Inverted, Shared = listed.Cue.Shared };
        var halves = listed.Content.Count == 2 && draft.Content.Count == 1 && listed.Content.Exists(half => Overlap(half, draft.Content[0]));
        return new(cue, halves ? listed.Content : draft.Content);
    }

    private static bool IsSpoken(Cue cue) => cue.IsAccording || cue.Has(ReportingUse.Inverts | ReportingUse.Tell);

    private static bool Overlap((int First, int End) a, (int First, int End) b) => a.First < b.End && b.First < a.End;

    private static int StartOf(Quotation quotation) =>
        Math.Min(quotation.Content[0].Start, Math.Min(quotation.Source?.Start ?? int.MaxValue, quotation.Cue?.Start ?? int.MaxValue));
}
