using System.Collections.Immutable;

namespace Crosscheck.Reporting.Html;

/// <summary>One question as a card, values first: each value with its sources and its shortest words, opening in place to all its evidence.</summary>
internal static class QuestionCard
{

    /// <summary>Silent sources beyond this are counted, and named on demand.</summary>
    private const int SilentShown = 12;

    /// <summary>Pairs that one note names; where a rule joins more, only "Why" names them.</summary>
    private const int NotedPairs = 3;

    /// <param name="heading">The heading's element, one level below the section's or group's.</param>
    public static void Write(HtmlWriter html, StoryView view, QuestionView question, string heading)
    {
        var sources = view.SourcesOf(question.Question.Told);
        html.Open("article", ("class", $"card is-{Standings.ClassOf(question.Standing)}"), ("id", question.Id), ("data-s", string.Join(' ', sources.Select(source => ReaderText.Number(source.Ordinal)))));
        Head(html, view, question, heading);
        Values(html, view, question);
        PairNotes(html, question);
        Foot(html, view, question);
        html.Close("article");
    }

    private static void Head(HtmlWriter html, StoryView view, QuestionView question, string heading)
    {
        html.Open("header");
        html.Open(heading, ("class", "q")).Element("a", ReaderText.Number(question.Number), ("class", "no"), ("href", "#" + question.Id), ("aria-label", $"Point {ReaderText.Number(question.Number)}")).Text(" ").Element("span", question.Question.Text, ("dir", "auto")).Close(heading);
        html.Open("p", ("class", "verdict"));
        html.Element("span", Standings.SignOf(question.Standing), ("class", "vsign"), ("aria-hidden", "true")).Text(" ").Element("b", Standings.WordsOf(question.Standing));
        html.Text($" · {ReaderText.Number(question.Question.N)} of {ReaderText.Count(view.Sources.Length, "source")}");
        if (question.Question.Independent < question.Question.N)
            html.Text($", {ReaderText.Number(question.Question.Independent)} independent");
        html.Close("p");
        html.Close("header");
    }

    private static void Values(HtmlWriter html, StoryView view, QuestionView question)
    {
        ImmutableArray<Answer> answers = [.. question.Question.Sure];
        var sequence = question.Standing == Standing.Updated;
        html.Open(sequence ? "ol" : "ul", ("class", $"values {WidthOf(answers.Select(answer => answer.Text.Length).DefaultIfEmpty().Max())} {ChipsOf(answers.Select(answer => view.SourcesOf(answer.Evidence).Length).DefaultIfEmpty().Max())}{(sequence ? " sequence" : question.Standing == Standing.ToldAlike ? " told" : "")}"));
        foreach (var index in InOrder(view, answers, sequence))
            Value(html, view, question, index, sequence);
        html.Close(sequence ? "ol" : "ul");
    }

    // The columns of a card follow its longest value and its most chips; a value longer than a column stands on a line of its own.
    private static string WidthOf(int letters) => letters switch { <= 6 => "v1", <= 14 => "v2", <= 24 => "v3", _ => "wide" };

    private static string ChipsOf(int chips) => chips switch { <= 2 => "k1", <= 4 => "k2", _ => "k3" };

    private static void Value(HtmlWriter html, StoryView view, QuestionView question, int index, bool sequence)
    {
        var answer = question.Question.Answers[index];
        var shortest = Shortest(answer.Evidence);
        html.Open("li", ("id", Anchors.Answer(question.Number, index)), ("class", "value"));
        html.Open("details").Open("summary");
        html.Element("span", AnswerSign.Of(index), ("class", AnswerSign.ClassOf(index)), ("aria-hidden", "true"));
        // What is told alike is its words, which stand below.
        if (question.Standing != Standing.ToldAlike)
            html.Element("b", answer.Text, ("class", "val"), ("dir", "auto"), ("title", answer.Value == answer.Text ? null : answer.Value));
        html.Chips(view.SourcesOf(answer.Evidence));
        html.Open("span", ("class", "line"));
        if (sequence && FirstReport(view, answer) is { Day: { } day } first)
            html.Element("span", day, ("class", "when"), ("title", first.Article.Published)).Text(" ");
        if (shortest.AttributedTo is { Length: > 0 } speaker)
            html.Open("span", ("class", "speaker")).Element("span", speaker, ("dir", "auto")).Text(": ").Close("span");
        QuotedWords.Line(html, shortest);
        html.Close("span");
        html.Element("span", answer.Evidence.Length > 1 ? $"+ {ReaderText.Number(answer.Evidence.Length - 1)} more" : "", ("class", "more"));
        html.Close("summary");
        EvidenceBlock.List(html, view, answer.Evidence);
        html.Close("details").Close("li");
    }

