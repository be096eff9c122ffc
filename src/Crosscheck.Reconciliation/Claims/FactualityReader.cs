namespace Crosscheck.Reconciliation.Claims;

/// <summary>Reads the factuality of statements off the auxiliaries, the negation and the verb above; what is wished, asked, supposed or hedged has none here.</summary>
internal static class FactualityReader
{
    /// <summary>What somebody plans, and what is planned of him, has not been done.</summary>
    private static readonly HashSet<string> _ahead = new(StringComparer.Ordinal)
    {
        "plan", "intend", "prepare", "expect", "schedule", "set", "due", "poise", "slate", "aim", "ready", "about", "try", "work", "seek", "attempt", "struggle",
    };

    public static Factuality? Of(ArticleStatements statements, Statement statement)
    {
        var tokens = statements.Text.Tokens;
        var token = tokens[statement.Predicate];
        var (modal, future, passive, infinitive) = (false, false, false, token.Xpos == "VB");
        var perfect = statements.Grammar.IsPerfect(statement.Predicate);
        foreach (var child in statements.Grammar.Children(statement.Predicate))
        {
            var auxiliary = tokens[child];
            if (auxiliary.Deprel is not ("aux" or "aux:pass"))
            {
                // "If found", "whether it found": neither told nor left open by the clause itself.
                if (auxiliary is { Deprel: "mark", Lemma: "if" or "whether" or "unless" })
                    return null;
                continue;
            }
            passive |= auxiliary.Deprel == "aux:pass";
            // "To be indicted", and not "was indicted".
            infinitive |= auxiliary is { Deprel: "aux:pass", Xpos: "VB" };
            switch (auxiliary.Lemma.ToLowerInvariant())
            {
                case "may" or "might" or "could":
                    modal = true;
                    break;
                case "will" or "shall":
                    future = true;
                    break;
                case "would" or "should" or "must" or "can":
                    return null;
            }
        }
        if (modal)
            return perfect && !statement.Negated ? Factuality.Possible : null;
        if (future)
            return statement.Negated || perfect ? null : Factuality.NotYet;
        if (infinitive && token.Deprel is "xcomp" or "ccomp")
            return !statement.Negated && IsAhead(statements, statement, token.Head) ? Factuality.NotYet : null;
        if (statement.Hedge is not null || (statement.Unreal && !statement.Negated))
            return null;
        if (statement.Negated)
            return OfNegated(statements, statement, perfect, passive);
        return !infinitive && (token.Xpos is "VBD" or "VBZ" or "VBP" || perfect || (passive && token.Xpos == "VBN")) ? Factuality.Fact : null;
    }

    /// <summary>"Plans to", "is expected to"; "was expected to" only where the article begins: further on it tells what led to the news.</summary>
    private static bool IsAhead(ArticleStatements statements, Statement statement, int above)
    {
        if (above < 0 || !_ahead.Contains(statements.Text.Tokens[above].Lemma.ToLowerInvariant()) || statements.Grammar.Child(above, "mark") >= 0)
            return false;
        var isPast = statements.Text.Tokens[above].Xpos == "VBD";
        foreach (var child in statements.Grammar.Children(above))
        {
            var token = statements.Text.Tokens[child];
            if (token.Lemma.ToLowerInvariant() is "not" or "n't" or "never" or "no")
                return false;
            isPast |= token is { Deprel: "aux" or "aux:pass" or "cop", Xpos: "VBD" };
            if (token is { Deprel: "aux", Lemma: "would" or "should" or "could" or "may" or "might" or "have" })
                return false;
        }
        return !isPast || statement.IsLead;
    }

    /// <summary>"Has not yet been named", "no group has claimed it so far".</summary>
    private static bool IsNotYet(ArticleStatements statements, Statement statement)
    {
        var (first, last) = statements.Grammar.ClauseTokens(statement.Predicate);
        for (var token = first; token <= last; token++)
        {
            if (statements.Text.Tokens[token].Lemma.ToLowerInvariant() is "never" or "longer" or "ever")
                return false;
        }
        return true;
    }

    private static Factuality? OfNegated(ArticleStatements statements, Statement statement, bool perfect, bool passive)
    {
        var tokens = statements.Text.Tokens;
        if (tokens[statement.Predicate] is { Deprel: "ccomp", Head: >= 0 } token && tokens[token.Head].Lemma.ToLowerInvariant() is "deny" or "reject" or "dispute")
            return Factuality.Denied;
        if (!IsNegatedItself(statements, statement) || !(passive || statements.Grammar.Child(statement.Predicate, "aux") >= 0))
            return null;
        if (perfect && IsNotYet(statements, statement))
            return Factuality.NotYet;
        // "Is not audited for the years before 2009": what a phrase behind the verb adds may be all that is denied.
        return statements.Grammar.Children(statement.Predicate).Any(child => child > statement.Predicate && tokens[child].Deprel is "obl" or "advcl" or "advmod") ? null : Factuality.Denied;
    }

    /// <summary>"Was not told", "no fighter was told"; the negation of a clause around it ("it did not end once they landed") denies something else.</summary>
    private static bool IsNegatedItself(ArticleStatements statements, Statement statement)
    {
        var tokens = statements.Text.Tokens;
        foreach (var child in statements.Grammar.Children(statement.Predicate))
        {
            if (tokens[child].Lemma.ToLowerInvariant() is "not" or "n't" or "never")
                return true;
            if (tokens[child].Deprel is "obj" or "nsubj" or "nsubj:pass" && statements.Grammar.Child(child, "det") is >= 0 and var determiner && tokens[determiner].Lemma.ToLowerInvariant() is "no" or "neither")
                return true;
        }
        return false;
    }
}
