using System.Globalization;
using System.Text;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Reporting.Text;

/// <summary>Tells in plain words how one question of a story came to its verdict: the answers with their words, how each two stand, what counts as independent, and which rule decided.</summary>
public static class VerdictExplanation
{
    /// <param name="story">The story.</param>
    /// <param name="question">The question's number in the report, or its id in the JSON.</param>
    /// <returns>Lines for a person; null if the story has no such question.</returns>
    public static string? Of(Story story, string question)
    {
        ArgumentNullException.ThrowIfNull(story);
        var view = new StoryView(story, new());
        return Find(view, question) is { } found ? new Writer(view, found).Write() : null;
    }

    /// <summary>How many questions the report numbers, from 1.</summary>
    public static int Count(Story story) => story.Questions.Length;

    private static QuestionView? Find(StoryView view, string question) =>
        int.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? view.Questions.FirstOrDefault(one => one.Number == number) : view.FindQuestion(question);

    private sealed class Writer(StoryView view, QuestionView shown)
    {
        private readonly StringBuilder _text = new();
        private readonly Question _question = shown.Question;

        public string Write()
        {
            Line($"Question {ReaderText.Number(shown.Number)} (id {_question.Id}) of \"{view.Story.Title}\"");
            Line($"  {_question.Text}");
            Line($"  kind: {VerdictRules.NameOf(_question.Kind)}; verdict: {VerdictRules.NameOf(_question.Verdict)}");
            if (_question.Why.Length > 0)
                Line($"  put under one question because: {ReaderText.Closed(_question.Why)}");
            Answers();
            Relations();
            Independence();
            Rules();
            if (shown.Silent.Length > 0)
                Section("No answer was found in", $"  {string.Join(", ", shown.Silent.Select(source => $"{source.Letter} {source.Outlet}"))}");
            return _text.ToString();
        }

        private void Answers()
        {
            Section("The answers and the words that give them");
            var (sure, doubtful) = (_question.Sure.ToList(), _question.PerhapsTold.ToList());
            for (var index = 0; index < sure.Count; index++)
            {
                var answer = sure[index];
                Line($"  {ReaderText.Number(index + 1)}. {answer.Text}{(answer.Value == answer.Text ? "" : $" (compared as {answer.Value})")}: {ReaderText.Count(answer.N, "article")}, {ReaderText.Number(answer.Independent)} independent");
                foreach (var evidence in answer.Evidence)
                    Line(Quoted(evidence));
            }
            if (doubtful.Count == 0)
                return;
            Section("Words that perhaps tell it; nothing rests on them");
            foreach (var evidence in doubtful)
                Line(Quoted(evidence));
        }

        private string Quoted(Evidence evidence) => $"     {SourceOf(evidence)}: \"{OneLine(evidence.Words)}\"{Circumstances(evidence)}";

        private void Relations()
        {
            Section("How each two answers stand");
            var pairs = _question.SureRelations.ToList();
            if (pairs.Count == 0)
                Line("  there is one answer only");
            foreach (var pair in pairs)
                Line($"  {ReaderText.Number(pair.A + 1)} and {ReaderText.Number(pair.B + 1)}: {WordsOf(pair)}");
        }

        private void Independence()
        {
            Section($"{ReaderText.Count(_question.N, "article")} {(_question.N == 1 ? "answers" : "answer")}, {ReaderText.Number(_question.Independent)} independent");
            var groups = view.SourcesOf(_question.Told).GroupBy(source => source.Article.OriginGroup).OrderBy(group => group.Key).ToList();
            foreach (var group in groups)
                Line($"  {string.Join(" and ", group.Select(source => $"{source.Letter} ({source.Outlet})"))}{(group.Skip(1).Any() ? ": one text, since one takes over the other's words or both credit one agency" : ": a text of its own")}");
        }

        private void Rules()
        {
            Section("The rules, in the order in which they are tried (docs/verdicts.md)");
            var rules = VerdictRules.Tried(_question);
            foreach (var rule in rules)
                Line($"  {VerdictRules.NameOf(rule.Verdict)} if {rule.Text}: {rule.Found}{(rule.Applies ? ". This decides." : "; does not apply.")}");
            if (rules[^1].Verdict != _question.Verdict)
                Line($"  The file gives another verdict than these rules: {VerdictRules.NameOf(_question.Verdict)}. It was changed, or written by another version.");
        }

        private string SourceOf(Evidence evidence) =>
            view.Find(evidence.Article) is { } source
                ? string.Create(CultureInfo.InvariantCulture, $"{source.Letter} {source.Full}, {(evidence.Field == EvidenceField.Title ? "headline" : "text")} {evidence.Start}-{evidence.End}")
                : evidence.Article;

        private static string Circumstances(Evidence evidence)
        {
            var told = new List<string>();
            if (evidence.AttributedTo is { Length: > 0 } speaker)
                told.Add($"said by {OneLine(speaker)}");
            if (evidence.Hedge is { Length: > 0 } hedge)
                told.Add($"hedged: {OneLine(hedge)}");
            if (evidence.Polarity == Polarity.Negative)
                told.Add("denied");
            return told.Count == 0 ? "" : $" ({string.Join("; ", told)})";
        }

        private static string WordsOf(AnswerPair pair)
        {
            var relation = pair.Relation switch { AnswerRelation.Same => "same", AnswerRelation.Compatible => "compatible", _ => "differ" };
            return pair.Why switch
            {
                "" => relation,
                "spelling" => $"{relation}, one name in two spellings",
                PairSentences.Update => $"{relation}, the later report replaces the earlier count",
                _ => $"{relation}, {pair.Why}",
            };
        }

        private static string OneLine(string words) => words.ReplaceLineEndings(" ");

        private void Section(params ReadOnlySpan<string> lines)
        {
            _text.Append('\n');
            foreach (var line in lines)
                Line(line);
        }

        private void Line(string line) => _text.Append(line).Append('\n');
    }
}
