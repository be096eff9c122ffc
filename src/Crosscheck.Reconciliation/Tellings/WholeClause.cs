using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>
/// A clause in contiguous words that a reader understands by themselves: from its subject over its finite verb to the last complement, without the
/// clauses joined to it. Or, of a clause that describes a noun, the noun and the clause.
/// </summary>
internal sealed record WholeClause
{
    /// <summary>A line of a table holds no more.</summary>
    public const int Longest = 150;

    private const int LeastWords = 3;

    private static readonly HashSet<string> _open = new(["this", "that", "these", "those", "here", "such", "former", "latter", "other", "another", "same", "i", "we", "you", "my", "our", "your", "me", "us", "mine", "ours", "something", "everything", "somebody", "someone"], StringComparer.Ordinal);

    private static readonly HashSet<string> _owners = new(["his", "her", "its", "their"], StringComparer.Ordinal);

    private WholeClause(ArticleStatements statements, Statement statement, TextSpan span) => (Statements, Statement, Span) = (statements, statement, span);

    public ArticleStatements Statements { get; }

    public Statement Statement { get; }

    /// <summary>Its words, in UTF-16 units.</summary>
    public TextSpan Span { get; }

    /// <summary>True if a noun opens it and not the subject of its verb.</summary>
    public bool IsNoun { get; private init; }

    /// <summary>True if it opens with a pronoun whose bearer is known.</summary>
    public int Pronoun { get; private init; } = -1;

    /// <param name="statements">The text.</param>
    /// <param name="statement">What is told.</param>
    /// <returns>Null if the words are no whole clause.</returns>
    public static WholeClause? Of(ArticleStatements statements, Statement statement)
    {
        if (statement.Pos == 'n' && !statement.Copular)
            return null;
        var (text, grammar) = (statements.Text, statements.Grammar);
        var predicate = statement.Predicate;
        var relation = text.Tokens[predicate].Deprel;
        var own = grammar.Child(predicate, "nsubj");
        var expletive = grammar.Child(predicate, "expl");
        if (own >= 0 && own < predicate && !(relation.StartsWith("acl", StringComparison.Ordinal) && IsRelative(text.Tokens[own])))
        {
            if (!IsFinite(statements, predicate) || IsRelative(text.Tokens[own]) || LacksObject(statements, predicate) || IsBroken(statements, own, predicate))
                return null;
            return Made(statements, statement, text.TokensIn(grammar.Phrase(own)).First, own);
        }
        if (expletive >= 0 && expletive < predicate && text.Tokens[expletive].Lemma == "there" && IsFinite(statements, predicate) && !IsDoubtful(statements, predicate))
            return Made(statements, statement, expletive, expletive);
        // "The girls who were seized in April", "the package found in Florida".
        if (!relation.StartsWith("acl", StringComparison.Ordinal) || text.Tokens[predicate].Head is not (>= 0 and var noun) || noun >= predicate || text.Tokens[noun].Upos is not ("NOUN" or "PROPN"))
            return null;
        return Made(statements, statement, text.TokensIn(grammar.Phrase(noun)).First, noun) is { } made ? made with { IsNoun = true } : null;
    }

    /// <summary>The words as a line of a table: a pronoun at their beginning gives way to the name, in brackets.</summary>
    public string Words(Func<int, string> nameOf)
    {
        var words = Span.Of(Statements.Text.Text).ReplaceLineEndings(" ");
        if (Pronoun < 0)
            return words;
        var opening = Statements.Text.Tokens[Statements.Text.TokensIn(Span).First];
        return $"[{nameOf(Pronoun)}]{words[(opening.End - opening.Start)..]}";
    }

    /// <summary>The clause as it can stand over a row: without a phrase at its end that points elsewhere ("at that time"); null if more of it does.</summary>
    public WholeClause? Alone()
    {
        if (StandsAlone())
            return this;
        var text = Statements.Text;
        foreach (var child in Statements.Grammar.Children(Statement.Predicate))
        {
            if (child < Statement.Predicate || text.Tokens[child].Deprel is not ("obl" or "obl:unmarked" or "obl:npmod" or "advmod"))
                continue;
            var (first, last) = Statements.Grammar.Extent(child);
            if (first <= Statement.Predicate || text.Tokens[last].End != Span.End || !Enumerable.Range(first, last - first + 1).Any(token => PointsElsewhere(Statements, Statement, token, text.TokensIn(Span).First)))
                continue;
            var end = first - 1;
            while (end > Statement.Predicate && text.Tokens[end].Upos == "PUNCT")
                end--;
            var shorter = new WholeClause(Statements, Statement, new(Span.Start, text.Tokens[end].End)) { IsNoun = IsNoun, Pronoun = Pronoun };
            if (shorter.StandsAlone())
                return shorter;
        }
        return null;
    }

