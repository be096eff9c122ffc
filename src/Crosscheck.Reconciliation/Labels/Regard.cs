namespace Crosscheck.Reconciliation.Labels;

/// <summary>What a word says of a thing that happened or was made; what says most of how a source sees it comes first.</summary>
internal enum Regard
{
    Blaming,
    Praising,
    Grave,
    Calming,
    Doubting,
    Failing,
    Succeeding,
    Great,
    Small,
}
