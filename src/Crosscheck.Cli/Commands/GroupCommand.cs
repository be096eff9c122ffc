using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Crosscheck.Cli.Terminal;
using Crosscheck.Pipeline;
using Crosscheck.Reconciliation.Grouping;

namespace Crosscheck.Cli.Commands;

/// <summary>A mixed pile to stories.</summary>
internal sealed class GroupCommand : Verb
{
    private readonly Option<string?> _json = OutputOption("--json", "The stories with their articles, as JSON; - for standard output. A list for reading if not given.");

    public GroupCommand(CommandContext context)
        : base("group", "Part a mixed pile of articles into stories.", context)
    {
        Add(_json);
        AddFetchingOptions();
    }

    public override string Examples => """
        Examples:
          crosscheck group downloads/                     which articles tell one story, as a list
          crosscheck group downloads/ --json groups.json  the same for other programs
          crosscheck report downloads/ --stories          a report of each story

        Articles are grouped by the names and words that they share, how rare these are, the days they give, and text taken over
        word for word. Names of files and folders, and manifests, are no evidence.

        """;

    protected override int Run(ParseResult parsed)
    {
        var target = parsed.GetValue(_json);
        var inputs = FindInputs(parsed, target);
        var json = Context.Outputs.Begin(target);
        PileOutcome outcome;
        using (var progress = ProgressLine.OnStandardError())
            outcome = PilePipeline.OnAllProcessors(progress).Group(inputs, Context.Cancellation);
        var stories = Listings(outcome.Groups);
        json?.Write(StoryListJson.Write(stories));
        var exitCode = Finish(stories.Sum(story => story.Articles.Length), outcome.Problems, outcome.LeftOut);
        if (json is null)
            Show(stories);
        else
            Context.Messages.Say($"{Count(stories.Sum(story => story.Articles.Length), "article", "articles")} in {Count(stories.Length, "story", "stories")}");
        return exitCode;
    }

    /// <summary>Numbers the groups in their order.</summary>
    public static ImmutableArray<StoryListing> Listings(ImmutableArray<ArticleGroup> groups) =>
        [.. groups.Select((group, index) => new StoryListing(string.Create(CultureInfo.InvariantCulture, $"story-{index + 1}"), group.Title, [.. group.Members.Select(member => member.File)]))];

    private static void Show(ImmutableArray<StoryListing> stories)
    {
        foreach (var story in stories)
        {
            Console.Out.WriteLine(SafeText.Line($"{story.Id}: {story.Title}"));
            foreach (var article in story.Articles)
                Console.Out.WriteLine("  " + SafeText.Line(article));
        }
    }

    private static string Count(int n, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");
}
