using System.Globalization;

namespace Crosscheck.Cli.Output;

/// <summary>The names of several outputs of one kind, beside the one that the user named: <c>report.html</c>, <c>report-1.html</c>, <c>report-2.html</c> …</summary>
internal static class NumberedNames
{
    /// <param name="target">As typed.</param>
    /// <param name="number">From 1.</param>
    public static string Of(string target, int number) =>
        Path.Combine(Path.GetDirectoryName(target) ?? "", string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(target)}-{number}{Path.GetExtension(target)}"));

    /// <summary>True if the path is one of them.</summary>
    /// <param name="place">A full path.</param>
    /// <param name="targetPlace">The full path of what the user named.</param>
    public static bool IsOne(string place, string targetPlace)
    {
        if (Path.GetDirectoryName(place) != Path.GetDirectoryName(targetPlace) || Path.GetExtension(place) != Path.GetExtension(targetPlace))
            return false;
        var (name, stem) = (Path.GetFileNameWithoutExtension(place), Path.GetFileNameWithoutExtension(targetPlace) + "-");
        return name.StartsWith(stem, StringComparison.Ordinal) && name.Length > stem.Length && name.AsSpan(stem.Length).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
