using System.CommandLine;
using Crosscheck.Articles;
using Crosscheck.Cli.Terminal;
using Crosscheck.Language.Json;
using Crosscheck.Pipeline;

namespace Crosscheck.Cli.Commands;

/// <summary>Articles to layers of annotation.</summary>
internal sealed class AnnotateCommand : Verb
{
    private readonly Option<string?> _json = OutputOption("--json", "The annotations as JSON, one article a line; - for standard output. Counts for each article if not given.");
    private readonly Option<bool> _plain = new("--plain") { Description = "Take each file as the article's text, unchanged, so that offsets are the file's own." };
    private readonly Option<bool> _thorough = new("--thorough") { Description = "Take the slower, more accurate language models." };

    public AnnotateCommand(CommandContext context)
        : base("annotate", "Find sentences, words, names, times, numbers, quotations and events in English articles.", context)
    {
        Add(_json);
        Add(_plain);
        Add(_thorough);
        AddFetchingOptions();
    }

    public override string Examples => """
        Examples:
          crosscheck annotate page.html                            how much was found, in short
          crosscheck annotate --plain texts/ --json layers.jsonl   offsets as in the files themselves

        """;

    protected override int Run(ParseResult parsed)
    {
        var target = parsed.GetValue(_json);
        var inputs = FindInputs(parsed, target);
        var json = Context.Outputs.Begin(target);
        var problems = new List<InputProblem>(inputs.Problems);
        var leftOut = new List<LeftOut>();
        var usable = 0;
        using (var progress = ProgressLine.OnStandardError())
        {
            foreach (var outcome in StoryPipeline.OnAllProcessors(json is null ? null : progress, parsed.GetValue(_thorough)).Annotate(inputs, new(parsed.GetValue(_plain)), Context.Cancellation))
            {
                if (outcome.Problem is { } problem)
                    problems.Add(problem);
                if (outcome.LeftOut is { } left)
                    leftOut.Add(left);
                if (!outcome.IsUsable)
                    continue;
                usable++;
                if (json is not null)
                    json.WriteLine(AnnotationJson.Line(outcome.Annotated));
                else
                    Console.Out.WriteLine(Account.Of(outcome.Annotated));
            }
        }
        return Finish(usable, problems, leftOut);
    }
}