    /// <summary>What a rule says of two answers beside the verdict: some can both be right though others differ, or one replaces the other.</summary>
    private static void PairNotes(HtmlWriter html, QuestionView question)
    {
        if (question.Standing is not (Standing.Differ or Standing.Denied or Standing.Compatible))
            return;
        var notable = PairSentences.Of(question.Question, pair => pair.Relation == AnswerRelation.Compatible && (question.Standing != Standing.Compatible || pair.Why == PairSentences.Update), NotedPairs);
        foreach (var sentence in notable.Take(2))
            html.Open("p", ("class", "note")).Element("span", "≈ ", ("class", "vsign"), ("aria-hidden", "true")).Text(sentence).Close("p");
    }

    private static void Foot(HtmlWriter html, StoryView view, QuestionView question)
    {
        html.Open("footer");
        Without(html, view, question.Silent, "No answer found in");
        Perhaps(html, view, question);
        var sentences = PairSentences.Of(question.Question, _ => true, int.MaxValue).ToList();
        if (question.Question.Why.Length > 0 || sentences.Count > 0)
        {
            html.Open("details", ("class", "why")).Element("summary", "Why");
            if (question.Question.Why.Length > 0)
                html.Element("p", ReaderText.Closed(ReaderText.Capital(question.Question.Why)), ("dir", "auto"));
            foreach (var sentence in sentences)
                html.Element("p", sentence, ("dir", "auto"));
            html.Close("details");
        }
        html.Close("footer");
    }

    /// <summary>The sources that may tell it in other words: first those with a sentence that may be it.</summary>
    private static void Perhaps(HtmlWriter html, StoryView view, QuestionView question)
    {
        var doubtful = question.Question.PerhapsTold.ToList();
        var quoted = view.SourcesOf(doubtful);
        Without(html, view, [.. question.Unclear.Where(source => !quoted.Contains(source))], "Perhaps told in other words in");
        if (doubtful.Count == 0)
            return;
        html.Open("details", ("class", "silent perhaps")).Open("summary").Text("Perhaps told in these words in ").Chips(quoted).Close("summary");
        EvidenceBlock.List(html, view, doubtful);
        html.Close("details");
    }

    /// <summary>The sources that give no answer, with how surely they give none.</summary>
    private static void Without(HtmlWriter html, StoryView view, ImmutableArray<SourceView> silent, string words)
    {
        if (silent.Length == 0)
            return;
        if (silent.Length <= SilentShown)
        {
            html.Open("p", ("class", "silent")).Text($"{words}: ").Chips(silent).Close("p");
            return;
        }
        html.Open("details", ("class", "silent")).Element("summary", $"{words} {ReaderText.Number(silent.Length)} of {ReaderText.Number(view.Sources.Length)}");
        html.Element("p", string.Join(", ", silent.Select(source => source.Letter)));
        html.Close("details");
    }

    private static Evidence Shortest(ImmutableArray<Evidence> evidence)
    {
        var shortest = evidence[0];
        foreach (var one in evidence)
            if (one.Words.Length < shortest.Words.Length)
                shortest = one;
        return shortest;
    }

    /// <summary>As they stand, or in a sequence by the first report of each; unknown days last.</summary>
    private static List<int> InOrder(StoryView view, ImmutableArray<Answer> answers, bool sequence)
    {
        List<int> order = [];
        for (var index = 0; index < answers.Length; index++)
            order.Add(index);
        if (!sequence)
            return order;
        List<string> days = [.. answers.Select(answer => FirstReport(view, answer)?.Article.Published ?? "~")];
        order.Sort((a, b) => string.CompareOrdinal(days[a], days[b]) is var byDay and not 0 ? byDay : a.CompareTo(b));
        return order;
    }

    /// <summary>Sources stand in order of publication, so the first that has a day is the earliest.</summary>
    private static SourceView? FirstReport(StoryView view, Answer answer) =>
        view.SourcesOf(answer.Evidence).FirstOrDefault(source => source.Article.Published is not null);
}
