namespace Crosscheck.Language.Events;

/// <summary>Finds to whom an act is done.</summary>
internal sealed class Recipients(EventText text, Nouns nouns, Arguments arguments)
{
    private const int Deepest = 4;

    // From the nearest tie to the loosest.
    private static readonly string[] VerbPrepositions = ["against", "to", "with", "on", "upon", "from", "at", "for", "between", "of", "over", "into", "by", "in"];

    private static readonly string[] NounPrepositions = ["by", "from", "against", "to", "with", "between", "for", "on", "of", "in", "over"];

    /// <summary>Heads of the phrases, or an empty list.</summary>
    /// <param name="verb">The verb of the act.</param>
    /// <param name="act">What it tells of.</param>
    /// <param name="actor">Who does it, or -1: never the recipient too.</param>
    public List<int> Of(int verb, Act act, int actor)
    {
        var found = new List<int>();
        var head = Search(verb, act, actor, Deepest);
        if (head >= 0) found.Add(head);
        // "talks between the Emirates and Kuwait" are read by their conjuncts.
        return found;
    }

    private int Search(int verb, Act act, int actor, int depth)
    {
        var thing = arguments.Object(verb);
        // "demanded that Mali withdraw": who is to act comes first.
        if (thing < 0 && act.Category == "REQUEST" && text.Child(verb, "ccomp") is >= 0 and var duty && text.Subject(duty) is >= 0 and var bound && Fits(bound, actor) && text[bound].Upos != "PRON") return bound;
        if (!act.IsPlover) return thing;
        var means = thing >= 0 && act.Category is not ("COERCE" or "ASSAULT") && (IsMeans(thing) || text[verb].Lemma is "send" or "dispatch" or "deploy");
        if ((!means && Fits(thing, actor)) || (thing >= 0 && act.Category is "ASSAULT" or "COERCE" && Array.Exists(act.Conditions, IsOpen))) return thing;
        if (text.Child(verb, "iobj") is >= 0 and var addressed && Fits(addressed, actor)) return addressed;
        if (Oblique(verb, "obl", VerbPrepositions.AsSpan(..^1), actor) is >= 0 and var oblique) return oblique;
        if (thing >= 0 && Within(thing, actor, Deepest) is >= 0 and var inner) return inner;
        if (means && Oblique(verb, "obl", VerbPrepositions.AsSpan(^1..), actor) is >= 0 and var place) return place;
        for (var child = text.FirstChild(verb); depth > 0 && child >= 0; child = text.Next(child))
        {
            if (child < verb || text[child].Deprel is not ("xcomp" or "ccomp" or "advcl")) continue;
            if (text[child].Deprel == "advcl" && !text.HasMark(child, "to") && text[child].Xpos != "VBG") continue;
            var own = text.Child(child, "nsubj");
            if (own < 0) own = text.Child(child, "nsubj:pass");
            if (own >= 0 && Fits(own, actor) && text[own].Upos != "PRON") return own;
            if (Search(child, act, actor, depth - 1) is >= 0 and var below) return below;
        }
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel == "obl" && text.TimeAt(child) < 0 && Within(child, actor, 2) is >= 0 and var within) return within;
        }
        return act.Category is "CONSULT" or "AGREE" or "SUPPORT" or "COOPERATE" or "REQUEST" ? -1 : Oblique(verb, "obl", VerbPrepositions.AsSpan(^1..), actor);
    }

    // "withdrew its troops", "sent inspectors": sent out, not acted on.
    private bool IsMeans(int thing) => text.Child(thing, "nmod:poss") is >= 0 and var owner && text[owner].Upos == "PRON" && nouns.Is(thing, EventLexicon.Body) || nouns.IsSent(thing);

    private static bool IsOpen(ActCondition condition) => condition.Slot == ActSlot.Object && condition.Class < 0;

    private int Oblique(int head, string relation, ReadOnlySpan<string> prepositions, int actor)
    {
        foreach (var preposition in prepositions)
        {
            for (var child = text.FirstChild(head); child >= 0; child = text.Next(child))
            {
                if (text[child].Deprel == relation && text.Preposition(child) == preposition && Fits(child, actor)) return child;
            }
        }
        return -1;
    }

    /// <summary>Somebody inside a noun phrase: "Belarus's calls", "calls by Belarus", "a Belarusian call".</summary>
    private int Within(int noun, int actor, int depth)
    {
        for (var child = text.FirstChild(noun); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel is "nmod:poss" && Fits(child, actor) && text[child].Upos != "PRON") return child;
        }
        if (Oblique(noun, "nmod", NounPrepositions, actor) is >= 0 and var found) return found;
        for (var child = text.FirstChild(noun); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel is "amod" or "compound" && text.MentionAt(child) is { Kind: EntityKind.Nationality or EntityKind.Place or EntityKind.Organisation or EntityKind.Person }) return child;
        }
        for (var child = text.FirstChild(noun); depth > 0 && child >= 0; child = text.Next(child))
        {
            if (text.TimeAt(child) >= 0) continue;
            var inner = text[child].Deprel switch
            {
                "nmod" or "conj" => Within(child, actor, depth - 1),
                "acl" or "ccomp" when text[child].Upos == "VERB" => InClause(child, actor),
                _ => -1,
            };
            if (inner >= 0) return inner;
        }
        return -1;
    }

    // "a ban imposed on Mali", "a call to help Mali"
    private int InClause(int verb, int actor)
    {
        if (arguments.Agent(verb) is >= 0 and var agent && Fits(agent, actor)) return agent;
        if (text.Subject(verb) is >= 0 and var own && Fits(own, actor) && text[own].Upos != "PRON") return own;
        if (text.Child(verb, "obj") is >= 0 and var thing && Fits(thing, actor)) return thing;
        return Oblique(verb, "obl", VerbPrepositions, actor);
    }

    private bool Fits(int token, int actor) => token >= 0 && token != actor && text.TimeAt(token) < 0 && nouns.IsActor(token);
}
