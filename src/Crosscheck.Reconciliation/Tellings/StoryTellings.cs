using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>Sentences of several articles that tell the same.</summary>
/// <param name="Sentences">In order of articles, headlines first.</param>
/// <param name="Sureness">Of each sentence, the mean log odds with those of other articles.</param>
internal sealed record Telling(ImmutableArray<ToldSentence> Sentences, ImmutableArray<double> Sureness)
{
    /// <summary>How many of the sentences, from the first, may head a point; the others may tell one.</summary>
    public int Heads { get; init; } = Sentences.Length;
}

/// <summary>All tellings of a story.</summary>
internal sealed class StoryTellings
{
    /// <summary>Log odds from which two sentences are taken to tell the same though their groups did not become one.</summary>
    private const double LeastAlike = 0;

    /// <summary>Log odds from which one of two sentences may tell something of what the other does.</summary>
    public const double LeastDoubtful = -0.6;

    /// <summary>At most so many sentences from elsewhere may join those of a telling.</summary>
    private const int MostGuests = 60;

    private readonly PairScores _scores;
    private readonly ImmutableArray<ToldSentence> _sentences;

    /// <summary>By text (two an article, headline first) and sentence: number of the sentence among all, plus one; 0 if it says nothing.</summary>
    private readonly int[][] _numbers;

    /// <summary>Of each sentence the groups it stands in, ascending; null if none.</summary>
    private readonly List<int>?[] _groupsOf;

    /// <param name="sentences">All sentences of the story.</param>
    /// <param name="groups">Indexes of sentences, ascending.</param>
    /// <param name="pairs">Pairs with their log odds.</param>
    /// <param name="scores">The same, by their sentences.</param>
    public StoryTellings(ImmutableArray<ToldSentence> sentences, List<List<int>> groups, List<ScoredPair> pairs, PairScores scores)
    {
        (_sentences, _scores) = (sentences, scores);
        _numbers = NumbersOf(sentences);
        _groupsOf = new List<int>?[sentences.Length];
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var member in groups[group])
                (_groupsOf[member] ??= []).Add(group);
        }
        var sums = groups.ConvertAll(group => new double[group.Count]);
        foreach (var pair in pairs)
        {
            if (_groupsOf[pair.A] is not { } mine || _groupsOf[pair.B] is not { } theirs)
                continue;
            foreach (var group in mine)
            {
                if (!theirs.Contains(group))
                    continue;
                sums[group][groups[group].BinarySearch(pair.A)] += pair.Score - SentenceLikeness.Nothing;
                sums[group][groups[group].BinarySearch(pair.B)] += pair.Score - SentenceLikeness.Nothing;
            }
        }
        All = [.. groups.Select((group, index) => new Telling(
            [.. group.Select(member => sentences[member])],
            [.. group.Select((member, at) => SentenceLikeness.Nothing + (sums[index][at] / Math.Max(1, group.Count(other => sentences[other].Article != sentences[member].Article))))]))];
    }

    public ImmutableArray<Telling> All { get; }

    /// <summary>All sentences of the story.</summary>
    public ImmutableArray<ToldSentence> Sentences => _sentences;

    /// <summary>Pairs of sentences that tell the same with at least these log odds, by the first, then by the second.</summary>
    public IEnumerable<(ToldSentence A, ToldSentence B, double Score)> Alike(double least)
    {
        for (var a = 0; a < _sentences.Length; a++)
        {
            foreach (var (b, score) in _scores.Near(a, least))
            {
                if (b > a)
                    yield return (_sentences[a], _sentences[b], score);
            }
        }
    }

    /// <summary>The telling with sentences from elsewhere that are like one of its own: of a long sentence, one clause may tell what the others tell.</summary>
    public Telling WithGuests(Telling telling)
    {
        var own = telling.Sentences.Select(sentence => NumberOf(SentencePlace.Of(sentence))).ToHashSet();
        var guests = new SortedDictionary<int, double>();
        foreach (var member in own)
        {
            foreach (var (alike, score) in _scores.Near(member, LeastDoubtful))
            {
                if (!own.Contains(alike))
                    guests[alike] = Math.Max(guests.GetValueOrDefault(alike), score);
            }
        }
        var taken = guests.OrderByDescending(guest => guest.Value).ThenBy(guest => guest.Key).Take(MostGuests).OrderByDescending(guest => guest.Value >= LeastAlike).ThenBy(guest => guest.Key).ToList();
        return new([.. telling.Sentences, .. taken.Select(guest => _sentences[guest.Key])], [.. telling.Sureness, .. taken.Select(guest => guest.Value)]) { Heads = own.Count + taken.Count(guest => guest.Value >= LeastAlike) };
    }

    /// <summary>Log odds that the two sentences tell the same.</summary>
    public double LogOdds(ToldSentence a, ToldSentence b) => OddsOf(SentencePlace.Of(a), SentencePlace.Of(b));

    /// <summary>Log odds that the sentences at two places tell the same.</summary>
    public double OddsOf(SentencePlace a, SentencePlace b) => NumberOf(a) is >= 0 and var left && NumberOf(b) is >= 0 and var right ? _scores.Find(left, right) ?? SentenceLikeness.Nothing : SentenceLikeness.Nothing;

    /// <summary>The articles of which a sentence tells the same as another with at least these log odds.</summary>
    public IEnumerable<int> ArticlesNear(SentencePlace place, double least) =>
        NumberOf(place) is >= 0 and var number ? _scores.Near(number, least).Select(near => _sentences[near.Neighbour].Article) : [];

    /// <summary>The sentence at a place; null if it says nothing.</summary>
    public ToldSentence? At(SentencePlace place) => NumberOf(place) is >= 0 and var number ? _sentences[number] : null;

    /// <summary>The sentences that tell the same as another with at least these log odds.</summary>
    public IEnumerable<(ToldSentence Sentence, double Odds)> Near(SentencePlace place, double least) =>
        NumberOf(place) is >= 0 and var number ? _scores.Near(number, least).Select(near => (_sentences[near.Neighbour], near.Score)) : [];

    /// <summary>True if the two sentences stand in one telling, or are as like as if they did.</summary>
    public bool AreOne(SentencePlace a, SentencePlace b)
    {
        var (left, right) = (NumberOf(a), NumberOf(b));
        if (left < 0 || right < 0)
            return false;
        return (_groupsOf[left] is { } mine && _groupsOf[right] is { } theirs && mine.Exists(theirs.Contains)) || _scores.Find(left, right) >= LeastAlike;
    }

    private int NumberOf(SentencePlace place)
    {
        var text = TextOf(place.Article, place.Field);
        return text < _numbers.Length && place.Sentence < _numbers[text].Length ? _numbers[text][place.Sentence] - 1 : -1;
    }

    private static int[][] NumbersOf(ImmutableArray<ToldSentence> sentences)
    {
        var numbers = new int[sentences.Length == 0 ? 0 : (sentences.Max(sentence => sentence.Article) + 1) * 2][];
        Array.Fill(numbers, []);
        for (var index = 0; index < sentences.Length; index++)
        {
            var text = TextOf(sentences[index].Article, sentences[index].Field);
            if (numbers[text].Length == 0)
                numbers[text] = new int[sentences[index].Statements.Text.Sentences.Length];
            numbers[text][sentences[index].Index] = index + 1;
        }
        return numbers;
    }

    private static int TextOf(int article, EvidenceField field) => (article * 2) + (field == EvidenceField.Title ? 0 : 1);
}
