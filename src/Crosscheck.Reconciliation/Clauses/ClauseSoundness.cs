using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Clauses;

/// <summary>What shows that the tree of a clause is wrong, or that its words are no telling: captions, credits, datelines, half coordinations.</summary>
internal static class ClauseSoundness
{
    /// <summary>What stands before the colon of a caption or a link.</summary>
    private static readonly HashSet<string> _labels = new(["photo", "photos", "video", "videos", "image", "images", "gallery", "pictured", "watch", "read more", "read also", "see also", "related", "related stories", "more"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that take back the clause under them.</summary>
    private static readonly HashSet<string> _takingBack = new(["deny", "denial", "doubt", "refute", "dispute", "disprove", "unclear", "unlikely", "uncertain", "unsure", "false", "untrue", "myth"], StringComparer.Ordinal);

    private const int MostAround = 3;

    private const int LongestLabel = 32;

    /// <summary>Units of a town in capitals that stands alone; shorter ones are acronyms.</summary>
    private const int LeastTown = 5;

    /// <summary>Units of the first word of a town in capitals that is followed by another.</summary>
    private const int LeastWord = 3;

    /// <summary>False for a line of an article's body without a mark at its end: a caption with its credit, a link to another story, a heading.</summary>
    public static bool Closes(ArticleStatements statements, int sentence) =>
        statements.Field == EvidenceField.Title || !char.IsLetterOrDigit(statements.Text.Text[statements.Text.Sentences[sentence].End - 1]);

    /// <summary>"Photos: …", "Read more: …": a caption or a link that a page puts among the sentences.</summary>
    public static bool IsLabelled(AnnotatedText text, Sentence sentence)
    {
        var end = text.Text.IndexOf(':', sentence.Start, Math.Min(LongestLabel, sentence.End - sentence.Start));
        if (end <= sentence.Start)
            return false;
        var label = text.Text[sentence.Start..end].Trim();
        // "Hide Caption 3 of 12 Photos: …".
        return _labels.Contains(label) || (label.Any(char.IsDigit) && _labels.Contains(label[(label.LastIndexOf(' ') + 1)..]));
    }

    /// <summary>"STORM WARNING Ferries stay in port SECOND ATTEMPT Mayor tries again": headlines of other pages run together, each with its words in capitals.</summary>
    public static bool IsLinkList(AnnotatedText text, Sentence sentence)
    {
        var (runs, length) = (0, 0);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var word = text.Text.AsSpan(text.Tokens[token].Start, text.Tokens[token].End - text.Tokens[token].Start);
            length = word.Length > 1 && char.IsUpper(word[0]) && !word.ContainsAnyInRange('a', 'z') ? length + 1 : 0;
            runs += length == 2 ? 1 : 0;
        }
        return runs > 1;
    }

    /// <summary>"A restaurant (that) he owned": the noun that the clause describes is missed behind its verb.</summary>
    public static bool LacksObject(ArticleStatements statements, int predicate) =>
        statements.Text.Tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal) && (statements.Grammar.Child(predicate, "obj") is not (>= 0 and var found) || ClauseTense.IsRelative(statements.Text.Tokens[found]));

