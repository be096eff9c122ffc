using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

public sealed class ExplainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExplainTests()
    {
        Pages.WriteTwo(_folder);
        CrosscheckProgram.Run(_folder, ["report", "pages", "--out", "r.html", "--json", "s.json"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_question_is_explained_with_answers_words_relations_and_rule()
    {
        var question = JsonDocument.Parse(_folder.Read("s.json")).RootElement.GetProperty("questions").EnumerateArray().First(one => one.GetProperty("verdict").GetString() == "differ");

        var result = CrosscheckProgram.Run(_folder, ["explain", "s.json", question.GetProperty("id").GetString()!]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains(question.GetProperty("text").GetString()!, result.Output, StringComparison.Ordinal);
        foreach (var answer in question.GetProperty("answers").EnumerateArray())
            Assert.Contains(answer.GetProperty("evidence")[0].GetProperty("words").GetString()!.ReplaceLineEndings(" "), result.Output, StringComparison.Ordinal);
        Assert.Contains(question.GetProperty("relations")[0].GetProperty("why").GetString()!, result.Output, StringComparison.Ordinal);
        Assert.Contains("independent", result.Output, StringComparison.Ordinal);
        Assert.Contains("This decides.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_give_the_verdict_of_every_question()
    {
        var count = JsonDocument.Parse(_folder.Read("s.json")).RootElement.GetProperty("questions").GetArrayLength();
        Assert.NotEqual(0, count);
        for (var number = 1; number <= Math.Min(count, 4); number++)
        {
            var result = CrosscheckProgram.Run(_folder, ["explain", "r.html", $"{number}"]);

            Assert.True(result.ExitCode == 0, result.ToString());
            Assert.DoesNotContain("another verdict", result.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(2, "s.json", "999", "there is no question 999 in s.json")]
    [InlineData(2, "r.html", "q999", "there is no question q999 in r.html")]
    [InlineData(3, "nowhere.json", "1", "no such file")]
    [InlineData(3, "pages/first.html", "1", "is no story")]
    [InlineData(2, "s.json", null, "Required argument 'QUESTION' missing")]
    public void What_cannot_be_explained_is_said(int exitCode, string file, string? question, string message)
    {
        var result = CrosscheckProgram.Run(_folder, question is null ? ["explain", file] : ["explain", file, question]);

        Assert.True(result.ExitCode == exitCode, result.ToString());
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }
}
