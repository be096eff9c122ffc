namespace Crosscheck.Training;

/// <summary>A command with its options (<c>--name value</c>) and arguments.</summary>
internal sealed class Options
{
    private static readonly string[] Switches = ["thorough", "words"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public string Command { get; private init; } = "";

    public List<string> Arguments { get; } = [];

    public static Options Parse(string[] args)
    {
        var options = new Options { Command = args.FirstOrDefault() ?? "" };
        for (var at = 1; at < args.Length; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal)) options.Arguments.Add(args[at]);
            else if (Switches.Contains(args[at][2..])) options._values[args[at][2..]] = "";
            else if (at + 1 < args.Length) options._values[args[at][2..]] = args[++at];
        }
        return options;
    }

    public string? Value(string name) => _values.GetValueOrDefault(name);

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The folder of models in the repository that holds the working directory.</summary>
    public static string FindModels()
    {
        var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Crosscheck.slnx"))) folder = folder.Parent;
        return folder is null
            ? throw new DirectoryNotFoundException("run inside the repository, or give --models")
            : Path.Combine(folder.FullName, "src", "Crosscheck.Language", "Models");
    }
}
