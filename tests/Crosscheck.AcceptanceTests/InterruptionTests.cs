using System.Diagnostics;

namespace Crosscheck.AcceptanceTests;

public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Control_c_in_the_middle_leaves_no_new_file(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        _folder.Write("first.html", Pages.First);
        _folder.Write("report.html", "an earlier report");

        // Standard input stays open, so the program waits in the middle of its reading.
        using var process = CrosscheckProgram.Start(_folder, ["report", "first.html", "-", "--out", "report.html", "--json", "story.json"]);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(SpinWait.SpinUntil(() => _folder.Files.Length > 3 || process.HasExited, TimeSpan.FromSeconds(60)), "The program did not begin its outputs.");
        Process.Start("kill", [$"-{signal}", $"{process.Id}"]).WaitForExit();
        var result = CrosscheckProgram.Await(process, output, errors);

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains("interrupted", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["first.html", "report.html"], _folder.Files);
        Assert.Equal("an earlier report", _folder.Read("report.html"));
    }

    [Fact]
    public void Control_c_while_a_slow_server_is_waited_for_ends_the_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var site = new Site { Delay = TimeSpan.FromMinutes(2) };

        using var process = CrosscheckProgram.Start(_folder, ["read", site.At("/dam"), "--allow-private-network", "--no-cache", "--timeout", "100"]);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(SpinWait.SpinUntil(() => site.Paths.Contains("/dam") || process.HasExited, TimeSpan.FromSeconds(60)), "The program did not ask for the page.");
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        var result = CrosscheckProgram.Await(process, output, errors);

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains("interrupted", result.Errors, StringComparison.Ordinal);
    }
}
