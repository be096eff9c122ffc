using System.Globalization;
using Crosscheck.Reconciliation.Labels;

namespace Crosscheck.Reconciliation.Grouping;

/// <summary>In how many news articles the common words of English stand, so that words tell stories apart even in a small pile (docs/data-sources.md).</summary>
internal sealed class CommonWords
{
    /// <summary>The list gives shares in tenths of a per cent.</summary>
    public const int Articles = 1000;

    private static readonly Lazy<CommonWords> _shared = new(() => new(WordLists.Read("common-words.txt")));

    private readonly Dictionary<ulong, int> _articles = [];

    private CommonWords(IEnumerable<WordListEntry> entries)
    {
        var (section, articles) = ("", 0);
        foreach (var entry in entries)
        {
            if (!ReferenceEquals(entry.Section, section))
                (section, articles) = (entry.Section, int.Parse(entry.Section, NumberStyles.None, CultureInfo.InvariantCulture));
            _articles[TermHash.Of(entry.Entry)] = articles;
        }
    }

    /// <summary>The list that ships with the program, read on first use.</summary>
    public static CommonWords Shared => _shared.Value;

    /// <summary>Of <see cref="Articles"/> articles, how many hold the term; 0 for rare words and names.</summary>
    public int ArticlesWith(ulong term) => _articles.GetValueOrDefault(term);
}
