using Crosscheck.Reconciliation.Quotations;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>Whose words a place in the text holds: the speaker of the quotation around it.</summary>
internal sealed class LabelVoices
{
    /// <summary>Quotations nest once or twice; more than this is no prose.</summary>
    private const int DeepestNesting = 8;

    private readonly LabelText _text;
    private readonly List<Passage> _passages = [];

    public LabelVoices(LabelText text)
    {
        _text = text;
        var quotations = text.Text.Quotations;
        for (var quotation = 0; quotation < quotations.Length; quotation++)
            for (var part = 0; part < quotations[quotation].Content.Length && (quotations[quotation].Direct || quotations[quotation].Uttered); part++) _passages.Add(new(quotations[quotation].Content[part], quotations[quotation]));
        _passages.Sort((one, other) => one.Span.CompareTo(other.Span));
    }

    /// <summary>The speaker of the innermost quotation that holds the span; null in the article's own voice or if nobody is named.</summary>
    /// <param name="span">The words.</param>
    /// <param name="quotedOnly">True if reported speech counts as the article's words: who a name beside it belongs to is told by the article.</param>
    public string? At(TextSpan span, bool quotedOnly)
    {
        int low = 0, high = _passages.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_passages[middle].Span.Start <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (var index = low - 1; index >= Math.Max(0, low - DeepestNesting); index--)
            if (_passages[index].Span.Contains(span) && (!quotedOnly || _passages[index].Quotation.Direct)) return SpeakerOf(_passages[index].Quotation);
        return null;
    }

    private string? SpeakerOf(Quotation quotation) =>
        quotation.Speaker >= 0 ? _text.Article.Entities[quotation.Speaker].Name
        : quotation.Source is { } source && DescribedSources.MaySpeak(_text.Text, source) ? source.Of(_text.Text.Text) : null;

    private sealed record Passage(TextSpan Span, Quotation Quotation);
}
