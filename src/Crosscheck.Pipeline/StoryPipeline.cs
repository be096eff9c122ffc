using System.Collections.Immutable;
using Crosscheck.Articles;
using Crosscheck.Language;
using Crosscheck.Pipeline.InProcess;
using Crosscheck.Reconciliation;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Grouping;

namespace Crosscheck.Pipeline;

/// <summary>The order of the stages: read, annotate, reconcile. The result depends on the set of inputs alone, never on their order or the number of threads.</summary>
/// <param name="threads">How many articles are worked on at once.</param>
/// <param name="progress">Told after each input, from the caller's thread; null if nobody listens.</param>
/// <param name="thorough">True to take the slower, more accurate language models.</param>
/// <param name="aliases">Names that the user says are one; null for none.</param>
public sealed class StoryPipeline(int threads, IProgress<StageProgress>? progress = null, bool thorough = false, AliasList? aliases = null)
{
    /// <summary>Fewer articles are hardly a pile of several stories, and are not looked at for that.</summary>
    private const int LeastPile = 10;

    /// <summary>Two stories of a pile that each have so many articles are no accident of grouping.</summary>
    private const int LeastStory = 3;

    private readonly Lazy<EnglishAnnotator> _annotator = new(() => EnglishAnnotator.Load(thorough));

    /// <summary>Works on as many articles at once as the machine has processors.</summary>
    public static StoryPipeline OnAllProcessors(IProgress<StageProgress>? progress = null, bool thorough = false, AliasList? aliases = null) => new(Environment.ProcessorCount, progress, thorough, aliases);

    /// <summary>Reads each input, in order of the inputs.</summary>
    public IEnumerable<ReadResult> Read(InputSet inputs, ReadOptions options, CancellationToken cancellation) =>
        InOrder(Stage.Read, Opened(inputs, options, cancellation), inputs.Files.Length, input => ArticleStages.Read(input, options), cancellation);

    /// <summary>Reads and annotates each input, in order of the inputs.</summary>
    public IEnumerable<ArticleOutcome> Annotate(InputSet inputs, ReadOptions options, CancellationToken cancellation) =>
        InOrder(Stage.Annotate, Opened(inputs, options, cancellation), inputs.Files.Length, input => ArticleStages.Annotate(ArticleStages.Read(input, options), _annotator), cancellation);

    /// <summary>Makes one story of all inputs.</summary>
    /// <param name="inputs">What to read.</param>
    /// <param name="title">The story's title; null takes a headline.</param>
    /// <param name="cancellation">Ends the work between two articles.</param>
    public StoryOutcome Reconcile(InputSet inputs, string? title, CancellationToken cancellation)
    {
        if (threads > 1)
            _ = Task.Run(() => _annotator.Value, cancellation); // The models load while the pages are read.
        var results = Read(inputs, ReadOptions.Default, cancellation).ToList();
        var (unique, repeated) = Duplicates.Remove(results);
        var outcome = Reconcile(unique, repeated, title, cancellation);
        return outcome with { Problems = [.. inputs.Problems, .. outcome.Problems], Stories = StoriesIn(unique, cancellation) };
    }

    /// <summary>Makes one story of articles that were read.</summary>
    /// <param name="results">No two with the same bytes.</param>
    /// <param name="repeated">Inputs that take no part since others have the same bytes.</param>
    /// <param name="title">The story's title; null takes a headline.</param>
    /// <param name="cancellation">Ends the work between two articles.</param>
    public StoryOutcome Reconcile(ImmutableArray<ReadResult> results, ImmutableArray<LeftOut> repeated, string? title, CancellationToken cancellation)
    {
        var outcomes = InOrder(Stage.Annotate, results, results.Length, result => ArticleStages.Annotate(result, _annotator), cancellation).ToList();

        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new(Stage.Reconcile, 0, 1));
        ImmutableArray<LeftOut> leftOut = [.. repeated
            .Concat(outcomes.Select(outcome => outcome.LeftOut).OfType<LeftOut>())
            .OrderBy(left => left.File, StringComparer.Ordinal)
            .ThenBy(left => left.Why, StringComparer.Ordinal)];
        var annotated = outcomes.Select(outcome => outcome.Annotated).OfType<AnnotatedArticle>().ToList();
        return new(
            annotated.Count == 0 ? null : Reconciler.Reconcile(annotated, title, leftOut, aliases),
            leftOut,
            [.. outcomes.Select(outcome => outcome.Problem).OfType<InputProblem>()]);
    }

    /// <summary>How many stories the articles look like; one unless several are sure.</summary>
    private static int StoriesIn(ImmutableArray<ReadResult> results, CancellationToken cancellation)
    {
        if (results.Length < LeastPile)
            return 1;
        var profiles = results.Select(result => ArticleStages.Profile(result).Profile).OfType<ArticleProfile>();
        return Math.Max(1, StoryGrouper.Group(profiles, cancellation).Count(group => group.Members.Length >= LeastStory));
    }

    /// <summary>Containers are opened one after another while the articles before are worked on.</summary>
    private static IEnumerable<InputFile> Opened(InputSet inputs, ReadOptions options, CancellationToken cancellation)
    {
        var opener = new InputOpener(inputs, options, cancellation);
        return inputs.Files.SelectMany(file => ArticleStages.Open(file, opener));
    }

    /// <param name="known">How many inputs there are at least; containers may hold more.</param>
    private IEnumerable<TResult> InOrder<TInput, TResult>(Stage stage, IEnumerable<TInput> inputs, int known, Func<TInput, TResult> work, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var result in OrderedWork.Run(inputs, work, threads, cancellation))
        {
            progress?.Report(new(stage, ++done, Math.Max(done, known)));
            yield return result;
        }
    }
}
