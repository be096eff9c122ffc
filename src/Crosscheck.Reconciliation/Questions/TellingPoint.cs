using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>One point that several sentences tell, under the words of one of them.</summary>
/// <param name="Heading">The question.</param>
/// <param name="Clause">The clause that the heading quotes; null if it quotes a sentence.</param>
/// <param name="Coverage">What it takes to tell the point.</param>
/// <param name="Own">Index of the heading's sentence in the telling.</param>
/// <param name="Members">The sentences that tell it, the heading's own among them, surest first.</param>
/// <param name="Perhaps">Sentences that may tell it, of articles that have none that surely does, in their order.</param>
/// <param name="Worth">Greater comes first.</param>
/// <param name="Hangs">True if the heading is a headline, or speaks of something that its article brought in before ("the flight").</param>
/// <param name="IsSure">False where no other article surely tells it: the heading's own sentence stands beside doubtful ones alone.</param>
internal sealed record TellingPoint(string Heading, WholeClause? Clause, PointCoverage Coverage, int Own, ImmutableArray<int> Members, ImmutableArray<int> Perhaps, double Worth, bool Hangs, bool IsSure)
{
    /// <summary>True if a reader understands the heading by itself.</summary>
    public bool IsClear { get; init; } = Clause is not null;

    /// <summary>The members and those of the doubtful sentences that mostly tell it: none of them needs a row of its own.</summary>
    public required ImmutableArray<int> Likely { get; init; }
}

/// <summary>The points of one telling, those first that most articles tell.</summary>
/// <param name="Telling">Its sentences, with those from elsewhere that tell one of the points.</param>
/// <param name="All">The points.</param>
internal sealed record TellingPoints(Telling Telling, ImmutableArray<TellingPoint> All);
