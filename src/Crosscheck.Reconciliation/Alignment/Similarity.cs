using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>How much two claims speak of the same: the weight of what they share over the geometric mean of what each says.</summary>
internal sealed class Similarity(ConceptWeights weights, WordRelations words)
{
    /// <summary>Below this, two words count as unrelated.</summary>
    private const double LeastRelated = 0.55;

    /// <summary>The concepts of a bag with their weights, made once a claim.</summary>
    public WeighedBag Weigh(ConceptBag bag)
    {
        var items = bag.Items;
        var weighed = new double[items.Length];
        var total = 0.0;
        for (var index = 0; index < items.Length; index++)
        {
            weighed[index] = weights.Weight(items[index].Concept) * ConceptWeights.OfNearness(items[index].Nearness);
            total += weighed[index];
        }
        return new(bag, weighed, total);
    }

    /// <returns>0 (nothing shared) to 1 (the same), and whether the predicates are the same or related words.</returns>
    public Likeness Compare(WeighedBag a, WeighedBag b)
    {
        if (a.Total <= 0 || b.Total <= 0)
            return default;
        Span<bool> usedA = a.Bag.Items.Length <= 128 ? stackalloc bool[a.Bag.Items.Length] : new bool[a.Bag.Items.Length];
        Span<bool> usedB = b.Bag.Items.Length <= 128 ? stackalloc bool[b.Bag.Items.Length] : new bool[b.Bag.Items.Length];
        var shared = 0.0;
        var count = 0;
        var related = false;
        MatchExactly(a, b, usedA, usedB, ref shared, ref count, ref related);
        MatchRelated(a, b, usedA, usedB, ref shared, ref count, ref related);
        return new(shared / Math.Sqrt(a.Total * b.Total), related, count);
    }

    private static void MatchExactly(WeighedBag a, WeighedBag b, Span<bool> usedA, Span<bool> usedB, ref double shared, ref int count, ref bool related)
    {
        int i = 0, j = 0;
        while (i < a.Bag.Items.Length && j < b.Bag.Items.Length)
        {
            var (left, right) = (a.Bag.Items[i], b.Bag.Items[j]);
            var order = Concept.Order.Compare(left.Concept, right.Concept);
            if (order < 0) i++;
            else if (order > 0) j++;
            else
            {
                Take(a, b, i, j, 1, ref shared, ref count, ref related);
                usedA[i++] = usedB[j++] = true;
            }
        }
    }

    private void MatchRelated(WeighedBag a, WeighedBag b, Span<bool> usedA, Span<bool> usedB, ref double shared, ref int count, ref bool related)
    {
        for (var i = 0; i < a.Bag.Items.Length; i++)
        {
            var left = a.Bag.Items[i];
            if (usedA[i] || left.Concept.IsEntity || left.Nearness < Nearness.Head)
                continue;
            var (best, at) = (LeastRelated, -1);
            for (var j = 0; j < b.Bag.Items.Length; j++)
            {
                var right = b.Bag.Items[j];
                if (usedB[j] || right.Concept.IsEntity || right.Nearness < Nearness.Head)
                    continue;
                var relatedness = Relatedness(left.Concept, right.Concept);
                if (relatedness > best)
                    (best, at) = (relatedness, j);
            }
            if (at < 0)
                continue;
            usedA[i] = usedB[at] = true;
            Take(a, b, i, at, best, ref shared, ref count, ref related);
        }
    }

    private double Relatedness(Concept a, Concept b)
    {
        if (a.Key == b.Key)
            return 0.95;
        return a.Pos is 'x' || b.Pos is 'x' ? 0 : words.Relatedness(a.Key, a.Pos, b.Key, b.Pos);
    }

    private static void Take(WeighedBag a, WeighedBag b, int i, int j, double relatedness, ref double shared, ref int count, ref bool related)
    {
        shared += relatedness * Math.Sqrt(a.Weights[i] * b.Weights[j]);
        if (a.Bag.Items[i].Nearness != Nearness.Sentence && b.Bag.Items[j].Nearness != Nearness.Sentence)
            count++;
        if (a.Bag.Items[i].Nearness == Nearness.Predicate && b.Bag.Items[j].Nearness >= Nearness.Head || (b.Bag.Items[j].Nearness == Nearness.Predicate && a.Bag.Items[i].Nearness >= Nearness.Head))
            related = true;
    }
}

/// <param name="Score">0 to 1.</param>
/// <param name="PredicateRelated">True if the predicate of one is, or is related to, the predicate or an argument's head of the other.</param>
/// <param name="Shared">Concepts in common within the clauses.</param>
internal readonly record struct Likeness(double Score, bool PredicateRelated, int Shared);

internal sealed record WeighedBag(ConceptBag Bag, double[] Weights, double Total);
