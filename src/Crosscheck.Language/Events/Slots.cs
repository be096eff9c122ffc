namespace Crosscheck.Language.Events;

/// <summary>Finds how many are harmed, with what, and how much money an event is about.</summary>
internal sealed class Slots(EventText text, EventLexicon lexicon, Nouns nouns)
{
    private const int Farthest = 5;

    /// <summary>The number among the recipients: "killed at least five people".</summary>
    /// <param name="recipients">Heads of the recipients.</param>
    public TextSpan? Victims(List<int> recipients)
    {
        foreach (var head in recipients)
        {
            var phrase = text.Phrase(head);
            foreach (var quantity in text.Annotated.Quantities)
            {
                if (quantity.Start >= phrase.End) break;
                if (quantity.Kind == QuantityKind.Count && quantity.End > phrase.Start && (quantity.Span.Contains(text[head].Start) || quantity.CountedSpan is { } counted && counted.Contains(text[head].Start))) return quantity.Span;
            }
        }
        return null;
    }

    /// <summary>"With a knife", "threw stones at"; null if no weapon is told.</summary>
    public TextSpan? Instrument(int verb)
    {
        for (var child = text.FirstChild(verb); child >= 0; child = text.Next(child))
        {
            var (relation, with) = (text[child].Deprel, text.Preposition(child));
            if ((relation is "obl" or "nmod" or "obl:agent" && with is "with" or "by" or "using") || (relation == "obj" && lexicon.Is(text[verb].Lemma, lexicon.Launched)))
            {
                if (nouns.Is(child, lexicon.Instrument)) return text.Phrase(child);
            }
            else if (relation is "advcl" or "acl" && text[child].Lemma == "use" && text.Child(child, "obj") is >= 0 and var used && nouns.Is(used, lexicon.Instrument))
            {
                return text.Phrase(used);
            }
        }
        return null;
    }

    /// <summary>The sum of money that hangs on the word: "bought it for $3 million"; null if none.</summary>
    public TextSpan? Amount(int word)
    {
        foreach (var quantity in text.Annotated.Quantities)
        {
            if (quantity.Kind != QuantityKind.Money || !HangsOn(text.Annotated.TokensIn(quantity.Span).First, word)) continue;
            return quantity.Span;
        }
        return null;
    }

    // No other verb stands between.
    private bool HangsOn(int token, int word)
    {
        for (var steps = 0; steps < Farthest && token >= 0; steps++)
        {
            if (token == word) return true;
            if (text[token].Upos == "VERB" || text[token].Deprel is "conj" or "appos" or "parataxis") return false;
            token = text[token].Head;
        }
        return false;
    }
}