    /// <summary>True if the verb agrees with its noun in number, as far as its form tells.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="noun">Head of the subject.</param>
    /// <param name="finite">Token that tells the time.</param>
    public static bool Agree(ArticleStatements statements, int noun, int finite)
    {
        var (subject, verb) = (statements.Text.Tokens[noun], statements.Text.Tokens[finite]);
        var plural = statements.Grammar.Child(noun, "conj") >= 0 || subject.Xpos is "NNS" or "NNPS" || subject.Lemma.ToLowerInvariant() is "they" or "we" or "you" or "these" or "those";
        return verb.Xpos switch
        {
            "VBZ" => !plural,
            "VBP" => plural,
            _ => plural || !statements.Grammar.Form(finite).Equals("were", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>True if the subject or the verb of a clause cannot be what the tree takes it for.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="subject">Head of the subject, before the verb.</param>
    /// <param name="predicate">The verb, or the noun or adjective that is predicated.</param>
    public static bool IsBroken(ArticleStatements statements, int subject, int predicate)
    {
        // "To have stolen numbers", with what was stolen taken for what they have.
        if (statements.Text.Tokens[predicate] is { Lemma: "have", Upos: "VERB" } && predicate + 1 < statements.Text.Tokens.Length && statements.Text.Tokens[predicate + 1].Xpos is "VBN" or "VBD")
            return true;
        var (first, last) = statements.Grammar.Extent(subject);
        return last < predicate
            && (IsNoSubject(statements, subject, first) || HasOtherSubject(statements, subject, last, predicate) || IsNoPredicate(statements, first, predicate)
                || IsDoubtful(statements, predicate) || IsUnderNoClause(statements, predicate) || HasOpenDash(statements, first, predicate) || HasTakenSubject(statements, subject, predicate) || HasOpenComma(statements, first, last, predicate));
    }

    /// <summary>"Ada Vale have": whoever has the verb in the plural is another. "Curtains MAKER has": a second subject right behind several things.</summary>
    private static bool HasOtherSubject(ArticleStatements statements, int subject, int last, int predicate)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        if (IsOnePerson(statements, subject) && ClauseTense.Finite(statements, predicate) is >= 0 and var finite && !Agree(statements, subject, finite))
            return true;
        return tokens[subject].Xpos == "NNS" && grammar.Children(predicate).Any(child => child < predicate && child > last && tokens[child].Deprel is "nsubj" or "nsubj:pass" && grammar.Extent(child).First == last + 1);
    }

    /// <summary>A name or a noun of a person: bodies of people may have either number.</summary>
    private static bool IsOnePerson(ArticleStatements statements, int noun) => statements.Text.Tokens[noun].Xpos switch
    {
        "NNP" => statements.MentionAt(noun) is >= 0 and var mention && statements.Text.Mentions[mention].Kind == EntityKind.Person,
        "NN" => statements.IsPerson(statements.Text.Tokens[noun]),
        _ => false,
    };

    private static bool IsNoPredicate(ArticleStatements statements, int first, int predicate)
    {
        var (text, token) = (statements.Text, statements.Text.Tokens[predicate]);
        // "A summer fireworks display": what no word list knows as a verb is none.
        if (token.Upos == "VERB" && !IsVerb(token))
            return true;
        // A noun in the place of an object or a circumstance has no subject; where it seems to, the tree is wrong.
        if (token.Deprel is not ("root" or "conj" or "ccomp" or "advcl" or "advcl:relcl" or "parataxis" or "acl" or "acl:relcl" or "csubj" or "csubj:pass" or "csubj:outer" or "xcomp" or "list"))
            return true;
        // "New (larger) signs painted on walls": another clause begins behind a mark.
        var opening = Math.Min(first, statements.Grammar.Extent(predicate).First);
        return token.Deprel == "parataxis" && opening > text.Sentences[text.SentenceAt(token.Start)].FirstToken
            && text.Text[text.Tokens[opening - 1].Start] is not (',' or ';' or ':' or '—' or '–' or '-' or '"' or '“' or '”' or '.');
    }

    /// <summary>"Members of the guild, considered rebels by most": a comma between subject and verb that closes nothing.</summary>
    private static bool HasOpenComma(ArticleStatements statements, int first, int last, int predicate)
    {
        var finite = ClauseTense.Finite(statements, predicate);
        return Marks(statements, first, last + 1, ",") == 0 && Marks(statements, last + 1, finite < 0 ? predicate : finite, ",") % 2 == 1;
    }

    /// <summary>"Vale, the mayor, drove through a crowd gathered": a verb that hangs on one between its subject and itself has taken the subject of that.</summary>
    private static bool HasTakenSubject(ArticleStatements statements, int subject, int predicate) =>
        statements.Text.Tokens[predicate].Head is var above && above > subject && above < predicate;

    /// <summary>"DROVNO — A court": a dash that closes nothing.</summary>
    private static bool HasOpenDash(ArticleStatements statements, int first, int predicate) => Marks(statements, first, predicate, "—–") % 2 == 1;

    private static int Marks(ArticleStatements statements, int first, int end, string marks)
    {
        var count = 0;
        for (var token = first; token < end; token++)
            count += marks.Contains(statements.Text.Text[statements.Text.Tokens[token].Start], StringComparison.Ordinal) ? 1 : 0;
        return count;
    }

    /// <summary>True if words of a subject, by themselves, show that the tree joined what does not belong together.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="first">First token of the subject.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="head">Its head.</param>
    public static bool IsNoPhrase(ArticleStatements statements, int first, int end, int head) =>
        statements.Text.Tokens[first].Xpos == "VBG" || HasTwoArticles(statements, first, head) || EndsWithOwner(statements, end - 1) || IsTwoPhrases(statements, first, end) || IsShouted(statements, first, end, head);

    /// <summary>"The rebels claim some girls": two articles apart belong to two nouns.</summary>
    private static bool HasTwoArticles(ArticleStatements statements, int first, int head)
    {
        var last = -1;
        for (var token = first; token < head; token++)
        {
            if (statements.Text.Tokens[token].Upos != "DET" || statements.Text.Tokens[token].Head != head)
                continue;
            if (last >= 0 && token > last + 1)
                return true;
            last = token;
        }
        return false;
    }

    /// <summary>"Officials the pair", "all Tavania", "testimony's for the pair": two phrases side by side, or a slip of the writer.</summary>
    private static bool IsTwoPhrases(ArticleStatements statements, int first, int end)
    {
        var tokens = statements.Text.Tokens;
        if (end == first + 2 && tokens[first].Lemma is "all" or "both" && tokens[first + 1].Xpos == "NNP")
            return true;
        for (var token = first + 1; token < end; token++)
        {
            if (tokens[token].Lemma is "the" or "a" && tokens[token].Upos == "DET" && tokens[token - 1].Upos is "NOUN" && statements.MentionAt(token) < 0)
                return true;
            if (tokens[token].Upos == "ADP" && (tokens[token - 1].Xpos == "POS" || EndsWithOwner(statements, token - 1)))
                return true;
        }
        return false;
    }

    /// <summary>"Where does the maker's enhance": the noun that is owned was taken for a verb.</summary>
    private static bool EndsWithOwner(ArticleStatements statements, int last) =>
        statements.Text.Tokens[last].Xpos == "POS"
        || (statements.EntityAt(last) < 0 && statements.Grammar.Words(last) is { Length: > 2 } word && (word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal)));

    /// <summary>A dateline's place ("DROVNO", "PORT HESSEL") that the parser took for a subject, or for a part of it.</summary>
    private static bool IsShouted(ArticleStatements statements, int first, int end, int head)
    {
        bool InCapitals(int token, int least) => statements.Grammar.Words(token) is var word && word.Length >= least && word.All(char.IsUpper);
        if (statements.Field == EvidenceField.Title)
            return false;
        return InCapitals(head, LeastTown) || (end > first + 1 && statements.Text.Sentences[statements.Text.SentenceAt(statements.Text.Tokens[first].Start)].FirstToken == first && InCapitals(first, LeastWord) && InCapitals(first + 1, 1));
    }

    /// <summary>"She lent the boat the couple used": verbs of possession, motion and the like take no clause, so what seems one describes a noun.</summary>
    private static bool IsUnderNoClause(ArticleStatements statements, int predicate)
    {
        var tokens = statements.Text.Tokens;
        return tokens[predicate] is { Deprel: "ccomp", Head: >= 0 and var head } && tokens[head].Upos == "VERB" && statements.Grammar.Child(predicate, "mark") < 0
            && WordRelations.Shared.ClassOf(tokens[head].Lemma.ToLowerInvariant(), 'v') is LexicalClass.VerbPossession or LexicalClass.VerbMotion or LexicalClass.VerbContact or LexicalClass.VerbConsumption or LexicalClass.VerbBody or LexicalClass.VerbWeather or LexicalClass.VerbCompetition;
    }

    /// <summary>
    /// "Curtains MAKER has", "Photo News Ada Vale have": a caption or a credit before the name. "Child takes": a thing or a person that can be counted,
    /// without an article. "East and West Drovno": half of what is joined. "One sent to the mayor": of what?
    /// </summary>
    private static bool IsNoSubject(ArticleStatements statements, int subject, int first)
    {
        var (text, tokens) = (statements.Text, statements.Text.Tokens);
        // "A summer fireworks": an article that does not agree with its noun belongs to the next.
        if (tokens[subject].Xpos == "NNS" && statements.Grammar.Child(subject, "nummod") < 0 && tokens[text.TokensIn(statements.Grammar.Phrase(subject)).First].Lemma is "a" or "an")
            return true;
        // "The 20-mile": a measure before what was taken for a verb ("the 20-mile crossing").
        if (subject > 1 && tokens[subject - 1].Lemma == "-" && tokens[subject - 2].Upos == "NUM" && tokens[subject].Xpos == "NN")
            return true;
        if (tokens[subject].Lemma is "one" or "another" or "other" && tokens[subject].Upos is "NUM" or "DET" or "PRON" or "ADJ")
            return true;
        if (first > 0 && tokens[first - 1].Upos == "CCONJ" && text.SentenceAt(tokens[first - 1].Start) == text.SentenceAt(tokens[first].Start) && (first < 2 || tokens[first - 2].Upos is "PROPN" or "NOUN" or "ADJ") && tokens[tokens[first - 1].Head].Deprel != "conj")
            return true;
        for (var token = first + 1; token <= subject; token++)
        {
            if (statements.MentionAt(token) is not (>= 0 and var mention) || text.Mentions[mention] is not { Named: true } named || named.Start != tokens[token].Start)
                continue;
            // "Curtains MAKER has": things in the plural right before a name, the end of a headline.
            if (tokens[token - 1].Xpos == "NNS" && (tokens[token - 1].Deprel == "compound" || (token == subject && !statements.IsSomebody(tokens[token - 1]))))
                return true;
            // "The word Ada Vale used", "Photo News Ada Vale has": a thing before a person's name without a comma.
            if (named.Kind == EntityKind.Person && named.Span.Of(text.Text).Contains(' ', StringComparison.Ordinal) && statements.MentionAt(token - 1) < 0 && IsThing(tokens[token - 1]))
                return true;
            // "Advisers have told the President ISIS boasts": the one who is told, then who boasts.
            if (named.Kind == EntityKind.Organisation && token >= first + 2 && tokens[token - 2].Lemma.Equals("the", StringComparison.OrdinalIgnoreCase) && statements.IsTitleOfPerson(tokens[token - 1]))
                return true;
            if (named.Kind == EntityKind.Person && statements.MentionAt(token - 1) is >= 0 and var before && before != mention && text.Mentions[before] is { Named: true, Kind: EntityKind.Organisation } && !tokens[token - 1].Xpos.Equals("POS", StringComparison.Ordinal))
                return true;
        }
        return IsBare(statements, subject);
    }

    /// <summary>True if the word list knows the lemma as a verb.</summary>
    public static bool IsVerb(Token token) => WordRelations.Shared.ClassOf(token.Lemma.ToLowerInvariant(), 'v') != LexicalClass.Unknown;

    private static bool IsThing(Token token) =>
        token.Upos is "NOUN" or "PROPN" && WordRelations.Shared.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is LexicalClass.NounCommunication
        && !WordRelations.Shared.MayBe(token.Lemma.ToLowerInvariant(), LexicalClass.NounPerson);

    /// <summary>A noun for one person or thing without an article, an owner or a number.</summary>
    private static bool IsBare(ArticleStatements statements, int noun)
    {
        var token = statements.Text.Tokens[noun];
        if (token.Xpos != "NN" || token.Upos != "NOUN" || statements.MentionAt(noun) >= 0
            || WordRelations.Shared.ClassOf(token.Lemma.ToLowerInvariant(), 'n') is not (LexicalClass.NounPerson or LexicalClass.NounArtifact or LexicalClass.NounObject or LexicalClass.NounAnimal or LexicalClass.NounLocation))
            return false;
        foreach (var child in statements.Grammar.Children(noun))
        {
            if (statements.Text.Tokens[child].Deprel is "det" or "nmod:poss" or "nummod" or "amod" or "compound" or "appos" or "flat" or "conj" or "nmod")
                return false;
        }
        return true;
    }

    /// <summary>
    /// "Evening show Vale and dancers entertain": a person's name right behind a noun that names no person, without a comma or a verb of its own,
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

    /// <summary>"Launches ship The two": an article or a pronoun with a capital in the middle begins another sentence.</summary>
    private static bool IsGlue(ArticleStatements statements, int token, int first)
    {
        var (text, word) = (statements.Text, statements.Text.Tokens[token]);
        return token > first && statements.Field == EvidenceField.Text && word.Upos is "DET" or "PRON" && word.Lemma != "I" && char.IsUpper(text.Text[word.Start]) && statements.MentionAt(token) < 0
            && text.Tokens[token - 1].Upos is "NOUN" or "VERB" or "PROPN" or "ADV" && (word.End - word.Start == 1 || char.IsLower(text.Text[word.Start + 1]));
    }

    /// <summary>"Found no evidence that", "did not find evidence that", "denied that": what the clause around it takes back.</summary>
    private static bool IsTakenBack(ArticleStatements statements, int predicate)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        var clause = predicate;
        for (var steps = 0; steps < MostAround; steps++)
        {
            var (relation, around) = (tokens[clause].Deprel, tokens[clause].Head);
            var completes = relation is "ccomp" or "csubj" or "xcomp" || (relation == "acl" && grammar.Child(clause, "mark") >= 0);
            var carries = clause != predicate && tokens[clause].Upos == "NOUN" && relation is "obj" or "nsubj" or "nsubj:pass";
            if (around < 0 || !(completes || carries))
                return false;
            if (_takingBack.Contains(tokens[around].Lemma.ToLowerInvariant()) || grammar.Children(around).Any(child => tokens[child].Lemma.ToLowerInvariant() is "no" or "not" or "never" or "n't" or "neither"))
                return true;
            clause = around;
        }
        return false;
    }

    /// <summary>"If", "whether", "why": a clause that is not told as such.</summary>
    public static bool IsDoubtful(ArticleStatements statements, int predicate)
    {
        if (IsTakenBack(statements, predicate))
            return true;
        foreach (var child in statements.Grammar.Children(predicate))
        {
            if (child < predicate && statements.Text.Tokens[child] is { Deprel: "mark" or "advmod", Lemma: "if" or "whether" or "unless" or "why" or "how" or "until" or "lest" })
                return true;
            // "If the rent is not paid, the gate is closed": under a condition.
            if (statements.Text.Tokens[child].Deprel == "advcl" && statements.Grammar.Children(child).Any(mark => statements.Text.Tokens[mark] is { Deprel: "mark", Lemma: "if" or "unless" }))
                return true;
            // "Until this summer there was no evidence": without its beginning it says something else.
            if (child < predicate && statements.Text.Tokens[child].Deprel == "obl" && statements.Grammar.Child(child, "case") is >= 0 and var preposition && statements.Text.Tokens[preposition].Lemma is "until" or "before" or "without" or "unlike")
                return true;
        }
        return false;
    }
}