    /// <summary>True if nothing in it points to what stands elsewhere.</summary>
    private bool StandsAlone()
    {
        var text = Statements.Text;
        if (IsNoun || IsOfTelling(Statements, Statement))
            return false;
        var (first, end) = text.TokensIn(Span);
        if (IsCaption(Statements, first, end - 1))
            return false;
        var named = Pronoun >= 0;
        for (var token = first + (Pronoun >= 0 ? 1 : 0); token < end; token++)
        {
            if (PointsElsewhere(Statements, Statement, token, first))
                return false;
            named |= text.Tokens[token].Upos is "PROPN" or "NUM" || (text.Tokens[token].Upos == "NOUN" && token > first + 1);
        }
        return named;
    }

    /// <summary>True of a verb that tells of words alone: what is said is the point, not that it is.</summary>
    public static bool IsOfTelling(ArticleStatements statements, Statement statement) =>
        statements.SaidBy(statement) is not null || (Lexicon.IsReporting(statement.Lemma) && !statement.Passive && statement.First(Role.Patient) is null);

    /// <summary>True of a word that a reader understands only from what stands before: "this", "there", "his" where nobody is named.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="token">The word.</param>
    /// <param name="first">First token of the clause.</param>
    public static bool PointsElsewhere(ArticleStatements statements, Statement statement, int token, int first)
    {
        var word = statements.Text.Tokens[token];
        var lemma = word.Lemma.ToLowerInvariant();
        if (word.Upos is "INTJ" or "SYM" or "X" || (word.Upos is "PRON" or "DET" or "ADV" && _open.Contains(lemma) && word.Deprel is not "mark" && word.Xpos is not ("WDT" or "IN")))
            return true;
        if (word.Upos != "PRON" || word.Deprel == "expl" || word.Xpos is not ("PRP" or "PRP$"))
            return false;
        // "Its lawyers said": whose is told by what stands before; "he said that he …" by the subject.
        if (_owners.Contains(lemma))
            return token <= first + 1 || !IsOwned(statements, token, first);
        return !(lemma is "it" or "they" or "he" or "she" && token > statement.Predicate && word.Deprel.StartsWith("nsubj", StringComparison.Ordinal));
    }

    /// <summary>True if the owner is told between the beginning and the word, or may be for all that is known.</summary>
    private static bool IsOwned(ArticleStatements statements, int owner, int first)
    {
        var entity = statements.EntityAt(owner);
        for (var token = first; token < owner; token++)
        {
            if (entity >= 0 ? statements.EntityAt(token) == entity : statements.Text.Tokens[token].Upos == "PROPN" || statements.IsSomebody(statements.Text.Tokens[token]))
                return true;
        }
        return false;
    }

    /// <summary>Entity that a pronoun stands for; -1 if unknown, or if "they" would stand for somebody who may be one person.</summary>
    public static int Bearer(ArticleStatements statements, int pronoun)
    {
        var entity = statements.EntityAt(pronoun);
        return entity >= 0 && statements.Text.Tokens[pronoun].Lemma.ToLowerInvariant() is "they" && statements.Text.Mentions[statements.MentionAt(pronoun)].Kind is not (EntityKind.Organisation or EntityKind.Nationality) ? -1 : entity;
    }

