namespace Crosscheck.Reconciliation.Labels;

/// <summary>A judgement with the words of the description that carry it; empty words if there is none.</summary>
internal readonly record struct FoundJudgement(Judgement Judgement, string Words);
