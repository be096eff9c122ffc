namespace Crosscheck.Language.Events;

/// <summary>How a verb is put: done, planned, refused, named by others.</summary>
/// <param name="Top">The outermost verb that only says how it is put ("plan" of "plan to attack"), else the verb itself.</param>
/// <param name="Modality">As <see cref="NewsEvent.Modality"/>.</param>
/// <param name="Negated">True if it is said not to be.</param>
/// <param name="Unreal">True for what is only supposed.</param>
internal readonly record struct Stance(int Top, string Modality, bool Negated, bool Unreal)
{
    /// <summary>The category under which an act so put counts; null if it is no event. CAMEO 03 and 13: intent to cooperate is an agreement, intent to harm a threat.</summary>
    public string? Category(Act act)
    {
        if (Unreal) return null;
        if (!act.IsPlover || Modality is not "planned") return act.Category;
        return act.Category switch
        {
            "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE" or "RETREAT" or "AGREE" => Negated ? "REJECT" : "AGREE",
            "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" or "PROTEST" => Negated ? "AGREE" : "THREATEN",
            _ => act.Category,
        };
    }
}

/// <summary>Reads how a verb is put from its auxiliaries and the verbs above it.</summary>
internal static class StanceReader
{
    private const int Farthest = 5;

    public static Stance Read(EventText text, EventLexicon lexicon, int verb)
    {
        var (top, modality, negated) = (verb, "asserted", text.IsNegated(verb));
        for (var steps = 0; steps < Farthest; steps++)
        {
            var head = text[top].Head;
            if (head < 0 || !(text[top].Deprel is "xcomp" or "ccomp" or "advcl" or "acl" && (text.HasMark(top, "to") || text[top].Xpos == "VBG"))) break;
            var way = text[head].Upos is "VERB" or "ADJ" ? lexicon.ThroughOf(text[head].Lemma) : null;
            if (way is null) break;
            modality = way switch
            {
                "planned" => "planned",
                "failed" or "tried" => "failed",
                _ => modality,
            };
            negated |= text.IsNegated(head);
            top = head;
        }
        return WithAuxiliaries(text, new(top, modality, negated, false));
    }

    private static Stance WithAuxiliaries(EventText text, Stance stance)
    {
        var holder = stance.Top;
        // "will arrest and deport": the auxiliary stands at the first.
        if (text[holder].Deprel == "conj" && text[holder].Xpos == "VB" && text[holder].Head >= 0 && text.Child(holder, "aux") < 0) holder = text[holder].Head;
        for (var child = text.FirstChild(holder); child >= 0 && child < holder; child = text.Next(child))
        {
            if (text[child].Deprel is not "aux") continue;
            switch (text[child].Lemma)
            {
                case "will" or "shall" or "'ll" or "’ll":
                    stance = stance with { Modality = "planned" };
                    break;
                case "would" when text[holder].Deprel == "ccomp":
                    stance = stance with { Modality = "planned" };
                    break;
                case "would" or "could" or "can" or "may" or "might" or "should" or "must":
                    stance = stance with { Unreal = true };
                    break;
                default:
                    break;
            }
        }
        return stance;
    }
}