    /// <summary>The last token of what the verb says; null if what it cannot do without is missing or lies behind another clause.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="first">Token that the words begin with; they are shortened at their end if they are too long.</param>
    public static int? Reach(ArticleStatements statements, Statement statement, int first)
    {
        var text = statements.Text;
        var last = Last(statements, statement.Predicate, text.Sentences[statement.Sentence].EndToken);
        if (Needed(statements, statement.Predicate) is not (>= -1 and var needed) || needed > last || IsTorn(statements, statement.Predicate, last))
            return null;
        last = Shortened(statements, statement.Predicate, first, Math.Max(needed, statement.Predicate), last);
        // "Days after …", cut before "after": the days are left hanging.
        if (text.Tokens[last] is { Xpos: "NNS", Lemma: "second" or "minute" or "hour" or "day" or "week" or "month" or "year" } && last > statement.Predicate && text.Tokens[last - 1].Upos is not ("NUM" or "ADJ" or "DET" or "ADP"))
            last--;
        while (last > statement.Predicate && text.Tokens[last].Upos is "PUNCT" && text.Text[text.Tokens[last].Start] is not ('”' or '"' or ')' or '’' or '%'))
            last--;
        return last;
    }

    /// <summary>True if the verb, or what helps it, tells a time.</summary>
    public static bool IsFinite(ArticleStatements statements, int predicate) => Finite(statements, predicate) >= 0;

