namespace Crosscheck.Articles.Inputs;

/// <summary>Sizes beyond which an input is refused rather than read. No news article comes near them.</summary>
public static class InputLimits
{
    /// <summary>Bytes of one file or answer, packed or not. Web archives may be larger: they are read record by record.</summary>
    public const int LargestFile = 50_000_000;

    /// <summary>Bytes that a packed file or answer may unpack to.</summary>
    public const int LargestUnpacked = 50_000_000;

    /// <summary>Unpacked bytes for each packed byte, once more than <see cref="RatioFree"/> came out. Pages pack 5 to 20 times, a bomb a thousand times.</summary>
    public const int LargestRatio = 100;

    /// <summary>Unpacked bytes that are allowed whatever the ratio.</summary>
    public const int RatioFree = 2_000_000;

    /// <summary>Bytes of one HTML page: its tree takes many times its size in memory.</summary>
    public const int LargestPage = 20_000_000;

    /// <summary>Unpacked bytes of one web archive; Common Crawl's hold about 5 GB.</summary>
    internal const long LargestArchive = 20_000_000_000;

    /// <summary>Records, items, parts or files of one container; Common Crawl's archives hold about 100,000 records.</summary>
    internal const int MostMembers = 500_000;

    /// <summary>Messages within messages.</summary>
    internal const int DeepestMessage = 10;

    /// <summary>Bytes of the fields at the head of a record, a message or an answer.</summary>
    internal const int LargestHead = 256 * 1024;

    /// <summary>Codings laid over one another in an answer.</summary>
    internal const int MostCodings = 3;
}
