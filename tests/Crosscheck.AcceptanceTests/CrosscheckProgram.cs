using System.Diagnostics;

namespace Crosscheck.AcceptanceTests;

/// <summary>What a run of the program gave.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>All of it, for the message of a failed test.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- standard output\n{Output}\n--- standard error\n{Errors}";
}

/// <summary>The built program, run as a user runs it.</summary>
internal static class CrosscheckProgram
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs to the end.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">Bytes for standard input.</param>
    /// <param name="environment">Variables to set.</param>
    public static ProgramResult Run(TemporaryFolder folder, string[] arguments, byte[]? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(folder, arguments, environment);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using (var standardInput = process.StandardInput.BaseStream)
            standardInput.Write(input ?? []);
        return Await(process, output, errors);
    }

    /// <summary>Starts and leaves it running; standard input stays open.</summary>
    public static Process Start(TemporaryFolder folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static ProgramResult Await(Process process, Task<string> output, Task<string> errors)
    {
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The program did not end within {_patience}.\n{errors.Result}");
        }
        return new(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Beside the output of these tests, built with the same configuration.</summary>
    private static string Path { get; } = Find();

    private static string Find()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var path = System.IO.Path.Combine(here.Parent!.Parent!.FullName, "Crosscheck.Cli", here.Name, "crosscheck.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("The program is not built.", path);
    }
}
