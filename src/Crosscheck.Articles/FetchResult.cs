using System.Diagnostics.CodeAnalysis;

namespace Crosscheck.Articles;

/// <summary>What a web address gave: a page's bytes, or the reason why there are none.</summary>
public sealed record FetchResult
{
    private FetchResult(FetchedPage? page, string? reason, string? advice)
    {
        Page = page;
        Reason = reason;
        Advice = advice;
    }

    public FetchedPage? Page { get; }

    /// <summary>What is wrong, without a closing stop.</summary>
    public string? Reason { get; }

    /// <summary>What the user can do about it, without a closing stop.</summary>
    public string? Advice { get; }

    [MemberNotNullWhen(true, nameof(Page))]
    [MemberNotNullWhen(false, nameof(Reason), nameof(Advice))]
    public bool IsFetched => Page is not null;

    public static FetchResult Of(FetchedPage page) => new(page, null, null);

    public static FetchResult Failed(string reason, string advice) => new(null, reason, advice);
}

/// <param name="Address">Where the bytes came from in the end, after redirects.</param>
/// <param name="Bytes">Unpacked.</param>
/// <param name="Charset">The encoding that the server states; null if none.</param>
public sealed record FetchedPage(Uri Address, ReadOnlyMemory<byte> Bytes, string? Charset);
