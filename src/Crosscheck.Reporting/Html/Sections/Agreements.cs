namespace Crosscheck.Reporting.Html;

/// <summary>What several sources agree on, exactly or in different detail, what they tell alike in their own words, what one surely tells and others perhaps, and what one source alone tells; all folded.</summary>
internal static class Agreements
{
    public static void Render(HtmlWriter html, StoryView view)
    {
        Section(html, view, Standing.Agree, "agreements", "Where they agree", "No point was found on which two independent sources agree.");
        Section(html, view, Standing.AgreeLoosely, "loosely", "Where they agree, one more exactly than another", "No point was found that one source only tells more exactly.");
        Section(html, view, Standing.ToldAlike, "told-alike", "Told alike, each in its own words", "No sentences of two sources were found that tell of the same.");
        Section(html, view, Standing.SurelyOne, "perhaps", "Surely told by one, perhaps by more", "No sentence was found that may tell in other words what one source tells.");
        Section(html, view, Standing.Single, "single", "Told by one source only", "Nothing is told by one source only.");
    }

    private static void Section(HtmlWriter html, StoryView view, Standing standing, string id, string title, string none)
    {
        var questions = view.Groups.FirstOrDefault(group => group.Standing == standing)?.Questions ?? [];
        html.Open("section", ("id", id), ("aria-labelledby", id + "-h"));
        html.Element("h2", title, ("id", id + "-h"));
        if (questions.Length == 0)
        {
            html.Element("p", none, ("class", "none"));
        }
        else
        {
            html.OpenFold(ReaderText.Count(questions.Length, "point"), open: standing == Standing.Agree && view.CountOpen() == 0);
            foreach (var question in questions)
                QuestionCard.Write(html, view, question, "h3");
            html.Close("details");
        }
        html.Close("section");
    }
}
