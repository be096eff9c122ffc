using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>
/// Finds claims of several articles about the same point. Pairs are scored by what their contexts share; equal values need less
/// agreement of context than different ones, because a wrong "these differ" costs a reader more than a missed one. Groups grow by
/// average linkage, best pairs first.
/// </summary>
internal sealed class ClaimAligner(Similarity similarity, ConceptWeights weights, ValueRelations values, StoryContext context, Contradiction contradiction, Deeds deeds, Counts counts, StoryTellings tellings)
{
    /// <summary>One and two of anything are told again and again.</summary>
    private const decimal Several = 3;

    /// <summary>How like a statement with the other's value must be, against the likeness of the differing pair, to show that both values stand beside each other.</summary>
    private const double CoexistingShare = 0.75;

    /// <param name="claims">Claims of one kind, in a stated order.</param>
    /// <returns>Groups of indexes, each ascending, of claims from at least two articles or voices.</returns>
    public ImmutableArray<ClaimGroup> Align(ImmutableArray<Claim> claims)
    {
        var bags = claims.Select(claim => similarity.Weigh(claim.Context)).ToArray();
        var pairs = Pairs(claims, bags);
        UntieCoexisting(claims, pairs);
        pairs.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return Grow(claims, pairs);
    }

    private List<ClaimPair> Pairs(ImmutableArray<Claim> claims, WeighedBag[] bags)
    {
        var candidates = new ClaimCandidates(claims, bags, weights, counts, tellings);
        var before = new ImmutableArray<int>[claims.Length];
        for (var b = 0; b < claims.Length; b++)
            before[b] = candidates.Before(b);
        var pairs = OrderedParallel.Map(claims.Length, b => PairsOf(claims, bags, before[b], b));
        return [.. pairs.SelectMany(ofClaim => ofClaim)];
    }

    private List<ClaimPair> PairsOf(ImmutableArray<Claim> claims, WeighedBag[] bags, ImmutableArray<int> before, int claim)
    {
        var pairs = new List<ClaimPair>();
        foreach (var earlier in before)
        {
            if (Pair(claims, bags, earlier, claim) is { } pair)
                pairs.Add(pair);
        }
        return pairs;
    }

    private ClaimPair? Pair(ImmutableArray<Claim> claims, WeighedBag[] bags, int a, int b)
    {
        var (left, right) = (claims[a], claims[b]);
        if (!Comparable(left, right))
            return null;
        var fits = SlotsFit(left, right);
        var told = tellings.AreOne(SentencePlace.Of(left.Statement), SentencePlace.Of(right.Statement));
        var rare = Counts.AreOneRare(left, right);
        if (!fits && !told && !rare)
            return null;
        var relation = values.Compare(left, right);
        if (!fits && !rare && !(told && relation.Relation == AnswerRelation.Same && counts.AreOneNumber(left, right)))
            return null;
        // What one says of a deed and another of its denial are no answers to one question, but whether it is so.
        if (left.Kind != QuestionKind.Whether && left.Statement.Negated != right.Statement.Negated)
            return null;
        // Who may yet do it is not who has done it.
        if (left.Kind is QuestionKind.Who or QuestionKind.What && WhetherClaims.MayCome(context.Of(left.Statement), left.Statement) != WhetherClaims.MayCome(context.Of(right.Statement), right.Statement))
            return null;
        // "First in June and again in August": two deeds.
        if (left.Kind == QuestionKind.When && deeds.IsRepeated(left) != deeds.IsRepeated(right))
            return null;
        if (Opposed(left, right) || (!told && left.Slot == WhenClaims.SaidSlot))
            return null;
        // Voices within one article are told apart only where they contradict each other.
        if (left.Statement.Article == right.Statement.Article && relation.Relation != AnswerRelation.Differ)
            return null;
        if (relation.Relation == AnswerRelation.Differ && !contradiction.IsPossible(left, right))
            return null;
        // Two ages of two whom nobody names are two people.
        if (left.Slot == AgeClaims.OfSomebody && relation.Relation != AnswerRelation.Same)
            return null;
        // "Four hours into the flight", "for eight hours": two lengths of two things.
        if (relation.Relation == AnswerRelation.Differ && left.Slot != right.Slot && HowLongClaims.IsLength(left))
            return null;
        // Where one named site lies: the name alone makes it one point.
        if (WhereIsClaims.IsOne(left))
            return relation.Relation == AnswerRelation.Differ ? null : new(a, b, Thresholds.OfTold, true, relation.Relation);
        if (rare)
            return new(a, b, Thresholds.OfTold, true, relation.Relation);
        // Last, since it costs most.
        var likeness = similarity.Compare(bags[a], bags[b]);
        // "Nine were killed", "twelve are feared dead": what is counted says what became of them.
        if (left.Kind == QuestionKind.HowMany && left.Slot == right.Slot && HowManyClaims.IsState(left.Slot))
            likeness = likeness with { PredicateRelated = true };
        // "Was closed on 3 May", "fell on 3 May": what two sentences tell the same need not have the day of one deed.
        if (left.Kind == QuestionKind.When && relation.Relation == AnswerRelation.Same && likeness is { Shared: < 1, PredicateRelated: false })
            return null;
        var alike = MayCountOne(left, right, relation.Relation);
        var needed = relation.Loose ? Thresholds.Never : alike ? 0 : Counts.AreOfNews(left, right) ? 0 : Counts.AreEstimatesOfOne(left, right) ? Thresholds.OfLeads : Thresholds.Of(left.Kind, Counts.AreOneStated(left, right) ? AnswerRelation.Same : relation.Relation, likeness, left.Slot == right.Slot, IsTelling(left.Value), told);
        if (counts.IsGreat(left) && counts.IsGreat(right) && Counts.AreEstimatesOfOne(left, right))
            return new(a, b, Math.Max(likeness.Score, Thresholds.OfTold), true, relation.Relation);
        var score = told && relation.Relation != AnswerRelation.Differ && needed <= 0 ? Math.Max(likeness.Score, Thresholds.OfTold) : likeness.Score;
        return score >= Math.Min(Thresholds.Least, needed) ? new(a, b, score, score >= needed, relation.Relation) : null;
    }

