using System.CommandLine;
using Crosscheck.Cli.Output;
using Crosscheck.Cli.Terminal;
using Crosscheck.Pipeline;
using Crosscheck.Reporting;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Cli.Commands;

/// <summary>The main job: several articles in, one report out.</summary>
internal sealed class ReportCommand : Verb
{
    private const string DefaultReport = "report.html";

    private readonly Option<string?> _out = OutputOption("--out", $"The report, one page that works without network; - for standard output. {DefaultReport} in the current folder if no output is named.", "-o");
    private readonly Option<string?> _json = OutputOption("--json", "Everything the report shows, as JSON.");
    private readonly Option<string?> _csv = OutputOption("--csv", "The answers as a table, a row for each answer and its words.");
    private readonly Option<string?> _title = new("--title") { Description = "The report's title; a headline if not given.", HelpName = "TEXT" };
    private readonly Option<bool> _excerpts = new("--excerpts") { Description = "Leave out the full articles and keep the quoted sentences, for sending on." };
    private readonly Option<bool> _thorough = new("--thorough") { Description = "Take the slower, more accurate language models." };

    public ReportCommand(CommandContext context)
        : base("report", "Compare articles on one story and write a report.", context)
    {
        Add(_out);
        Add(_json);
        Add(_csv);
        Add(_title);
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
          crosscheck report saved.html https://outlet.example/story  a saved page and one fetched now

        """;

    protected override int Run(ParseResult parsed)
    {
        var (html, json, csv) = (parsed.GetValue(_out), parsed.GetValue(_json), parsed.GetValue(_csv));
        if (html is null && json is null && csv is null)
            html = DefaultReport;
        var inputs = FindInputs(parsed, html, json, csv);
        var (htmlFile, jsonFile, csvFile) = (Context.Outputs.Begin(html), Context.Outputs.Begin(json), Context.Outputs.Begin(csv));

        StoryOutcome outcome;
        using (var progress = ProgressLine.OnStandardError())
            outcome = StoryPipeline.OnAllProcessors(progress, parsed.GetValue(_thorough)).Reconcile(inputs, parsed.GetValue(_title), Context.Cancellation);
        if (outcome.Story is { } story)
        {
            if (parsed.GetValue(_excerpts))
                story = StoryExcerpts.Of(story);
            if (htmlFile is not null || jsonFile is not null)
            {
                var data = Task.Run(() => StoryJson.Write(story));
                htmlFile?.Write(StoryPage.Render(story, new(), data));
                jsonFile?.Write(data.GetAwaiter().GetResult());
            }
            csvFile?.Write(StoryCsv.Render(story));
        }
        var articles = outcome.Story?.Articles.Length ?? 0;
        var exitCode = Finish(articles, outcome.Problems, outcome.LeftOut);
        if (articles == 1)
            Context.Messages.Say("only one article: there is nothing to compare it with");
        if (articles > 0 && string.Join(", ", new[] { html, json, csv }.Where(target => target is not (null or OutputFile.StandardOutput))) is { Length: > 0 } written)
            Context.Messages.Say($"wrote {written} from {articles} article{(articles == 1 ? "" : "s")}");
        return exitCode;
    }
}
