using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>What shows that the tree of a clause is wrong, or that its words are no telling: captions, credits, datelines, half coordinations.</summary>
internal static class ClauseSoundness
{
    /// <summary>"A restaurant (that) he owned": the noun that the clause describes is missed behind its verb.</summary>
    public static bool LacksObject(ArticleStatements statements, int predicate) =>
        statements.Text.Tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal) && (statements.Grammar.Child(predicate, "obj") is not (>= 0 and var found) || ClauseTense.IsRelative(statements.Text.Tokens[found]));

    /// <summary>"Members of the group, considered terrorists by most": a comma between subject and verb that closes nothing.</summary>
    public static bool IsBroken(ArticleStatements statements, int subject, int predicate)
    {
        var text = statements.Text;
        var (first, last) = statements.Grammar.Extent(subject);
        if (last >= predicate)
            return false;
        // "A fireworks display in the city": an article that does not agree with its noun belongs to the next, and the verb is none.
        if (text.Tokens[subject].Xpos == "NNS" && text.Tokens[text.TokensIn(statements.Grammar.Phrase(subject)).First].Lemma is "a" or "an" && statements.Grammar.Child(subject, "nummod") < 0)
            return true;
        // "Wallpapers MAKER has": a second subject right behind several things.
        if (IsNoSubject(statements, subject, first) || (text.Tokens[subject].Xpos == "NNS" && statements.Grammar.Children(predicate).Any(child => child < predicate && child > last && text.Tokens[child].Deprel is "nsubj" or "nsubj:pass" && statements.Grammar.Extent(child).First == last + 1)))
            return true;
        // "Ada Vale have": whoever has the verb in the plural is another.
        if (text.Tokens[subject].Xpos == "NNP" && statements.Grammar.Child(subject, "conj") < 0 && statements.MentionAt(subject) is >= 0 and var mention && text.Mentions[mention].Kind == EntityKind.Person
            && ClauseTense.Finite(statements, predicate) is >= 0 and var told && (text.Tokens[told].Xpos == "VBP" || (text.Tokens[told].Lemma == "be" && statements.Grammar.Form(told).Equals("were", StringComparison.OrdinalIgnoreCase))))
            return true;
        if (text.Tokens[subject].Xpos == "NN" && statements.IsPerson(text.Tokens[subject]) && statements.Grammar.Child(subject, "conj") < 0 && ClauseTense.Finite(statements, predicate) is >= 0 and var plural
            && text.Tokens[plural].Lemma == "be" && statements.Grammar.Form(plural) is "were" or "are")
            return true;
        // "A holiday fireworks display": what no word list knows as a verb is none.
        if (text.Tokens[predicate].Upos == "VERB" && !IsVerb(text.Tokens[predicate].Lemma.ToLowerInvariant()))
            return true;
        // A noun in the place of an object or a circumstance has no subject; where it seems to, the tree is wrong.
        if (text.Tokens[predicate].Deprel is not ("root" or "conj" or "ccomp" or "advcl" or "advcl:relcl" or "parataxis" or "acl" or "acl:relcl" or "csubj" or "csubj:pass" or "csubj:outer" or "xcomp" or "list"))
            return true;
        // "New (AR) stickers themed around sports": another clause begins behind a mark.
        if (text.Tokens[predicate].Deprel == "parataxis" && Math.Min(first, statements.Grammar.Extent(predicate).First) is > 0 and var opening && opening > text.Sentences[text.SentenceAt(text.Tokens[predicate].Start)].FirstToken
            && text.Text[text.Tokens[opening - 1].Start] is not (',' or ';' or ':' or '—' or '–' or '-' or '"' or '“' or '”' or '.'))
            return true;
        if (IsDoubtful(statements, predicate) || IsUnderNoClause(statements, predicate) || IsUnderDateline(statements, first, predicate))
            return true;
        var finite = ClauseTense.Finite(statements, predicate);
        var (inside, between) = (0, 0);
        for (var token = first; token < Math.Max(finite, predicate); token++)
        {
            if (text.Text[text.Tokens[token].Start] != ',')
                continue;
            if (token <= last) inside++;
            else if (token < finite || finite < 0) between++;
        }
        return between % 2 == 1 && inside == 0;
    }

    /// <summary>"She borrowed the phrase the couple used": verbs of possession, motion and the like take no clause, so what seems one describes a noun.</summary>
    private static bool IsUnderNoClause(ArticleStatements statements, int predicate)
    {
        var tokens = statements.Text.Tokens;
        return tokens[predicate] is { Deprel: "ccomp", Head: >= 0 and var head } && tokens[head].Upos == "VERB" && statements.Grammar.Child(predicate, "mark") < 0
            && WordRelations.Shared.ClassOf(tokens[head].Lemma.ToLowerInvariant(), 'v') is LexicalClass.VerbPossession or LexicalClass.VerbMotion or LexicalClass.VerbContact or LexicalClass.VerbConsumption or LexicalClass.VerbBody or LexicalClass.VerbWeather or LexicalClass.VerbCompetition;
    }

    /// <summary>
    /// "Wallpapers MAKER has", "Photo News Ada Vale have": a caption or a credit before the name. "Kid takes": a thing or a person that can be counted,
    /// without an article. "South and North Korea": half of what is joined. "One sent to the mayor": of what?
    /// </summary>
    private static bool IsNoSubject(ArticleStatements statements, int subject, int first)
    {
        var (text, tokens) = (statements.Text, statements.Text.Tokens);
        if (tokens[subject].Lemma is "one" or "another" or "other" && tokens[subject].Upos is "NUM" or "DET" or "PRON" or "ADJ")
            return true;
        if (first > 0 && tokens[first - 1].Upos == "CCONJ" && text.SentenceAt(tokens[first - 1].Start) == text.SentenceAt(tokens[first].Start) && (first < 2 || tokens[first - 2].Upos is "PROPN" or "NOUN" or "ADJ") && tokens[tokens[first - 1].Head].Deprel != "conj")
            return true;
        for (var token = first + 1; token <= subject; token++)
        {
            if (statements.MentionAt(token) is not (>= 0 and var mention) || text.Mentions[mention] is not { Named: true } named || named.Start != tokens[token].Start)
                continue;
            if (tokens[token - 1].Xpos == "NNS" && tokens[token - 1].Deprel == "compound")
                return true;
            // "The phrase Ada Vale used", "Photo News Ada Vale has": a thing before a person's name without a comma.
            if (named.Kind == EntityKind.Person && named.Span.Of(text.Text).Contains(' ', StringComparison.Ordinal) && statements.MentionAt(token - 1) < 0 && IsThing(tokens[token - 1]))
                return true;
            if (named.Kind == EntityKind.Person && statements.MentionAt(token - 1) is >= 0 and var before && before != mention && text.Mentions[before] is { Named: true, Kind: EntityKind.Organisation } && !tokens[token - 1].Xpos.Equals("POS", StringComparison.Ordinal))
                return true;
        }
        return IsBare(statements, subject);
    }

    private static bool IsVerb(string lemma) =>
        WordRelations.Shared.ClassOf(lemma, 'v') != LexicalClass.Unknown || WordRelations.Shared.ClassOf(lemma + "e", 'v') != LexicalClass.Unknown;

    private static bool IsThing(Token token) =>
        token.Upos is "NOUN" or "PROPN" && WordRelations.Shared.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is LexicalClass.NounCommunication
        && !WordRelations.Shared.MayBe(token.Lemma.ToLowerInvariant(), LexicalClass.NounPerson);

    /// <summary>A noun for one person or thing without an article, an owner or a number.</summary>
    private static bool IsBare(ArticleStatements statements, int noun)
    {
        var token = statements.Text.Tokens[noun];
        if (token.Xpos != "NN" || token.Upos != "NOUN" || statements.MentionAt(noun) >= 0
            || WordRelations.Shared.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is not (LexicalClass.NounPerson or LexicalClass.NounArtifact or LexicalClass.NounObject or LexicalClass.NounAnimal))
            return false;
        foreach (var child in statements.Grammar.Children(noun))
        {
            if (statements.Text.Tokens[child].Deprel is "det" or "nmod:poss" or "nummod" or "amod" or "compound" or "appos" or "flat" or "conj" or "nmod")
                return false;
        }
        return true;
    }

    /// <summary>"RAMALLAH — A court": a dash that closes nothing.</summary>
    private static bool IsUnderDateline(ArticleStatements statements, int first, int predicate)
    {
        var dashes = 0;
        for (var token = first; token < predicate; token++)
            dashes += statements.Text.Text[statements.Text.Tokens[token].Start] is '—' or '–' ? 1 : 0;
        return dashes % 2 == 1;
    }

    /// <summary>
    /// "Halftime show Vale and dancers entertain": a person's name right behind a noun that names no person, without a comma or a verb of its own,
    /// is the end of a caption or of a menu.
    /// </summary>
    public static bool IsCaption(ArticleStatements statements, int first, int last)
    {
        var text = statements.Text;
        for (var token = Math.Max(1, first); token <= last; token++)
        {
            if (IsGlue(statements, token, first))
                return true;
            if (text.Tokens[token].Upos != "PROPN" || text.Tokens[token - 1].Upos != "NOUN" || statements.IsSomebody(text.Tokens[token - 1]) || text.Tokens[token].Deprel.StartsWith("nsubj", StringComparison.Ordinal) || text.Tokens[token].Deprel is "compound" or "nmod:poss")
                continue;
            if (statements.MentionAt(token) is >= 0 and var mention && statements.MentionAt(token - 1) != mention && text.Mentions[mention] is { Named: true, Kind: EntityKind.Person } person && text.Tokens[token].Start == person.Start)
                return true;
        }
        return false;
    }

    /// <summary>"Launches rocket The two": an article or a pronoun with a capital in the middle begins another sentence.</summary>
    private static bool IsGlue(ArticleStatements statements, int token, int first)
    {
        var (text, word) = (statements.Text, statements.Text.Tokens[token]);
        return token > first && statements.Field == EvidenceField.Text && word.Upos is "DET" or "PRON" && word.Lemma != "I" && char.IsUpper(text.Text[word.Start]) && statements.MentionAt(token) < 0
            && text.Tokens[token - 1].Upos is "NOUN" or "VERB" or "PROPN" or "ADV" && (word.End - word.Start == 1 || char.IsLower(text.Text[word.Start + 1]));
    }

    /// <summary>"If", "whether", "why": a clause that is not told as such.</summary>
    public static bool IsDoubtful(ArticleStatements statements, int predicate)
    {
        foreach (var child in statements.Grammar.Children(predicate))
        {
            if (child < predicate && statements.Text.Tokens[child] is { Deprel: "mark" or "advmod", Lemma: "if" or "whether" or "unless" or "why" or "how" or "until" or "lest" })
                return true;
            // "Until this study there was no evidence": without its beginning it says something else.
            if (child < predicate && statements.Text.Tokens[child].Deprel == "obl" && statements.Grammar.Child(child, "case") is >= 0 and var preposition && statements.Text.Tokens[preposition].Lemma is "until" or "before" or "without" or "unlike")
                return true;
        }
        return false;
    }
}
