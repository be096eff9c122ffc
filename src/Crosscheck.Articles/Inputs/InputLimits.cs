namespace Crosscheck.Articles.Inputs;

/// <summary>Sizes beyond which an input is refused rather than read. No news article comes near them.</summary>
internal static class InputLimits
{
    /// <summary>Bytes of one file, packed or not.</summary>
    public const int LargestFile = 50_000_000;

    /// <summary>Bytes that a gzip file may unpack to.</summary>
    public const int LargestUnpacked = 50_000_000;

    /// <summary>Unpacked bytes for each packed byte, once more than <see cref="RatioFree"/> came out. Pages pack 5 to 20 times, a bomb a thousand times.</summary>
    public const int LargestRatio = 100;

    /// <summary>Unpacked bytes that are allowed whatever the ratio.</summary>
    public const int RatioFree = 2_000_000;

    /// <summary>Bytes of one HTML page: its tree takes many times its size in memory.</summary>
    public const int LargestPage = 20_000_000;
}
