using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>One line a question, one cell a source: the shape of the disagreement at a glance, and the way into the cards.</summary>
internal static class OverviewGrid
{
    /// <summary>So many lines fit on a first screen.</summary>
    private const int LeastShown = 10;

    private const int AnswersNamed = 5;
    private const int Some = 6;
    private const int Many = 12;
    private const int VeryMany = 24;

    public static void Render(HtmlWriter html, StoryView view)
    {
        html.Open("section", ("class", "overview"), ("id", "overview"), ("aria-labelledby", "overview-h"));
        html.Element("h2", "Overview", ("id", "overview-h"));
        if (view.Questions.Length == 0)
        {
            html.Element("p", "There is nothing to compare.", ("class", "none"));
        }
        else
        {
            html.Open("p", ("class", "key")).Text("One line a question, one column a source. The same sign in a line is the same answer: ").Element("span", "●", ("class", "sign first")).Text(" for the first, ").Element("span", "▲ ■ ◆", ("class", "sign")).Text(" for others; · where no answer was found, ? where one may stand in other words.").Close("p");
            var shown = Shown(view);
            Table(html, view, view.Questions[..shown], "The questions and each source's answer");
            Rest(html, view, view.Questions[shown..]);
        }
        html.Close("section");
    }

    /// <summary>All that is not agreed, up to the limit; where that is little, the first lines of what is.</summary>
    private static int Shown(StoryView view)
    {
        var open = view.CountOpen();
        return Math.Min(view.Options.OverviewLinesShown, open > 0 ? Math.Max(open, Math.Min(view.Questions.Length, LeastShown)) : view.Questions.Length);
    }

    private static void Rest(HtmlWriter html, StoryView view, ImmutableArray<QuestionView> rest)
    {
        if (rest.Length == 0)
            return;
        var parts = new List<string>();
        Add(Standings.IsOpen, "on which they do not agree");
        Add(standing => standing == Standing.Agree, "on which they agree");
        Add(standing => standing == Standing.AgreeLoosely, "on which they agree, one more exactly");
        Add(standing => standing == Standing.ToldAlike, "told alike, each in its own words");
        Add(standing => standing == Standing.SurelyOne, "surely told by one source, perhaps by more");
        Add(standing => standing == Standing.Single, "told by one source only");
        html.OpenFold($"the other {ReaderText.Count(rest.Length, "line")}: {ReaderText.List(parts)}");
        Table(html, view, rest, "The other questions and each source's answer");
        html.Close("details");

        void Add(Func<Standing, bool> which, string words)
        {
            var count = rest.Count(question => which(question.Standing));
            if (count > 0)
                parts.Add($"{ReaderText.Number(count)} {words}");
        }
    }

    private static void Table(HtmlWriter html, StoryView view, ImmutableArray<QuestionView> questions, string caption)
    {
        var size = view.Sources.Length > VeryMany ? " very-many" : view.Sources.Length > Many ? " many" : view.Sources.Length > Some ? " some" : "";
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", caption));
        html.Open("table", ("class", "grid" + size));
        html.Element("caption", caption, ("class", "vh"));
        html.Open("thead").Open("tr").Open("th", ("scope", "col"), ("class", "q")).Element("span", "Question", ("class", "vh")).Close("th");
        foreach (var source in view.Sources)
            html.Open("th", ("scope", "col")).SourceChip(source).Close("th");
        html.Element("td", view.Sources.Length > Many ? "" : "The answers", ("class", "fill"));
        html.Close("tr").Close("thead");
        foreach (var group in view.Groups)
        {
            var members = group.Questions.Where(question => question.Number >= questions[0].Number && question.Number <= questions[^1].Number).ToList();
            if (members.Count == 0)
                continue;
            html.Open("tbody", ("class", $"is-{Standings.ClassOf(group.Standing)}"));
            html.Open("tr", ("class", "group")).Open("th", ("scope", "rowgroup"), ("colspan", ReaderText.Number(view.Sources.Length + 2)));
            html.Open("span").Element("span", Standings.SignOf(group.Standing), ("class", "vsign"), ("aria-hidden", "true")).Text(" " + GroupNames.Of(group.Standing)).Close("span").Close("th").Close("tr");
            foreach (var question in members)
                Row(html, view, question);
            html.Close("tbody");
        }
        html.Close("table").Close("div");
    }

    private static void Row(HtmlWriter html, StoryView view, QuestionView question)
    {
        html.Open("tr");
        html.Open("th", ("scope", "row"), ("class", "q")).Open("a", ("href", "#" + question.Id)).Element("span", ReaderText.Number(question.Number), ("class", "no")).Text(" ").Element("span", question.Question.Text, ("dir", "auto"), ("class", "qt")).Close("a").Close("th");
        var answers = AnswersBySource(view, question);
        foreach (var source in view.Sources)
        {
            var given = answers[source.Ordinal - 1];
            if (given is null)
            {
                html.Element("td", question.Unclear.Contains(source) ? AnswerSign.Unclear : AnswerSign.Silent, ("class", "quiet"));
                continue;
            }
            html.Open("td", ("title", string.Join("; ", given.Select(index => question.Question.Answers[index].Text))), ("data-q", Anchors.Answer(question.Number, given[0])));
            foreach (var index in given)
                html.Element("span", AnswerSign.Of(index), ("class", AnswerSign.ClassOf(index)));
            html.Close("td");
        }
        Key(html, view, question);
        html.Close("tr");
    }

    /// <summary>What the line's signs stand for; where many sources fill the line, the card says it.</summary>
    private static void Key(HtmlWriter html, StoryView view, QuestionView question)
    {
        html.Open("td", ("class", "fill"));
        if (view.Sources.Length <= Many)
            for (var index = 0; index < Math.Min(question.Question.Sure.Count(), AnswersNamed); index++)
                html.Open("span", ("class", "a")).Element("span", AnswerSign.Of(index), ("class", AnswerSign.ClassOf(index)), ("aria-hidden", "true")).Element("span", question.Question.Answers[index].Text, ("dir", "auto")).Close("span").Text(" ");
        html.Close("td");
    }

    private static List<int>?[] AnswersBySource(StoryView view, QuestionView question)
    {
        var bySource = new List<int>?[view.Sources.Length];
        for (var index = 0; index < question.Question.Sure.Count(); index++)
            foreach (var source in view.SourcesOf(question.Question.Answers[index].Evidence))
                (bySource[source.Ordinal - 1] ??= []).Add(index);
        return bySource;
    }
}
