namespace Crosscheck.Language.Events;

/// <summary>Tells what a noun of a text stands for: somebody who acts, or a class of things.</summary>
internal sealed class Nouns(EventText text, EventLexicon lexicon)
{
    private const int DeepestModifier = 3;

    /// <summary>True if the noun, or what it stands for ("a mediation effort", "a series of talks"), is of the class.</summary>
    public bool Is(int token, int @class) => @class switch
    {
        EventLexicon.Any => true,
        EventLexicon.Actor => IsActor(token),
        EventLexicon.Body => IsActor(token) && !IsPerson(token),
        EventLexicon.Person => IsActor(token) && IsPerson(token),
        EventLexicon.Power => IsActor(token) && IsPower(token),
        EventLexicon.Unnamed => IsActor(token) && IsPower(token) && text.MentionAt(token) is not { Kind: EntityKind.Person },
        _ => Is(token, @class, DeepestModifier),
    };

    /// <summary>True for names of people, bodies and places, personal pronouns and nouns of those who act.</summary>
    public bool IsActor(int token) => IsActor(token, DeepestModifier);

    /// <summary>True for troops, peacekeepers and inspectors.</summary>
    public bool IsSent(int token) => lexicon.Is(text[token].Lemma, lexicon.Sent);

    private bool IsPerson(int token)
    {
        if (text[token].Upos is "PRON" or "NUM" or "DET" or "ADJ") return true;
        if (IsName(token)) return text.MentionAt(token) is not { } mention || mention.Kind is EntityKind.Person or EntityKind.Nationality;
        if (!lexicon.IsShare(text[token].Lemma)) return lexicon.IsPerson(text[token].Lemma);
        for (var child = text.FirstChild(token); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel == "nmod" && text.Preposition(child) == "of") return IsPerson(child);
        }
        return lexicon.IsPerson(text[token].Lemma);
    }

    // A company may have a name of any kind; a state acts under its country's name or one that says what it is.
    private bool IsPower(int token)
    {
        var lemma = IsName(token) ? text.Lower(token) : text[token].Lemma;
        if (lexicon.Is(lemma, lexicon.State) || (!IsName(token) && lexicon.Is(lemma, lexicon.Armed)) || lexicon.IsMachine(lemma)) return true;
        if (lexicon.IsShare(lemma))
        {
            for (var child = text.FirstChild(token); child >= 0; child = text.Next(child))
            {
                if (text[child].Deprel == "nmod" && text.Preposition(child) == "of") return IsPower(child);
            }
        }
        return text.MentionAt(token) is { Kind: EntityKind.Place or EntityKind.Nationality } || (text.MentionAt(token) is { Kind: EntityKind.Person, Title: not null });
    }

    private bool IsActor(int token, int depth)
    {
        ref readonly var word = ref text[token];
        if (word.Upos == "PRON") return word.Lemma is "he" or "she" or "they" or "him" or "her" or "them" or "who" or "whom" || (text.MentionAt(token) is not null && !word.Lemma.EndsWith("self", StringComparison.Ordinal));
        if (text.TimeAt(token) >= 0) return false;
        if (word.Upos is "NOUN" && lexicon.IsActor(word.Lemma)) return true;
        if (IsName(token)) return text.MentionAt(token) is not { Kind: EntityKind.Event or EntityKind.Law or EntityKind.Facility or EntityKind.Product };
        // "the wounded"
        if (word.Upos == "ADJ" && word.Deprel is "nsubj" or "nsubj:pass" or "obj" && text.Child(token, "det") >= 0) return true;
        if (word.Upos == "ADJ" && text.MentionAt(token) is { Kind: EntityKind.Nationality }) return true;
        if (depth == 0) return false;
        if (word.Upos is "NUM" or "DET" or "ADJ" || (word.Upos == "NOUN" && lexicon.IsShare(word.Lemma)))
        {
            for (var child = text.FirstChild(token); child >= 0; child = text.Next(child))
            {
                if (text[child].Deprel is "nmod" or "obl" && text.Preposition(child) is "of" or "among") return IsActor(child, depth - 1);
            }
            if (word.Upos == "NUM" && text[token].Deprel is "nsubj" or "nsubj:pass" or "obj") return true;
        }
        // "Israeli bulldozers", "NATO warplanes": a thing of those who use it.
        return word.Upos == "NOUN" && lexicon.IsMachine(word.Lemma) && HasActingModifier(token);
    }

    // A capital inside a sentence; the tagger takes some names for nouns.
    private bool IsName(int token) => text[token].Upos == "PROPN" || (text[token].Upos == "NOUN" && char.IsUpper(text.Annotated.Text[text[token].Start]) && text.MentionAt(token) is not null);

    private bool HasActingModifier(int token)
    {
        for (var child = text.FirstChild(token); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel is "amod" or "compound" or "nmod:poss" && (text.MentionAt(child) is { Kind: EntityKind.Nationality or EntityKind.Place or EntityKind.Organisation } || lexicon.IsActor(text[child].Lemma))) return true;
        }
        return false;
    }

    private bool Is(int token, int @class, int depth)
    {
        ref readonly var word = ref text[token];
        var lemma = word.Upos == "PROPN" ? text.Lower(token) : word.Lemma;
        if (lexicon.Is(lemma, @class) || Pair(token, lemma, @class)) return true;
        if (depth == 0) return false;
        if (lexicon.Is(lemma, lexicon.Through) || word.Upos is "NUM" or "DET" || lexicon.IsShare(lemma))
        {
            for (var child = text.FirstChild(token); child >= 0; child = text.Next(child))
            {
                if (text[child].Deprel is "compound" or "amod" || (text[child].Deprel == "nmod" && text.Preposition(child) is "of" or "for"))
                    if (Is(child, @class, depth - 1)) return true;
            }
        }
        for (var child = text.FirstChild(token); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel == "conj" && Is(child, @class, 0)) return true;
        }
        return false;
    }

    private bool Pair(int token, string lemma, int @class)
    {
        if (lexicon.PairsOf(lemma) is not { } pairs) return false;
        for (var child = text.FirstChild(token); child >= 0; child = text.Next(child))
        {
            if (text[child].Deprel is not ("amod" or "compound" or "nmod")) continue;
            foreach (var pair in pairs)
            {
                // "state of siege" is listed as state_of_siege, "hunger strike" as hunger_strike.
                var modifier = text[child].Lemma;
                var fits = text[child].Deprel == "nmod" ? pair.Length == modifier.Length + lemma.Length + 4 && pair.EndsWith(modifier, StringComparison.Ordinal)
                    : pair.Length == modifier.Length + lemma.Length + 1 && pair.StartsWith(modifier, StringComparison.Ordinal);
                if (fits && lexicon.Is(pair, @class)) return true;
            }
        }
        return false;
    }
}
