namespace Crosscheck.QualityTests;

/// <summary>Where the repository, the built program and the corpora lie.</summary>
internal static class Places
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Corpora and scorers: <c>CROSSCHECK_SHARED</c>, else <c>../shared</c> beside the repository; null if there are none.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>Built with the same configuration as these tests.</summary>
    public static string Program { get; } = FindProgram();

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Crosscheck.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Crosscheck.slnx.");
    }

    private static string? FindShared()
    {
        var folder = Environment.GetEnvironmentVariable("CROSSCHECK_SHARED") is { Length: > 0 } named ? named : Path.Combine(Repository, "..", "shared");
        return Directory.Exists(Path.Combine(folder, "gold")) ? Path.GetFullPath(folder) : null;
    }

    private static string FindProgram()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "Crosscheck.Cli", here.Name, "crosscheck.dll");
    }
}
