using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Clauses;

/// <summary>Tense and relative words.</summary>
internal static class ClauseTense
{
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

    /// <summary>True for "who", "which" and "that" at the head of a relative clause.</summary>
    public static bool IsRelative(Token token) => token.Xpos is "WDT" or "WP" or "WP$" || (token.Upos == "PRON" && token.Lemma is "that" or "which" or "who");
}
