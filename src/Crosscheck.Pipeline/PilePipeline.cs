using System.Collections.Immutable;
using Crosscheck.Articles;
using Crosscheck.Pipeline.InProcess;
using Crosscheck.Reconciliation.Grouping;

namespace Crosscheck.Pipeline;

/// <summary>Parts a mixed pile of articles into stories. The result depends on the set of inputs alone; what manifests say is no evidence.</summary>
/// <param name="threads">How many articles are worked on at once.</param>
/// <param name="progress">Told after each input, from the caller's thread; null if nobody listens.</param>
public sealed class PilePipeline(int threads, IProgress<StageProgress>? progress = null)
{
    /// <summary>Works on as many articles at once as the machine has processors.</summary>
    public static PilePipeline OnAllProcessors(IProgress<StageProgress>? progress = null) => new(Environment.ProcessorCount, progress);

    /// <summary>Reads each input and keeps no more of it than grouping needs, so that a large pile fits into memory. An article given twice stands twice in its story.</summary>
    public PileOutcome Group(InputSet inputs, CancellationToken cancellation)
    {
        var profiles = new List<ArticleProfile>(inputs.Files.Length);
        var problems = new List<InputProblem>(inputs.Problems);
        var leftOut = new List<LeftOut>();
        foreach (var outcome in Each(inputs, file => ArticleStages.Profile(ArticleStages.Read(file.WithoutManifest(), ReadOptions.Default)), cancellation))
        {
            if (outcome.Profile is { } profile)
                profiles.Add(profile);
            if (outcome.Problem is { } problem)
                problems.Add(problem);
            if (outcome.LeftOut is { } left)
                leftOut.Add(left);
        }
        progress?.Report(new(Stage.Group, 0, 1));
        return new(StoryGrouper.Group(profiles, cancellation), [.. leftOut], [.. problems]);
    }

    /// <summary>Reads each input and keeps the articles, without their annotations.</summary>
    public Pile Read(InputSet inputs, CancellationToken cancellation)
    {
        var read = Each(inputs, file => new ReadAndProfile(ArticleStages.Read(file, ReadOptions.Default), file), cancellation).ToList();
        var (unique, repeated) = Duplicates.Remove([.. read.Select(article => article.Result)]);
        var kept = unique.ToHashSet();
        var profiles = new Dictionary<ArticleProfile, ReadResult>();
        var problems = new List<InputProblem>(inputs.Problems);
        var leftOut = new List<LeftOut>(repeated);
        foreach (var article in read.Where(article => kept.Contains(article.Result)))
        {
            if (article.Profiled.Profile is { } profile)
                profiles.Add(profile, article.Result);
            if (article.Profiled.Problem is { } problem)
                problems.Add(problem);
            if (article.Profiled.LeftOut is { } left)
                leftOut.Add(left);
        }
        progress?.Report(new(Stage.Group, 0, 1));
        var groups = StoryGrouper.Group(profiles.Keys, cancellation);
        return new(groups, [.. groups.Select(group => group.Members.Select(member => profiles[member]).ToImmutableArray())], [.. leftOut], [.. problems]);
    }

    private IEnumerable<TResult> Each<TResult>(InputSet inputs, Func<InputFile, TResult> work, CancellationToken cancellation)
    {
        var opener = new InputOpener(inputs, ReadOptions.Default, cancellation);
        var done = 0;
        foreach (var result in OrderedWork.Run(inputs.Files.SelectMany(file => ArticleStages.Open(file, opener)), work, threads, cancellation))
        {
            progress?.Report(new(Stage.Read, ++done, Math.Max(done, inputs.Files.Length)));
            yield return result;
        }
    }

    /// <summary>An article as a report shows it, and as grouping sees it: without what a manifest says.</summary>
    private sealed record ReadAndProfile(ReadResult Result, InputFile File)
    {
        public ProfileOutcome Profiled { get; } = ArticleStages.Profile(File.Manifest is null ? Result : ArticleStages.Read(File.WithoutManifest(), ReadOptions.Default));
    }
}

/// <summary>What a pile gave.</summary>
/// <param name="Groups">In the order of <see cref="StoryGrouper"/>; every usable article stands in one.</param>
/// <param name="LeftOut">Inputs that were read but take no part, in order of the inputs.</param>
/// <param name="Problems">Inputs that failed, in order of the inputs.</param>
public sealed record PileOutcome(ImmutableArray<ArticleGroup> Groups, ImmutableArray<LeftOut> LeftOut, ImmutableArray<InputProblem> Problems);

/// <summary>The articles of a pile, story by story.</summary>
/// <param name="Groups">In the order of <see cref="StoryGrouper"/>.</param>
/// <param name="Articles">For each group its articles, in the same order.</param>
/// <param name="LeftOut">Inputs that were read but take no part.</param>
/// <param name="Problems">Inputs that failed, in order of the inputs.</param>
public sealed record Pile(ImmutableArray<ArticleGroup> Groups, ImmutableArray<ImmutableArray<ReadResult>> Articles, ImmutableArray<LeftOut> LeftOut, ImmutableArray<InputProblem> Problems);

/// <summary>What one input of a pile gave; one of the three is not null.</summary>
internal sealed record ProfileOutcome(ArticleProfile? Profile, LeftOut? LeftOut, InputProblem? Problem);
