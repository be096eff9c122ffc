using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>Where, who and what: every argument of a statement as a value that others may fill otherwise.</summary>
internal static class PhraseClaims
{
    private static readonly HashSet<string> _placePrepositions = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "outside", "inside", "on", "off", "between", "across", "along", "around", "from", "to", "into", "outside of", "north of", "south of", "east of", "west of", "toward", "towards", "through", "within", "throughout", "by",
    };

    /// <summary>"Put in place", "in part": nouns that name no place where they stand alone.</summary>
    private static readonly HashSet<string> _noPlaces = new(StringComparer.Ordinal) { "place", "part", "line", "end", "top", "point", "way", "position", "front", "head", "center", "centre" };

    /// <summary>Verbs that tell where something is.</summary>
    private static readonly HashSet<string> _lying = new(StringComparer.Ordinal) { "lie", "stand", "sit", "locate", "situate", "base", "live", "be", "stretch", "run", "build", "place", "station" };

    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        foreach (var statement in statements.All)
        {
            foreach (var argument in statement.Arguments)
            {
                if (Claim(statements, statement, argument) is { } claim)
                    yield return claim;
            }
        }
    }

    private static Claim? Claim(ArticleStatements statements, Statement statement, Argument argument)
    {
        if (argument.Inherited || IsValue(statements, argument))
            return null;
        var token = statements.Text.Tokens[argument.Head];
        var kind = KindOf(statements, statement, argument, token);
        if (kind is null)
            return null;
        var span = Evident(statements, argument);
        // "HARBOUR NEWS) - The ferry company": the end of a dateline is no part of a name.
        if (span.Of(statements.Text.Text) is var shown && shown.IndexOf(')') is >= 0 and var closing && shown.IndexOf('(') is var opening && (opening < 0 || opening > closing))
            return null;
        return new()
        {
            Kind = kind.Value,
            Statement = statement,
            Slot = kind == QuestionKind.Where ? PlaceSlot(argument.Preposition) : SlotOf(argument),
            Value = ValueOf(statements, argument, kind == QuestionKind.Where),
            Focus = span,
            Span = EvidenceSpans.Around(statements, statement, span),
            Context = statements.BagOf(statement, argument.Span),
            Argument = argument,
        };
    }

    /// <summary>Times, numbers and what is counted ("nine people") are compared as such.</summary>
    private static bool IsValue(ArticleStatements statements, Argument argument)
    {
        var head = statements.Text.Tokens[argument.Head].Span;
        return statements.Text.Times.Any(time => time.Span.Overlaps(head))
            || statements.Text.Quantities.Any(quantity => quantity.Span.Overlaps(head) || (quantity.CountedSpan is { } counted && counted.Overlaps(head)));
    }

    private static QuestionKind? KindOf(ArticleStatements statements, Statement statement, Argument argument, Token token)
    {
        if (token.Upos is not ("NOUN" or "PROPN" or "X"))
            return null;
        var mention = statements.MentionAt(argument.Head);
        var kind = mention < 0 ? EntityKind.Other : statements.Text.Mentions[mention].Kind;
        // "Listed by the United Kingdom": who acts, though the tree does not say so.
        if (argument.Preposition == "by" && statement.Passive && kind is EntityKind.Place or EntityKind.Organisation or EntityKind.Nationality)
            return QuestionKind.Who;
        // "Tension between the two countries" lies nowhere, a base between two towns does.
        if (argument.Preposition == "between" && (statement.Pos != 'n' || statement.Copular) && !_lying.Contains(statement.Lemma))
            return QuestionKind.What;
        // "Comments on the country", "a letter to the town": behind a noun these tell whom it is about.
        var mayPlace = statement.Pos != 'n' || statement.Copular || argument.Preposition is "in" or "at" or "near" or "outside" or "off" or "from";
        if (argument.Role == Role.Oblique && mayPlace && _placePrepositions.Contains(argument.Preposition) && (kind is EntityKind.Place or EntityKind.Facility || IsPlaceByWords(statements, argument, token, kind)))
            return QuestionKind.Where;
        if (statement.Pos == 'n' && !statement.Copular)
            return null;
        // "Were identified as Ada Renn and Olo Fisk".
        if (argument is { Role: Role.Oblique, Preposition: "as" } && kind == EntityKind.Person)
            return QuestionKind.Who;
        if (argument.Role is Role.Agent or Role.Patient or Role.Recipient && kind is EntityKind.Person or EntityKind.Organisation or EntityKind.Nationality)
            return QuestionKind.Who;
        // In what, to whom or by what something was said is no point of its own.
        return argument.Role == Role.Oblique && (argument.Preposition is "" or "of" or "as" || Lexicon.IsReporting(statement.Lemma)) ? null : QuestionKind.What;
    }

    /// <summary>"At a gas station", "at Harbour Mall": a place by its noun, or a name that nothing else is known of behind a preposition of place.</summary>
    private static bool IsPlaceByWords(ArticleStatements statements, Argument argument, Token token, EntityKind kind) =>
        kind == EntityKind.Other && !(_noPlaces.Contains(token.Lemma) && argument.Span == token.Span) && argument.Preposition is "at" or "near" or "outside" or "inside" or "in"
        && (token.Upos == "PROPN" ? argument.Preposition is not "in" : statements.IsPlaceNoun(token));

    private static string PlaceSlot(string preposition) => preposition switch
    {
        "from" => "from",
        "to" or "into" or "toward" or "towards" => "to",
        _ => "at",
    };

    private static string SlotOf(Argument argument) => argument.Role == Role.Oblique ? $"oblique {argument.Preposition}" : argument.Role.ToString();

    /// <summary>A place is told with its preposition where that says more than "in" ("near Reno", "between Tirana and Durrës").</summary>
    public static TextSpan Evident(ArticleStatements statements, Argument argument)
    {
        if (argument.Preposition is not ("near" or "outside" or "between" or "outside of" or "off"))
            return Named(statements, argument);
        var (first, _) = statements.Text.TokensIn(argument.Span);
        while (first > 0 && statements.Text.Tokens[first - 1].Upos == "ADP" && statements.Text.Tokens[first - 1].Deprel is "case" or "fixed")
            first--;
        // "Between the river and the hills" is one place.
        var end = argument.Preposition == "between" ? statements.Grammar.Phrase(argument.Head, withConjuncts: true).End : argument.Span.End;
        return new(statements.Text.Tokens[first].Start, Math.Max(end, argument.Span.End));
    }

    /// <summary>"At Drovno Harbour bound for Orsa", "in Tavania for training": what hangs on a named place tells more than where.</summary>
    private static TextSpan Named(ArticleStatements statements, Argument argument)
    {
        var text = statements.Text;
        if (statements.MentionAt(argument.Head) is not (>= 0 and var mention) || text.Mentions[mention] is not { Named: true, Kind: EntityKind.Place or EntityKind.Facility })
            return argument.Span;
        var (first, end) = text.TokensIn(argument.Span);
        for (var token = Math.Max(first, argument.Head + 1); token < end; token++)
        {
            if (token > first && text.Tokens[token] is { Upos: "VERB" or "ADJ" } or { Upos: "ADP", Lemma: "for" or "to" or "with" or "during" or "after" or "before" or "according" } && text.Tokens[token].Start >= text.Mentions[mention].End)
                return new(argument.Span.Start, text.Tokens[token - 1].Upos == "PUNCT" ? text.Tokens[token - 2].End : text.Tokens[token - 1].End);
        }
        return argument.Span;
    }

    /// <summary>An argument as a value; a place with the preposition that it is told with.</summary>
    public static PhraseValue ValueOf(ArticleStatements statements, Argument argument, bool place)
    {
        var text = statements.Text;
        var span = Evident(statements, argument);
        var (first, end) = text.TokensIn(argument.Span);
        if (first < end && !place && text.Tokens[first].Upos == "DET")
            first++;
        var words = place ? span.Of(text.Text) : new TextSpan(text.Tokens[Math.Min(first, end - 1)].Start, argument.Span.End).Of(text.Text);
        var lemmas = new SortedSet<string>(StringComparer.Ordinal);
        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token].Upos is "NOUN" or "PROPN" or "ADJ" or "VERB" or "NUM" or "X")
                lemmas.Add(text.Tokens[token].Lemma.ToLowerInvariant());
        }
        return new(words, words, argument.Entity, lemmas.ToImmutableArray(), text.Tokens[argument.Head].Lemma.ToLowerInvariant());
    }
}
