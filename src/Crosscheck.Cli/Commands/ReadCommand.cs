using System.CommandLine;
using Crosscheck.Articles;
using Crosscheck.Cli.Terminal;
using Crosscheck.Pipeline;

namespace Crosscheck.Cli.Commands;

/// <summary>Pages to articles.</summary>
internal sealed class ReadCommand : Verb
{
    private readonly Option<string?> _json = OutputOption("--json", "The articles as JSON, one a line; - for standard output. A short account of each article if not given.");

    public ReadCommand(CommandContext context)
        : base("read", "Take the article out of each page: headline, author, date, outlet and text.", context)
    {
        Add(_json);
        AddFetchingOptions();
    }

    public override string Examples => """
        Examples:
          crosscheck read page.html                          what was found in the page, in short
          crosscheck read saved-pages/ --json articles.jsonl
          crosscheck read https://outlet.example/feed.xml --limit 5
          crosscheck read crawl.warc.gz --json articles.jsonl

        """;

    protected override int Run(ParseResult parsed)
    {
        var target = parsed.GetValue(_json);
        var inputs = FindInputs(parsed, target);
        var json = Context.Outputs.Begin(target);
        var problems = new List<InputProblem>(inputs.Problems);
        var usable = 0;
        using (var progress = ProgressLine.OnStandardError())
        {
            foreach (var result in StoryPipeline.OnAllProcessors(json is null ? null : progress).Read(inputs, ReadOptions.Default, Context.Cancellation))
            {
                if (!result.IsRead)
                {
                    problems.Add(result.Problem);
                    continue;
                }
                usable++;
                if (json is not null)
                    json.WriteLine(ReadJson.Line(result.Article));
                else
                    Console.Out.WriteLine(Account.Of(result.Article));
            }
        }
        return Finish(usable, problems, []);
    }
}
