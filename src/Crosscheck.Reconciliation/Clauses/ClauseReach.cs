using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Clauses;

/// <summary>How far a clause reaches: all that its verb cannot do without, and the circumstances as far as they fit a line.</summary>
internal static class ClauseReach
{
    /// <summary>The last token of what the verb says; null if what it cannot do without is missing or lies behind another clause.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="first">Token that the words begin with; they are shortened at their end if they are too long.</param>
    public static int? Of(ArticleStatements statements, Statement statement, int first)
    {
        var text = statements.Text;
        var last = Last(statements, statement.Predicate, text.Sentences[statement.Sentence].EndToken);
        if (Needed(statements, statement.Predicate) is not (>= -1 and var needed) || needed > last || IsTorn(statements, statement.Predicate, last))
            return null;
        // "Harbour opens for better boats, ferries": a headline that goes on, also behind a comma, goes on with the clause.
        if (statement.Field == EvidenceField.Title && last + 1 < text.Sentences[statement.Sentence].EndToken && (text.Tokens[last + 1].Upos != "PUNCT" || text.Text[text.Tokens[last + 1].Start] == ','))
            return null;
        last = BeforeReporter(statements, statement.Predicate, last);
        last = Shortened(statements, statement.Predicate, first, Math.Max(needed, statement.Predicate), last);
        last = WithoutHanging(statements, statement.Predicate, last);
        last = WithoutTorn(statements, statement.Predicate, last);
        if (needed > last)
            return null;
        // "Came about a month | after the vote": after what?
        if (text.Tokens[last] is { Xpos: "NN", Lemma: "minute" or "hour" or "day" or "week" or "month" or "year" } && last + 1 < text.Sentences[statement.Sentence].EndToken && text.Tokens[last + 1].Lemma.ToLowerInvariant() is "after" or "before" or "since")
            return null;
        // "Days after …", cut before "after": the days are left hanging.
        if (text.Tokens[last] is { Xpos: "NNS", Lemma: "second" or "minute" or "hour" or "day" or "week" or "month" or "year" } && last > statement.Predicate && text.Tokens[last - 1].Upos is not ("NUM" or "ADJ" or "DET" or "ADP"))
            last--;
        while (last > statement.Predicate && text.Tokens[last].Upos is "PUNCT" && text.Text[text.Tokens[last].Start] is not ('”' or '"' or ')' or '’' or '%'))
            last--;
        return last;
    }

    /// <summary>"The plane came back, Harbour News reports": without who reports it, where the tree took that for a part of the clause.</summary>
    private static int BeforeReporter(ArticleStatements statements, int predicate, int last)
    {
        var (text, tokens) = (statements.Text, statements.Text.Tokens);
        if (tokens[last] is not { Upos: "VERB" or "NOUN" } || !Lexicon.IsReporting(tokens[last].Lemma.ToLowerInvariant()) || last == predicate)
            return last;
        var token = last - 1;
        while (token > predicate && (tokens[token].Upos is "PROPN" or "NUM" or "DET" or "X" || char.IsUpper(text.Text[tokens[token].Start])))
            token--;
        return token > predicate && token < last - 1 && text.Text[tokens[token].Start] == ',' ? token - 1 : last;
    }

