namespace Crosscheck.Reconciliation.Labels;

/// <summary>"X is a rebel group", "X has long been no friend …": descriptions joined by a copula.</summary>
internal sealed class CopulaLabels(LabelText text, DescriptionReader reader, Describable describable, SubjectFinder subjects, LabelCollector labels)
{
    private const int MostAdverbs = 5;

    public void Draw(int verb)
    {
        if (!text.IsTagged(verb, "VB") || text.Lower(verb) is not ("is" or "are" or "was" or "were" or "'s" or "’s" or "been" or "be" or "became" or "becomes" or "become" or "remains" or "remained" or "remain")) return;
        var sentence = text.SentenceOf(verb);
        var (chain, denied) = VerbChain.StartOf(text, verb, sentence.FirstToken);
        // "Will become the first country to land there": nobody is called so yet.
        for (var token = chain; token < verb; token++)
            if (text.IsTagged(token, "MD")) return;
        var (entity, first, kind) = subjects.EndingAt(chain, sentence.FirstToken);
        if (entity < 0 || !IsSubject(first, sentence.FirstToken)) return;
        var at = verb + 1;
        while (at < Math.Min(sentence.EndToken, verb + MostAdverbs) && (text.IsTagged(at, "RB") || text.Lower(at) is "no" or "longer"))
        {
            denied |= text.Lower(at) is "not" or "n't" or "n’t" or "never" or "no";
            if (text.Is(at, "no") && text.IsCommonNoun(at + 1)) break;
            at++;
        }
        if (reader.Forward(at, sentence.EndToken) is not { } description || text.IsTagged(description.End, "POS")) return;
        var plural = text.IsTagged(description.Head, "NNS");
        if (!description.HasArticle && !plural) return;
        denied |= text.Is(description.First, "no");
        if (describable.Fits(text.Lemma(description.Head), plural, kind)) labels.Add(entity, description, LabelPattern.Copula, polarity: denied ? Polarity.Negative : Polarity.Positive);
    }

    /// <summary>A name after a preposition or possessive is not what the sentence speaks of ("the leader of X is …").</summary>
    private bool IsSubject(int first, int floor)
    {
        var before = text.Is(first - 1, "the") ? first - 2 : first - 1;
        if (before < floor || text.Lower(before) is "that" or "whether" or "because" or "if" or "while" or "when" or "although" or "since") return true;
        if (text.IsTagged(before, "VB")) return text.Lemma(before) is "say" or "claim" or "insist" or "believe" or "think" or "argue" or "allege" or "deny" or "report" or "declare" or "maintain" or "contend";
        return !(text.IsTagged(before, "IN") || text.IsTagged(before, "TO") || text.IsTagged(before, "POS") || text.IsTagged(before, "CC"));
    }
}
