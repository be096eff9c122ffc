using System.Text.Json;

namespace Crosscheck.AcceptanceTests;

/// <summary>Runs <c>crosscheck read</c> in a folder of its own and gives what it wrote.</summary>
public abstract class ReadingTests : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    public virtual void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ProgramResult Read(params string[] arguments) => CrosscheckProgram.Run(Folder, ["read", .. arguments, "--json", "articles.jsonl"]);

    private protected JsonElement[] Articles() => !File.Exists(Folder["articles.jsonl"]) ? [] :
        [.. Folder.Read("articles.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private protected List<string?> Field(string name) => [.. Articles().Select(article => article.GetProperty(name).GetString())];

    private protected static void AssertCode(int code, ProgramResult result)
    {
        Assert.True(result.ExitCode == code, result.ToString());
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of Crosscheck", result.Errors, StringComparison.Ordinal);
    }

    /// <summary>One line names the file, what is wrong and what to do.</summary>
    private protected static void AssertNamed(ProgramResult result, string file, string reason)
    {
        var line = Assert.Single(result.Errors.Split('\n'), line => line.StartsWith($"crosscheck: {file}: ", StringComparison.Ordinal));
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.Contains(';', line);
    }
}
