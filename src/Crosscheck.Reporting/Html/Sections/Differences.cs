namespace Crosscheck.Reporting.Html;

/// <summary>Every point on which the sources do not simply agree, as cards; the most important open, the rest folded, none dropped.</summary>
internal static class Differences
{
    private const int LeastShown = 3;

    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("section", ("class", "differences"), ("id", "differences"), ("aria-labelledby", "differences-h"));
        html.Element("h2", "Where they differ", ("id", "differences-h"));
        var left = view.Options.CardsShown;
        var groups = view.Groups.Where(group => Standings.IsOpen(group.Standing)).ToList();
        if (groups.Count > 0)
            Tools(html, view);
        foreach (var group in groups)
        {
            var cards = group.Questions;
            var shown = Shown(left, cards.Length);
            left -= Math.Min(left, shown);
            html.Open("div", ("class", "group"));
            html.Open("h3", ("class", $"is-{Standings.ClassOf(group.Standing)}")).Text(GroupNames.Of(group.Standing)).Text(" ").Element("span", ReaderText.Number(cards.Length), ("class", "count")).Close("h3");
            foreach (var question in cards.Take(shown))
                QuestionCard.Write(html, view, question, "h4");
            if (shown < cards.Length)
            {
                html.OpenFold(ReaderText.Count(cards.Length - shown, "more point"));
                foreach (var question in cards.Skip(shown))
                    QuestionCard.Write(html, view, question, "h4");
                html.Close("details");
            }
            html.Close("div");
        }
        if (groups.Count == 0)
            html.Element("p", view.Sources.Length > 1 ? "No point was found on which the sources differ." : "One source cannot differ from itself.", ("class", "none"));
        html.Close("section");
    }

    /// <summary>Every group shows its first cards, so that one long group does not hide the others; a fold of a card or two is not worth its line.</summary>
    private static int Shown(int left, int cards)
    {
        var shown = Math.Max(left, LeastShown);
        return shown + 2 >= cards ? cards : shown;
    }

    /// <summary>Shown by the script only: nothing depends on them.</summary>
    private static void Tools(HtmlWriter html, StoryView view)
    {
        html.Open("div", ("class", "tools"), ("hidden", ""));
        html.Element("button", "Open all evidence", ("type", "button"), ("class", "open-all"), ("aria-pressed", "false"));
        html.Open("label").Text("Only points told by ");
        html.Open("select", ("class", "only")).Element("option", "any source", ("value", ""));
        foreach (var source in view.Sources)
            html.Element("option", $"{source.Letter}  {source.Outlet}", ("value", ReaderText.Number(source.Ordinal)));
        html.Close("select").Close("label");
        html.Open("span", ("class", "keys")).Element("kbd", "j").Text(" ").Element("kbd", "k").Text(" next, previous · ").Element("kbd", "Enter").Text(" opens").Close("span");
        html.Open("span", ("class", "said"), ("role", "status")).Close("span");
        html.Close("div");
    }
}
