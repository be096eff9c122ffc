namespace Crosscheck.Articles.Html;

internal static class PageReader
{
    public static ReadText? Read(string source) => new() { Text = source };
}
