using System.Globalization;

namespace Crosscheck.Reporting.Html;

/// <summary>Which articles share text, how much, and the shared passages.</summary>
internal static class Copies
{
    private const int PairsShown = 20;

    /// <summary>More would make the page of a large story too heavy to open.</summary>
    private const int MostPairs = 200;

    /// <summary>Units shown of a passage.</summary>
    private const int PassageShown = 600;

    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("section", ("class", "copies"), ("id", "copies"), ("aria-labelledby", "copies-h"));
        html.Element("h2", "Copies", ("id", "copies-h"));
        var copies = view.Story.Copies.Where(copy => view.Find(copy.A) is not null && view.Find(copy.B) is not null).ToList();
        var placeOf = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var copy in copies)
            placeOf.Add(copy, placeOf.Count);
        copies.Sort((a, b) => a.Share != b.Share ? b.Share.CompareTo(a.Share) : placeOf[a].CompareTo(placeOf[b]));
        if (copies.Count == 0)
            html.Element("p", "No text shared between the articles was found.", ("class", "none"));
        else
            html.Element("p", "Articles that share whole passages. Where one text is mostly another’s, both count as one independent text.", ("class", "key"));
        List(html, view, copies.Take(PairsShown));
        if (copies.Count > PairsShown)
        {
            html.OpenFold(ReaderText.Count(copies.Count - PairsShown, "more pair"));
            List(html, view, copies.Take(MostPairs).Skip(PairsShown));
            if (copies.Count > MostPairs)
                html.Element("p", $"{ReaderText.Count(copies.Count - MostPairs, "pair")} that share less of their text {(copies.Count - MostPairs == 1 ? "is" : "are")} left out of this page; the JSON has them.", ("class", "quiet"));
            html.Close("details");
        }
        html.Close("section");
    }

    private static void List(HtmlWriter html, StoryView view, IEnumerable<Copy> copies)
    {
        html.Open("ul", ("class", "pairs"));
        foreach (var copy in copies)
            Pair(html, view, copy, view.Find(copy.A)!, view.Find(copy.B)!);
        html.Close("ul");
    }

    private static void Pair(HtmlWriter html, StoryView view, Copy copy, SourceView a, SourceView b)
    {
        html.Open("li");
        html.Open("p", ("class", "pair")).SourceChip(a).Text(" ").Element("span", a.Outlet, ("dir", "auto")).Text(" and ").SourceChip(b).Text(" ").Element("span", b.Outlet, ("dir", "auto"));
        html.Text(" share ").Element("b", ReaderText.Percent(copy.Share)).Text(" of the shorter text").Close("p");
        Bar(html, copy.Share);
        var passages = copy.Passages.Where(passage => SpotIndex.Holds(a, passage.A) && SpotIndex.Holds(b, passage.B)).ToList();
        if (passages.Count > 0)
        {
            html.OpenFold(ReaderText.Count(passages.Count, "shared passage"));
            html.Open("ol", ("class", "passages"));
            foreach (var passage in passages)
            {
                var text = a.Article.Text[passage.A.Start..passage.A.End];
                html.Open("li").Element("blockquote", text.Length > PassageShown ? text[..Whole(text, PassageShown)] + " …" : text, ("dir", "auto"));
                html.Open("p", ("class", "ways")).Text("In ");
                html.Element("a", a.Letter, ("href", Link(a, passage.A))).Text(" and in ").Element("a", b.Letter, ("href", Link(b, passage.B)));
                html.Close("p").Close("li");
            }
            html.Close("ol").Close("details");
        }
        else if (copy.Passages.Length > 0)
        {
            html.Element("p", $"{ReaderText.Count(copy.Passages.Length, "shared passage")}; the texts are left out of this page.", ("class", "quiet"));
        }
        html.Close("li");
    }

    private static void Bar(HtmlWriter html, double share)
    {
        html.Open("svg", ("class", "share"), ("width", "100%"), ("height", "6"), ("aria-hidden", "true"), ("focusable", "false"));
        html.Open("rect", ("class", "all"), ("width", "100%"), ("height", "6")).Close("rect");
        html.Open("rect", ("class", "part"), ("width", (Math.Clamp(share, 0, 1) * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%"), ("height", "6")).Close("rect");
        html.Close("svg");
    }

    private static string Link(SourceView source, PassageEnd passage) => "#" + Anchors.Spot(source.Ordinal, EvidenceField.Text, passage.Start);

    private static int Whole(string text, int index) => char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
