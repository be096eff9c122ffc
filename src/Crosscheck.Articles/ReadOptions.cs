namespace Crosscheck.Articles;

/// <param name="Plain">Take a text file as the article's text unchanged (only a byte-order mark is dropped); the title comes from the manifest alone.</param>
public sealed record ReadOptions(bool Plain = false)
{
    public static ReadOptions Default { get; } = new();
}
