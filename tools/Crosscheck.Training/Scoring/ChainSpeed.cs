using System.Diagnostics;
using Crosscheck.Language;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Scoring;

/// <summary>Times all layers over running text on one thread, warm, and the loading of all models.</summary>
internal static class ChainSpeed
{
    private const int Rounds = 5;

    public static void Print(RawText news, bool thorough, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var annotator = EnglishAnnotator.Load(thorough);
        output.WriteLine($"loaded in {clock.Elapsed.TotalMilliseconds:F0} ms");
        var articles = news.Read().Take(thorough ? 40 : 200).Select(text => new Article { File = "a", Text = text, Sha256 = "" }).ToList();
        var process = Process.GetCurrentProcess();
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var tokens = 0;
            process.Refresh();
            var before = process.TotalProcessorTime;
            foreach (var article in articles) tokens += annotator.Annotate(article).Body.Tokens.Length;
            process.Refresh();
            // Time of the processor, not of the clock: other work on the machine does not count.
            best = Math.Max(best, tokens / (process.TotalProcessorTime - before).TotalSeconds);
        }
        output.WriteLine($"{articles.Count} articles, all layers, one thread, best of {Rounds} rounds: {best:F0} tokens per second of processor time; peak memory {process.PeakWorkingSet64 / 1e6:F0} MB");
    }
}
