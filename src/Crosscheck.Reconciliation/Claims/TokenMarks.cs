namespace Crosscheck.Reconciliation.Claims;

/// <summary>Which span covers each token of a text.</summary>
internal static class TokenMarks
{
    /// <summary>Marks the tokens of a span that no earlier span covers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">One a token, -1 where no span covers it.</param>
    /// <param name="span">The span.</param>
    /// <param name="index">What its tokens are marked with.</param>
    public static void Mark(AnnotatedText text, int[] marks, TextSpan span, int index)
    {
        var (first, end) = text.TokensIn(span);
        for (var token = first; token < end; token++)
        {
            if (marks[token] < 0)
                marks[token] = index;
        }
    }
}