    /// <summary>The token that tells the time: the verb itself or its first auxiliary; -1 if none does.</summary>
    public static int Finite(ArticleStatements statements, int predicate)
    {
        var text = statements.Text;
        foreach (var child in statements.Grammar.Children(predicate))
        {
            if (child < predicate && text.Tokens[child].Deprel is "aux" or "aux:pass" or "cop" && text.Tokens[child].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return child;
        }
        return text.Tokens[predicate].Xpos is "VBD" or "VBZ" or "VBP" ? predicate : -1;
    }

    /// <summary>"A restaurant (that) he owned": the noun that the clause describes is missed behind its verb.</summary>
    public static bool LacksObject(ArticleStatements statements, int predicate) =>
        statements.Text.Tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal) && (statements.Grammar.Child(predicate, "obj") is not (>= 0 and var found) || IsRelative(statements.Text.Tokens[found]));

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
        if (IsNoSubject(statements, subject, first))
            return true;
        // "Ada Vale have": whoever has the verb in the plural is another.
        if (text.Tokens[subject].Xpos == "NNP" && statements.Grammar.Child(subject, "conj") < 0 && statements.MentionAt(subject) is >= 0 and var mention && text.Mentions[mention].Kind == EntityKind.Person
            && Finite(statements, predicate) is >= 0 and var told && (text.Tokens[told].Xpos == "VBP" || (text.Tokens[told].Lemma == "be" && statements.Grammar.Form(told).Equals("were", StringComparison.OrdinalIgnoreCase))))
            return true;
        if (text.Tokens[subject].Xpos == "NN" && statements.IsPerson(text.Tokens[subject]) && statements.Grammar.Child(subject, "conj") < 0 && Finite(statements, predicate) is >= 0 and var plural
            && text.Tokens[plural].Lemma == "be" && statements.Grammar.Form(plural) is "were" or "are")
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
        var finite = Finite(statements, predicate);
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
            if (named.Kind == EntityKind.Person && statements.MentionAt(token - 1) is >= 0 and var before && before != mention && text.Mentions[before] is { Named: true, Kind: EntityKind.Organisation } && !tokens[token - 1].Xpos.Equals("POS", StringComparison.Ordinal))
                return true;
        }
        return IsBare(statements, subject);
    }

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
    private static bool IsDoubtful(ArticleStatements statements, int predicate)
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

    /// <summary>True for "who", "which" and "that" at the head of a relative clause.</summary>
    public static bool IsRelative(Token token) => token.Xpos is "WDT" or "WP" or "WP$" || (token.Upos == "PRON" && token.Lemma is "that" or "which" or "who");

    private static WholeClause? Made(ArticleStatements statements, Statement statement, int first, int subject)
    {
        var text = statements.Text;
        var sentence = text.Sentences[statement.Sentence];
        if (first < sentence.FirstToken || text.Text[text.Tokens[sentence.EndToken - 1].Start] == '?')
            return null;
        // "Eight months ago the militants": what the tree hung on the subject by mistake.
        while (first < subject && (text.Tokens[first].Upos is "ADP" or "CCONJ" or "SCONJ" or "PUNCT" || text.Tokens[first].Lemma is "ago" or "later" or "earlier"))
            first++;
        var pronoun = -1;
        if (text.Tokens[subject] is { Upos: "PRON", Deprel: not "expl" } || (text.Tokens[subject].Upos == "DET" && subject == first))
        {
            pronoun = Bearer(statements, subject);
            if (pronoun < 0 || first != subject || text.Tokens[subject].Xpos != "PRP")
                return null;
        }
        if (Reach(statements, statement, first) is not { } last)
            return null;
        var span = new TextSpan(text.Tokens[first].Start, text.Tokens[last].End);
        if (last - first + 1 < LeastWords || span.Length > Longest || !IsClean(span.Of(text.Text)) || !sentence.Span.Contains(span))
            return null;
        return new(statements, statement, span) { Pronoun = pronoun };
    }

    /// <summary>"On allegations | that he was paid": words go on without a mark, and not with a clause that only tells more.</summary>
    private static bool IsTorn(ArticleStatements statements, int predicate, int last)
    {
        var tokens = statements.Text.Tokens;
        var next = last + 1;
        if (next >= tokens.Length || tokens[next].Upos is "PUNCT" or "CCONJ" || statements.Text.SentenceAt(tokens[next].Start) != statements.Text.SentenceAt(tokens[predicate].Start))
            return false;
        for (var (token, steps) = (next, 0); token >= 0 && steps < 12; token = tokens[token].Head, steps++)
        {
            if (tokens[token].Deprel is "advcl" or "advcl:relcl" or "conj" || tokens[token].Deprel.StartsWith("acl", StringComparison.Ordinal))
                return false;
            if (tokens[token].Head == predicate || token == predicate)
                return tokens[token].Deprel is "parataxis" or "dep" or "list" or "discourse" or "orphan";
        }
        return false;
    }

    /// <summary>The last word that belongs to the predicate without a break.</summary>
    private static int Last(ArticleStatements statements, int predicate, int end)
    {
        var (text, grammar) = (statements.Text, statements.Grammar);
        var belongs = new HashSet<int>();
        var open = new Stack<int>();
        open.Push(predicate);
        while (open.Count > 0)
        {
            var token = open.Pop();
            belongs.Add(token);
            foreach (var child in grammar.Children(token))
            {
                if (!Leaves(statements, token, child, token == predicate))
                    open.Push(child);
            }
        }
        var last = predicate;
        for (var token = predicate + 1; token < end; token++)
        {
            if (belongs.Contains(token))
                last = token;
            // "2 km (1.2 miles) away": what follows a bracket may still belong.
            else if (text.Text[text.Tokens[token].Start] == '(' && Closing(text, token, end) is var closing && closing > token && closing + 1 < end && belongs.Contains(closing + 1))
                token = closing;
            else if (text.Tokens[token].Upos != "PUNCT" || text.Text[text.Tokens[token].Start] is '—' or '–' or ';' or ':')
                break;
        }
        return last;
    }

    private static int Closing(AnnotatedText text, int open, int end)
    {
        for (var token = open + 1; token < Math.Min(end, open + 12); token++)
        {
            if (text.Text[text.Tokens[token].Start] == ')')
                return token;
        }
        return -1;
    }

    private static bool Leaves(ArticleStatements statements, int head, int child, bool ofPredicate)
    {
        var token = statements.Text.Tokens[child];
        if (token.Deprel is "parataxis" or "discourse" or "list" or "dep" or "orphan" or "vocative")
            return true;
        // Of several who are named, the tree takes the later ones for explanations of the first.
        var clause = token.Deprel.StartsWith("acl", StringComparison.Ordinal) || token.Deprel == "advcl" || token is { Deprel: "appos", Upos: not "PROPN" } || (token.Deprel == "conj" && token.Upos == "VERB");
        if (token.Deprel == "conj" && ofPredicate)
            return true;
        if (token.Deprel == "advcl" && ofPredicate)
            return FollowsBreak(statements, child) || child < head || statements.Grammar.Child(child, "mark") is not (>= 0 and var mark) || !(statements.Text.Tokens[mark].Lemma == "to" || (statements.Text.Tokens[mark].Lemma == "as" && statements.Text.Tokens[child].Xpos == "VBG"));
        return clause && child > head && FollowsBreak(statements, child);
    }

    /// <summary>True if a comma or dash stands before the first word below the token.</summary>
    private static bool FollowsBreak(ArticleStatements statements, int token)
    {
        var first = statements.Grammar.Extent(token).First;
        return first > 0 && statements.Text.Tokens[first - 1].Upos == "PUNCT" && statements.Text.Text[statements.Text.Tokens[first - 1].Start] is not ('“' or '"' or '‘' or '-');
    }

    /// <summary>The last token of what the verb cannot do without; -1 if it needs nothing more, -2 if that is missing.</summary>
    private static int Needed(ArticleStatements statements, int predicate)
    {
        var text = statements.Text;
        var (needed, something) = (-1, false);
        foreach (var child in statements.Grammar.Children(predicate))
        {
            var relation = text.Tokens[child].Deprel;
            something |= relation is "obl" or "obl:agent" or "obl:unmarked" or "obl:npmod" or "compound:prt" or "aux:pass" or "cop" or "nsubj:pass" or "expl" or "advmod" || (relation == "advcl" && Lexicon.IsWilling(text.Tokens[predicate].Lemma));
            if (relation is "obj" or "iobj" or "ccomp" or "xcomp" or "obl:agent")
            {
                something = true;
                needed = Math.Max(needed, child);
            }
        }
        if (text.Tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal))
            something = true;
        return something && !LacksWhatItNeeds(statements, predicate) ? needed : -2;
    }

    /// <summary>"Attacks attributed to the guild", taken for a verb with a tense: verbs that nothing stands without act on nothing here.</summary>
    private static bool LacksWhatItNeeds(ArticleStatements statements, int predicate)
    {
        var tokens = statements.Text.Tokens;
        if (tokens[predicate].Upos != "VERB" || tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal))
            return false;
        foreach (var child in statements.Grammar.Children(predicate))
        {
            if (tokens[child].Deprel is "obj" or "iobj" or "ccomp" or "xcomp" or "aux:pass" or "nsubj:pass" or "cop" or "compound:prt" or "expl" or "parataxis")
                return false;
        }
        var lemma = tokens[predicate].Lemma.ToLowerInvariant();
        // The lemma of an unknown participle may lack its last letter.
        return TransitiveVerbs.Has(lemma) || TransitiveVerbs.Has(lemma + "e");
    }

    /// <summary>Without phrases at the end that only tell more of the circumstances, as long as the words are too many for a line.</summary>
    private static int Shortened(ArticleStatements statements, int predicate, int first, int needed, int last)
    {
        var text = statements.Text;
        while (text.Tokens[last].End - text.Tokens[first].Start > Longest)
        {
            var cut = -1;
            for (var token = last; token > needed; token--)
            {
                if (text.Tokens[token].Deprel is not ("obl" or "obl:unmarked" or "obl:npmod" or "advcl" or "advmod" or "acl" or "acl:relcl" or "appos"))
                    continue;
                // "A move widely seen as a test": only what hangs on the verb, or on one that it governs, can go.
                if (text.Tokens[token].Deprel is not ("acl" or "acl:relcl" or "appos") && text.Tokens[token].Head != predicate && text.Tokens[text.Tokens[token].Head].Deprel is not ("xcomp" or "ccomp"))
                    continue;
                // "The ability to hide games": what completes a noun stays with it.
                if (text.Tokens[token].Deprel == "acl" && !FollowsBreak(statements, token))
                    continue;
                // Of several who are named, all are named or none.
                if (text.Tokens[token] is { Deprel: "appos", Upos: "PROPN" })
                    continue;
                var start = statements.Grammar.Extent(token).First;
                if (start <= Math.Max(predicate, needed) || statements.MentionAt(start) >= 0 && start > 0 && statements.MentionAt(start) == statements.MentionAt(start - 1))
                    continue;
                cut = start;
                break;
            }
            if (cut < 0)
                return last;
            last = cut - 1;
            while (last > predicate && text.Tokens[last].Upos == "PUNCT")
                last--;
        }
        return last;
    }

    /// <summary>True if brackets and quotation marks are whole and nothing else is mixed in.</summary>
    public static bool IsClean(string words)
    {
        if (words.AsSpan().ContainsAny('\n', '#', '@') || words.Contains("http", StringComparison.Ordinal) || words.Contains("...", StringComparison.Ordinal) || words.Contains('…', StringComparison.Ordinal))
            return false;
        return words.Count(letter => letter == '(') == words.Count(letter => letter == ')')
            && words.Count(letter => letter == '“') == words.Count(letter => letter == '”')
            && words.Count(letter => letter == '[') == words.Count(letter => letter == ']')
            && words.Count(letter => letter == '"') % 2 == 0
            && !words.StartsWith('”');
    }
}
