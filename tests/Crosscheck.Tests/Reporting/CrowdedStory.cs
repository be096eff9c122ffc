using System.Globalization;
using System.Text;

namespace Crosscheck.Tests.Reporting;

/// <summary>A story of any size, made by counting: for speed and for pages with very many sources.</summary>
internal static class CrowdedStory
{
    private const int Sentences = 60;

    public static Story Build(int articles, int questions)
    {
        var story = new StoryBuilder();
        for (var index = 0; index < articles; index++)
            story.Article(Id(index), Letter(index), $"Outlet of Town {index + 1}", string.Create(CultureInfo.InvariantCulture, $"2024-03-{1 + index % 28:00}"), $"Report {index + 1} on the bridge", Text(index), index + 1);
        for (var number = 0; number < questions; number++)
        {
            var spread = number % 3 == 0 ? 1 : 1 + number % 7;
            var answers = Enumerable.Range(0, articles)
                .Where(index => articles == 1 || (index * 7 + number * 3) % 5 < 3)
                .GroupBy(index => (index + number) % spread)
                .OrderBy(group => group.Key)
                .Select(group => story.Answer(Value(group.Key), Value(group.Key), [.. group.Select(index => story.Words(Id(index), $"Section {number % Sentences} of the bridge weighs {Value((index + number % Sentences) % (1 + number % Sentences % 7))} tons", null))]))
                .ToArray();
            story.Ask(QuestionKind.HowMany, $"How heavy is section {number} of the bridge?", answers.Length > 1 ? Verdict.Differ : Verdict.Agree, "all weigh the same section", answers);
        }
        return new Story { Title = "A bridge weighed many times", Articles = story.Articles, Questions = story.Questions, Silent = story.Silent() };
    }

    private static string Id(int index) => "n" + index.ToString("000", CultureInfo.InvariantCulture);

    private static string Value(int number) => (100 + number).ToString(CultureInfo.InvariantCulture);

    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letter(index / 26 - 1) + (char)('A' + index % 26);

    private static string Text(int index)
    {
        var text = new StringBuilder();
        for (var number = 0; number < Sentences; number++)
            text.Append(CultureInfo.InvariantCulture, $"Section {number} of the bridge weighs {Value((index + number) % (1 + number % 7))} tons, an engineer told a reporter who had come from afar to hear it.").Append(number % 4 == 3 ? '\n' : ' ');
        return text.ToString();
    }
}
