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
            _ => Negated ? null : act.Category,
        };
    }
}

/// <summary>Reads how a verb is put from its auxiliaries and the verbs above it.</summary>
internal static class StanceReader
{
    private const int Farthest = 5;

    public static Stance Read(EventText text, EventLexicon lexicon, Act?[] acts, int verb)
    {
        var (top, modality, negated, unreal) = (verb, "asserted", text.IsNegated(verb), false);
        for (var steps = 0; steps < Farthest && !unreal; steps++)
        {
            var anchor = Joined(text, top);
            var head = text[anchor].Head;
            if (head < 0 || !IsOpen(text, anchor)) break;
            switch (text[head].Upos is "VERB" or "ADJ" ? lexicon.ThroughOf(text[head].Lemma) : null)
            {
                case "asserted":
                    break;
                case "named":
                    modality = "alleged";
                    break;
                case "planned":
                    modality = "planned";
                    break;
                case "failed":
                    modality = "failed";
                    break;
                case "tried" when text[head].Xpos is "VBD" or "VBN":
                    modality = "failed";
                    break;
                case null when acts[head] is not null:
                    // What is agreed, refused or demanded is told with that.
                    return WithAuxiliaries(text, new(top, modality, negated, false));
                default:
                    unreal = true;
                    break;
            }
            negated |= text.IsNegated(head);
            top = head;
        }
        // "will settle the dispute while cooperating": as open as the verb beside it.
        if (unreal || (text[top].Deprel == "advcl" && text[top].Xpos == "VBG" && HasModal(text, text[top].Head))) return new(top, modality, negated, true);
        return WithAuxiliaries(text, new(top, modality, negated, false));
    }

    private static bool HasModal(EventText text, int verb)
    {
        for (var child = text.FirstChild(verb); child >= 0 && child < verb; child = text.Next(child))
        {
            if (text[child].Deprel == "aux" && text[child].Xpos == "MD") return true;
        }
        return false;
    }

    /// <summary>An infinitive, or a gerund behind a preposition, whose truth hangs on the word above it.</summary>
    private static bool IsOpen(EventText text, int verb)
    {
        if (text[verb].Deprel is not ("xcomp" or "ccomp" or "advcl" or "acl" or "csubj" or "nmod" or "obl")) return false;
        if (text.HasMark(verb, "to") || (text[verb].Xpos == "VB" && text.Child(verb, "aux") < 0)) return true;
        return text[verb].Xpos == "VBG" && text.Child(verb, "aux") < 0 && (text[verb].Deprel is "xcomp" or "ccomp" or "csubj" || (text.AnyMark(verb) is { } mark && mark is not ("after" or "before" or "by" or "while" or "when")));
    }

    // "to kidnap and kill": the second is put as the first is.
    private static int Joined(EventText text, int verb)
    {
        for (var steps = 0; steps < Farthest && text[verb].Deprel == "conj" && text[verb].Head >= 0 && text[verb].Xpos == text[text[verb].Head].Xpos && text.Child(verb, "nsubj") < 0; steps++) verb = text[verb].Head;
        return verb;
    }

    private static Stance WithAuxiliaries(EventText text, Stance stance)
    {
        var holder = text.Child(stance.Top, "aux") < 0 ? Joined(text, stance.Top) : stance.Top;
        for (var child = text.FirstChild(holder); child >= 0 && child < holder; child = text.Next(child))
        {
            if (text[child].Deprel is not "aux") continue;
            switch (text[child].Lemma)
            {
                case "will" or "shall" or "'ll" or "’ll":
                    stance = stance with { Modality = "planned" };
                    break;
                case "would" when text[holder].Deprel == "ccomp" && text.Child(holder, "nsubj") is >= 0 and var self && text[self].Upos == "PRON":
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
