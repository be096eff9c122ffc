using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Finds deeds that one source tells as done and another leaves open or tells as still to come.</summary>
/// <param name="similarity">How much two claims speak of the same.</param>
/// <param name="words">Which words mean the same.</param>
/// <param name="context">The story.</param>
/// <param name="contradiction">What keeps two statements from telling of one deed.</param>
internal sealed class StatusAligner(Similarity similarity, WordRelations words, StoryContext context, Contradiction contradiction)
{
    /// <summary>Of two verbs that tell one deed.</summary>
    private const double OneDeed = 0.75;

    /// <summary>Of two nouns that name one thing.</summary>
    private const double OneThing = 0.75;

    /// <summary>What the contexts must share where the deed is done to nobody named.</summary>
    private const double LeastAlike = 0.4;

    /// <summary>Where one verb tells of a named one less is enough.</summary>
    private const double LeastOfNamed = 0.2;

    /// <param name="claims">The claims of <see cref="StatusClaims"/>, in a stated order.</param>
    /// <returns>Groups of indexes, each ascending, that hold both a fact and something else.</returns>
    public ImmutableArray<ClaimGroup> Align(ImmutableArray<Claim> claims)
    {
        var bags = claims.Select(claim => similarity.Weigh(claim.Context)).ToArray();
        var sets = new Entities.DisjointSets(claims.Length);
        var tied = new HashSet<(int, int)>();
        for (var open = 0; open < claims.Length; open++)
        {
            if (FactualityOf(claims[open]) == Factuality.Fact)
                continue;
            for (var fact = 0; fact < claims.Length; fact++)
            {
                if (FactualityOf(claims[fact]) != Factuality.Fact || !AreOneDeed(claims[open], claims[fact], bags[open], bags[fact]))
                    continue;
                tied.Add((Math.Min(open, fact), Math.Max(open, fact)));
                sets.Join(open, fact);
            }
        }
        var groups = new SortedDictionary<int, List<int>>();
        foreach (var member in tied.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().Order())
        {
            var root = sets.Find(member);
            if (!groups.TryGetValue(root, out var group))
                groups.Add(root, group = []);
            group.Add(member);
        }
        return [.. groups.Values.OrderBy(group => group[0]).Select(group => new ClaimGroup([.. group], LeastAlike, tied))];
    }

    private static Factuality FactualityOf(Claim claim) => ((PolarityValue)claim.Value).Factuality;

    private bool AreOneDeed(Claim open, Claim fact, WeighedBag openBag, WeighedBag factBag)
    {
        var (x, y) = (open.Statement, fact.Statement);
        if (x.Article == y.Article && (x.Voice == y.Voice || x.Sentence == y.Sentence))
            return false;
        if (StatusClaims.DeedOf(context.Of(x), x) is { } deed)
            return IsDone(deed, y);
        if (x.Lemma != y.Lemma && words.Relatedness(x.Lemma, 'v', y.Lemma, 'v') < OneDeed)
            return false;
        var (one, other) = (context.Of(x), context.Of(y));
        var (left, right) = (StatusClaims.ActedOn(x)!, StatusClaims.ActedOn(y)!);
        if ((left.Number is { } some && right.Number is { } others && some != others) || left.Role != right.Role)
            return false;
        // One satellite was launched, others will be: only of a certain one is it either done or still to come.
        if (FactualityOf(open) != Factuality.Possible && !(StatusClaims.IsDefinite(one, x, left) && StatusClaims.IsDefinite(other, y, right)))
            return false;
        if (!AreOne(one, left, other, right))
            return false;
        var named = left.Entity >= 0;
        // One primary was won, many will be.
        if (one.Text.Tokens[left.Head].Xpos.EndsWith('S') != other.Text.Tokens[right.Head].Xpos.EndsWith('S') && !named)
            return false;
        if (!(x.Passive && y.Passive) && x.First(Role.Agent) is { } doer && y.First(Role.Agent) is { } also && !AreOne(one, doer, other, also))
            return false;
        // "I did not see it": each speaks for himself.
        if (x.First(Role.Agent) is { } actor && one.Text.Tokens[actor.Head].Lemma.ToLowerInvariant() is "i" or "we")
            return false;
        if (IsAnother(one, x) || IsAnother(other, y) || contradiction.AreCountedApart(x, left, y, right))
            return false;
        // What was to come may be long past for another; all else must be told of one time.
        if (FactualityOf(open) != Factuality.NotYet && !contradiction.MayBeOneDeed(x, y))
            return false;
        var likeness = similarity.Compare(openBag, factBag);
        // "Met reporters", "will meet the mayor": of what somebody does alone more must be one than who.
        if (left.Role == Role.Agent && likeness.Shared < 2)
            return false;
        return likeness.Score >= (named && x.Lemma == y.Lemma ? LeastOfNamed : LeastAlike);
    }

    private bool AreOne(ArticleStatements one, Argument left, ArticleStatements other, Argument right) =>
        left.Entity >= 0 || right.Entity >= 0 ? left.Entity == right.Entity : words.Relatedness(LemmaOf(one, left), 'n', LemmaOf(other, right), 'n') >= OneThing;

    /// <summary>"No charges have been filed", "Vale was charged": the deed that the noun names, done to a person of the story.</summary>
    private bool IsDone(string deed, Statement fact) =>
        words.Relatedness(deed, 'n', fact.Lemma, 'v') >= OneDeed && !IsAnother(context.Of(fact), fact) && StatusClaims.ActedOn(fact) is { Role: Role.Patient, Entity: >= 0 and var entity }
        && context.Entities.All[entity] is { Kind: EntityKind.Person, Articles.Length: > 1 };

    /// <summary>"Will take off again", "had only been found here": another time, or another thing.</summary>
    private static bool IsAnother(ArticleStatements statements, Statement statement)
    {
        foreach (var child in statements.Grammar.Children(statement.Predicate))
        {
            if (statements.Text.Tokens[child].Lemma.ToLowerInvariant() is "again" or "previously" or "formerly" or "once" or "only" or "further" or "before" or "earlier")
                return true;
        }
        return false;
    }

    private static string LemmaOf(ArticleStatements statements, Argument argument) => statements.Text.Tokens[argument.Head].Lemma.ToLowerInvariant();
}
