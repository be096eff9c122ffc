using System.Collections.Immutable;
using Crosscheck.Reporting;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Cli.Output;

/// <summary>Where the outputs of a report go, as typed; null where one is not wanted.</summary>
internal sealed record ReportTargets(string? Html, string? Json, string? Csv)
{
    public string?[] All => [Html, Json, Csv];

    /// <summary>The same for one story of several.</summary>
    /// <param name="number">From 1.</param>
    public ReportTargets Numbered(int number) => new(NumberedOf(Html, number), NumberedOf(Json, number), NumberedOf(Csv, number));

    /// <summary>The files among them, as a message names them.</summary>
    public string Named() => string.Join(", ", All.Where(target => target is not (null or OutputFile.StandardOutput)));

    private static string? NumberedOf(string? target, int number) => target is null ? null : NumberedNames.Of(target, number);
}

/// <summary>The outputs of a report, begun before the work so that a place that cannot be written to is known at once.</summary>
internal sealed class ReportFiles(OutputFiles outputs, ReportTargets targets)
{
    private readonly OutputFile? _html = outputs.Begin(targets.Html);
    private readonly OutputFile? _json = outputs.Begin(targets.Json);
    private readonly OutputFile? _csv = outputs.Begin(targets.Csv);

    public void Write(Story story)
    {
        if (_html is not null || _json is not null)
        {
            var data = Task.Run(() => StoryJson.Write(story));
            _html?.Write(StoryPage.Render(story, new(), data));
            _json?.Write(data.GetAwaiter().GetResult());
        }
        _csv?.Write(StoryCsv.Render(story));
    }

    /// <summary>The list of several stories.</summary>
    /// <param name="stories">In their order.</param>
    /// <param name="title">Title of the page; null for the usual one.</param>
    public void Write(ImmutableArray<StoryListing> stories, string? title)
    {
        _html?.Write(StoryListPage.Render(stories, title));
        _json?.Write(StoryListJson.Write(stories));
        _csv?.Write(StoryListCsv.Render(stories));
    }

    /// <summary>Closes the files; they are placed with all others.</summary>
    public void Finish()
    {
        _html?.Finish();
        _json?.Finish();
        _csv?.Finish();
    }
}