    /// <summary>True of two counts of the same things that may be one, in sentences that may tell the same: of 55 such pairs of equal numbers that both answer a question of the matrices, all answer the same one; of 27 that can only stand side by side, 24 do.</summary>
    private bool MayCountOne(Claim a, Claim b, AnswerRelation relation) =>
        a.Kind == QuestionKind.HowMany && a.Slot == b.Slot && a.Statement.Article != b.Statement.Article && (Counts.AreOneCounted(a, b) ? Thresholds.LeastOddsOfOneCount : relation == AnswerRelation.Compatible ? Thresholds.LeastOddsOfCounts : double.PositiveInfinity) is var least
        && tellings.OddsOf(SentencePlace.Of(a.Statement), SentencePlace.Of(b.Statement)) >= least;

    /// <summary>
    /// An article that gives, of a like statement, the other's value as well knows both: it tells of two things, and the two values do
    /// not contradict each other.
    /// </summary>
    private static void UntieCoexisting(ImmutableArray<Claim> claims, List<ClaimPair> pairs)
    {
        var agreeing = new Dictionary<(int Claim, int Article), double>();
        foreach (var pair in pairs.Where(pair => pair.Relation != AnswerRelation.Differ))
        {
            Agree(pair.A, claims[pair.B].Statement.Article, pair.Score);
            Agree(pair.B, claims[pair.A].Statement.Article, pair.Score);
        }
        for (var index = 0; index < pairs.Count; index++)
        {
            var pair = pairs[index];
            // Of the news itself an article may repeat several counts, each in another voice.
            if (!pair.IsEnough || pair.Relation != AnswerRelation.Differ || Counts.AreOfNews(claims[pair.A], claims[pair.B]))
                continue;
            var elsewhere = Math.Max(
                agreeing.GetValueOrDefault((pair.B, claims[pair.A].Statement.Article)),
                agreeing.GetValueOrDefault((pair.A, claims[pair.B].Statement.Article)));
            if (elsewhere >= CoexistingShare * pair.Score)
                pairs[index] = pair with { IsEnough = false };
        }

        void Agree(int claim, int article, double score) =>
            agreeing[(claim, article)] = Math.Max(score, agreeing.GetValueOrDefault((claim, article)));
    }

    /// <summary>Who acts and who is acted on must not be told apart: other people, other numbers of people, other bodies, other countries in the same role are two things, unless they are what is asked.</summary>
    private bool Opposed(Claim a, Claim b) => Opposed(a, b, Role.Agent) || Opposed(a, b, Role.Patient);

    private bool Opposed(Claim a, Claim b, Role role)
    {
        var (compared, shared) = (false, false);
        foreach (var left in a.Statement.Arguments)
        {
            if (left.Role != role || left.Span.Overlaps(a.Focus))
                continue;
            foreach (var right in b.Statement.Arguments)
            {
                if (right.Role != role || right.Span.Overlaps(b.Focus))
                    continue;
                if (left.Number is { } x && right.Number is { } y && x != y)
                    return true;
                if (left.Entity < 0 || right.Entity < 0 || context.Entities.All[left.Entity].Kind != context.Entities.All[right.Entity].Kind || context.Entities.All[left.Entity].Kind is not (EntityKind.Person or EntityKind.Organisation or EntityKind.Place))
                    continue;
                compared = true;
                shared |= left.Entity == right.Entity;
            }
        }
        return compared && !shared;
    }

    /// <summary>A whole date, a number of two digits or a name of several words is rarely the same by chance.</summary>
    private static bool IsTelling(Value value) => value switch
    {
        TimeValue { Interval: { } interval } => interval.First == interval.Last,
        // "Sept. 11" of an unknown year.
        TimeValue time => time.Words.Any(char.IsDigit) && time.Words.Any(char.IsUpper),
        NumberValue number => NumberValues.IsTelling(number),
        PhraseValue { Lemmas.Length: >= 2 } phrase => phrase.Text.Any(char.IsUpper),
        _ => false,
    };

