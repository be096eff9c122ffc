namespace Crosscheck.Training.Corpora;

/// <summary>News text without annotation, for learning which words are used alike. Only counts over all of it enter a model.</summary>
internal sealed class RawText(string shared)
{
    private readonly string _folder = Path.Combine(shared, "data", "attribution", "train", "text");

    /// <summary>The texts in the order of their file names.</summary>
    public IEnumerable<string> Read() => Directory.GetFiles(_folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
