namespace Crosscheck.Reconciliation.Labels;

/// <summary>A noun phrase that may describe somebody, as token indices.</summary>
/// <param name="First">First token, article or possessor included.</param>
/// <param name="Start">First token of the description proper.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Head">Token of the describing noun.</param>
internal readonly record struct Description(int First, int Start, int End, int Head)
{
    public bool HasArticle => Start > First;
}
