namespace Crosscheck.Reconciliation.Claims;

/// <summary>When something happened: every time expression with the statement it hangs on.</summary>
internal static class WhenClaims
{
    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        var text = statements.Text;
        foreach (var time in text.Times)
        {
            if (time.Type is not (TimeType.Date or TimeType.Time) || !Tells(time))
                continue;
            if (statements.Above(statements.HeadOf(time.Span)) is not { } statement || Lexicon.IsReporting(statement.Lemma))
                continue;
            var words = time.Span.Of(text.Text);
            var interval = EdtfInterval.TryParse(time.Edtf, out var parsed) ? parsed : (EdtfInterval?)null;
            var normal = interval is null ? words : time.Edtf!;
            yield return new()
            {
                Kind = QuestionKind.When,
                Statement = statement,
                Slot = "",
                Value = new TimeValue(normal, interval is null ? words : EdtfText.Of(time.Edtf!), interval, time.Relation),
                Focus = time.Span,
                Span = EvidenceSpans.Around(statements, statement, time.Span),
                Context = statements.BagOf(statement, time.Span),
            };
        }
    }

    /// <summary>"Now", "recently" and the like place nothing in time.</summary>
    private static bool Tells(TimeExpression time) => !time.Value.EndsWith("_REF", StringComparison.Ordinal);
}
