using System.Text;

namespace Crosscheck.AcceptanceTests;

/// <summary>A folder for one test, gone at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file, below the folder, with <c>/</c>.</summary>
    public string[] Files => [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
