namespace Crosscheck.Language.Events;

/// <summary>Finds the act that a verb with what stands beside it tells of.</summary>
internal sealed class ActMatcher(EventText text, EventLexicon lexicon, Nouns nouns, Arguments arguments)
{
    /// <summary>The act of the verb whose conditions hold and ask most; null if none holds.</summary>
    public Act? Match(int verb)
    {
        if (lexicon.ActsOf(text[verb].Lemma) is not { } acts) return null;
        Act? best = null;
        var (subject, thing) = (arguments.Subject(verb), arguments.Object(verb));
        var strayed = Strays(verb);
        var political = subject < 0 || nouns.IsActor(subject);
        foreach (var act in acts)
        {
            if (strayed && !Array.Exists(act.Conditions, condition => condition.Slot == ActSlot.Particle)) continue;
            if (!political && act.IsPlover && !(act.Category == "ASSAULT" && nouns.Is(subject, lexicon.Deadly))) continue;
            if (best is not null && Weight(act) <= Weight(best)) continue;
            if (Array.TrueForAll(act.Conditions, condition => Holds(condition, verb, subject, thing))) best = act;
        }
        return best;
    }

    // A class asks more than any word in the same place.
    private static int Weight(Act act)
    {
        var weight = 0;
        foreach (var condition in act.Conditions) weight += condition.Class >= 0 || condition.Slot == ActSlot.Particle || (condition.Slot == ActSlot.Infinitive && condition.Word.Length > 0) ? 3 : 2;
        return weight;
    }

    // "fired back", "called out": another verb than the one without the particle.
    private bool Strays(int verb)
    {
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            if (child > verb && text[child].Lemma is "out" or "off" or "down" or "over" or "back" or "away" or "around" && (text[child].Deprel == "compound:prt" || (child == verb + 1 && text[child].Deprel == "advmod"))) return true;
        }
        return false;
    }

    private bool Holds(ActCondition condition, int verb, int subject, int thing) => condition.Slot switch
    {
        ActSlot.Object => thing >= 0 && nouns.Is(thing, condition.Class),
        ActSlot.NotObject => thing >= 0 && !nouns.Is(thing, condition.Class),
        ActSlot.Bare => thing < 0,
        ActSlot.Subject => subject >= 0 && nouns.Is(subject, condition.Class),
        ActSlot.Infinitive => Infinitive(verb) is >= 0 and var infinitive && (condition.Word.Length == 0 || text[infinitive].Lemma == condition.Word),
        ActSlot.NotInfinitive => Infinitive(verb) is >= 0 and var other && !lexicon.Is(text[other].Lemma, condition.Class),
        ActSlot.Will => text.Child(verb, "ccomp") is >= 0 and var plan && IsPlan(plan),
        ActSlot.Clause => text.Child(verb, "ccomp") >= 0,
        ActSlot.Duty => text.Child(verb, "ccomp") is >= 0 and var clause && text.HasAuxiliary(clause, "must"),
        ActSlot.Particle => HasParticle(verb, condition.Word),
        _ => HasWord(verb, thing, condition),
    };

    private bool IsPlan(int clause) =>
        !text.IsNegated(clause) && (text.HasAuxiliary(clause, "will") || text.HasAuxiliary(clause, "would") || text.HasAuxiliary(clause, "should"))
        && text.Subject(clause) is >= 0 and var subject && (text[subject].Upos == "PRON" || nouns.Is(subject, EventLexicon.Power));

    /// <summary>The verb or predicate of the infinitive that the word takes, or -1.</summary>
    public int Infinitive(int verb)
    {
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            if (child > verb && text[child].Deprel is "xcomp" or "ccomp" or "advcl" && text.HasMark(child, "to")) return child;
        }
        return -1;
    }

    private bool HasParticle(int verb, string word)
    {
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            if (child > verb && text[child].Lemma == word && text[child].Deprel is "compound:prt" or "advmod" or "case") return true;
        }
        return false;
    }

    private bool HasWord(int verb, int thing, ActCondition condition)
    {
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            if (child > verb && text[child].Deprel is "obl" or "obl:agent" or "nmod" or "advcl" or "advmod" && text.Preposition(child) == condition.Word && text.TimeAt(child) < 0 && nouns.Is(child, condition.Class)) return true;
            if (text[child].Deprel == "advcl" && text.HasMark(child, condition.Word) && condition.Class == EventLexicon.Any) return true;
            if (condition.Class == EventLexicon.Any && text[child].Lemma == condition.Word && text[child].Deprel is "advmod" or "xcomp" or "obj" or "amod" or "obl") return true;
        }
        // "lodged a complaint against the mayor", "gave aid to Mali": often hung on the noun.
        for (var child = thing >= 0 ? text.FirstChild(thing) : -1; child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel is "nmod" && child > verb && text.Preposition(child) == condition.Word && nouns.Is(child, condition.Class)) return true;
        }
        return false;
    }
}
