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

    /// <summary>Reads each input and keeps no more of it than grouping needs, so that a large pile fits into memory.</summary>
    public PileOutcome Group(InputSet inputs, CancellationToken cancellation)
    {
        var opener = new InputOpener(inputs, ReadOptions.Default, cancellation);
        var files = inputs.Files.SelectMany(file => ArticleStages.Open(file.WithoutManifest(), opener));
        var profiles = new List<ArticleProfile>(inputs.Files.Length);
        var problems = new List<InputProblem>(inputs.Problems);
        var leftOut = new List<LeftOut>();
        foreach (var outcome in OrderedWork.Run(files, file => ArticleStages.Profile(ArticleStages.Read(file, ReadOptions.Default)), threads, cancellation))
        {
            if (outcome.Profile is { } profile)
                profiles.Add(profile);
            if (outcome.Problem is { } problem)
                problems.Add(problem);
            if (outcome.LeftOut is { } left)
                leftOut.Add(left);
            var done = profiles.Count + problems.Count + leftOut.Count - inputs.Problems.Length;
            progress?.Report(new(Stage.Read, done, Math.Max(done, inputs.Files.Length)));
        }
        progress?.Report(new(Stage.Group, 0, 1));
        return new(StoryGrouper.Group(profiles, cancellation), [.. leftOut], [.. problems]);
    }
}

/// <summary>What a pile gave.</summary>
/// <param name="Groups">In the order of <see cref="StoryGrouper"/>; every usable article stands in one.</param>
/// <param name="LeftOut">Inputs that were read but take no part, in order of the inputs.</param>
/// <param name="Problems">Inputs that failed, in order of the inputs.</param>
public sealed record PileOutcome(ImmutableArray<ArticleGroup> Groups, ImmutableArray<LeftOut> LeftOut, ImmutableArray<InputProblem> Problems);

/// <summary>What one input of a pile gave; one of the three is not null.</summary>
internal sealed record ProfileOutcome(ArticleProfile? Profile, LeftOut? LeftOut, InputProblem? Problem);
