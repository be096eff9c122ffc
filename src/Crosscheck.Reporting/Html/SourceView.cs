namespace Crosscheck.Reporting.Html;

/// <summary>An article as a source on the page: its letter, its colour, its place.</summary>
/// <param name="Ordinal">From 1 in order of letters.</param>
internal sealed record SourceView(StoryArticle Article, int Ordinal)
{
    /// <summary>Colours there are in the stylesheet; beyond them they begin anew, the letter tells sources apart.</summary>
    public const int Colours = 12;

    public string Letter => Article.Letter;

    public bool IsCopy => Article.CopiedFrom is not null;

    /// <summary>Sources of one letter (A1 and A2, B and its copy B′) share a colour.</summary>
    public int Colour
    {
        get
        {
            var position = 0;
            foreach (var c in Letter)
            {
                if (c is < 'A' or > 'Z')
                    break;
                position = (position * 26 + (c - 'A' + 1)) % (Colours * 26 * 26);
            }
            return Math.Max(position - 1, 0) % Colours;
        }
    }

    /// <summary>Who publishes; where the article does not say, the name of its file.</summary>
    public string Outlet => IsNamed ? Article.Source! : Path.GetFileNameWithoutExtension(Article.File);

    public bool IsNamed => Article.Source is { Length: > 0 };

    /// <summary>The day of publication as readers write it; null if unknown.</summary>
    public string? Day => Article.Published is { Length: > 0 } published ? ReaderDate.DayOf(published) : null;

    public string DayOrUnknown => Day ?? "publication date unknown";

    public string Full => $"{Outlet}, {DayOrUnknown}";
}
