namespace Crosscheck.Reporting.Html;

/// <summary>One piece of evidence in full: the sentence with the words marked, who says it, and the ways to check it.</summary>
internal static class EvidenceBlock
{
    public static void List(HtmlWriter html, StoryView view, IEnumerable<Evidence> evidence)
    {
        html.Open("ul", ("class", "evidence"));
        foreach (var one in evidence)
            Item(html, view, one);
        html.Close("ul");
    }

    private static void Item(HtmlWriter html, StoryView view, Evidence evidence)
    {
        var source = view.Find(evidence.Article);
        html.Open("li", ("class", "ev"), ("data-a", source is null ? null : ReaderText.Number(source.Ordinal)));
        html.Open("p", ("class", "by"));
        if (source is not null)
            html.SourceChip(source).Text(" ").Element("b", source.Outlet, ("dir", "auto")).Text(", ").Element("span", source.DayOrUnknown, ("title", source.Article.Published), ("class", "day"));
        if (evidence.Field == EvidenceField.Title)
            html.Text(", in the headline");
        Qualifiers(html, evidence);
        html.Close("p");
        Sentence(html, view, source, evidence);
        Ways(html, view, source, evidence);
        html.Close("li");
    }

    /// <summary>Speaker, hedge and denial, in words.</summary>
    public static void Qualifiers(HtmlWriter html, Evidence evidence)
    {
        if (evidence.AttributedTo is { Length: > 0 } speaker)
            html.Text(" ").Open("span", ("class", "tag")).Text("according to ").Element("b", speaker, ("dir", "auto")).Close("span");
        if (evidence.Hedge is { Length: > 0 } hedge)
            html.Text(" ").Open("span", ("class", "tag hedge")).Text("held back by ").Element("i", $"“{hedge}”", ("dir", "auto")).Close("span");
        if (evidence.Polarity == Polarity.Negative)
            html.Text(" ").Element("span", "✕ says no", ("class", "tag denies"));
    }

    private static void Sentence(HtmlWriter html, StoryView view, SourceView? source, Evidence evidence)
    {
        html.Open("blockquote", ("dir", "auto"));
        if (source is not null && view.Spots.Holds(evidence))
        {
            var text = source.Article.TextOf(evidence.Field);
            var sentence = SentenceAround.Of(text, evidence.Span);
            html.Text(text.AsSpan(sentence.Start, evidence.Start - sentence.Start));
            QuotedWords.Full(html, evidence);
            html.Text(text.AsSpan(evidence.End, sentence.End - evidence.End));
        }
        else
        {
            QuotedWords.Full(html, evidence);
        }
        html.Close("blockquote");
    }

    private static void Ways(HtmlWriter html, StoryView view, SourceView? source, Evidence evidence)
    {
        html.Open("p", ("class", "ways"));
        if (view.Spots.LinkTo(evidence) is { } spot)
            html.Element("a", "In the article", ("href", spot));
        if (WebAddress.IsLink(source?.Article.Url))
            html.Element("a", "Original page", ("href", source!.Article.Url), ("rel", "noreferrer"), ("class", "out"));
        html.Element("button", "Copy", ("type", "button"), ("class", "copy-words"), ("hidden", ""));
        html.Close("p");
    }
}
