using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>Who said what, by speaker; one utterance in different wordings stands side by side with the differing words marked.</summary>
internal static class Quotations
{
    private const int SpeakersShown = 8;

    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("section", ("class", "quotations"), ("id", "quotations"), ("aria-labelledby", "quotations-h"));
        html.Element("h2", "Who said what", ("id", "quotations-h"));
        var speakers = SpeakersOf(view);
        if (speakers.Count == 0)
            html.Element("p", "No quotation was found.", ("class", "none"));
        foreach (var speaker in speakers.Take(SpeakersShown))
            Write(html, view, speaker);
        if (speakers.Count > SpeakersShown)
        {
            html.OpenFold(ReaderText.Count(speakers.Count - SpeakersShown, "more speaker"));
            foreach (var speaker in speakers.Skip(SpeakersShown))
                Write(html, view, speaker);
            html.Close("details");
        }
        html.Close("section");
    }

    private sealed record Speaker(int Place, string? Name, string? Role, List<Utterance> Utterances, ImmutableArray<SourceView> Sources);

    /// <summary>Those whom most sources quote first; nobody named last.</summary>
    private static List<Speaker> SpeakersOf(StoryView view)
    {
        var speakers = view.Story.Quotations
            .GroupBy(utterance => utterance.Entity is { } entity ? "entity " + entity : utterance.Speaker is { } name ? "name " + name : "", StringComparer.Ordinal)
            .Select((group, place) => new Speaker(
                place,
                group.Select(utterance => utterance.Speaker).FirstOrDefault(name => name is not null),
                group.Select(utterance => utterance.Role).FirstOrDefault(role => role is not null),
                [.. group],
                view.SourcesOf(group.SelectMany(utterance => utterance.Variants).SelectMany(variant => variant.Evidence))))
            .ToList();
        speakers.Sort((a, b) => (a.Name is null) != (b.Name is null) ? (a.Name is null).CompareTo(b.Name is null)
            : a.Sources.Length != b.Sources.Length ? b.Sources.Length.CompareTo(a.Sources.Length)
            : a.Place.CompareTo(b.Place));
        return speakers;
    }

    private static void Write(HtmlWriter html, StoryView view, Speaker speaker)
    {
        html.Open("div", ("class", "speaker-block"));
        html.Open("h3").Element("span", speaker.Name is { Length: > 0 } name ? name : "Nobody named", ("dir", "auto")).Close("h3");
        html.Open("p", ("class", "role"));
        if (speaker.Role is { Length: > 0 } role)
            html.Element("span", role, ("dir", "auto")).Text(" ");
        html.Chips(speaker.Sources).Close("p");
        html.Open("ul", ("class", "utterances"));
        foreach (var utterance in speaker.Utterances)
        {
            html.Open("li", ("class", utterance.Variants.Length > 1 ? "several" : null));
            for (var index = 0; index < utterance.Variants.Length; index++)
                Variant(html, view, utterance, index);
            html.Close("li");
        }
        html.Close("ul").Close("div");
    }

    private static void Variant(HtmlWriter html, StoryView view, Utterance utterance, int index)
    {
        var variant = utterance.Variants[index];
        var words = WordsOf(variant);
        var different = Different(utterance, index);
        html.Open("div", ("class", variant.Direct ? "variant direct" : "variant"));
        html.Open("blockquote", ("dir", "auto"));
        var at = 0;
        foreach (var span in different)
        {
            html.Text(words.AsSpan(at, span.Start - at)).Element("mark", span.Of(words), ("class", "diff"));
            at = span.End;
        }
        html.Text(words.AsSpan(at)).Close("blockquote");
        html.Open("p", ("class", "ways")).Chips(view.SourcesOf(variant.Evidence)).Text(" ");
        html.Open("span", ("class", "manner")).Text(variant.Direct ? "word for word" : "in the source’s words");
        if (variant.Cue is { Length: > 0 } cue)
            html.Text(", ").Element("span", $"“{cue}”", ("dir", "auto"));
        html.Close("span");
        if (variant.Evidence.Select(evidence => view.Spots.LinkTo(evidence)).FirstOrDefault(link => link is not null) is { } spot)
            html.Text(" ").Element("a", "In the article", ("href", spot));
        html.Close("p").Close("div");
    }

    /// <summary>The words that set a variant apart: the first from the second, every other from the first.</summary>
    private static ImmutableArray<TextSpan> Different(Utterance utterance, int index)
    {
        if (utterance.Variants.Length < 2)
            return [];
        var (inFirst, inOther) = WordDifference.Of(WordsOf(utterance.Variants[0]), WordsOf(utterance.Variants[Math.Max(index, 1)]));
        return index == 0 ? inFirst : inOther;
    }

    /// <summary>The wording as the first of its articles has it; several spans where the cue interrupts.</summary>
    private static string WordsOf(UtteranceVariant variant) =>
        string.Join(" … ", variant.Evidence.Where(evidence => evidence.Article == variant.Evidence[0].Article).Select(evidence => evidence.Words));
}
