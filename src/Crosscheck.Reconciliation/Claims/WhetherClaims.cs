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
            var focus = statements.Text.Tokens[statement.Predicate].Span;
            var value = statement.Hedge is not null ? "unconfirmed" : statement.Negated ? "no" : "yes";
            yield return new()
            {
                Kind = QuestionKind.Whether,
                Statement = statement,
                Slot = "",
                Value = new PolarityValue(value, value),
                Focus = focus,
                Span = EvidenceSpans.Around(statements, statement, focus),
                Context = statements.BagOf(statement, default),
            };
        }
    }

    /// <summary>"Away from entering the city" does not say that anybody entered it: only a verb with tense, or with its auxiliary, asserts.</summary>
    private static bool IsFinite(ArticleStatements statements, Statement statement) =>
        statements.Text.Tokens[statement.Predicate].Xpos is "VBD" or "VBZ" or "VBP"
        || statements.Grammar.Child(statement.Predicate, "aux") >= 0;

    /// <summary>"May test a missile", "would offer help": what may yet come leaves nothing open of what was; "may have tested" does.</summary>
    public static bool MayCome(ArticleStatements statements, Statement statement)
    {
        var (modal, perfect) = (false, false);
        foreach (var child in statements.Grammar.Children(statement.Predicate))
        {
            var token = statements.Text.Tokens[child];
            modal |= token is { Deprel: "aux", Xpos: "MD" };
            perfect |= token is { Deprel: "aux", Lemma: "have" };
        }
        return modal && !perfect;
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
