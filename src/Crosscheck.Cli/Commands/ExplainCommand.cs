using System.CommandLine;
using System.Text.Json;
using Crosscheck.Cli.Terminal;
using Crosscheck.Reporting.Html;
using Crosscheck.Reporting.Text;

namespace Crosscheck.Cli.Commands;

/// <summary>How one question came to its verdict, for checking by hand.</summary>
internal sealed class ExplainCommand : Command, IExamples
{
    private readonly CommandContext _context;
    private readonly Argument<string> _story = new("STORY") { Description = "A story that report --json wrote, or the report itself (.html); - for standard input." };
    private readonly Argument<string> _question = new("QUESTION") { Description = "The question's number in the report, or its id in the JSON (q12)." };

    public ExplainCommand(CommandContext context)
        : base("explain", "Explain how a question came to its verdict, so that anybody can check it by hand.")
    {
        _context = context;
        Add(_story);
        Add(_question);
        SetAction(Run);
    }

    public string Examples => """
        Examples:
          crosscheck explain report.html 3     the third question of the report
          crosscheck explain story.json q12    by its id in the JSON

        """;

    private int Run(ParseResult parsed)
    {
        var (file, question) = (parsed.GetRequiredValue(_story), parsed.GetRequiredValue(_question));
        if (Read(file) is not { } story)
            return ExitCode.NothingUsable;
        if (VerdictExplanation.Of(story, question) is not { } explanation)
        {
            _context.Messages.Say(VerdictExplanation.Count(story) switch
            {
                0 => $"{file} has no questions",
                1 => $"there is no question {question} in {file}; it has question 1 only",
                var count => $"there is no question {question} in {file}; its questions are numbered from 1 to {count}",
            });
            return ExitCode.WrongUsage;
        }
        foreach (var line in explanation.TrimEnd('\n').Split('\n'))
            Console.Out.WriteLine(SafeText.Line(line));
        return ExitCode.AllRead;
    }

    private Story? Read(string file)
    {
        try
        {
            var text = file == Output.OutputFile.StandardOutput ? Console.In.ReadToEnd() : File.ReadAllText(file);
            var story = text.AsSpan().TrimStart().StartsWith("<") ? StoryPage.ExtractJson(text) : StoryJson.Read(text);
            // Reading fills no list that the file lacks.
            if (!story.Questions.IsDefault && !story.Articles.IsDefault)
                return story;
            _context.Messages.Say($"{file} is no story: it has no articles and questions; name a file that crosscheck report --json wrote");
        }
        catch (JsonException)
        {
            _context.Messages.Say($"{file} is no story of this version; name a file that crosscheck report --json or --out wrote");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            _context.Messages.Say(File.Exists(file) ? $"{file} cannot be read: check that you may read it" : $"{file}: there is no such file");
        }
        return null;
    }
}
