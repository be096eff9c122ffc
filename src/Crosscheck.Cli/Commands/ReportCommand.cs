using System.CommandLine;
using Crosscheck.Articles;
using Crosscheck.Cli.Output;
using Crosscheck.Cli.Terminal;
using Crosscheck.Pipeline;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reporting;

namespace Crosscheck.Cli.Commands;

/// <summary>The main job: several articles in, one report out, or one for each story of a pile.</summary>
internal sealed class ReportCommand : Verb
{
    private const string DefaultReport = "report.html";

    private readonly Option<string?> _out = OutputOption("--out", $"The report, one page that works without network; - for standard output. {DefaultReport} in the current folder if no output is named.", "-o");
    private readonly Option<string?> _json = OutputOption("--json", "Everything the report shows, as JSON.");
    private readonly Option<string?> _csv = OutputOption("--csv", "The answers as a table, a row for each answer and its words.");
    private readonly Option<string?> _title = new("--title") { Description = "The report's title; a headline if not given.", HelpName = "TEXT" };
    private readonly Option<bool> _stories = new("--stories") { Description = "The inputs are a mixed pile: write a report of each story (report-1.html, report-2.html …) and a list of the stories (report.html). --json and --csv are numbered in the same way." };
    private readonly Option<string?> _aliases = new("--aliases") { Description = "A list of names that are one: a line for each person, organisation or place, as NAME = NAME = NAME, or a table (CSV) with a row for each.", HelpName = "FILE" };
    private readonly Option<bool> _excerpts = new("--excerpts") { Description = "Leave out the full articles and keep the quoted sentences, for sending on." };
    private readonly Option<bool> _thorough = new("--thorough") { Description = "Take the slower, more accurate language models." };

    public ReportCommand(CommandContext context)
        : base("report", "Compare articles on one story and write a report.", context)
    {
        Add(_out);
        Add(_json);
        Add(_csv);
        Add(_title);
        Add(_stories);
        Add(_aliases);
        Add(_excerpts);
        Add(_thorough);
        AddFetchingOptions();
    }

    public override string Examples => """
        Examples:
          crosscheck report saved-pages/                            writes report.html here
          crosscheck report a.html b.html c.txt --out story.html    from single files
          crosscheck report pages/ --json story.json --csv table.csv
          crosscheck report pages/ --out to-send.html --excerpts    without the full articles
          crosscheck report downloads/ --stories                    a report of each story in a mixed pile
          crosscheck report pages/ --aliases names.txt              with your own list of names that are one
          crosscheck report saved.html https://outlet.example/story  a saved page and one fetched now

        """;

    protected override int Run(ParseResult parsed)
    {
        var targets = new ReportTargets(parsed.GetValue(_out), parsed.GetValue(_json), parsed.GetValue(_csv));
        if (targets is { Html: null, Json: null, Csv: null })
            targets = targets with { Html = DefaultReport };
        var aliases = parsed.GetValue(_aliases) is { } file ? ReadAliases(file) : null;
        return parsed.GetValue(_stories) ? RunOnPile(parsed, targets, aliases) : RunOnStory(parsed, targets, aliases);
    }

    private int RunOnStory(ParseResult parsed, ReportTargets targets, AliasList? aliases)
    {
        var inputs = FindInputs(parsed, targets.All);
        var files = new ReportFiles(Context.Outputs, targets);
        StoryOutcome outcome;
        using (var progress = ProgressLine.OnStandardError())
            outcome = StoryPipeline.OnAllProcessors(progress, parsed.GetValue(_thorough), aliases).Reconcile(inputs, parsed.GetValue(_title), Context.Cancellation);
        if (outcome.Story is { } story)
            files.Write(parsed.GetValue(_excerpts) ? StoryExcerpts.Of(story) : story);
        var exitCode = FinishStory(outcome.Story, outcome.Problems, outcome.LeftOut, targets);
        if (outcome.Stories > 1)
            Context.Messages.Say($"these articles look like {outcome.Stories} stories or more; --stories writes a report of each");
        return exitCode;
    }

    private int RunOnPile(ParseResult parsed, ReportTargets targets, AliasList? aliases)
    {
        var inputs = FindInputs(parsed, new Targets(targets.All) { Numbered = true });
        var files = new ReportFiles(Context.Outputs, targets);
        using var progress = ProgressLine.OnStandardError();
        var pile = PilePipeline.OnAllProcessors(progress).Read(inputs, Context.Cancellation);
        var pipeline = StoryPipeline.OnAllProcessors(progress, parsed.GetValue(_thorough), aliases);
        if (pile.Groups.Length < 2)
        {
            var story = pile.Groups.IsEmpty ? null : pipeline.Reconcile(pile.Articles[0], pile.LeftOut, parsed.GetValue(_title), Context.Cancellation).Story;
            if (story is not null)
                files.Write(parsed.GetValue(_excerpts) ? StoryExcerpts.Of(story) : story);
            progress.Dispose();
            return FinishStory(story, pile.Problems, pile.LeftOut, targets);
        }
        var stories = new PileReport(Context, targets, parsed.GetValue(_excerpts)).Write(pile, pipeline);
        files.Write(stories, parsed.GetValue(_title));
        progress.Dispose();
        var articles = stories.Sum(story => story.Articles.Length);
        var exitCode = Finish(articles, pile.Problems, pile.LeftOut);
        var compared = stories.Count(story => story.Differ is not null);
        Context.Messages.Say($"wrote {targets.Named()} from {Count(articles, "article", "articles")}: {Count(compared, "story", "stories")} of two articles or more, {stories.Length - compared} alone");
        return exitCode;
    }

    private int FinishStory(Story? story, IReadOnlyCollection<InputProblem> problems, IReadOnlyCollection<LeftOut> leftOut, ReportTargets targets)
    {
        var articles = story?.Articles.Length ?? 0;
        var exitCode = Finish(articles, problems, leftOut);
        if (articles == 1)
            Context.Messages.Say("only one article: there is nothing to compare it with");
        if (articles > 0 && targets.Named() is { Length: > 0 } written)
            Context.Messages.Say($"wrote {written} from {Count(articles, "article", "articles")}");
        return exitCode;
    }

    /// <exception cref="UsageException">The list cannot be read, or says of one name that it is two entities.</exception>
    private static AliasList ReadAliases(string file)
    {
        try
        {
            return AliasList.Parse(File.ReadAllText(file));
        }
        catch (FormatException fault)
        {
            throw new UsageException($"{file} is no list of aliases: {fault.Message}");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {(File.Exists(file) ? "check that you may read it" : "there is no such file")}");
        }
    }

    private static string Count(int n, string one, string many) => $"{n} {(n == 1 ? one : many)}";
}
