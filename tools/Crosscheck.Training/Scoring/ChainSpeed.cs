using System.Diagnostics;
using Crosscheck.Language;
using Crosscheck.Language.Names;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Scoring;

/// <summary>Times all layers over running text on one thread, warm, what a second thread adds, and the loading of all models.</summary>
internal static class ChainSpeed
{
    private const int Rounds = 8;

    public static void Print(RawText news, bool thorough, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var annotator = EnglishAnnotator.Load(thorough);
        output.WriteLine($"loaded in {clock.Elapsed.TotalMilliseconds:F0} ms");
        var grammar = GrammarAnnotator.Load(thorough);
        var names = NameAnnotator.Load(grammar.Words);
        var empty = grammar.Annotate("", headline: true);
        var articles = news.Read().Take(thorough ? 40 : 200).Select(text => new Article { File = "a", Text = text, Sha256 = "" }).ToList();
        Time(articles, "tokens, sentences, tags, lemmas, trees and names", output, article =>
        {
            var text = grammar.Annotate(article.Text, headline: false);
            names.Annotate(empty, text);
            return text.Tokens.Length;
        });
        Time(articles, "all layers", output, article => annotator.Annotate(article).Body.Tokens.Length);
        if (Environment.ProcessorCount > 1)
            output.WriteLine($"two threads: {Seconds(1) / Seconds(2):F2} times as fast as one by the clock");
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"peak memory {process.PeakWorkingSet64 / 1e6:F0} MB");

        double Seconds(int threads)
        {
            var best = double.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                clock.Restart();
                Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = threads }, article => annotator.Annotate(article));
                best = Math.Min(best, clock.Elapsed.TotalSeconds);
            }
            return best;
        }
    }

    private static void Time(List<Article> articles, string what, TextWriter output, Func<Article, int> annotate)
    {
        using var process = Process.GetCurrentProcess();
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            var tokens = articles.Sum(annotate);
            process.Refresh();
            // Time of the processor, not of the clock: other work on the machine counts less.
            best = Math.Max(best, tokens / (process.TotalProcessorTime - before).TotalSeconds);
        }
        output.WriteLine($"{articles.Count} articles, {what}, one thread, best of {Rounds} rounds: {best:F0} tokens/s");
    }
}
