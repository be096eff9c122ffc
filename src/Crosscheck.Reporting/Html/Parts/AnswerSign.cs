namespace Crosscheck.Reporting.Html;

/// <summary>The sign of an answer in the overview and before its value: the same sign, the same answer.</summary>
internal static class AnswerSign
{
    public const string Silent = "·";

    /// <summary>Of a source that may tell of it in other words.</summary>
    public const string Unclear = "?";

    private const string Signs = "●▲■◆○△□◇◐◧";

    public static string Of(int answerIndex) => answerIndex < Signs.Length ? Signs[answerIndex].ToString() : ReaderText.Number(answerIndex + 1);

    /// <summary>The first answer is drawn in ink, the others in the colour of the question's standing.</summary>
    public static string ClassOf(int answerIndex) => answerIndex == 0 ? "sign first" : "sign";
}
