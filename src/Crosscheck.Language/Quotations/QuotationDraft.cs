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

    /// <summary>True for "said that" and "according to", false for "plans to", "decided that" and "her decision to", and for what was not said, or is yet to be.</summary>
    private bool IsUttered(ClauseText text) =>
        cue.IsAccording || (!cue.IsNoun && cue.Has(ReportingUse.Say | ReportingUse.Tell | ReportingUse.Show) && text.Class(content[0].First) != WordClass.To && !IsUnsaid(text) && content.Exists(range => TellsWhole(text, range))
            && !(cue.Source.End - cue.Source.First == 1 && text.Lower(cue.Source.First) is "we" or "i" or "this" or "that" or "one"));

    /// <summary>"Has not said whether", "declined to say", "will tell", "were not announced" of a thing, "to complain": nothing was said, or not by the one named.</summary>
    private bool IsUnsaid(ClauseText text)
    {
        // What continues to fall says nothing.
        if (cue.Lemma == "continue" && !content.Exists(range => text.PassageOf(range.First) >= 0)) return true;
        // Who convinces does something; "continue reading" stands on a page.
        if (cue.Lemma is "convince" or "persuade" or "teach" || text.Lower(cue.Verb) == "reading") return true;
        var (passive, infinitive) = (false, false);
        for (var token = Math.Max(0, cue.First - 1); token < cue.Verb; token++)
        {
            var lower = text.Lower(token);
            if (text.Class(token) == WordClass.Negation || lower is "without" or "will" or "would" or "could" or "may" or "might" or "should" or "must" or "can" or "decline" or "declined" or "refuse" or "refused" or "failed" or "stopped") return true;
            passive |= token >= cue.First && lower is "is" or "are" or "was" or "were" or "be" or "been" or "being";
            infinitive = text.Class(token) == WordClass.To;
        }
        // "Went on to say" says it; "contacted the office to complain" may.
        var goesOn = cue.First > 0 && infinitive && Enumerable.Range(Math.Max(0, cue.Verb - 3), Math.Min(3, cue.Verb)).Any(token => text.Lower(token) is "on" or "continued" or "began" or "continues");
        return (infinitive && !goesOn) || (passive && !cue.Inverted && text.Class(cue.Verb) == WordClass.Participle);
    }

    /// <summary>True of a clause with its subject; false of "a breach", of "was an assault", words that something is called, and of "a letter that she wrote", a thing with a clause.</summary>
    private bool TellsWhole(ClauseText text, (int First, int End) range)
    {
        if (text.PassageOf(range.First) < 0 && IsThing(text, range)) return false;
        for (var token = range.First; token < range.End; token++)
        {
            if (text.IsFinite(token)) return token > range.First;
        }
        return false;
    }

    /// <summary>True if the words hang on the cue, or on a word outside, by a noun that acts or is acted on.</summary>
    private bool IsThing(ClauseText text, (int First, int End) range)
    {
        if (text.Lower(range.First) is "that" or "whether" or "how" or "why" or "if" or "what" || range.First < cue.First) return false;
        var tokens = text.Annotated.Tokens;
        var thing = false;
        for (var token = range.First; token < range.End; token++)
        {
            if ((tokens[token].Head >= range.First && tokens[token].Head < range.End) || tokens[token].Upos == "PUNCT" || tokens[token].Deprel is "case" or "mark" or "cc" or "det" or "advmod" or "cop" or "aux" or "aux:pass") continue;
            if (tokens[token].Deprel is not ("obj" or "iobj" or "obl" or "nmod" or "acl" or "acl:relcl" or "amod" or "compound" or "nmod:poss")) return false;
            thing = true;
        }
        return thing;
    }

    private static TextSpan SpanOf(ClauseText text, (int First, int End) range) =>
        PassageOf(text, range) is >= 0 and var passage ? text.Passages[passage].Content : text.Span(range.First, range.End);
}
