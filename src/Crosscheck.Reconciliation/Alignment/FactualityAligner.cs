using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>Finds deeds that one source tells as done and another leaves open or tells as still to come.</summary>
/// <param name="similarity">How much two claims speak of the same.</param>
/// <param name="words">Which words mean the same.</param>
/// <param name="context">The story.</param>
/// <param name="deeds">Which statements may tell of one deed.</param>
internal sealed class FactualityAligner(Similarity similarity, WordRelations words, StoryContext context, Deeds deeds)
{
    /// <summary>Of two verbs that tell one deed.</summary>
    private const double OneDeed = 0.75;

    /// <summary>Of two nouns that name one thing.</summary>
    private const double OneThing = 0.75;

    /// <summary>What the contexts must share where the deed is done to nobody named.</summary>
    private const double LeastAlike = 0.4;

    /// <summary>Where one verb tells of a named one less is enough.</summary>
    private const double LeastOfNamed = 0.2;

    /// <summary>Where so many people are sought in one article and found in another the number has told most.</summary>
    private const double LeastOfSought = 0.05;

    /// <param name="claims">The claims of <see cref="FactualityClaims"/>, in a stated order.</param>
    /// <returns>Groups of indexes, each ascending, that hold both a fact and something else.</returns>
    public ImmutableArray<ClaimGroup> Align(ImmutableArray<Claim> claims)
    {
        var bags = claims.Select(claim => similarity.Weigh(claim.Context)).ToArray();
        var all = Enumerable.Range(0, claims.Length).ToList();
        var facts = all.Where(index => FactualityOf(claims[index]) == Factuality.Fact).GroupBy(index => claims[index].Statement.Lemma, StringComparer.Ordinal).ToList();
        var pairs = new List<ScoredPair>();
        // What is not told as a fact is met with the facts under each verb that may tell its deed.
        foreach (var rest in all.Where(index => FactualityOf(claims[index]) != Factuality.Fact).GroupBy(index => VerbOf(claims[index].Statement)))
        {
            foreach (var fact in facts.Where(verb => MayTell(rest.Key, verb.Key)).SelectMany(verb => verb))
            {
                foreach (var open in rest)
                {
                    if (LikenessOf(claims[open], claims[fact], bags[open], bags[fact]) is { } likeness)
                        pairs.Add(new(Math.Min(open, fact), Math.Max(open, fact), likeness));
                }
            }
        }
        return Join(claims.Length, pairs);
    }

    private static ImmutableArray<ClaimGroup> Join(int claims, List<ScoredPair> pairs)
    {
        var sets = new DisjointSets(claims);
        foreach (var pair in pairs)
            sets.Join(pair.A, pair.B);
        var tied = pairs.Select(pair => (pair.A, pair.B)).ToHashSet();
        return [.. pairs.GroupBy(pair => sets.Find(pair.A))
            .Select(group => new ClaimGroup([.. group.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Order()], group.Average(pair => pair.Score), tied))
            .OrderBy(group => group.Members[0])];
    }

    /// <summary>The verb, or the noun that tells the deed in its place.</summary>
    private (string Lemma, char Pos) VerbOf(Statement statement) => FactualityClaims.DeedOf(context.Of(statement), statement) is { } deed ? (deed, 'n') : (statement.Lemma, 'v');

    private bool MayTell((string Lemma, char Pos) deed, string verb) =>
        deed.Pos == 'v' ? MayBeOneDeed(deed.Lemma, verb) || (Lexicon.IsPlainFinding(deed.Lemma) && Lexicon.IsFinding(verb)) : words.Relatedness(deed.Lemma, deed.Pos, verb, 'v') >= OneDeed;

    private bool MayBeOneDeed(string a, string b) => words.Relatedness(a, 'v', b, 'v') >= OneDeed;

    private static Factuality FactualityOf(Claim claim) => ((PolarityValue)claim.Value).Factuality;

