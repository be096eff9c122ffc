using Crosscheck.Reconciliation.Values;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>How many, how much, how old, how far, how long: every quantity with what it counts.</summary>
internal static class HowManyClaims
{
    /// <summary>True if what is counted is in a state, whoever they are: dead, injured, missing.</summary>
    public static bool IsState(string slot) => slot is "count aboard" or "count dead" or "count injured" or "count missing" or "count arrested" or "count hospitalised";

    private const string Counts = "count ";

    /// <summary>What a claim of this slot counts: a noun or a state, or both; null of money, shares and measures.</summary>
    public static string? CountedIn(string slot) => slot.StartsWith(Counts, StringComparison.Ordinal) ? slot[Counts.Length..] : null;

    /// <summary>The slot of a number that does not tell what it counts ("employ up to 6,500"): it says something only beside the same number in another article.</summary>
    public const string Uncounted = "count something";

    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        foreach (var quantity in statements.Text.Quantities)
        {
            if (quantity.Kind is QuantityKind.Ordinal or QuantityKind.Score || IsOfName(statements, quantity) || IsTotal(statements, quantity) || IsOfKind(statements, quantity) || IsOneOf(statements, quantity) || IsRank(statements, quantity))
                continue;
            var claim = quantity.Kind == QuantityKind.Age ? AgeClaims.Of(statements, quantity) : Counted(statements, quantity);
            if (claim is not null)
                yield return claim;
        }
    }

    /// <summary>A bare number right behind a name ("Station 4 crew") numbers the name and counts nothing.</summary>
    private static bool IsOfName(ArticleStatements statements, Quantity quantity)
    {
        var (first, _) = statements.Text.TokensIn(quantity.Span);
        return first > 0 && quantity is { Kind: QuantityKind.Count, Approximation: Approximation.Exact } && char.IsDigit(statements.Text.Text[quantity.Start])
            && statements.Text.Tokens[first - 1].Upos == "PROPN" && statements.Text.Tokens[first - 1].End + 1 == quantity.Start
            && statements.Text.SentenceAt(quantity.Start) == statements.Text.SentenceAt(statements.Text.Tokens[first - 1].Start);
    }

    /// <summary>"The top ten towns": how many are looked at and not how many there are.</summary>
    private static bool IsRank(ArticleStatements statements, Quantity quantity)
    {
        var (first, _) = statements.Text.TokensIn(quantity.Span);
        return first > 0 && statements.Text.Tokens[first - 1].Lemma.Equals("top", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"One of the sailors" singles somebody out and counts nobody.</summary>
    private static bool IsOneOf(ArticleStatements statements, Quantity quantity)
    {
        if (quantity is not { Kind: QuantityKind.Count, Low: 1, High: 1 })
            return false;
        var (_, end) = statements.Text.TokensIn(quantity.Span);
        return end < statements.Text.Tokens.Length && statements.Text.Tokens[end].Lemma == "of";
    }

    /// <summary>"A 12 volt lamp", "a 3 mast ship": behind an article a number tells the kind of one thing and counts nothing.</summary>
    private static bool IsOfKind(ArticleStatements statements, Quantity quantity)
    {
        if (quantity is not { Kind: QuantityKind.Count, Vague: null, CountedSpan: { } counted } || statements.HeadOf(counted) is not (>= 0 and var noun) || statements.Text.Tokens[noun].Xpos is not ("NN" or "NNP"))
            return false;
        // "One Ada Vale" is somebody.
        if (statements.Text.Tokens[noun].Xpos == "NNP" && quantity.Low == 1)
            return true;
        var (first, _) = statements.Text.TokensIn(quantity.Span);
        return first > 0 && quantity.Low > 1 && statements.Text.Tokens[first - 1] is { Upos: "DET", Lemma: "a" or "an" };
    }

    /// <summary>"15 of the more than 200 girls": what is told is told of the fifteen.</summary>
    private static bool IsTotal(ArticleStatements statements, Quantity quantity)
    {
        var (first, _) = statements.Text.TokensIn(quantity.Span);
        var at = first - 1;
        while (at >= 0 && statements.Text.Tokens[at].Upos is "DET")
            at--;
        return at > 0 && statements.Text.Tokens[at].Lemma == "of" && statements.Text.Tokens[at - 1].Upos == "NUM";
    }

    /// <summary>"One wrinkle is": an article in other letters. That one was killed is a count.</summary>
    private static bool IsOne(Quantity quantity) => quantity is { Kind: QuantityKind.Count, Low: 1, High: 1, Approximation: Approximation.Exact };

    private static Claim? Counted(ArticleStatements statements, Quantity quantity)
    {
        var text = statements.Text;
        var whole = quantity.CountedSpan is { } counted ? quantity.Span.Union(counted) : quantity.Span;
        var head = statements.HeadOf(whole);
        // Where what is counted heads a broken tree, the number itself may hang on the verb.
        if (head < 0 || (statements.Above(head) ?? statements.Above(statements.HeadOf(quantity.Span))) is not { } statement)
            return null;
        var slot = SlotOf(statements, quantity, statement);
        if (slot is null || (IsOne(quantity) && !IsState(slot)))
            return null;
        var countedHead = quantity.CountedSpan is { } span ? statements.HeadOf(span) : -1;
        return new()
        {
            Kind = QuestionKind.HowMany,
            Statement = statement,
            Slot = slot,
            Value = ValueOf(quantity, text.Text),
            Focus = quantity.Span,
            Span = EvidenceSpans.Around(statements, statement, whole),
            Context = statements.BagOf(statement, quantity.Span, countedHead),
            Argument = statement.Arguments.FirstOrDefault(a => a.Span.Overlaps(whole)),
        };
    }

    /// <summary>What two quantities must have in common to be compared; null if nothing tells what is counted.</summary>
    private static string? SlotOf(ArticleStatements statements, Quantity quantity, Statement statement)
    {
        switch (quantity.Kind)
        {
            case QuantityKind.Money:
                return $"money {quantity.Unit}";
            case QuantityKind.Percent:
                return "percent";
            case QuantityKind.Measure:
                return $"measure {Measures.DimensionOf(quantity.Unit)}";
        }
        if (quantity.Counted is not { Length: > 0 } counted)
            return NumberValues.IsRare(ValueOf(quantity, statements.Text.Text)) ? Uncounted : null;
        var lemma = counted.ToLowerInvariant();
        if (Lexicon.StateOf(lemma) is { } state)
            return $"count {state}";
        if (CountedStates.Of(statements, quantity, statement) is { } told && !lemma.EndsWith("time", StringComparison.Ordinal))
            return Lexicon.IsAnybody(lemma) ? $"count {told}" : $"count {lemma} {told}";
        if (IsAboard(statements, quantity, statement))
            return Lexicon.IsAnybody(lemma) ? "count aboard" : $"count {lemma} aboard";
        return $"count {lemma}";
    }

    /// <summary>"212 people on board", "198 people were aboard", "260 people on the ferry", "the ship was carrying 212 people": those counted are in a vehicle.</summary>
    private static bool IsAboard(ArticleStatements statements, Quantity quantity, Statement statement)
    {
        if (quantity.CountedSpan is not { } counted || statements.HeadOf(counted) is not (>= 0 and var head) || !(Lexicon.IsAnybody(statements.Text.Tokens[head].Lemma) || statements.IsSomebody(statements.Text.Tokens[head])))
            return false;
        if (statement.Lemma == "carry" && statement.First(Role.Agent) is { } vehicle && statement.First(Role.Patient) is { } carried && carried.Head == head)
            return vehicle.Entity >= 0 || Lexicon.IsVehicle(statements.Text.Tokens[vehicle.Head].Lemma);
        return TellsAboard(statements, head)
            || ((statement.Copular || statement.Lemma == "be") && statement.First(Role.Agent)?.Head == head && (TellsAboard(statements, statement.Predicate) || statements.Text.Tokens[statement.Predicate].Lemma == "aboard"));
    }

    /// <summary>True if "aboard", "on board" or a phrase such as "on the ferry" hangs on the word.</summary>
    private static bool TellsAboard(ArticleStatements statements, int word)
    {
        foreach (var child in statements.Grammar.Children(word))
        {
            var token = statements.Text.Tokens[child];
            if (token.Lemma == "aboard")
                return true;
            if (statements.Grammar.Child(child, "case") is >= 0 and var preposition && statements.Text.Tokens[preposition].Lemma is "on" or "aboard" && (token.Lemma == "board" || Lexicon.IsVehicle(token.Lemma)))
                return true;
        }
        return false;
    }

    public static NumberValue ValueOf(Quantity quantity, string text)
    {
        var unit = quantity.Kind switch
        {
            QuantityKind.Percent => "percent",
            QuantityKind.Age => "years",
            _ => quantity.Unit,
        };
        return new(Measures.Normal(quantity, unit), quantity.Span.Of(text), quantity.Low, quantity.High, quantity.Unit, quantity.Approximation, quantity.Vague);
    }
}