    /// <summary>"Began to question the mayor on allegations | that …": a noun that stands for a clause does not stand without it.</summary>
    private static int WithoutHanging(ArticleStatements statements, int predicate, int last)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        if (tokens[last].Lemma is not ("allegation" or "claim" or "suspicion" or "ground" or "fear" or "condition" or "concern" or "belief" or "rumor" or "rumour") || grammar.Child(last, "det") >= 0 || grammar.Child(last, "case") is not (>= 0 and var preposition))
            return last;
        return preposition > predicate + 1 && grammar.Children(last).All(child => child >= preposition) ? preposition - 1 : last;
    }

    /// <summary>"Lost the boat after officers | reportedly fired": without the beginning of a clause that goes on behind.</summary>
    private static int WithoutTorn(ArticleStatements statements, int predicate, int last)
    {
        var tokens = statements.Text.Tokens;
        for (var token = predicate + 1; token <= last; token++)
        {
            if (tokens[token].Upos != "PUNCT" && tokens[token].Head > last)
                return Math.Max(predicate, token - 1);
        }
        return last;
    }

    /// <summary>"On allegations | that he was paid": words go on without a mark, and not with a clause that only tells more.</summary>
    private static bool IsTorn(ArticleStatements statements, int predicate, int last)
    {
        var tokens = statements.Text.Tokens;
        var next = last + 1;
        if (next >= tokens.Length || tokens[next].Upos is "PUNCT" or "CCONJ" || statements.Text.SentenceAt(tokens[next].Start) != statements.Text.SentenceAt(tokens[predicate].Start))
            return false;
        // "Too far away | to be seen", "thought to have | stolen": the words are no whole.
        if (tokens[next].Xpos is "TO" or "VBD" or "VBZ" or "VBP" || (tokens[last].Lemma == "have" && tokens[next].Xpos == "VBN"))
            return true;
        for (var (token, steps) = (next, 0); token >= 0 && steps < 12; token = tokens[token].Head, steps++)
        {
            // "Danced her way out | of the hall".
            if (token == last && tokens[last].Upos is "ADV" or "ADP")
                return true;
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
            // "7 km (4 miles) away": what follows a bracket may still belong.
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
            return FollowsBreak(statements, child) || child < head || statements.Grammar.Child(child, "mark") is not (>= 0 and var mark) || !(statements.Text.Tokens[mark].Lemma == "to" || (statements.Text.Tokens[child].Xpos == "VBG" && statements.Text.Tokens[mark].Lemma is "as" or "from" or "of" or "into" or "for" or "about" or "against"));
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
            // "Banned the union from striking", "sees the deal as a threat": the verb says it of its object.
            if (relation is "obl" or "advcl" && child > predicate && statements.Grammar.Children(child).Any(mark => text.Tokens[mark].Deprel is "case" or "mark" && Completes(text.Tokens[predicate].Lemma, text.Tokens[mark].Lemma)))
                needed = Math.Max(needed, child);
        }
        // "Called for a boycott", "fled to the border": without an object, the first phrase behind the verb is what it says.
        if (needed < 0 && text.Tokens[predicate].Upos == "VERB" && Phrase(statements, predicate) is >= 0 and var phrase)
            needed = phrase;
        if (text.Tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal))
            something = true;
        // "Accuse the mayor": of what?
        if (text.Tokens[predicate] is { Upos: "VERB", Lemma: "accuse" or "deprive" } && needed >= 0)
        {
            var of = statements.Grammar.Children(predicate).LastOrDefault(child => text.Tokens[child].Deprel is "obl" or "advcl" && IsOf(statements, child), -1);
            return of < 0 ? -2 : Math.Max(needed, of);
        }
        return something && !LacksWhatItNeeds(statements, predicate) ? needed : -2;
    }

    private static bool Completes(string verb, string preposition) => preposition switch
    {
        "from" => verb is "ban" or "bar" or "prevent" or "stop" or "prohibit" or "keep" or "discourage" or "exempt" or "exclude" or "remove",
        "as" => verb is "see" or "regard" or "view" or "describe" or "portray" or "treat" or "use" or "name" or "cast" or "identify" or "know" or "dismiss" or "hail" or "brand" or "label" or "serve" or "act" or "choose" or "select" or "pick" or "introduce" or "unveil",
        _ => false,
    };

    /// <summary>A phrase right behind a verb in the active voice that tells no time; -1 if there is none.</summary>
    public static int Phrase(ArticleStatements statements, int predicate)
    {
        var text = statements.Text;
        foreach (var child in statements.Grammar.Children(predicate))
        {
            if (text.Tokens[child].Deprel is "obj" or "cop" or "aux:pass" or "compound:prt")
                return -1;
            if (child > predicate && text.Tokens[child].Deprel == "obl" && statements.Grammar.Extent(child).First == predicate + 1 && !text.Times.Any(time => time.Span.Contains(text.Tokens[child].Start)))
                return child;
        }
        return -1;
    }

    private static bool IsOf(ArticleStatements statements, int complement) =>
        statements.Grammar.Children(complement).Any(child => statements.Text.Tokens[child] is { Deprel: "case" or "mark", Lemma: "of" });

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
        return TransitiveVerbs.Has(tokens[predicate].Lemma.ToLowerInvariant());
    }

    /// <summary>Without phrases at the end that only tell more of the circumstances, as long as the words are too many for a line.</summary>
    private static int Shortened(ArticleStatements statements, int predicate, int first, int needed, int last)
    {
        var text = statements.Text;
        while (text.Tokens[last].End - text.Tokens[first].Start > WholeClause.Longest)
        {
            var cut = -1;
            for (var token = last; token > needed; token--)
            {
                if (text.Tokens[token].Deprel is not ("obl" or "obl:unmarked" or "obl:npmod" or "advcl" or "advmod" or "acl" or "acl:relcl" or "appos"))
                    continue;
                // "A step widely taken for a threat": only what hangs on the verb, or on one that it governs, can go.
                if (text.Tokens[token].Deprel is not ("acl" or "acl:relcl" or "appos") && text.Tokens[token].Head != predicate && text.Tokens[text.Tokens[token].Head].Deprel is not ("xcomp" or "ccomp"))
                    continue;
                // "The right to close a road": what completes a noun stays with it.
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
}
