using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Copies;

/// <summary>Finds the passages that articles share word for word, but for small edits.</summary>
internal sealed class CopyFinder
{
    private readonly WordSequence[] _texts;
    private readonly ShingleIndex _index;
    private readonly bool[][] _quoted;
    private readonly PassageFinder _passages;

    private CopyFinder(IReadOnlyList<AnnotatedArticle> articles)
    {
        var numbers = new WordNumbers();
        _texts = [.. articles.Select(annotated => numbers.Read(annotated.Article.Text))];
        _index = ShingleIndex.Of(_texts);
        _quoted = QuotedWords.Mark(articles, _texts, _index);
        _passages = new(_texts, _index);
    }

    /// <summary>All pairs with at least one passage in common, in order of the first article, then the second.</summary>
    public static ImmutableArray<SharedText> Find(IReadOnlyList<AnnotatedArticle> articles)
    {
        var finder = new CopyFinder(articles);
        var found = new List<SharedText>();
        for (var b = 1; b < articles.Count; b++)
        {
            foreach (var a in finder.EarlierThatShare(b))
            {
                if (finder.Compare(a, b) is { } shared) found.Add(shared);
            }
        }
        return [.. found.OrderBy(shared => shared.A).ThenBy(shared => shared.B)];
    }

    /// <summary>Only articles with a few runs of words in common are compared, so most pairs of a large story cost nothing.</summary>
    private IEnumerable<int> EarlierThatShare(int b)
    {
        var counts = new int[b];
        foreach (var shingle in _index.ShinglesOf(b))
        {
            var last = -1;
            foreach (var posting in _index.Postings(shingle))
            {
                if (posting.Text >= b) break;
                if (posting.Text != last) counts[posting.Text]++;
                last = posting.Text;
            }
        }
        for (var a = 0; a < b; a++)
        {
            if (counts[a] > 0) yield return a;
        }
    }

    private SharedText? Compare(int a, int b)
    {
        var passages = _passages.Find(a, b);
        if (passages.Count == 0) return null;
        return new(
            a,
            b,
            CoverageOf(a, passages, passage => passage.FirstA..passage.EndA),
            CoverageOf(b, passages, passage => passage.FirstB..passage.EndB),
            [.. passages.Select(passage => new SharedPassage(_texts[a].SpanOf(passage.FirstA, passage.EndA), _texts[b].SpanOf(passage.FirstB, passage.EndB)))]);
    }

    private Coverage CoverageOf(int text, List<WordPassage> passages, Func<WordPassage, Range> rangeOf)
    {
        var (shared, ownShared, longestOwn) = (0, 0, 0);
        foreach (var passage in passages)
        {
            var range = rangeOf(passage);
            var (first, end) = (range.Start.Value, range.End.Value);
            var own = OwnWords(text, first, end);
            shared += end - first;
            ownShared += own;
            longestOwn = Math.Max(longestOwn, own);
        }
        return new(shared, _texts[text].Count, ownShared, OwnWords(text, 0, _texts[text].Count), longestOwn);
    }

    private int OwnWords(int text, int first, int end) => _quoted[text].AsSpan(first..end).Count(false);
}
