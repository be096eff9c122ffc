namespace Crosscheck.Reconciliation.Labels;

/// <summary>Whose words a place in the text holds: the speaker of the quotation around it.</summary>
internal sealed class LabelVoices
{
    /// <summary>Quotations nest once or twice; more than this is no prose.</summary>
    private const int DeepestNesting = 8;

    private readonly LabelText _text;
    private readonly (TextSpan Content, Quotation Quotation)[] _contents;

    public LabelVoices(LabelText text)
    {
        _text = text;
        _contents = [.. text.Text.Quotations.SelectMany(quotation => quotation.Content.Select(content => (content, quotation))).OrderBy(pair => pair.content)];
    }

    /// <summary>The speaker of the innermost quotation that holds the span; null in the article's own voice or if nobody is named.</summary>
    public string? At(TextSpan span)
    {
        int low = 0, high = _contents.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_contents[middle].Content.Start <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (var index = low - 1; index >= Math.Max(0, low - DeepestNesting); index--)
            if (_contents[index].Content.Contains(span)) return SpeakerOf(_contents[index].Quotation);
        return null;
    }

    private string? SpeakerOf(Quotation quotation) =>
        quotation.Speaker >= 0 ? _text.Article.Entities[quotation.Speaker].Name : quotation.Source?.Of(_text.Text.Text);
}
