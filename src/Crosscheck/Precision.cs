namespace Crosscheck;

/// <summary>Why two answers of a question can both be right where one only tells more exactly what the other tells: no difference between the sources.</summary>
public static class Precision
{
    /// <summary>"Drovno", "the harbour of Drovno".</summary>
    public const string Detail = "one is told with more detail";

    /// <summary>The same of places.</summary>
    public const string PlaceDetail = "one place is told with more detail";

    /// <summary>"2012", "September 2012".</summary>
    public const string Within = "one time lies within the other, which is only less exact";

    /// <summary>"Saturday", "Saturday night".</summary>
    public const string Weekday = "the same weekday; one is told more exactly";

    /// <summary>"Some 60,000", "60,000".</summary>
    public const string Estimate = "the same number, by one as an estimate";

    /// <param name="why"><see cref="AnswerPair.Why"/>.</param>
    public static bool IsOf(string why) => why is Detail or PlaceDetail or Within or Weekday or Estimate;
}
