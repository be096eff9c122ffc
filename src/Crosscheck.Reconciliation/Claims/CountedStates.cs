namespace Crosscheck.Reconciliation.Claims;

/// <summary>What became of those that a number counts: dead, injured, missing, arrested.</summary>
internal static class CountedStates
{
    /// <summary>The state of those counted, <see cref="Lexicon.StateOf"/>; null if none is told.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="quantity">The number with what it counts.</param>
    /// <param name="statement">The statement that it stands in.</param>
    public static string? Of(ArticleStatements statements, Quantity quantity, Statement statement)
    {
        if (quantity.CountedSpan is not { } counted || statements.HeadOf(counted) is not (>= 0 and var head))
            return null;
        return Beside(statements, counted, head) ?? Told(statements, quantity, statement, counted, head) ?? OfLives(statements, statement, head) ?? BehindAside(statements, counted);
    }

    /// <summary>"The 84 people killed", "left 70 people dead".</summary>
    private static string? Beside(ArticleStatements statements, TextSpan counted, int head)
    {
        var (_, end) = statements.Text.TokensIn(counted);
        return end - 1 > head ? Lexicon.StateOf(statements.Text.Tokens[end - 1].Lemma.ToLowerInvariant()) : null;
    }

    /// <summary>"Five people were killed", "were injured", "died", "are known to have been hurt", "were reported missing": the state that the predicate tells of those counted.</summary>
    private static string? Told(ArticleStatements statements, Quantity quantity, Statement statement, TextSpan counted, int head)
    {
        // Of an active verb those who die are the subject; of a passive or copular one those hurt are.
        var dies = statement.Lemma is "die" or "perish";
        var told = statement.Arguments.Any(argument => !argument.Inherited && argument.Span.Overlaps(counted) && Stands(statements, quantity, head, argument.Head)
            && (argument.Role == Role.Patient || (argument.Role == Role.Agent && (dies || statement.Copular))));
        if (!told)
            return null;
        if (Lexicon.StateOf(statement.Lemma) is { } state)
            return state;
        if (!statement.Passive && !statement.Copular)
            return null;
        if (statements.Grammar.Child(statement.Predicate, "xcomp") is >= 0 and var controlled)
            return Lexicon.StateOf(statements.Text.Tokens[controlled].Lemma);
        return statement.Passive && statement.Predicate + 1 < statements.Text.Tokens.Length && statements.Text.Tokens[statement.Predicate + 1] is { Lemma: "missing" or "dead" or "injured" } next ? Lexicon.StateOf(next.Lemma) : null;
    }

    /// <summary>True if those counted are what takes part, alone or in a list ("ten men and five women"), and not what hangs on it ("the deaths of ten people and the flight of others").</summary>
    private static bool Stands(ArticleStatements statements, Quantity quantity, int head, int argument)
    {
        var tokens = statements.Text.Tokens;
        for (var token = head; token >= 0; token = tokens[token].Head)
        {
            if (token == argument)
                return true;
            if (tokens[token].Deprel != "conj" && !(tokens[token].Head is >= 0 and var above && quantity.Span.Overlaps(tokens[above].Span)))
                return false;
        }
        return false;
    }

    /// <summary>"Claimed nine lives", "nine lives were lost".</summary>
    private static string? OfLives(ArticleStatements statements, Statement statement, int head) =>
        statements.Text.Tokens[head].Lemma.Equals("life", StringComparison.OrdinalIgnoreCase) && statement.Lemma is "claim" or "cost" or "take" or "lose" && statement.First(Role.Patient)?.Head == head ? "dead" : null;

    /// <summary>"At least nine people, including children, were killed": where the aside parts the two, trees often lose the tie.</summary>
    private static string? BehindAside(ArticleStatements statements, TextSpan counted)
    {
        var tokens = statements.Text.Tokens;
        var (first, at) = statements.Text.TokensIn(counted);
        var end = statements.Text.Sentences[statements.Text.SentenceAt(tokens[first].Start)].EndToken;
        if (at + 2 >= end || tokens[at].Lemma != "," || tokens[at + 1].Lemma != "include")
            return null;
        for (at += 2; at < end && tokens[at].Lemma != ","; at++)
        {
        }
        at++;
        if (at >= end || tokens[at].Upos != "AUX")
            return null;
        while (at < end && tokens[at].Upos is "AUX" or "ADV")
            at++;
        return at < end && tokens[at].Xpos is "VBN" or "JJ" ? Lexicon.StateOf(tokens[at].Lemma.ToLowerInvariant()) : null;
    }
}
