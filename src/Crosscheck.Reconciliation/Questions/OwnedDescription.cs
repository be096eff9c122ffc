using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Labels;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>A description with whose, or of what, it is: "Ada Vale's lawyer", "head of the harbour board".</summary>
internal static class OwnedDescription
{
    /// <summary>Units of what follows the noun; longer is left out.</summary>
    private const int LongestComplement = 80;

    /// <summary>Nouns that tell nobody who somebody is without whose, or of what, they are.</summary>
    private static readonly HashSet<string> _owned = new(
        [
            "husband", "wife", "spouse", "partner", "boyfriend", "girlfriend", "fiance", "fiancee", "fiancé", "fiancée", "widow", "widower", "ex-husband", "ex-wife", "ex-boyfriend", "ex-girlfriend", "son", "daughter", "child", "father", "mother", "parent", "brother", "sister", "sibling", "twin", "cousin", "uncle", "aunt", "nephew", "niece",
            "grandson", "granddaughter", "grandfather", "grandmother", "stepson", "stepdaughter", "stepfather", "stepmother", "brother-in-law", "sister-in-law", "father-in-law", "mother-in-law", "son-in-law", "daughter-in-law", "friend", "colleague", "neighbour", "neighbor", "roommate", "lawyer", "attorney", "spokesman", "spokeswoman", "spokesperson",
            "ceo", "cfo", "coo", "cto", "chief", "boss", "director", "president", "vice-president", "chairman", "chairwoman", "chairperson", "chair", "manager", "founder", "co-founder", "cofounder", "owner", "head", "leader", "member", "deputy", "secretary", "assistant", "aide", "adviser", "advisor", "employee", "representative", "editor", "captain", "coach",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="context">The story.</param>
    /// <param name="article">Index of the article.</param>
    /// <param name="use">The description.</param>
    /// <returns>The description as an answer and where it stands; null of one that needs an owner and has none.</returns>
    public static (string Words, TextSpan Span)? Of(StoryContext context, int article, LabelUse use)
    {
        var statements = context.Of(article, use.Field);
        var text = statements.Text;
        var head = statements.HeadOf(use.Span);
        var words = use.Span.Of(text.Text);
        if (head < 0)
            return (words, use.Span);
        var owner = statements.Grammar.Child(head, "nmod:poss") is >= 0 and var possessor && text.Tokens[possessor].End <= use.Span.Start ? OwnerAt(context, statements, possessor) : null;
        var complement = use.Span.End == text.Tokens[head].End ? ComplementOf(statements, head) : null;
        if (owner is null && complement is null && !words.Contains(' ', StringComparison.Ordinal) && _owned.Contains(text.Tokens[head].Lemma))
            return null;
        return ($"{(owner is null ? "" : owner + " ")}{words}{(complement is not { } behind ? "" : " " + behind.Of(text.Text).ReplaceLineEndings(" "))}", complement is null ? use.Span : use.Span.Union(complement.Value));
    }

    /// <summary>"Ada Vale's", "[Ada Vale]'s" of "her"; null if nobody knows whose.</summary>
    private static string? OwnerAt(StoryContext context, ArticleStatements statements, int possessor)
    {
        var token = statements.Text.Tokens[possessor];
        if (token.Upos == "PRON")
            return statements.EntityAt(possessor) is >= 0 and var entity ? $"[{context.Entities.All[entity].Name}]’s" : null;
        var words = statements.Grammar.Phrase(possessor).Of(statements.Text.Text).ReplaceLineEndings(" ");
        return words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal) || words.EndsWith('\'') || words.EndsWith('’') ? words : $"{words}’s";
    }

    /// <summary>"Of the harbour board", "of both the port and the town", behind the noun.</summary>
    private static TextSpan? ComplementOf(ArticleStatements statements, int head)
    {
        var tokens = statements.Text.Tokens;
        foreach (var child in statements.Grammar.Children(head))
        {
            if (child <= head || tokens[child].Deprel != "nmod" || statements.Grammar.Child(child, "case") is not (>= 0 and var preposition) || preposition != head + 1 || tokens[preposition].Lemma is not ("of" or "for" or "at" or "in"))
                continue;
            var listed = statements.Grammar.Child(child, "conj") >= 0;
            var span = new TextSpan(tokens[preposition].Start, statements.Grammar.Phrase(child, withConjuncts: listed).End);
            // "For the ministry, on the radio": what stands behind a comma hangs on something else.
            if (!listed && span.Of(statements.Text.Text).IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
                span = new(span.Start, span.Start + comma);
            return span.Length <= LongestComplement ? span : null;
        }
        return null;
    }
}
