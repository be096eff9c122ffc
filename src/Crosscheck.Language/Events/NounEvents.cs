namespace Crosscheck.Language.Events;

/// <summary>An event told by a noun: "the arrest of the mayor by the army".</summary>
/// <param name="Act">What it tells of.</param>
/// <param name="Actor">Head of the phrase that says who, or -1.</param>
/// <param name="Recipient">Head of the phrase that says to whom, or -1.</param>
internal sealed record NounEvent(Act Act, int Actor, int Recipient);

/// <summary>Finds events told by nouns with somebody beside them, where the text takes them as having happened.</summary>
internal sealed class NounEvents(EventText text, EventLexicon lexicon, Nouns nouns, Act?[] acts)
{
    private const int Farthest = 8;

    /// <summary>The event told by the noun; null if it tells none, or only as part of another.</summary>
    public NounEvent? At(int noun)
    {
        if (lexicon.ActOfNoun(text[noun].Lemma) is not { } act || !IsDefinite(noun) || !IsTold(noun) || !Happened(noun)) return null;
        var (owner, by) = (Owner(noun), Behind(noun, "by"));
        // "the release of the hostages", "the killing of a guard": what follows "of" is acted on; "the resignation of the minister": it acts.
        var of = Behind(noun, "of");
        var isDeed = act.Category is "PROTEST" or "CONSULT" || text[noun].Lemma is "resignation" or "withdrawal";
        var (actor, recipient) = isDeed ? (by >= 0 ? by : of >= 0 ? of : owner, Behind(noun, "to")) : (by >= 0 ? by : owner, of);
        if (recipient < 0 && !isDeed) recipient = Behind(noun, "on") is >= 0 and var on ? on : Behind(noun, "against");
        // "his attacks on the mayor" may be words.
        if (act.Category == "ASSAULT" && act.Mode is null && (actor >= 0 ? !nouns.Is(actor, EventLexicon.Unnamed) : text[noun].Xpos == "NNS")) return null;
        if (act.Category == "death") (actor, recipient) = (-1, of >= 0 ? of : owner);
        // "his arrest": of whom nothing more is said is acted on.
        if (act.Category is "COERCE" or "RETREAT" && recipient < 0 && by < 0 && !isDeed) (actor, recipient) = (-1, owner);
        if (act.Category is "death" or "RETREAT" && !isDeed && (recipient < 0 || !nouns.Is(recipient, EventLexicon.Person))) return null;
        return isDeed ? actor >= 0 ? new(act, actor, recipient) : null : recipient >= 0 ? new(act, actor, recipient) : null;
    }

    // As subject, object or occasion of something told; "hopes for the release" and "a step in the release" leave it open.
    private bool IsTold(int noun) => text[noun].Deprel switch
    {
        "nsubj" or "nsubj:pass" or "obj" or "root" => true,
        "obl" => text.Preposition(noun) is "after" or "before" or "since" or "follow" or "during" or "in" or "by" or "despite",
        _ => false,
    };

    private bool IsDefinite(int noun)
    {
        for (var child = text.FirstChild(noun); child >= 0 && child < noun; child = text.Next(child))
        {
            if (text[child].Deprel == "amod" && text[child].Lemma is "eventual" or "possible" or "potential" or "planned" or "future" or "attempted") return false;
        }
        for (var child = text.FirstChild(noun); child >= 0 && child < noun; child = text.Next(child))
        {
            if (text[child].Deprel == "nmod:poss" || (text[child].Deprel == "det" && text[child].Lemma is "the" or "this" or "that")) return true;
        }
        return false;
    }

    // Not what somebody wants, fears or will do, and no part of what another verb tells.
    private bool Happened(int noun)
    {
        var at = noun;
        for (var steps = 0; steps < Farthest; steps++)
        {
            var head = text[at].Head;
            if (acts[at] is not null || text.HasMark(at, "to") || text.HasMark(at, "if") || text.IsNegated(at)) return false;
            for (var child = text.FirstChild(at); child >= 0 && child < at; child = text.Next(child))
            {
                if (text[child].Deprel == "aux" && text[child].Xpos == "MD") return false;
            }
            if (head < 0) return true;
            at = head;
        }
        return false;
    }

    private int Owner(int noun)
    {
        for (var child = text.FirstChild(noun); child >= 0 && child < noun; child = text.Next(child))
        {
            if (text[child].Deprel == "nmod:poss" && text.TimeAt(child) < 0 && nouns.IsActor(child)) return child;
        }
        return -1;
    }

    private int Behind(int noun, string preposition)
    {
        for (var child = text.FirstChild(noun); child >= 0; child = text.Next(child))
        {
            if (child > noun && text[child].Deprel is "nmod" && text.Preposition(child) == preposition && text.TimeAt(child) < 0 && nouns.IsActor(child)) return child;
        }
        return -1;
    }
}
