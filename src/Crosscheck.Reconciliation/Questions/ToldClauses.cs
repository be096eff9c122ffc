using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Of sentences that tell a point, the clause that stands for each, with its words and evidence as a row shows them.</summary>
/// <param name="context">The story.</param>
internal sealed class ToldClauses(StoryContext context)
{
    /// <summary>So many units of a clause must tell all of the point to be worth their length.</summary>
    private const double LengthOfAPoint = 600;

    /// <summary>Of what a sentence tells of the point, a clause must tell so much to stand for it.</summary>
    private const double LeastOfSentence = 0.6;

    /// <summary>The clause that tells most of the point; null if none tells most of what the sentence tells of it.</summary>
    /// <param name="sentence">A sentence that tells the point.</param>
    /// <param name="point">What it takes to tell it.</param>
    public WholeClause? Of(ToldSentence sentence, PointCoverage point)
    {
        WholeClause? best = null;
        var most = point.By(sentence.Concepts).Share * LeastOfSentence;
        foreach (var statement in sentence.Statements.All)
        {
            if (statement.Sentence != sentence.Index || WholeClause.Of(sentence.Statements, context.Entities, statement) is not { } clause)
                continue;
            var worth = point.By(sentence.Statements.ConceptsIn(clause.Span)).Share - (clause.Span.Length / LengthOfAPoint) - (clause.IsNoun ? 0.1 : 0);
            if (worth > most)
                (best, most) = (clause, worth);
        }
        return best;
    }

    /// <summary>The words of the clause; of a sentence without one, the sentence, cut if it is long.</summary>
    public string Words(ToldSentence sentence, WholeClause? clause) =>
        clause?.Words(entity => context.Entities.All[entity].Name) ?? ShortWords.Answer(sentence.Span.Of(sentence.Statements.Text.Text));

    public Evidence EvidenceOf(ToldSentence sentence, WholeClause? clause)
    {
        var span = EvidenceSpans.Whole(sentence.Statements.Text, clause is null ? sentence.Span : sentence.Span.Union(clause.Span), clause?.Span ?? sentence.Span);
        return context.EvidenceFor(sentence.Article, sentence.Field, span, clause?.Span ?? span) with
        {
            AttributedTo = clause?.Statement.Voice,
            Hedge = clause?.Statement.Hedge,
            Polarity = clause?.Statement is { Negated: true } ? Polarity.Negative : Polarity.Positive,
        };
    }
}
