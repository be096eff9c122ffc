using System.Globalization;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>How old somebody is: one whom the sentence names, or else one whom it only describes.</summary>
internal static class AgeClaims
{
    /// <summary>The slot of the age of somebody whom the sentence does not name.</summary>
    public const string OfSomebody = "age of somebody";

    private const string Named = "age #";

    private const int MostSteps = 4;

    /// <summary>The story's entity whose age a claim of this slot tells; -1 of any other.</summary>
    public static int BearerOf(string slot) => slot.StartsWith(Named, StringComparison.Ordinal) ? int.Parse(slot.AsSpan(Named.Length), CultureInfo.InvariantCulture) : -1;

    /// <summary>An age belongs to the person it describes, and to nothing else in the sentence.</summary>
    public static Claim? Of(ArticleStatements statements, Quantity quantity)
    {
        var text = statements.Text;
        var token = statements.HeadOf(quantity.Span);
        for (var steps = 0; steps < MostSteps && token >= 0; steps++, token = text.Tokens[token].Head)
        {
            if (statements.EntityAt(token) is >= 0 and var entity && statements.MentionAt(token) is >= 0 and var mention && text.Mentions[mention].Kind == EntityKind.Person && !IsDemonym(statements, text.Mentions[mention]) && statements.Above(token) is { } statement)
                return Made(statements, statement, quantity, text.Mentions[mention].Span, SlotOf(entity), BagOf(entity));
        }
        return Unnamed(statements, quantity);
    }

    /// <summary>The claims of a story, with the age of somebody unnamed ("the 47-year-old engineer") given to whom the article names and another gives just this age, if nobody else is given it.</summary>
    /// <param name="claims">All claims.</param>
    /// <param name="entities">Who is who.</param>
    public static IEnumerable<Claim> WithBearers(IReadOnlyCollection<Claim> claims, StoryEntities entities)
    {
        var bearers = claims.Where(claim => BearerOf(claim.Slot) >= 0).ToLookup(claim => claim.Value.Normal, claim => BearerOf(claim.Slot), StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (claim.Slot == OfSomebody && bearers[claim.Value.Normal].Distinct().ToList() is [var bearer] && entities.All[bearer].Articles.Contains(claim.Statement.Article))
                yield return claim with { Slot = SlotOf(bearer), Context = BagOf(bearer) };
            else
                yield return claim;
        }
    }

    /// <summary>"A 31-year-old native of Drovno", "the comedian, 47,", "the 46-year-old Tavanian", "the 21-year-old said".</summary>
    private static Claim? Unnamed(ArticleStatements statements, Quantity quantity)
    {
        var text = statements.Text;
        if (quantity is not { Low: { } low, Unit: "year" } || low != quantity.High || statements.HeadOf(quantity.Span) is not (>= 0 and var token))
            return null;
        var noun = IsPerson(statements, token) || StandsForSomebody(text, token) ? token : text.Tokens[token].Head;
        return noun >= 0 && (noun == token || IsPerson(statements, noun) || IsOfNation(statements, noun)) && statements.Above(noun) is { } statement
            ? Made(statements, statement, quantity, statements.Grammar.Phrase(noun), OfSomebody, statements.BagOf(statement, quantity.Span, noun)) : null;
    }

    private static bool IsPerson(ArticleStatements statements, int token) => statements.Text.Tokens[token].Upos is "NOUN" or "PROPN" or "ADJ" && statements.IsPerson(statements.Text.Tokens[token]);

    /// <summary>"The 46-year-old Tavanian".</summary>
    private static bool IsOfNation(ArticleStatements statements, int token) =>
        statements.Text.Tokens[token].Xpos is "NNP" or "NN" or "JJ" && statements.MentionAt(token) is >= 0 and var mention && statements.Text.Mentions[mention].Kind == EntityKind.Nationality;

    /// <summary>"The 21-year-old said": the age is all that names whom it is of.</summary>
    private static bool StandsForSomebody(AnnotatedText text, int token) =>
        text.Tokens[token].Deprel is "nsubj" or "nsubj:pass" or "obj" && text.Tokens[token].Lemma.EndsWith("old", StringComparison.OrdinalIgnoreCase);

    private static Claim Made(ArticleStatements statements, Statement statement, Quantity quantity, TextSpan bearer, string slot, ConceptBag context) => new()
    {
        Kind = QuestionKind.HowMany,
        Statement = statement,
        Slot = slot,
        Value = HowManyClaims.ValueOf(quantity, statements.Text.Text),
        Focus = quantity.Span,
        Span = EvidenceSpans.Whole(statements.Text, quantity.Span.Union(bearer), quantity.Span),
        Context = context,
    };

    private static string SlotOf(int entity) => string.Create(CultureInfo.InvariantCulture, $"{Named}{entity}");

    private static ConceptBag BagOf(int entity) => ConceptBag.Of([new(Concept.OfEntity(entity), Nearness.Predicate)]);

    private static bool IsDemonym(ArticleStatements statements, Mention mention)
    {
        var (first, end) = statements.Text.TokensIn(mention.Span);
        return end == first + 1 && statements.Text.Tokens[first].Lemma.EndsWith("man", StringComparison.OrdinalIgnoreCase) && statements.IsTitleOfPerson(statements.Text.Tokens[first]);
    }
}
