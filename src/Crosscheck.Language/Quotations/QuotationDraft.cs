using Crosscheck.Language.Clauses;

namespace Crosscheck.Language.Quotations;

/// <summary>A cue and the token ranges of what it ascribes, before passages that carry on are added.</summary>
internal sealed class QuotationDraft(Cue cue, List<(int First, int End)> content)
{
    public Cue Cue => cue;

    public List<(int First, int End)> Content => content;

    /// <summary>The quoted passage that range covers and nothing else, or -1.</summary>
    public static int PassageOf(ClauseText text, (int First, int End) range) =>
        text.OpensPassage(range.First) && text.PassageOf(range.First) is var passage && text.PassageOf(range.End - 1) == passage ? passage : -1;

    public Quotation Finish(ClauseText text, Speakers speakers)
    {
        var spans = new List<TextSpan>();
        foreach (var range in content) spans.Add(SpanOf(text, range));
        spans.Sort();
        var direct = content.TrueForAll(range => PassageOf(text, range) >= 0);
        return new(
            cue.HasSource ? text.Span(cue.Source.First, cue.Source.End) : null,
            text.Span(cue.First, cue.End),
            [.. spans],
            direct,
            cue.HasSource ? speakers.Of(cue.Source) : -1,
            direct || IsUttered(text));
    }

    /// <summary>True for "said that" and "according to", false for "plans to", "decided that" and "her decision to".</summary>
    private bool IsUttered(ClauseText text) =>
        cue.IsAccording || (!cue.IsNoun && cue.Has(ReportingUse.Say | ReportingUse.Tell | ReportingUse.Show) && text.Class(content[0].First) != WordClass.To && content.Exists(range => TellsWhole(text, range))
            && !(cue.Source.End - cue.Source.First == 1 && text.Lower(cue.Source.First) is "we" or "i" or "this" or "that"));

    /// <summary>True of a clause with its subject; false of "a breach" and of "was an assault", words that something is called.</summary>
    private static bool TellsWhole(ClauseText text, (int First, int End) range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (text.IsFinite(token)) return token > range.First;
        }
        return false;
    }

    private static TextSpan SpanOf(ClauseText text, (int First, int End) range) =>
        PassageOf(text, range) is >= 0 and var passage ? text.Passages[passage].Content : text.Span(range.First, range.End);
}
