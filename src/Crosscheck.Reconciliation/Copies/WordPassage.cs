namespace Crosscheck.Reconciliation.Copies;

/// <summary>A stretch of words that two texts share but for small edits.</summary>
/// <param name="FirstA">Index of its first word in the first text.</param>
/// <param name="EndA">One past its last word there.</param>
/// <param name="FirstB">Index of its first word in the second text.</param>
/// <param name="EndB">One past its last word there.</param>
/// <param name="Matched">Words that are the same in both.</param>
internal sealed record WordPassage(int FirstA, int EndA, int FirstB, int EndB, int Matched);