    /// <summary>Different articles, or different voices within one.</summary>
    private static bool Comparable(Claim a, Claim b) =>
        a.Statement.Article != b.Statement.Article
        || (a.Statement.Voice is { } x && b.Statement.Voice is { } y && x != y && a.Statement.VoiceEntity != b.Statement.VoiceEntity);

    private bool SlotsFit(Claim a, Claim b) => a.Kind switch
    {
        QuestionKind.HowMany => counts.CountTheSame(a, b),
        QuestionKind.What => a.Slot == b.Slot || (MayBeOneSlot(a.Slot) && MayBeOneSlot(b.Slot)),
        _ => a.Slot == b.Slot,
    };

    /// <summary>What is acted on in one sentence may be what something is said to be in another; who acts, and what a preposition brings in, may not.</summary>
    private static bool MayBeOneSlot(string slot) => !slot.StartsWith("oblique", StringComparison.Ordinal) && slot != nameof(Role.Agent);

    private ImmutableArray<ClaimGroup> Grow(ImmutableArray<Claim> claims, List<ClaimPair> pairs)
    {
        var scores = new PairScores(claims.Length, pairs.ConvertAll(pair => new ScoredPair(pair.A, pair.B, pair.Score)));
        var tied = new HashSet<(int, int)>();
        var groupOf = new GrowingGroup?[claims.Length];
        foreach (var pair in pairs)
        {
            if (!pair.IsEnough)
                continue;
            tied.Add((pair.A, pair.B));
            var (left, right) = (groupOf[pair.A] ??= new(pair.A), groupOf[pair.B] ??= new(pair.B));
            if (ReferenceEquals(left, right) || !MayJoin(claims, scores, left, right, pair))
                continue;
            left.Members.AddRange(right.Members);
            foreach (var member in right.Members)
                groupOf[member] = left;
        }

        return [.. groupOf.OfType<GrowingGroup>().Distinct().Where(group => group.Members.Count > 1)
            .Select(group => new ClaimGroup(group.Members.ToImmutableArray().Sort(), Mean(scores, group.Members), tied))
            .OrderBy(group => group.Members[0])];
    }

    private bool MayJoin(ImmutableArray<Claim> claims, PairScores scores, GrowingGroup left, GrowingGroup right, ClaimPair pair)
    {
        var mean = left.MeanWith(right, (mine, theirs) => MeanBetween(claims, scores, mine, theirs));
        if (double.IsNaN(mean))
            return false;
        if (mean >= Thresholds.Linkage || Counts.AreOfNews(claims[pair.A], claims[pair.B]))
            return true;
        var told = tellings.AreOne(SentencePlace.Of(claims[pair.A].Statement), SentencePlace.Of(claims[pair.B].Statement));
        return AreOneCount(claims, left.Members, right.Members, told);
    }

    /// <summary>The mean likeness of the claims of two groups; not a number if they may not become one.</summary>
    private double MeanBetween(ImmutableArray<Claim> claims, PairScores scores, List<int> left, List<int> right)
    {
        var (sum, count) = (0.0, 0);
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (scores.Find(a, b) is { } score)
                    sum += score;
                else if (claims[a].Statement.Article == claims[b].Statement.Article && claims[a].Statement.Voice == claims[b].Statement.Voice)
                {
                    // One article telling two values in one voice tells of two things; but "scores were killed" is told of those whom it counts later on.
                    if (claims[a].Value.Normal != claims[b].Value.Normal && !(HowManyClaims.IsState(claims[a].Slot) && values.Compare(claims[a], claims[b]).Relation != AnswerRelation.Differ))
                        return double.NaN;
                    continue;
                }
                count++;
            }
        }
        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Where a sentence of one group tells the same as one of the other, one number of the same counts one thing, however differently the rest is told.</summary>
    private bool AreOneCount(ImmutableArray<Claim> claims, List<int> left, List<int> right, bool told)
    {
        var first = claims[left[0]];
        return first.Kind == QuestionKind.HowMany && left.Concat(right).All(member => claims[member].Value.Normal == first.Value.Normal
            && (IsTelling(first.Value) || claims[member].Slot == first.Slot || (told && first.Value is NumberValue { Low: >= Several } && counts.CountsSomebody(first) && counts.CountsSomebody(claims[member]))));
    }

    private static double Mean(PairScores scores, List<int> group)
    {
        var (sum, count) = (0.0, 0);
        foreach (var a in group)
        {
            foreach (var b in group)
            {
                if (a < b && scores.Find(a, b) is { } score)
                    (sum, count) = (sum + score, count + 1);
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /// <param name="A">Index of a claim.</param>
    /// <param name="B">A greater index.</param>
    /// <param name="Score">Likeness, 0 to 1.</param>
    /// <param name="IsEnough">True if the two may be joined on this alone; else the pair only speaks for or against joining their groups.</param>
    /// <param name="Relation">How the two values stand.</param>
    private readonly record struct ClaimPair(int A, int B, double Score, bool IsEnough, AnswerRelation Relation);
}
