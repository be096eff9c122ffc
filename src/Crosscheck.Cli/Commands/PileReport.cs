using System.Collections.Immutable;
using Crosscheck.Cli.Output;
using Crosscheck.Pipeline;
using Crosscheck.Reporting;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Cli.Commands;

/// <summary>Writes one report for each story of a pile, and names them for the list that leads to them. One story is in memory at a time.</summary>
internal sealed class PileReport(CommandContext context, ReportTargets targets, bool excerpts)
{
    /// <summary>One article alone has nothing to be compared with: it stands in the list only.</summary>
    private const int LeastArticles = 2;

    /// <returns>The stories in their order, with the names of what was written for each.</returns>
    public ImmutableArray<StoryListing> Write(Pile pile, StoryPipeline pipeline)
    {
        var listings = GroupCommand.Listings(pile.Groups).ToBuilder();
        for (var index = 0; index < listings.Count; index++)
        {
            // Each story takes the headline that shares most with the others for its title.
            if (pile.Articles[index].Length >= LeastArticles && pipeline.Reconcile(pile.Articles[index], [], null, context.Cancellation).Story is { } story)
                listings[index] = Write(listings[index], excerpts ? StoryExcerpts.Of(story) : story, targets.Numbered(index + 1));
        }
        return listings.ToImmutable();
    }

    private StoryListing Write(StoryListing listing, Story story, ReportTargets places)
    {
        // Closed at once, so that any number of stories needs no more than a few open files.
        var files = new ReportFiles(context.Outputs, places);
        files.Write(story);
        files.Finish();
        return listing with
        {
            Title = story.Title,
            Report = Path.GetFileName(places.Html),
            Story = Path.GetFileName(places.Json),
            Table = Path.GetFileName(places.Csv),
            Differ = StoryPage.CountDifferences(story),
        };
    }
}
