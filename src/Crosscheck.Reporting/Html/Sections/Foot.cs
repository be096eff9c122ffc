namespace Crosscheck.Reporting.Html;

/// <summary>How to read the signs, what was left out, and what the page does not say.</summary>
internal static class Foot
{
    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("footer", ("class", "foot"));
        html.Element("h2", "How to read this page");
        html.Open("dl", ("class", "signs"));
        Sign(Standing.Differ, "Not all answers can be right, or one source states what another leaves open.");
        Sign(Standing.Denied, "A source, or somebody it quotes, says the opposite.");
        Sign(Standing.NamedDifferently, "The sources use words that judge differently, or other names.");
        Sign(Standing.Compatible, "One answer is rougher, or both can hold.");
        Sign(Standing.Updated, "A later report replaces an earlier count, or tells as done what was still to come.");
        Sign(Standing.Agree, "Two or more independent sources say the same.");
        Sign(Standing.AgreeLoosely, "Two or more say the same, one more exactly.");
        Sign(Standing.ToldAlike, "Sentences of several sources that tell of the same; what each adds is not judged.");
        Sign(Standing.SurelyOne, "One source surely tells it; sentences of others may tell it in other words.");
        Sign(Standing.Single, "Only one source speaks of it.");
        html.Close("dl");
        html.Element("p", "This page shows who says what, in which words. It does not say what is true, and it rates nobody. Copies of one text count as one independent source. It was made by rule from the articles listed here; the words in quotation marks are theirs.");
        if (view.Story.LeftOut.Length > 0)
        {
            html.Element("h3", "Read, but left out");
            html.Open("ul");
            foreach (var leftOut in view.Story.LeftOut)
                html.Open("li").Element("span", leftOut.File, ("dir", "auto")).Text(": ").Element("span", leftOut.Why, ("dir", "auto")).Close("li");
            html.Close("ul");
        }
        html.Close("footer");

        void Sign(Standing standing, string meaning) =>
            html.Open("dt", ("class", $"is-{Standings.ClassOf(standing)}")).Element("span", Standings.SignOf(standing), ("class", "vsign")).Text(" " + Standings.WordsOf(standing)).Close("dt").Element("dd", meaning);
    }
}
