using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Alignment;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>Where a named building, site or settlement lies, as the words around its name tell: "Ashmoor Camp, a compound outside Drovno", "the Ashmoor base in Tavania".</summary>
internal static class WhereIsClaims
{
    /// <summary>Every slot of these claims begins so; the number of the story entity follows.</summary>
    private const string Slot = "lies #";

    private static readonly HashSet<string> _prepositions = new(["in", "at", "near", "outside", "off", "between", "on", "around"], StringComparer.Ordinal);

    /// <summary>Nouns of what stands in one place.</summary>
    private static readonly HashSet<string> _sites = new(
        [
            "airfield", "airport", "barracks", "base", "building", "camp", "campus", "cathedral", "centre", "center", "chapel", "church", "clinic", "club", "college", "complex", "compound", "embassy", "facility", "factory", "farm", "fort", "fortress", "harbour", "harbor",
            "headquarters", "hospital", "hotel", "house", "jail", "laboratory", "mall", "mansion", "market", "mine", "monastery", "mosque", "museum", "outpost", "palace", "park", "plant", "port", "prison", "quarry", "reactor", "refinery", "resort", "restaurant", "school",
            "settlement", "shrine", "site", "stadium", "station", "synagogue", "temple", "theater", "theatre", "town", "university", "venue", "village", "warehouse", "zoo",
        ],
        StringComparer.Ordinal);

    public static bool IsOne(Claim claim) => claim.Slot.StartsWith(Slot, StringComparison.Ordinal);

    /// <summary>Story entity of which the claim tells. Only of a claim that is one of these.</summary>
    public static int EntityOf(Claim claim) => int.Parse(claim.Slot.AsSpan(Slot.Length), CultureInfo.InvariantCulture);

    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        var text = statements.Text;
        foreach (var mention in text.Mentions)
        {
            if (!mention.Named || mention.Kind is EntityKind.Person or EntityKind.Nationality)
                continue;
            var head = statements.HeadOf(mention.Span);
            if (head < 0 || statements.EntityAt(head) is not (>= 0 and var entity) || statements.Above(head) is not { } statement)
                continue;
            foreach (var site in Sites(statements, head, mention))
            {
                foreach (var place in statements.Grammar.Children(site).Append(Behind(statements, site)))
                {
                    if (place <= head || !IsPlace(statements, place, entity) || statements.Grammar.Child(place, "case") is not (>= 0 and var preposition) || !_prepositions.Contains(text.Tokens[preposition].Lemma.ToLowerInvariant()))
                        continue;
                    var argument = new Argument(Role.Oblique, text.Tokens[preposition].Lemma.ToLowerInvariant(), place, statements.Grammar.Phrase(place), statements.EntityAt(place), null, Inherited: false);
                    var focus = PhraseClaims.Evident(statements, argument);
                    var span = mention.Span.Union(focus);
                    if (focus.Start < mention.End || span.Length > Evidence.LongestSpan)
                        continue;
                    yield return new()
                    {
                        Kind = QuestionKind.Where,
                        Statement = statement,
                        Slot = string.Create(CultureInfo.InvariantCulture, $"{Slot}{entity}"),
                        Value = PhraseClaims.ValueOf(statements, argument, place: true),
                        Focus = focus,
                        Span = EvidenceSpans.Whole(text, span, focus),
                        Context = ConceptBag.Of([new(Concept.OfEntity(entity), Nearness.Predicate)]),
                    };
                }
            }
        }
    }

    /// <summary>The noun of a site that the name stands for: the name itself if it ends so, the noun that it stands before, the noun beside it.</summary>
    private static IEnumerable<int> Sites(ArticleStatements statements, int name, Mention mention)
    {
        var tokens = statements.Text.Tokens;
        if (IsSite(tokens[name]))
            yield return name;
        // "The Harbour Guild camps": a body is not where its sites are.
        if (mention.Kind != EntityKind.Organisation && tokens[name].Deprel is "compound" or "nmod" or "appos" or "flat" && tokens[name].Head is > 0 and var above && above > name && tokens[above].Xpos is not "NNS" && IsSite(tokens[above]))
            yield return above;
        if (Beside(tokens, statements.Text.TokensIn(mention.Span).End) is >= 0 and var beside)
            yield return beside;
    }

    /// <summary>"Ashmoor Camp, a large compound": read off the words, since trees often hang the compound elsewhere; -1 if there is none.</summary>
    private static int Beside(ImmutableArray<Token> tokens, int behind)
    {
        if (behind + 1 >= tokens.Length || tokens[behind].Lemma != "," || tokens[behind + 1].Upos != "DET")
            return -1;
        for (var noun = behind + 2; noun < tokens.Length && tokens[noun].Upos is "ADJ" or "NOUN"; noun++)
        {
            if (IsSite(tokens[noun]) && (noun + 1 == tokens.Length || tokens[noun + 1].Upos != "NOUN"))
                return noun;
        }
        return -1;
    }

    private static bool IsSite(Token token) => token.Upos is "NOUN" or "PROPN" && _sites.Contains(token.Lemma.ToLowerInvariant());

    /// <summary>"Was seen at Bayside Mall in Reno": the place right behind a site is the site's, whatever the tree hangs it on; -1 if there is none.</summary>
    private static int Behind(ArticleStatements statements, int site)
    {
        var tokens = statements.Text.Tokens;
        return site + 1 < tokens.Length && tokens[site + 1].Deprel == "case" && tokens[site + 1].Head is > 0 and var place && place > site && tokens[place].Deprel == "obl" ? place : -1;
    }

    private static bool IsPlace(ArticleStatements statements, int place, int entity) =>
        statements.Text.Tokens[place].Deprel is "nmod" or "obl" && statements.MentionAt(place) is >= 0 and var mention && statements.Text.Mentions[mention] is { Named: true, Kind: EntityKind.Place }
        && statements.EntityAt(place) is >= 0 and var told && told != entity;
}
