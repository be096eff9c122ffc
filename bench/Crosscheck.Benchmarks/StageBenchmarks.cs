using BenchmarkDotNet.Attributes;
using Crosscheck.Articles;
using Crosscheck.Language;
using Crosscheck.Reconciliation;
using Crosscheck.Reporting.Html;

namespace Crosscheck.Benchmarks;

/// <summary>Each stage on the ten pages of the sample.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private InputSet _inputs = new([], []);
    private EnglishAnnotator? _annotator;
    private Article[] _articles = [];
    private AnnotatedArticle[] _annotated = [];
    private Story? _story;

    [GlobalSetup]
    public void Load()
    {
        _inputs = InputSet.Find([Path.Combine(FindRepository(), "samples", "selka-ferry")]);
        _annotator = EnglishAnnotator.Load();
        _articles = ReadPages();
        _annotated = AnnotateArticles();
        _story = ReconcileStory();
    }

    [Benchmark]
    public EnglishAnnotator LoadModels() => EnglishAnnotator.Load();

    [Benchmark]
    public Article[] ReadPages() => [.. _inputs.Files.Select(file => ArticleReader.Read(file, ReadOptions.Default).Article).OfType<Article>()];

    [Benchmark]
    public AnnotatedArticle[] AnnotateArticles() => [.. _articles.Select(_annotator!.Annotate)];

    [Benchmark]
    public Story ReconcileStory() => Reconciler.Reconcile(_annotated);

    [Benchmark]
    public string WriteJson() => StoryJson.Write(_story!);

    [Benchmark]
    public string RenderPage() => StoryPage.Render(_story!, new());

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Crosscheck.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the program holds Crosscheck.slnx.");
    }
}
