using System.Collections.Immutable;
using Crosscheck.Articles.Inputs;

namespace Crosscheck.Articles;

/// <summary>The files that a user's inputs stand for, in order of the inputs and ordinal order below each, and what is wrong with the inputs.</summary>
public sealed record InputSet(ImmutableArray<InputFile> Files, ImmutableArray<InputProblem> Problems)
{
    /// <summary>How to fetch the addresses among the files; null if there are none.</summary>
    public WebAccess? Web { get; init; }

    /// <summary>True for what is typed as a web address rather than as a path.</summary>
    public static bool IsAddress(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || typed.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Finds the files behind paths, folders, globs, addresses and <c>-</c>. Nothing is fetched yet.</summary>
    /// <param name="inputs">As typed.</param>
    /// <param name="standardInput">What <c>-</c> stands for; without it <c>-</c> is refused. Read at most once.</param>
    /// <param name="web">Fetches addresses; without it they are refused.</param>
    public static InputSet Find(IReadOnlyList<string> inputs, Func<Stream>? standardInput = null, WebAccess? web = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var files = new List<InputFile>();
        var problems = new List<InputProblem>();
        var tookStandardInput = false;
        foreach (var typed in inputs)
        {
            if (typed == "-")
            {
                if (standardInput is null)
                    problems.Add(new(typed, "there is no standard input here", "name a file or a folder"));
                else if (!tookStandardInput)
                    files.Add(new("-", "-", standardInput));
                tookStandardInput = true;
            }
            else if (IsAddress(typed))
            {
                AddAddress(typed, web, files, problems);
            }
            else if (typed.Contains("://", StringComparison.Ordinal) && !File.Exists(typed))
            {
                problems.Add(new(typed, "only http and https addresses are fetched", "save the page and name the file"));
            }
            else
            {
                AddPath(typed, files, problems);
            }
        }
        return new([.. files], [.. problems]) { Web = web };
    }

    private static void AddAddress(string typed, WebAccess? web, List<InputFile> files, List<InputProblem> problems)
    {
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var address) || address.Host.Length == 0)
            problems.Add(new(typed, "no valid web address", "check how it is written"));
        else if (address.UserInfo.Length > 0)
            problems.Add(new(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped), "an address with a user name or password", "leave them out, or save the page in a browser and name the file"));
        else if (web is null)
            problems.Add(new(typed, "web addresses are not fetched here", "save the page and name the file"));
        else
            files.Add(InputFile.OfAddress(new(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))));
    }

    private static void AddPath(string typed, List<InputFile> files, List<InputProblem> problems)
    {
        var shown = typed.Replace('\\', '/');
        if (Directory.Exists(typed))
            new FolderWalk(typed, shown).Run(files, problems);
        else if (File.Exists(typed))
            AddFile(typed, NameOf(shown), shown, files, problems);
        else if (Glob.IsPattern(typed))
            AddGlob(typed, files, problems);
        else
            problems.Add(new(NameOf(shown), "no such file or folder", "check the path"));
    }

    private static void AddGlob(string typed, List<InputFile> files, List<InputProblem> problems)
    {
        var (head, matches) = Glob.Expand(typed);
        foreach (var below in matches)
        {
            if (Directory.Exists(head + below))
                new FolderWalk(head + below, head + below).Run(files, problems, below.TrimEnd('/') + "/");
            else
                AddFile(head + below, below, head + below, files, problems);
        }
        if (matches.Count == 0)
            problems.Add(new(typed[(head.Length)..], "no file matches", "check the pattern"));
    }

    /// <summary>A manifest that is named itself stands for the files it names.</summary>
    private static void AddFile(string path, string file, string foundAs, List<InputFile> files, List<InputProblem> problems)
    {
        if (!Manifest.IsManifestName(Path.GetFileName(path)))
        {
            files.Add(new(file, foundAs, () => File.OpenRead(path)));
            return;
        }
        var folder = foundAs[..^Path.GetFileName(path).Length];
        var manifest = Manifest.Read(path, file, folder.TrimEnd('/').Split('/')[^1] is { Length: > 0 } name and not ("." or "..") ? name : null, problems);
        foreach (var (below, entry) in manifest.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var named = Path.Combine(manifest.FolderPath, below);
            if (File.Exists(named))
                files.Add(new(below, folder + below, () => File.OpenRead(named), entry, manifest.FolderName));
            else
                problems.Add(new(below, $"{file} names the file, but it is not there", "put it there or take it out of the manifest"));
        }
    }

    private static string NameOf(string shown) => shown.TrimEnd('/').Split('/')[^1];
}
