using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>
/// How much two claims speak of the same: the weight of the concepts that their clauses share over the weight of what each says,
/// with a little of the same for the sentences around.
/// </summary>
internal sealed class Similarity(ConceptWeights weights, ConceptRelations relations)
{
    /// <summary>Weight of the clause in the whole; the sentence has the rest.</summary>
    private const double ClauseShare = 0.8;

    /// <summary>The longer of two clauses may say more than the shorter: what it adds counts, but less.</summary>
    private const double ShorterShare = 0.65;

    /// <summary>Added to what each clause says, so that two clauses of one word each are not alike beyond doubt.</summary>
    private const double Room = 1.5;

    /// <summary>The concepts of a bag with their weights, made once a claim.</summary>
    public WeighedBag Weigh(ConceptBag bag)
    {
        var items = bag.Items;
        var weighed = new double[items.Length];
        var (clause, sentence) = (0.0, 0.0);
        for (var index = 0; index < items.Length; index++)
        {
            var weight = weights.Weight(items[index].Concept);
            sentence += weight;
            weighed[index] = weight * ConceptWeights.OfNearness(items[index].Nearness);
            if (items[index].Nearness != Nearness.Sentence)
                clause += weighed[index];
        }
        return new(bag, weighed, clause, sentence, items.Any(item => item.Nearness == Nearness.Predicate && Lexicon.IsLight(item.Concept.Key)));
    }

    public Likeness Compare(WeighedBag a, WeighedBag b)
    {
        var (x, y) = (a.Bag.Items, b.Bag.Items);
        if (x.Length == 0 || y.Length == 0)
            return default;
        Span<bool> usedA = x.Length <= 128 ? stackalloc bool[x.Length] : new bool[x.Length];
        Span<bool> usedB = y.Length <= 128 ? stackalloc bool[y.Length] : new bool[y.Length];
        var tally = new Tally();
        MatchExactly(a, b, usedA, usedB, ref tally);
        MatchRelated(a, b, usedA, usedB, ref tally);
        var (shorter, longer) = (Math.Min(a.Clause, b.Clause) + Room, Math.Max(a.Clause, b.Clause) + Room);
        var clause = tally.Clause / ((ShorterShare * shorter) + ((1 - ShorterShare) * longer));
        var sentence = tally.Sentence / Math.Max(1, Math.Sqrt(a.Sentence * b.Sentence));
        return new(Math.Min(1, (ClauseShare * clause) + ((1 - ClauseShare) * sentence)), tally.PredicateRelated, tally.Shared);
    }

    private void MatchExactly(WeighedBag a, WeighedBag b, Span<bool> usedA, Span<bool> usedB, ref Tally tally)
    {
        int i = 0, j = 0;
        while (i < a.Bag.Items.Length && j < b.Bag.Items.Length)
        {
            var order = Concept.Order.Compare(a.Bag.Items[i].Concept, b.Bag.Items[j].Concept);
            if (order < 0) i++;
            else if (order > 0) j++;
            else
            {
                Take(a, b, i, j, 1, ref tally);
                usedA[i++] = usedB[j++] = true;
            }
        }
    }

    private void MatchRelated(WeighedBag a, WeighedBag b, Span<bool> usedA, Span<bool> usedB, ref Tally tally)
    {
        for (var i = 0; i < a.Bag.Items.Length; i++)
        {
            var left = a.Bag.Items[i];
            if (usedA[i] || left.Nearness == Nearness.Sentence)
                continue;
            var (best, at) = (ConceptRelations.Least, -1);
            for (var j = 0; j < b.Bag.Items.Length; j++)
            {
                var right = b.Bag.Items[j];
                if (usedB[j] || right.Nearness == Nearness.Sentence)
                    continue;
                var relatedness = relations.Relatedness(left.Concept, right.Concept);
                if (relatedness > best)
                    (best, at) = (relatedness, j);
            }
            if (at < 0)
                continue;
            usedA[i] = usedB[at] = true;
            Take(a, b, i, at, best, ref tally);
        }
    }

    private void Take(WeighedBag a, WeighedBag b, int i, int j, double relatedness, ref Tally tally)
    {
        var (left, right) = (a.Bag.Items[i], b.Bag.Items[j]);
        tally.Sentence += relatedness * Math.Sqrt(weights.Weight(left.Concept) * weights.Weight(right.Concept));
        if (left.Nearness == Nearness.Sentence || right.Nearness == Nearness.Sentence)
            return;
        tally.Clause += relatedness * Math.Sqrt(a.Weights[i] * b.Weights[j]);
        var predicates = (left.Nearness, right.Nearness) switch
        {
            (Nearness.Predicate, Nearness.Predicate) => true,
            // "Found sanctuary", "was granted refuge": of a verb that says little, its noun is the predicate.
            (Nearness.Predicate, Nearness.Head) => b.HasLightPredicate,
            (Nearness.Head, Nearness.Predicate) => a.HasLightPredicate,
            _ => false,
        };
        tally.PredicateRelated |= predicates;
        if (!predicates)
            tally.Shared++;
    }

    private struct Tally
    {
        public double Clause;
        public double Sentence;
        public int Shared;
        public bool PredicateRelated;
    }
}

/// <param name="Score">0 to 1.</param>
/// <param name="PredicateRelated">True if the predicates are the same or related words; for a verb that says little, the noun that it carries.</param>
/// <param name="Shared">Concepts in common within the clauses, predicates aside.</param>
internal readonly record struct Likeness(double Score, bool PredicateRelated, int Shared);

/// <param name="Bag">The concepts.</param>
/// <param name="Weights">Weight of each, by nearness.</param>
/// <param name="Clause">Sum of the weights within the clause.</param>
/// <param name="Sentence">Sum of the weights in the whole sentence, nearness aside.</param>
/// <param name="HasLightPredicate">True if the predicate says little by itself.</param>
internal sealed record WeighedBag(ConceptBag Bag, double[] Weights, double Clause, double Sentence, bool HasLightPredicate);
