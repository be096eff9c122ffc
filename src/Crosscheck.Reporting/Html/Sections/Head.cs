namespace Crosscheck.Reporting.Html;

/// <summary>Title, the one sentence made by rule, and what the story is made of.</summary>
internal static class Head
{
    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("header", ("class", "head"), ("id", "top"));
        html.Element("p", "Crosscheck", ("class", "kicker"));
        html.Element("h1", view.Story.Title.Length > 0 ? view.Story.Title : "What the sources say", ("dir", "auto"));
        html.Element("p", Sentence(view), ("class", "sentence"));
        if (Also(view) is { Length: > 0 } also)
            html.Element("p", also, ("class", "also"));
        html.Open("p", ("class", "facts"));
        foreach (var fact in Facts(view))
            html.Element("span", fact).Text(" ");
        html.Close("p");
        if (view.Story.Excerpts)
            html.Element("p", "The full texts of the articles are left out of this page. The words that carry each point are here.", ("class", "notice"));
        html.Close("header");
    }

    internal static string Sentence(StoryView view)
    {
        if (view.Sources.Length == 0)
            return "There is no article to read.";
        var (differ, agree, single) = (view.Count(Standing.Differ), view.Count(Standing.Agree), view.Count(Standing.Single));
        if (view.Sources.Length == 1)
            return $"There is one source only, so nothing can be compared. It is asked {ReaderText.Count(view.Questions.Length, "question")} here.";
        if (view.Questions.Length == 0)
            return "No point was found on which the sources can be compared.";
        if (differ + agree == 0)
            return $"The sources were not found to differ or to agree on any point{(single == 0 ? "" : $"; {ReaderText.Number(single)} {(single == 1 ? "is" : "are")} told by one source only")}.";
        var told = single switch
        {
            0 => "",
            1 => "; 1 is told by one source only",
            _ => $"; {ReaderText.Number(single)} are told by one source only",
        };
        return $"The sources differ on {(differ == 0 ? "no point" : ReaderText.Count(differ, "point"))}, agree on {(agree == 0 ? "none" : ReaderText.Number(agree))}{told}.";
    }

    /// <summary>Points that are neither agreed nor disputed.</summary>
    private static string Also(StoryView view)
    {
        var parts = new List<string>();
        Add(Standing.NamedDifferently, "named differently");
        Add(Standing.Compatible, "with answers that can all be right");
        Add(Standing.SideBySide, "side by side without a verdict");
        Add(Standing.SpelledDifferently, "spelled differently");
        Add(Standing.AgreeLoosely, "on which they agree, one more exactly");
        Add(Standing.ToldAlike, "told by several, each in its own words");
        Add(Standing.SurelyOne, "surely told by one source and perhaps by more");
        return parts.Count == 0 || view.Sources.Length < 2 ? "" : $"Besides: {ReaderText.List(parts)}.";

        void Add(Standing group, string words)
        {
            var count = view.Count(group);
            if (count > 0)
                parts.Add($"{ReaderText.Number(count)} {words}");
        }
    }

    private static IEnumerable<string> Facts(StoryView view)
    {
        yield return ReaderText.Count(view.Sources.Length, "article");
        var outlets = ReaderText.Count(view.Sources.Where(source => source.IsNamed).Select(source => source.Outlet).Distinct(StringComparer.Ordinal).Count(), "outlet");
        var unnamed = view.Sources.Count(source => !source.IsNamed);
        yield return unnamed == 0 ? outlets : unnamed == view.Sources.Length ? "no outlet named" : $"{outlets} and {ReaderText.Number(unnamed)} unnamed";
        yield return ReaderText.Count(view.Sources.Select(source => ReaderText.Number(source.Article.OriginGroup)).Distinct(StringComparer.Ordinal).Count(), "independent text");
        var days = view.Sources.Select(source => source.Article.Published is { Length: >= 10 } iso ? TimeBounds.Of(iso[..10]) : null).OfType<TimeBounds>().ToList();
        days.Sort(TimeBounds.Compare);
        var unknown = view.Sources.Length - days.Count;
        if (days.Count > 0)
            yield return "published " + ReaderDate.Span(days[0].First, days[^1].First);
        if (unknown > 0)
            yield return days.Count == 0 ? "publication date unknown" : $"publication date of {ReaderText.Number(unknown)} unknown";
    }
}
