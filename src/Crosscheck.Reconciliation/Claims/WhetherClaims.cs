namespace Crosscheck.Reconciliation.Claims;

/// <summary>Whether something is so: each statement as asserted, denied or left open.</summary>
internal static class WhetherClaims
{
    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        foreach (var statement in statements.All)
        {
            if (!IsComparable(statements, statement))
                continue;
            var factuality = statement.Hedge is not null ? Factuality.Hearsay : statement.Negated ? Factuality.Denied : Factuality.Fact;
            yield return Of(statements, statement, factuality);
        }
    }

    /// <summary>A statement seen as one that is so, or not.</summary>
    public static Claim Of(ArticleStatements statements, Statement statement, Factuality factuality)
    {
        var focus = statements.Text.Tokens[statement.Predicate].Span;
        return new()
        {
            Kind = QuestionKind.Whether,
            Statement = statement,
            Slot = "",
            Value = new PolarityValue(factuality),
            Focus = focus,
            Span = EvidenceSpans.Around(statements, statement, focus),
            Context = statements.BagOf(statement, default),
        };
    }

    /// <summary>"Away from entering the city" does not say that anybody entered it: only a verb with tense, or with its auxiliary, asserts.</summary>
    private static bool IsFinite(ArticleStatements statements, Statement statement) =>
        statements.Text.Tokens[statement.Predicate].Xpos is "VBD" or "VBZ" or "VBP"
        || statements.Grammar.Child(statement.Predicate, "aux") >= 0;

    /// <summary>"May test a missile", "would offer help": what may yet come leaves nothing open of what was; "may have tested" does.</summary>
    public static bool MayCome(ArticleStatements statements, Statement statement)
    {
        var modal = statements.Grammar.Children(statement.Predicate).Any(child => statements.Text.Tokens[child] is { Deprel: "aux", Xpos: "MD" });
        return modal && !statements.Grammar.IsPerfect(statement.Predicate);
    }

    private static bool IsComparable(ArticleStatements statements, Statement statement)
    {
        if (statement.Pos == 'n' && !statement.Copular)
            return false;
        if (Lexicon.IsReporting(statement.Lemma) || (Lexicon.IsLight(statement.Lemma) && !statement.Copular && statement.First(Role.Patient) is null))
            return false;
        // What is wished, planned or supposed is neither asserted nor denied; a hedge leaves it open.
        if (statement.Changing || (statement.Unreal && statement.Hedge is null) || MayCome(statements, statement))
            return false;
        return statement.Arguments.Length > 0 && (statement.Copular || IsFinite(statements, statement));
    }
}
