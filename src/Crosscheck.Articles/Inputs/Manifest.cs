using System.Text;
using Crosscheck.Articles.Metadata;

namespace Crosscheck.Articles.Inputs;

/// <summary>A folder's <c>articles.json</c> or <c>articles.csv</c>.</summary>
internal sealed class Manifest
{
    public const string JsonName = "articles.json";
    public const string CsvName = "articles.csv";

    private readonly Dictionary<string, ManifestEntry> _byFile = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private Manifest(string folderPath, string? folderName)
    {
        FolderPath = folderPath;
        FolderName = folderName;
    }

    /// <summary>Where the manifest lies, on this machine.</summary>
    public string FolderPath { get; }

    /// <summary>The last part of the folder's name, as typed or found.</summary>
    public string? FolderName { get; }

    /// <summary>Entries by path below the folder.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Entries => _byFile;

    /// <summary>True for a file name that a manifest has.</summary>
    public static bool IsManifestName(string name) => name is JsonName or CsvName;

    /// <summary>Reads a manifest; entries that cannot be used become problems and the rest goes on.</summary>
    /// <param name="path">The manifest on this machine.</param>
    /// <param name="shown">The manifest's name in messages.</param>
    /// <param name="folderName">Name of its folder, as typed or found.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Manifest Read(string path, string shown, string? folderName, List<InputProblem> problems)
    {
        var manifest = new Manifest(Path.GetDirectoryName(Path.GetFullPath(path))!, folderName);
        var file = new InputFile(shown, shown, () => System.IO.File.OpenRead(path));
        if (!file.TryReadContent(out var content, out var problem))
        {
            problems.Add(problem);
            return manifest;
        }
        var text = Encodings.PageDecoder.Decode(content.Bytes.Span).Text;
        var rows = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? ManifestCsv.Read(text, shown, problems)
            : ManifestJson.Read(text, shown, problems);
        foreach (var row in rows)
            manifest.Add(row, shown, problems);
        return manifest;
    }

    private void Add(ManifestRow row, string shown, List<InputProblem> problems)
    {
        if (row.File is not { Length: > 0 } file)
        {
            problems.Add(new(shown, $"entry {row.Number} names no file", "give each entry a \"file\""));
            return;
        }
        var normalised = file.Replace('\\', '/');
        if (!LiesBelow(normalised))
        {
            problems.Add(new(shown, $"entry {row.Number} names a file outside the folder ({Quoted(file)})", "name only files in or below the folder of the manifest"));
            return;
        }
        if (row.Published is { } stated && !IsoDate.IsValid(stated))
        {
            problems.Add(new(shown, $"the date {Quoted(stated)} of {Quoted(file)} is no ISO date", "write it as 2024-05-31 or 2024-05-31T14:05:00Z"));
            row = row with { Published = null };
        }
        if (row.Id is { } id && !_ids.Add(id))
        {
            problems.Add(new(shown, $"the id {Quoted(id)} is given twice", "give each article its own id"));
            row = row with { Id = null };
        }
        if (!_byFile.TryAdd(normalised, new(row.Id, normalised, row.Source, row.Published, row.Url, row.Title)))
            problems.Add(new(shown, $"{Quoted(file)} is named twice", "keep one entry for each file; the first was used"));
    }

    private static bool LiesBelow(string file) =>
        !Path.IsPathRooted(file) && !file.Contains(':', StringComparison.Ordinal) && !file.Contains('\0', StringComparison.Ordinal)
        && !file.Split('/').Any(part => part is ".." or "." or "");

    private static string Quoted(string value)
    {
        var shown = new StringBuilder("'");
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, 80)))
            shown.Append(char.IsControl(c) ? ' ' : c);
        return shown.Append(value.Length > 80 ? "…'" : "'").ToString();
    }
}

/// <summary>One entry as it stands in a manifest, unchecked.</summary>
/// <param name="Number">Counted from 1.</param>
internal sealed record ManifestRow(int Number, string? Id, string? File, string? Source, string? Published, string? Url, string? Title);
