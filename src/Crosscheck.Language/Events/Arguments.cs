namespace Crosscheck.Language.Events;

/// <summary>Finds who does what to whom at a verb: subjects and objects, through passives, relative clauses, joined verbs and infinitives.</summary>
internal sealed class Arguments(EventText text, EventLexicon lexicon, Nouns nouns)
{
    private const int Farthest = 6;

    /// <summary>Head of the phrase that names who does it, or -1.</summary>
    public int Subject(int verb) => Subject(verb, Farthest);

    /// <summary>Who is said to plan, begin or be willing: the subject, of a passive too ("is prepared to").</summary>
    public int Holder(int verb) => text.Child(verb, "nsubj:pass") is >= 0 and var passive ? Outer(Antecedent(passive, verb), verb) : Subject(verb);

    /// <summary>Head of the object, or of the subject of a passive, or -1.</summary>
    public int Object(int verb)
    {
        if (text.Child(verb, "obj") is >= 0 and var direct) return Antecedent(direct, verb);
        if (IsStative(verb)) return -1;
        if (text.Child(verb, "nsubj:pass") is >= 0 and var passive) return Antecedent(passive, verb);
        if (text.Child(verb, "iobj") is >= 0 and var addressed) return Antecedent(addressed, verb);
        if (Measured(verb) is >= 0 and var measured) return measured;
        if (IsMistaken(verb)) return text[verb].Head;
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

    // "arrested more than 100 men", "sent up to 4,000 troops": the tree hangs them on the verb as if behind a preposition.
    private int Measured(int verb)
    {
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            if (child < verb || text[child].Deprel != "obl" || text[child].Upos is not ("NOUN" or "PROPN") || text.TimeAt(child) >= 0) continue;
            if (text.Preposition(child) is "" || (text.Preposition(child) == "to" && text.HasBefore(child, "up"))) return child;
        }
        return -1;
    }

    // "officials have shared evidence", "the blast wounded two nurses": a verb that the tree takes for an adjective of its object.
    private bool IsMistaken(int verb)
    {
        var head = text[verb].Head;
        if (text[verb].Deprel != "amod" || head < verb || text[verb].Xpos is not ("VBN" or "VBD")) return false;
        if (text.Child(head, "nsubj") is >= 0 and var subject && subject < verb && text.Child(head, "aux") is >= 0 and var auxiliary && auxiliary < verb) return true;
        for (var child = text.FirstChild(head); child >= 0 && child < head; child = text.Next(child))
        {
            if (child > verb && text[child].Deprel is "det" or "nummod" or "nmod:poss") return NounAt(verb - 1) >= 0;
        }
        return false;
    }

    private bool IsStative(int verb) => lexicon.IsStative(text[verb].Lemma) && text.Child(verb, "obl:agent") < 0 && text.IsPassive(verb);

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
        if (text.IsPassive(verb)) return !IsStative(verb);
        if (IsMistaken(verb)) return false;
        if (text[verb].Xpos != "VBN" || text.Child(verb, "aux") >= 0 || text.Child(verb, "nsubj") >= 0) return false;
        var (relation, head) = (text[verb].Deprel, text[verb].Head);
        return relation is "acl" or "advcl" or "root" or "amod" || (relation == "conj" && head >= 0 && text[head].Xpos == "VBN" && IsPassive(head));
    }

    /// <summary>What a relative pronoun stands for; any other word stands for itself.</summary>
    public int Antecedent(int token, int verb) =>
        token >= 0 && text[token].Upos == "PRON" && text[token].Xpos is "WP" or "WDT" && text[verb].Deprel == "acl:relcl" && text[verb].Head >= 0 ? Described(text[verb].Head, text[token].Lemma) : token;

    // "the attack in Nice, which killed ten": not the place.
    private int Described(int noun, string pronoun)
    {
        for (var steps = 0; pronoun is "which" or "that" && steps < Farthest && text[noun].Deprel is "nmod" or "appos" or "flat" && text.MentionAt(noun) is { Kind: EntityKind.Place or EntityKind.Facility } && text[noun].Head >= 0; steps++) noun = text[noun].Head;
        return noun;
    }

    private int Subject(int verb, int steps)
    {
        if (IsPassive(verb)) return Agent(verb);
        if (IsMistaken(verb)) return text.Child(text[verb].Head, "nsubj") is >= 0 and var shared && shared < verb ? shared : NounAt(verb - 1);
        if (IsStative(verb)) return Outer(Antecedent(text.Child(verb, "nsubj:pass"), verb), verb);
        if (text.Subject(verb) is >= 0 and var subject)
            return Outer(Antecedent(subject, verb), verb);
        if (text[verb].Deprel is "root" or "ccomp" or "parataxis" && NounBefore(verb) is >= 0 and var noun) return noun;
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
            case "acl" when text[verb].Xpos == "VBG" && verb > 0 && text[verb - 1].Lemma == ",":
                // "smashed a truck into a crowd, killing ten": it is not the crowd.
                return -1;
            case "acl" when text[verb].Xpos == "VBG" || text.HasMark(verb, "to"):
                return text.HasMark(verb, "to") || nouns.Is(head, lexicon.Statement) ? Owner(head, steps) : head;
            case "acl:relcl":
                return HasRelativeSubject(verb) ? head : -1;
            default:
                return -1;
        }
    }

    // A finite verb whose subject the tree lost in the phrase before it: the noun that stands right before the verb.
    private int NounBefore(int verb)
    {
        var first = verb;
        for (var child = text.FirstChild(verb); child >= 0 && child < verb; child = text.Next(child))
        {
            if (text[child].Deprel == "aux") first = Math.Min(first, child);
        }
        if (first == verb && text[verb].Xpos is not ("VBD" or "VBZ" or "VBP")) return -1;
        return NounAt(first - 1);
    }

    private int NounAt(int noun)
    {
        if (noun < 0 || text[noun].Upos is not ("NOUN" or "PROPN") || text.TimeAt(noun) >= 0) return -1;
        for (var steps = 0; steps < Farthest && text[noun].Deprel is "nmod" or "flat" or "conj" && text[noun].Head >= 0 && text[noun].Head < noun; steps++) noun = text[noun].Head;
        return noun;
    }

    // "its decision to withdraw", "Syria made an offer to withdraw": who decides or offers.
    private int Owner(int noun, int steps)
    {
        if (text.Child(noun, "nmod:poss") is >= 0 and var owner) return owner;
        var verb = text[noun].Head;
        return verb >= 0 && text[noun].Deprel == "obj" ? Subject(verb, steps - 1) : -1;
    }

    // "Iraq said it would allow": the one who speaks is named, the pronoun is not.
    private int Outer(int subject, int verb)
    {
        if (subject < 0 || text[subject].Upos != "PRON" || text[subject].Lemma is not ("it" or "he" or "she" or "they")) return subject;
        var head = text[verb].Head;
        if (head < 0 || text[verb].Deprel is not ("ccomp" or "acl") || text[head].Upos != "VERB") return subject;
        var outer = text.Subject(head);
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
