using Crosscheck.Articles;

namespace Crosscheck.Cli.Terminal;

/// <summary>What the program says to the person at the keyboard: on standard error, a line each.</summary>
internal sealed class Messages(TextWriter writer)
{
    public void Say(string text) => writer.WriteLine($"crosscheck: {SafeText.Line(text)}");

    public void Tell(IEnumerable<InputProblem> problems)
    {
        foreach (var problem in problems)
            Say(problem.ToString());
    }

    public void Tell(IEnumerable<LeftOut> leftOut)
    {
        foreach (var left in leftOut)
            Say($"{left.File}: left out, {left.Why}");
    }
}
