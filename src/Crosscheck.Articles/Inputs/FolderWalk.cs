namespace Crosscheck.Articles.Inputs;

/// <summary>Finds the articles of one folder, at any depth, and what manifests say of them.</summary>
/// <param name="root">The folder on this machine.</param>
/// <param name="typed">The folder as the user typed it, or as a glob found it.</param>
internal sealed class FolderWalk(string root, string typed)
{
    private readonly Dictionary<string, (ManifestEntry Entry, string? Folder)> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<InputProblem> _problems = [];

    /// <param name="files">Takes the files, in ordinal order of their path below the folder.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="prefix">Goes before each file's shown path; ends in <c>/</c> or is empty.</param>
    public void Run(List<InputFile> files, List<InputProblem> problems, string prefix = "")
    {
        // Depth first from the top, so that the manifest nearest to a file has the last word.
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
            Visit(folder, folders, prefix);
        if (_found.Count == 0 && _problems.Count == 0)
            _problems.Add(new(Shown(typed), "the folder holds no article", "put pages (.html) or texts (.txt) into it"));
        problems.AddRange(_problems);
        foreach (var below in _found.Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(root, below);
            var (entry, manifestFolder) = _named.GetValueOrDefault(below);
            files.Add(new(prefix + below, typed.TrimEnd('/') + "/" + below, () => File.OpenRead(path), entry, manifestFolder));
        }
    }

    private void Visit(string folder, Stack<string> folders, string prefix)
    {
        string[] names, inner;
        try
        {
            var here = new DirectoryInfo(Path.Combine(root, folder));
            names = [.. here.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal)];
            inner = [.. here.EnumerateDirectories()
                .Where(d => !d.Name.StartsWith('.') && d.LinkTarget is null && !FileKind.IsPageAssets(d.FullName))
                .Select(d => d.Name)
                .OrderDescending(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(folder.Length == 0 ? Shown(typed) : prefix + folder, "the folder cannot be read", "check that you may read it"));
            return;
        }
        foreach (var name in names)
            Take(folder, name, prefix);
        foreach (var name in inner)
            folders.Push(folder + name + "/");
    }

    private void Take(string folder, string name, string prefix)
    {
        if (!Manifest.IsManifestName(name))
        {
            if (FileKind.IsTaken(Path.Combine(root, folder, name)))
                _found.Add(folder + name);
            return;
        }
        var manifest = Manifest.Read(Path.Combine(root, folder, name), prefix + folder + name, NameOf(folder), _problems);
        foreach (var (below, entry) in manifest.Entries)
        {
            if (File.Exists(Path.Combine(root, folder, below)))
            {
                _found.Add(folder + below);
                _named[folder + below] = (entry, manifest.FolderName);
            }
            else
            {
                _problems.Add(new(prefix + folder + below, $"{name} names the file, but it is not there", "put it there or take it out of the manifest"));
            }
        }
    }

    private string? NameOf(string folder)
    {
        var path = folder.Length == 0 ? typed : folder;
        var name = path.TrimEnd('/').Split('/')[^1];
        return name is "" or "." or ".." ? null : name;
    }

    /// <summary>The typed folder without what lies above it, so that no message shows where the user keeps things.</summary>
    private static string Shown(string typed) => typed.TrimEnd('/').Split('/')[^1] is { Length: > 0 } name ? name : typed;
}
