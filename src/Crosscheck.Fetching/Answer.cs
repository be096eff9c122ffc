using Crosscheck.Articles;

namespace Crosscheck.Fetching;

/// <summary>What one request gave.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    public sealed record Page(FetchedPage Fetched) : Answer;

    public sealed record Redirect(Uri Target) : Answer;

    /// <param name="Reason">What is wrong, without a closing stop.</param>
    /// <param name="Advice">What the user can do about it.</param>
    /// <param name="Status">As the server gave it; null if there was no answer.</param>
    public sealed record Failure(string Reason, string Advice, int? Status = null) : Answer;
}
