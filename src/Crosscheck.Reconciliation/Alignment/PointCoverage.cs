using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Alignment;

/// <summary>How much of what a clause says other sentences say too.</summary>
internal sealed class PointCoverage
{
    private const double OfPredicate = 1.3;
    private const double OfModifier = 0.5;

    /// <summary>Of what stands behind a comma only to tell more of somebody ("Vale, who lives in Drovno, has left").</summary>
    private const double OfAside = 0.3;

    private const int DeepestAside = 8;

    private readonly ConceptRelations _relations;
    private readonly List<Concept> _concepts = [];
    private readonly List<double> _weights = [];
    private readonly Concept? _predicate;
    private readonly Dictionary<Concept, List<(int Index, double Relatedness)>?> _near = [];

    /// <param name="statements">The text.</param>
    /// <param name="tokens">The words of the clause.</param>
    /// <param name="verb">Token of its predicate, or -1.</param>
    /// <param name="weights">What each concept tells in the story.</param>
    /// <param name="relations">Which concepts speak of the same.</param>
    public PointCoverage(ArticleStatements statements, IEnumerable<int> tokens, int verb, ConceptWeights weights, ConceptRelations relations)
    {
        _relations = relations;
        // Of a verb that says little, what it carries is the deed: "faced an attack".
        var carried = verb >= 0 && Lexicon.IsLight(statements.Text.Tokens[verb].Lemma.ToLowerInvariant()) ? statements.Grammar.Child(verb, "obj") : -1;
        foreach (var token in tokens)
        {
            if (statements.ConceptAt(token) is not { } concept)
                continue;
            var deed = token == (carried >= 0 ? carried : verb);
            if (deed)
                _predicate = concept;
            if (_concepts.Contains(concept))
                continue;
            _concepts.Add(concept);
            _weights.Add(weights.Weight(concept) * (IsAside(statements, token, verb) ? OfAside : 1) * (deed ? OfPredicate : statements.Text.Tokens[token].Deprel is "amod" or "advmod" or "compound" && !concept.IsEntity ? OfModifier : 1));
        }
    }

    private static bool IsAside(ArticleStatements statements, int token, int verb)
    {
        var tokens = statements.Text.Tokens;
        for (var steps = 0; steps < DeepestAside && verb >= 0 && token >= 0 && token != verb; token = tokens[token].Head, steps++)
        {
            if (tokens[token].Deprel is "acl:relcl" or "acl" or "appos" && statements.Grammar.Extent(token).First is > 0 and var first && statements.Text.Text[tokens[first - 1].Start] == ',')
                return true;
        }
        return false;
    }

    /// <summary>The concepts of all words within a span.</summary>
    public static PointCoverage Of(ArticleStatements statements, TextSpan span, int verb, ConceptWeights weights, ConceptRelations relations)
    {
        var (first, end) = statements.Text.TokensIn(span);
        return new(statements, Enumerable.Range(first, end - first), verb, weights, relations);
    }

    public IReadOnlyList<Concept> Concepts => _concepts;

    /// <summary>Share of the weight that is told by these concepts, 0 to 1, and whether the verb is.</summary>
    public Covered By(IReadOnlyList<Concept> told)
    {
        Span<double> best = stackalloc double[_concepts.Count];
        for (var index = 0; index < told.Count; index++)
        {
            if (Near(told[index]) is not { } near)
                continue;
            foreach (var (at, relatedness) in near)
                best[at] = Math.Max(best[at], relatedness);
        }
        var (sum, all, predicate, shared) = (0.0, 0.0, false, 0);
        for (var index = 0; index < _concepts.Count; index++)
        {
            all += _weights[index];
            if (best[index] < ConceptRelations.Least)
                continue;
            sum += best[index] * _weights[index];
            if (_concepts[index] == _predicate) predicate = true;
            else shared++;
        }
        return new(all <= 0 ? 0 : sum / all, predicate, shared);
    }

    /// <summary>Share of what a sentence says that the clause tells, 0 to 1.</summary>
    /// <param name="told">The concepts of the sentence.</param>
    /// <param name="weights">Weight of each.</param>
    public double ShareOf(IReadOnlyList<Concept> told, double[] weights)
    {
        var (sum, all) = (0.0, 0.0);
        for (var index = 0; index < told.Count; index++)
        {
            all += weights[index];
            if (Near(told[index]) is { } near)
                sum += weights[index] * near.Max(own => own.Relatedness);
        }
        return all <= 0 ? 0 : sum / all;
    }

    /// <summary>The own concepts that a concept tells, with how surely; null if none. The sentences of a story use the same words again and again.</summary>
    private List<(int Index, double Relatedness)>? Near(Concept other)
    {
        if (_near.TryGetValue(other, out var known))
            return known;
        List<(int, double)>? near = null;
        for (var index = 0; index < _concepts.Count; index++)
        {
            if (_relations.Relatedness(_concepts[index], other) is >= ConceptRelations.Least and var relatedness)
                (near ??= []).Add((index, relatedness));
        }
        return _near[other] = near;
    }
}

/// <param name="Share">Share of the weight, 0 to 1.</param>
/// <param name="Predicate">True if the verb or a related word is told.</param>
/// <param name="Shared">Concepts told, the verb aside.</param>
internal readonly record struct Covered(double Share, bool Predicate, int Shared);
