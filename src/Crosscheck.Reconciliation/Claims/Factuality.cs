namespace Crosscheck.Reconciliation.Claims;

/// <summary>How sure and how finished a statement tells a deed to be (after the factuality values of Saurí and Pustejovsky 2009, as far as a clause shows them).</summary>
internal enum Factuality
{
    /// <summary>Told as not so: "denied that they were exchanged".</summary>
    Denied,

    /// <summary>Told as done or so.</summary>
    Fact,

    /// <summary>Told as others have it: "reportedly found".</summary>
    Hearsay,

    /// <summary>Left open by the article itself: "may have found".</summary>
    Possible,

    /// <summary>Still to come: "is expected to be charged", "have not yet been named".</summary>
    NotYet,
}
