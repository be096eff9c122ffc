using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Crosscheck.Articles;

namespace Crosscheck.Benchmarks;

/// <summary>
/// How long the reader takes for a folder of pages beside the parser that it uses, alone: both in turn, pass by pass, so that a busy machine is
/// busy for both. Processor time, so that what else runs does not count. The parser is given decoded text, the reader bytes.
/// </summary>
internal static class ReadingBenchmark
{
    private const int WarmPasses = 20;
    private const int Passes = 10;

    public static void Run(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var inputs = files.Select(bytes => InputFile.OfBytes("page.html", bytes)).ToArray();
        var texts = files.Select(bytes => System.Text.Encoding.UTF8.GetString(bytes)).ToArray();
        var megabytes = files.Sum(bytes => (double)bytes.Length) / 1e6;
        var (parse, read) = (new List<double>(), new List<double>());
        for (var pass = 0; pass < WarmPasses + Passes; pass++)
        {
            var (parsing, reading) = (Seconds(() => Parse(texts)), Seconds(() => Read(inputs)));
            if (pass < WarmPasses)
                continue;
            parse.Add(parsing);
            read.Add(reading);
        }
        var (p, r) = (Median(parse), Median(read));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| AngleSharp alone | {files.Length} | {p:F3} | {files.Length / p:F0} | {megabytes / p:F1} | 1.00 |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| crosscheck | {files.Length} | {r:F3} | {files.Length / r:F0} | {megabytes / r:F1} | {r / p:F2} |"));
    }

    /// <summary>The most memory that the process held while it read one page, in megabytes.</summary>
    public static void RunLarge(string file)
    {
        ArticleReader.Read(InputFile.OfBytes("page.html", File.ReadAllBytes(file)), ReadOptions.Default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1e6:F1} MB page, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
    }

    private static void Parse(string[] texts)
    {
        foreach (var text in texts)
            new HtmlParser().ParseDocument(text).Dispose();
    }

    private static void Read(InputFile[] inputs)
    {
        foreach (var input in inputs)
            ArticleReader.Read(input, ReadOptions.Default);
    }

    private static double Seconds(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
