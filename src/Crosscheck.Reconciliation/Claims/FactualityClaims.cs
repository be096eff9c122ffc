using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>Whether a deed that is done to somebody or something is told as done, left open, or still to come.</summary>
internal static class FactualityClaims
{
    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        foreach (var statement in statements.All)
        {
            // "Customers who have been affected": what tells which ones are meant states nothing.
            if (statement.Pos != 'v' || statements.Grammar.Is(statement.Predicate, "acl") || Lexicon.IsReporting(statement.Lemma) || (Lexicon.IsLight(statement.Lemma) && !Lexicon.IsFinding(statement.Lemma) && DeedOf(statements, statement) is null) || FactualityReader.Of(statements, statement) is not { } factuality || ActedOn(statement) is null)
                continue;
            yield return WhetherClaims.Of(statements, statement, factuality);
        }
    }

    /// <summary>"No charges have been filed", "no arrest has been made": what has not been done is told by the noun; null if the verb tells it.</summary>
    public static string? DeedOf(ArticleStatements statements, Statement statement)
    {
        if (statement.Lemma is not ("make" or "file" or "bring" or "press" or "lay" or "carry_out") || statement.First(Role.Patient) is not { Entity: < 0 } patient || statements.Text.Tokens[patient.Head] is not { Upos: "NOUN" } noun)
            return null;
        var deed = noun.Lemma.ToLowerInvariant();
        return WordRelations.Shared.IsEventNoun(deed) ? deed : null;
    }

    /// <summary>Whom or what it happens to: who is acted on, or of a verb without object who does it.</summary>
    public static Argument? ActedOn(Statement statement) => statement.First(Role.Patient) ?? (statement.First(Role.Agent) is { Inherited: false } agent ? agent : null);

    /// <summary>True if the sentence means a certain one: a name, or a noun with "the" or an owner; headlines leave these out.</summary>
    public static bool IsDefinite(ArticleStatements statements, Statement statement, Argument argument)
    {
        if (argument.Entity >= 0 || statement.Field == EvidenceField.Title)
            return true;
        foreach (var child in statements.Grammar.Children(argument.Head))
        {
            if (statements.Text.Tokens[child] is { Deprel: "det", Lemma: "the" or "this" or "that" or "these" or "those" } or { Deprel: "nmod:poss" })
                return true;
        }
        return false;
    }
}
