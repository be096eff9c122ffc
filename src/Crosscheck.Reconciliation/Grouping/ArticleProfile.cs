using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Crosscheck.Reconciliation.Grouping;

/// <summary>All that grouping knows of an article: its terms, when it was published, and a line to call it by. Some kilobytes, whatever the article's length.</summary>
/// <remarks>File and folder names, outlets and manifests are no part of it: they are no evidence of what an article tells.</remarks>
public sealed class ArticleProfile
{
    /// <summary>Terms of longer articles beyond these, in order of the text, are not counted.</summary>
    private const int MostTerms = 600;

    /// <summary>Longest line to call an article by, in UTF-16 units.</summary>
    private const int LongestHeading = 120;

    private const int NameBit = 1 << 30;
    private const int CountBits = NameBit - 1;

    private readonly ulong[] _terms;
    private readonly int[] _uses;

    private ArticleProfile(string file, Article article, Dictionary<ulong, int> terms, ImmutableArray<ulong> runs)
    {
        (File, Sha256, Heading, Day, Runs) = (file, article.Sha256, HeadingOf(article), article.PublishedDay, runs);
        _terms = [.. terms.Keys];
        _uses = [.. terms.Values];
        Array.Sort(_terms, _uses);
    }

    /// <summary>The path as typed or found.</summary>
    public string File { get; }

    public string Sha256 { get; }

    /// <summary>The headline, or the beginning of the text.</summary>
    public string Heading { get; }

    /// <summary>The day of publication as the article itself gives it; null if it gives none.</summary>
    public DateOnly? Day { get; }

    /// <summary>Its different terms, ascending; the order is the same in every run, so that sums over it are.</summary>
    internal ReadOnlySpan<ulong> Terms => _terms;

    /// <summary>A sample of its runs of words, ascending, without doubles: what a copy shares with its original.</summary>
    internal ImmutableArray<ulong> Runs { get; }

    /// <param name="file">The path as typed or found.</param>
    /// <param name="article">Read without a manifest, since what one says is no evidence.</param>
    public static ArticleProfile Of(string file, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var terms = new Dictionary<ulong, int>();
        var runs = new WordRuns();
        Read(article.Title, headline: true, terms, runs);
        Read(article.Text, headline: false, terms, runs);
        return new(file, article, terms, runs.Sample());
    }

    /// <summary>How often the article has its n-th term.</summary>
    internal int CountAt(int index) => _uses[index] & CountBits;

    /// <summary>True if it writes the term as part of a name at least once.</summary>
    internal bool IsNameAt(int index) => (_uses[index] & NameBit) != 0;

    private static void Read(string text, bool headline, Dictionary<ulong, int> terms, WordRuns runs)
    {
        var reader = new TermReader(text);
        while (reader.MoveNext())
        {
            var hash = TermHash.Of(reader.Term);
            runs.Add(hash);
            if (terms.Count >= MostTerms && !terms.ContainsKey(hash))
                continue;
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, hash, out _);
            use++;
            // In a headline every word may have a capital.
            if (!headline && reader.IsName)
                use |= NameBit;
        }
    }

    private static string HeadingOf(Article article)
    {
        var line = article.Title.Length > 0 ? article.Title : article.Text;
        var end = line.IndexOf('\n', StringComparison.Ordinal);
        line = (end < 0 ? line : line[..end]).Trim();
        if (line.Length <= LongestHeading)
            return line;
        var cut = line.LastIndexOf(' ', LongestHeading - 1);
        if (cut < LongestHeading / 2)
            cut = char.IsHighSurrogate(line[LongestHeading - 2]) ? LongestHeading - 2 : LongestHeading - 1;
        return line[..cut] + "…";
    }
}
