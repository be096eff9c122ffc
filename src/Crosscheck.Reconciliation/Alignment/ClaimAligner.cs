using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Questions;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>
/// Finds claims of several articles about the same point. Pairs are scored by what their contexts share; equal values need less
/// agreement of context than different ones, because a wrong "these differ" costs a reader more than a missed one. Groups grow by
/// average linkage, best pairs first.
/// </summary>
internal sealed class ClaimAligner(Similarity similarity, ConceptWeights weights, ValueRelations values, WordRelations words, StoryContext context, Contradiction contradiction, StoryTellings tellings)
{
    /// <summary>How many of a claim's weightiest concepts are looked up for candidates.</summary>
    private const int Probes = 6;

    /// <summary>A concept that stands in more claims than this tells nothing apart and is no way in.</summary>
    private const int CommonConcept = 400;

    /// <summary>So many sentences of an article tell its news.</summary>
    private const int LeadSentences = 4;

    /// <summary>With so many earlier claims one is compared at most; in a story of ten articles that is nearly all of them.</summary>
    private const int MostMet = 60;

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
        var index = new Dictionary<Concept, List<int>>();
        var pairs = new List<ClaimPair>();
        var shared = new int[claims.Length];
        var met = new List<int>();
        var (great, news) = (new List<int>(), new List<int>());
        var rare = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var b = 0; b < claims.Length; b++)
        {
            var probes = ProbesOf(bags[b]);
            foreach (var concept in probes)
            {
                if (!index.TryGetValue(concept, out var others) || others.Count > CommonConcept)
                    continue;
                foreach (var a in others)
                {
                    if (shared[a]++ == 0)
                        met.Add(a);
                }
            }
            // What became of how many is the news itself, in whatever words.
            if (IsNewsCount(claims[b]))
            {
                foreach (var a in news)
                {
                    if (claims[a].Slot == claims[b].Slot && shared[a]++ == 0)
                        met.Add(a);
                }
                news.Add(b);
            }
            // Numbers of people that great and that near each other count the same people, though the sentences share no word.
            if (IsGreatCount(claims[b]))
            {
                foreach (var a in great)
                {
                    if (Contradiction.AreEstimatesOfOne(claims[a], claims[b]) && shared[a]++ == 0)
                        met.Add(a);
                }
                great.Add(b);
            }
            // A number so fine stands for one thing, whatever the sentences around it share.
            if (RareNumber(claims[b]) is { } number)
            {
                if (!rare.TryGetValue(number, out var equal))
                    rare.Add(number, equal = []);
                foreach (var a in equal)
                {
                    if (shared[a]++ == 0)
                        met.Add(a);
                }
                equal.Add(b);
            }
            // In a story of hundreds of articles a point is told hundreds of times; those that share most tell enough of it.
            if (met.Count > MostMet)
                met.Sort((x, y) => shared[x] != shared[y] ? shared[y] - shared[x] : y - x);
            for (var near = 0; near < met.Count; near++)
            {
                if (near < MostMet && Pair(claims, bags, met[near], b) is { } pair)
                    pairs.Add(pair);
                shared[met[near]] = 0;
            }
            met.Clear();
            foreach (var concept in probes)
            {
                if (!index.TryGetValue(concept, out var others))
                    index.Add(concept, others = []);
                others.Add(b);
            }
        }
        return pairs;
    }

    /// <summary>The number with its unit, if no two things of a story share it by chance; else null.</summary>
    private static string? RareNumber(Claim claim) =>
        claim is { Kind: QuestionKind.HowMany, Value: NumberValue value } && NumberValues.IsRare(value) ? string.Create(CultureInfo.InvariantCulture, $"{value.Low ?? value.High} {value.Unit}") : null;

    private bool IsGreatCount(Claim claim) => claim is { Kind: QuestionKind.HowMany, Value: NumberValue value } && NumberValues.IsGreat(value) && CountsSomebody(claim);

    private bool CountsSomebody(Claim claim) => claim.Slot.StartsWith("count ", StringComparison.Ordinal) && AreSomebody(claim.Slot["count ".Length..]);

    private List<Concept> ProbesOf(WeighedBag bag) =>
        [.. bag.Bag.Items.Where(item => item.Nearness != Nearness.Sentence)
            .OrderByDescending(item => weights.Weight(item.Concept)).ThenBy(item => item.Concept, Concept.Order)
            .Take(Probes).Select(item => item.Concept)];

    private ClaimPair? Pair(ImmutableArray<Claim> claims, WeighedBag[] bags, int a, int b)
    {
        var (left, right) = (claims[a], claims[b]);
        if (!Comparable(left, right))
            return null;
        var fits = SlotsFit(left, right);
        var told = tellings.AreOne(SentencePlace.Of(left.Statement), SentencePlace.Of(right.Statement));
        var rare = AreOneRareCount(left, right);
        if (!fits && !told && !rare)
            return null;
        var relation = values.Compare(left, right);
        if (!fits && !rare && !(told && relation.Relation == AnswerRelation.Same && AreOneNumber(left, right)))
            return null;
        // What one says of a deed and another of its denial are no answers to one question, but whether it is so.
        if (left.Kind != QuestionKind.Whether && left.Statement.Negated != right.Statement.Negated)
            return null;
        // Who may yet do it is not who has done it.
        if (left.Kind is QuestionKind.Who or QuestionKind.What && WhetherClaims.MayCome(context.Of(left.Statement), left.Statement) != WhetherClaims.MayCome(context.Of(right.Statement), right.Statement))
            return null;
        if (Opposed(left, right) || (!told && left.Slot == WhenClaims.SaidSlot))
            return null;
        // Voices within one article are told apart only where they contradict each other.
        if (left.Statement.Article == right.Statement.Article && relation.Relation != AnswerRelation.Differ)
            return null;
        if (relation.Relation == AnswerRelation.Differ && !contradiction.IsPossible(left, right))
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
        var needed = relation.Loose ? Thresholds.Never : AreCountsOfTheNews(left, right) ? 0 : Contradiction.AreEstimatesOfOne(left, right) ? Thresholds.OfLeads : Thresholds.Of(left.Kind, AreOneStated(left, right) ? AnswerRelation.Same : relation.Relation, likeness, left.Slot == right.Slot, IsTelling(left.Value), told);
        if (IsGreatCount(left) && IsGreatCount(right) && Contradiction.AreEstimatesOfOne(left, right))
            return new(a, b, Math.Max(likeness.Score, Thresholds.OfTold), true, relation.Relation);
        var score = told && relation.Relation != AnswerRelation.Differ && needed <= 0 ? Math.Max(likeness.Score, Thresholds.OfTold) : likeness.Score;
        return score >= Math.Min(Thresholds.Least, needed) ? new(a, b, score, score >= needed, relation.Relation) : null;
    }

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
            if (!pair.IsEnough || pair.Relation != AnswerRelation.Differ || AreCountsOfTheNews(claims[pair.A], claims[pair.B]))
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

    private bool SlotsFit(Claim a, Claim b)
    {
        if (a.Slot == b.Slot)
            return true;
        if (a.Kind != QuestionKind.HowMany)
            return a.Kind == QuestionKind.What && a.Slot.StartsWith("oblique", StringComparison.Ordinal) == b.Slot.StartsWith("oblique", StringComparison.Ordinal) && !a.Slot.StartsWith("oblique", StringComparison.Ordinal) && a.Slot != nameof(Role.Agent) && b.Slot != nameof(Role.Agent);
        if (HowLongClaims.IsLength(a) && HowLongClaims.IsLength(b))
            return true;
        const string Count = "count ";
        if (!a.Slot.StartsWith(Count, StringComparison.Ordinal) || !b.Slot.StartsWith(Count, StringComparison.Ordinal))
            return false;
        var (x, y) = (a.Slot[Count.Length..], b.Slot[Count.Length..]);
        if (Lexicon.StateOf(x) is not null || Lexicon.StateOf(y) is not null)
            return false;
        return words.Relatedness(x, 'n', y, 'n') >= 0.75 || (words.IsPersonNoun(x) && words.IsPersonNoun(y)) || (Contradiction.AreEstimatesOfOne(a, b) && AreSomebody(x) && AreSomebody(y));
    }

    /// <summary>"6,500 workers", "6,500 jobs"; "two policemen", "two police officers": in two sentences that tell the same, equal numbers of people, or a number that is rarely met by chance, count the same.</summary>
    private bool AreOneNumber(Claim a, Claim b)
    {
        const string Count = "count ";
        if (!a.Slot.StartsWith(Count, StringComparison.Ordinal) || !b.Slot.StartsWith(Count, StringComparison.Ordinal) || Lexicon.StateOf(a.Slot[Count.Length..]) is not null || Lexicon.StateOf(b.Slot[Count.Length..]) is not null)
            return false;
        return IsTelling(a.Value) || (AreSomebody(a.Slot[Count.Length..]) && AreSomebody(b.Slot[Count.Length..]));
    }

    /// <summary>"6,500 workers", "its promise of 6,500 jobs", "employ up to 6,500": a number that no two things of a story share by chance, counting what may be one.</summary>
    private static bool AreOneRareCount(Claim a, Claim b)
    {
        if (a.Kind != QuestionKind.HowMany || a.Value is not NumberValue x || b.Value is not NumberValue y || !NumberValues.AreOneRare(x, y))
            return false;
        const string Count = "count ";
        if (a.Slot == b.Slot)
            return a.Slot != HowManyClaims.Uncounted;
        if (!a.Slot.StartsWith(Count, StringComparison.Ordinal) || !b.Slot.StartsWith(Count, StringComparison.Ordinal))
            return false;
        return Lexicon.StateOf(a.Slot[Count.Length..]) is not { } state || Lexicon.StateOf(b.Slot[Count.Length..]) is not { } other || state == other;
    }

    /// <summary>"As many as 40,000", "about 40,000": one number speaks for one point, however exactly it is meant.</summary>
    private static bool AreOneStated(Claim a, Claim b) => a.Value is NumberValue x && b.Value is NumberValue y && NumberValues.AreOneStated(x, y);

    /// <summary>Counts of one state in the headline or the first sentences of both articles are counts of the news itself.</summary>
    private static bool AreCountsOfTheNews(Claim a, Claim b) =>
        a.Slot == b.Slot && IsNewsCount(a) && IsNewsCount(b);

    private static bool IsNewsCount(Claim claim) => claim.Kind == QuestionKind.HowMany && HowManyClaims.IsState(claim.Slot) && IsLead(claim.Statement);

    private static bool IsLead(Statement statement) => statement.Field == EvidenceField.Title || statement.Sentence < LeadSentences;

    private bool AreSomebody(string counted) =>
        counted.Split(' ')[0] is var noun && words.ClassOf(noun, 'n') is LexicalClass.NounPerson or LexicalClass.NounGroup;

    private ImmutableArray<ClaimGroup> Grow(ImmutableArray<Claim> claims, List<ClaimPair> pairs)
    {
        var scores = new PairScores(claims.Length, pairs.ConvertAll(pair => new SentencePair(pair.A, pair.B, pair.Score)));
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
        var mean = left.MeanWith(right) ?? left.Keep(right, MeanBetween(claims, scores, left.Members, right.Members));
        if (double.IsNaN(mean))
            return false;
        if (mean >= Thresholds.Linkage || AreCountsOfTheNews(claims[pair.A], claims[pair.B]))
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
            && (IsTelling(first.Value) || claims[member].Slot == first.Slot || (told && first.Value is NumberValue { Low: >= Several } && CountsSomebody(first) && CountsSomebody(claims[member]))));
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
    private sealed record ClaimPair(int A, int B, double Score, bool IsEnough, AnswerRelation Relation);

    private sealed class GrowingGroup(int first)
    {
        /// <summary>What was last worked out with other groups, and the size of both when it was; either may have grown since.</summary>
        private readonly Dictionary<GrowingGroup, (int Size, double Mean)> _means = [];

        public List<int> Members { get; } = [first];

        public double? MeanWith(GrowingGroup other) => _means.TryGetValue(other, out var known) && known.Size == Members.Count + other.Members.Count ? known.Mean : null;

        public double Keep(GrowingGroup other, double mean)
        {
            _means[other] = other._means[this] = (Members.Count + other.Members.Count, mean);
            return mean;
        }
    }
}

/// <param name="Members">Indexes of the claims, ascending.</param>
/// <param name="Score">Mean likeness of its pairs, 0 to 1.</param>
/// <param name="Tied">Pairs of indexes, the lesser first, that are alike enough by themselves and not only through others.</param>
internal sealed record ClaimGroup(ImmutableArray<int> Members, double Score, IReadOnlySet<(int A, int B)> Tied)
{
    /// <summary>True if the two are alike enough by themselves.</summary>
    public bool AreTied(int a, int b) => Tied.Contains(a < b ? (a, b) : (b, a));
}
