namespace Crosscheck.Language.Events;

/// <summary>Finds who does what to whom at a verb: subjects and objects, through passives, relative clauses, joined verbs and infinitives.</summary>
internal sealed class Arguments(EventText text, Nouns nouns)
{
    private const int Farthest = 6;

    /// <summary>Head of the phrase that names who does it, or -1.</summary>
    public int Subject(int verb) => Subject(verb, Farthest);

    /// <summary>Head of the object, or of the subject of a passive, or -1.</summary>
    public int Object(int verb)
    {
        if (text.Child(verb, "obj") is >= 0 and var direct) return Antecedent(direct, verb);
        if (text.Child(verb, "nsubj:pass") is >= 0 and var passive) return Antecedent(passive, verb);
        var (relation, head) = (text[verb].Deprel, text[verb].Head);
        if (relation == "acl" && text[verb].Xpos == "VBN" && head >= 0) return head;
        if (text.Child(verb, "aux:pass") >= 0 && relation == "conj" && head >= 0) return text.Child(head, "nsubj:pass");
        // "arrested and charged two men", "was arrested and charged"
        if (relation == "conj" && head >= 0 && text[verb].Xpos == "VBN" && text[head].Xpos == "VBN" && text.Child(head, "aux:pass") >= 0 && text.Child(head, "nsubj:pass") is >= 0 and var shared) return Antecedent(shared, head);
        if (text.Child(verb, "conj") is >= 0 and var second && text[second].Upos == "VERB" && !text.IsPassive(verb) && second - verb <= 3 && text.Child(second, "nsubj") < 0) return text.Child(second, "obj");
        // "the man whom they had arrested": the relative clause has a subject and a gap.
        if (relation == "acl:relcl" && head >= 0 && text.Child(verb, "nsubj") is >= 0 and var own && text[own].Xpos is not ("WP" or "WDT") && text.Child(verb, "ccomp") < 0 && text.Child(verb, "xcomp") < 0 && !HasRelativeOblique(verb)) return head;
        return -1;
    }

    /// <summary>Who is named with "by" at a passive, or -1.</summary>
    public int Agent(int verb)
    {
        if (text.Child(verb, "obl:agent") is >= 0 and var agent) return agent;
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel == "obl" && text.Preposition(child) == "by" && nouns.IsActor(child)) return child;
        }
        return -1;
    }

    /// <summary>True if the verb is passive, or a participle that describes its object.</summary>
    public bool IsPassive(int verb)
    {
        if (text.IsPassive(verb)) return true;
        if (text[verb].Xpos != "VBN" || text.Child(verb, "aux") >= 0 || text.Child(verb, "nsubj") >= 0) return false;
        var (relation, head) = (text[verb].Deprel, text[verb].Head);
        return relation is "acl" or "advcl" or "root" or "amod" || (relation == "conj" && head >= 0 && text[head].Xpos == "VBN" && IsPassive(head));
    }

    /// <summary>What a relative pronoun stands for; any other word stands for itself.</summary>
    public int Antecedent(int token, int verb) =>
        token >= 0 && text[token].Upos == "PRON" && text[token].Xpos is "WP" or "WDT" && text[verb].Deprel == "acl:relcl" && text[verb].Head >= 0 ? text[verb].Head : token;

    private int Subject(int verb, int steps)
    {
        if (IsPassive(verb)) return Agent(verb);
        if (text.Child(verb, "nsubj") is >= 0 and var subject)
            return Outer(Antecedent(subject, verb), verb);
        if (steps == 0 || text[verb].Head < 0) return -1;
        var head = text[verb].Head;
        switch (text[verb].Deprel)
        {
            case "conj":
                return text.Child(verb, "nsubj:pass") >= 0 ? -1 : IsPassive(head) ? Antecedent(text.Child(head, "nsubj:pass"), head) : Subject(head, steps - 1);
            case "xcomp" or "advcl" or "ccomp":
                // "forced them to leave", "was ordered to leave": who is ordered leaves.
                if (text[verb].Deprel == "xcomp" && Object(head) is >= 0 and var ordered) return ordered;
                return text[head].Upos is "VERB" or "ADJ" or "AUX" or "NOUN" && text[verb].Deprel != "ccomp" ? IsPassive(head) ? Antecedent(text.Child(head, "nsubj:pass"), head) : Subject(head, steps - 1) : -1;
            case "acl" when text[verb].Xpos == "VBG" || text.HasMark(verb, "to"):
                return text.HasMark(verb, "to") ? Holder(head, steps) : head;
            case "acl:relcl":
                return HasRelativeSubject(verb) ? head : -1;
            case "parataxis":
                return -1;
            default:
                return -1;
        }
    }

    // "its decision to withdraw", "Syria made an offer to withdraw": who decides or offers.
    private int Holder(int noun, int steps)
    {
        if (text.Child(noun, "nmod:poss") is >= 0 and var owner) return owner;
        var verb = text[noun].Head;
        return verb >= 0 && text[noun].Deprel == "obj" ? Subject(verb, steps - 1) : -1;
    }

    // "Iraq said it would allow": the one who speaks is named, the pronoun is not.
    private int Outer(int subject, int verb)
    {
        if (text[subject].Upos != "PRON" || text[subject].Lemma is not ("it" or "he" or "she" or "they")) return subject;
        var head = text[verb].Head;
        if (head < 0 || text[verb].Deprel is not ("ccomp" or "acl") || text[head].Upos != "VERB") return subject;
        var outer = text.Child(head, "nsubj");
        if (outer < 0) outer = text.IsPassive(head) ? text.Child(head, "nsubj:pass") : -1;
        return outer >= 0 && text[outer].Upos != "PRON" ? outer : subject;
    }

    private bool HasRelativeSubject(int verb) => text.Child(verb, "nsubj") < 0 && text.Child(verb, "nsubj:pass") < 0 && !HasRelativeOblique(verb);

    private bool HasRelativeOblique(int verb)
    {
        for (var child = text.FirstChild(verb); child >= 0 && child < verb; child = text.Next(child))
        {
            if (text[child].Deprel is "obl" or "advmod" && text[child].Xpos is "WDT" or "WP" or "WRB") return true;
        }
        return false;
    }
}
