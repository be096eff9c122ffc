using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Crosscheck.QualityTests;

/// <summary>Runs the program on a set and the scorer on what it wrote.</summary>
internal static partial class MatrixScorer
{
    /// <summary>Each score of the set; of several stories the average over stories.</summary>
    /// <param name="set">What to run on.</param>
    /// <param name="scorer">The scorer's file.</param>
    /// <param name="log">Takes what the scorer prints.</param>
    public static SortedDictionary<string, decimal> Score(MatrixSet set, string scorer, Action<string> log)
    {
        var folder = Directory.CreateTempSubdirectory("crosscheck-quality-");
        try
        {
            var pairs = new List<string>();
            foreach (var (articles, gold) in set.Stories)
            {
                var story = Path.Combine(folder.FullName, $"{Path.GetFileName(articles)}.json");
                Run("dotnet", Places.Program, "report", articles, "--json", story);
                pairs.AddRange([story, gold]);
            }
            var printed = Run("python3", [scorer, .. pairs]);
            log(printed);
            return ScoresIn(printed, set.Stories.Length > 1 ? "average of " : "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SortedDictionary<string, decimal> ScoresIn(string printed, string start)
    {
        var line = printed.Split('\n').First(line => line.StartsWith(start, StringComparison.Ordinal));
        var scores = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (Match score in NamedScore().Matches(line))
            scores[score.Groups["name"].Value] = decimal.Parse(score.Groups["value"].Value, CultureInfo.InvariantCulture);
        return scores;
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
        return output;
    }

    /// <summary>"questions 7/20 = 0.350", or in an average "questions 0.350".</summary>
    [GeneratedRegex(@"(?<name>differ|consistent|questions|cells|relation accuracy) (?:\d+/\d+ = )?(?<value>\d\.\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex NamedScore();
}
