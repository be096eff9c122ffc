using System.Globalization;

namespace Crosscheck.Reconciliation.Articles;

/// <summary>When an article was published, as far as it says: an instant, a day, or nothing.</summary>
/// <param name="Day">The day as written; null if unknown.</param>
/// <param name="Instant">Null if no time of day or no zone is given.</param>
internal sealed record PublicationTime(DateOnly? Day, DateTimeOffset? Instant)
{
    private static readonly string[] _formats = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static PublicationTime Of(Article article)
    {
        if (article.PublishedDay is not { } day) return new(null, null);
        var iso = article.Published!;
        if (iso[^1] is 'Z' or 'z') iso = iso[..^1] + "+00:00";
        return DateTimeOffset.TryParseExact(iso, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? new(day, instant) : new(day, null);
    }

    /// <summary>
    /// One number to sort by, unknown last. A day without a zone stands at its noon in UTC: this keeps the days as written in order in
    /// nearly every zone of the world, and unlike comparing by day or instant, whichever both have, it never goes round in a circle.
    /// </summary>
    public long Rank => Instant?.UtcTicks ?? Day?.ToDateTime(new TimeOnly(12, 0)).Ticks ?? long.MaxValue;

    /// <summary>True if the first is earlier for certain: as instants where both are known, else by day.</summary>
    public static bool IsKnownBefore(PublicationTime a, PublicationTime b) =>
        a.Instant is { } first && b.Instant is { } second ? first < second : a.Day < b.Day;
}