    /// <summary>How like the two are, 0 to 1; null if they tell of two deeds.</summary>
    private double? LikenessOf(Claim open, Claim fact, WeighedBag openBag, WeighedBag factBag)
    {
        var (x, y) = (open.Statement, fact.Statement);
        if ((x.Article == y.Article && (x.Voice == y.Voice || x.Sentence == y.Sentence)) || deeds.IsAnother(x) || deeds.IsAnother(y))
            return null;
        var likeness = similarity.Compare(openBag, factBag);
        if (FactualityClaims.DeedOf(context.Of(x), x) is not null)
            return IsDoneToPerson(y) ? likeness.Score : null;
        var (left, right) = (FactualityClaims.ActedOn(x)!, FactualityClaims.ActedOn(y)!);
        if (IsSought(FactualityOf(open), x, left, y, right))
            return likeness.Score >= LeastOfSought && !IsToldBefore(y, x) ? likeness.Score : null;
        if (left.Role != right.Role || !MayBeOneDeed(x.Lemma, y.Lemma) || !AreOne(x, left, y, right) || deeds.AreCountedApart(x, left, y, right) || !AreAlikeIn(FactualityOf(open), x, left, y, right) || !HaveOneDoer(x, y))
            return null;
        // "Met reporters", "will meet the mayor": of what somebody does alone more must be one than who.
        if (left.Role == Role.Agent && likeness.Shared < 2)
            return null;
        return likeness.Score >= (left.Entity >= 0 && x.Lemma == y.Lemma ? LeastOfNamed : LeastAlike) ? likeness.Score : null;
    }

    private bool IsToldBefore(Statement fact, Statement open) => context.PublishedDay(fact.Article) < context.PublishedDay(open.Article);

    /// <summary>What may be one by its words must be so by how it is told.</summary>
    private bool AreAlikeIn(Factuality factuality, Statement x, Argument left, Statement y, Argument right)
    {
        var (one, other) = (context.Of(x), context.Of(y));
        // One primary was won, many will be.
        if (left.Entity < 0 && one.Text.Tokens[left.Head].Xpos.EndsWith('S') != other.Text.Tokens[right.Head].Xpos.EndsWith('S'))
            return false;
        // One ship was launched, others will be: only of a certain one is it either done or not.
        if (factuality != Factuality.Possible && !(FactualityClaims.IsDefinite(one, x, left) && FactualityClaims.IsDefinite(other, y, right)))
            return false;
        // What was to come may be long past for a later article, but not for an earlier one; all else must be told of one time.
        return factuality == Factuality.NotYet ? !IsToldBefore(y, x) : deeds.MayBeOne(x, y);
    }

    /// <summary>"Are trying to find the three sailors", "three sailors were caught at the border": one number of people, sought in one article and found in another.</summary>
    private bool IsSought(Factuality factuality, Statement x, Argument left, Statement y, Argument right) =>
        factuality == Factuality.NotYet && Lexicon.IsPlainFinding(x.Lemma) && Lexicon.IsFinding(y.Lemma) && y.Passive
        && ((left.Entity >= 0 && left.Entity == right.Entity) || deeds.AreCountedAlike(x, left, y, right));

    /// <summary>By whom something was done may be told in two ways; who does it may not. "I did not see it": each speaks for himself.</summary>
    private bool HaveOneDoer(Statement x, Statement y)
    {
        if (x.First(Role.Agent) is not { } left)
            return true;
        if (context.Of(x).Text.Tokens[left.Head].Lemma.ToLowerInvariant() is "i" or "we")
            return false;
        return (x.Passive && y.Passive) || y.First(Role.Agent) is not { } right || AreOne(x, left, y, right);
    }

    /// <summary>One entity, or nouns of related meaning.</summary>
    private bool AreOne(Statement x, Argument left, Statement y, Argument right) =>
        left.Entity >= 0 || right.Entity >= 0 ? left.Entity == right.Entity : deeds.AreOne(x, left, y, right, OneThing);

    /// <summary>"No charges have been filed", "Vale was charged": the deed that the noun names, done to a person of the story.</summary>
    private bool IsDoneToPerson(Statement fact) =>
        FactualityClaims.ActedOn(fact) is { Role: Role.Patient, Entity: >= 0 and var entity } && context.Entities.All[entity] is { Kind: EntityKind.Person, Articles.Length: > 1 };
}
