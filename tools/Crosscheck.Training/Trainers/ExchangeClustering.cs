namespace Crosscheck.Training.Trainers;

/// <summary>
/// Groups words into classes so that the class of a word tells most about the next one: the exchange algorithm for class bigrams
/// (Kneser and Ney 1993; Martin, Liermann and Ney 1998). Each word in turn moves to the class where the likelihood of the text is greatest.
/// </summary>
internal sealed class ExchangeClustering
{
    private readonly WordBigrams _bigrams;
    private readonly int _classes;
    private readonly int[] _classOf;
    private readonly int[,] _pairs;
    private readonly int[] _before;
    private readonly int[] _after;

    // Counts of one word's neighbours by class, cleared after use.
    private readonly int[] _wordAfter;
    private readonly int[] _wordBefore;

    public ExchangeClustering(WordBigrams bigrams, int classes)
    {
        (_bigrams, _classes) = (bigrams, classes);
        _classOf = new int[bigrams.Words.Count];
        (_pairs, _before, _after) = (new int[classes, classes], new int[classes], new int[classes]);
        (_wordAfter, _wordBefore) = (new int[classes], new int[classes]);
        // The edge of a sentence keeps class 0 to itself.
        for (var word = 1; word < _classOf.Length; word++) _classOf[word] = 1 + ((word - 1) % (classes - 1));
        for (var word = 0; word < _classOf.Length; word++)
        {
            foreach (var (next, count) in bigrams.After[word]) AddPair(_classOf[word], _classOf[next], count);
        }
    }

    /// <summary>Runs some rounds and gives the class of every word, from 1.</summary>
    public Dictionary<ulong, int> Run(int rounds, Action<int, int> report)
    {
        for (var round = 1; round <= rounds; round++)
        {
            var moved = 0;
            for (var word = 1; word < _classOf.Length; word++)
            {
                if (Move(word)) moved++;
            }
            report(round, moved);
        }
        return Enumerable.Range(1, _classOf.Length - 1).ToDictionary(word => _bigrams.Words[word], word => _classOf[word]);
    }

    private bool Move(int word)
    {
        var self = 0;
        var neighbours = new SortedSet<int>();
        foreach (var (next, count) in _bigrams.After[word])
        {
            if (next == word) self = count;
            else Note(_wordAfter, next, count, neighbours);
        }
        foreach (var (previous, count) in _bigrams.Before[word])
        {
            if (previous != word) Note(_wordBefore, previous, count, neighbours);
        }
        var from = _classOf[word];
        int[] near = [.. neighbours];
        int afterAll = near.Sum(c => _wordAfter[c]) + self, beforeAll = near.Sum(c => _wordBefore[c]) + self;
        Change(near, from, self, -1);
        var (best, most) = (from, Gain(near, from, self, afterAll, beforeAll));
        for (var target = 1; target < _classes; target++)
        {
            if (target == from) continue;
            var gain = Gain(near, target, self, afterAll, beforeAll);
            // A hair's breadth is no reason to move: it would depend on rounding.
            if (gain > most + 1e-6) (best, most) = (target, gain);
        }
        Change(near, best, self, 1);
        _classOf[word] = best;
        foreach (var c in near) _wordAfter[c] = _wordBefore[c] = 0;
        return best != from;
    }

    private void Note(int[] counts, int neighbour, int count, SortedSet<int> neighbours)
    {
        counts[_classOf[neighbour]] += count;
        neighbours.Add(_classOf[neighbour]);
    }

    private void Change(int[] near, int target, int self, int sign)
    {
        foreach (var c in near)
        {
            if (_wordAfter[c] != 0) AddPair(target, c, sign * _wordAfter[c]);
            if (_wordBefore[c] != 0) AddPair(c, target, sign * _wordBefore[c]);
        }
        if (self != 0) AddPair(target, target, sign * self);
    }

    private void AddPair(int first, int second, int count)
    {
        _pairs[first, second] += count;
        _after[first] += count;
        _before[second] += count;
    }

    /// <summary>By how much the log likelihood grows when the word, now in no class, joins the target.</summary>
    private double Gain(int[] near, int target, int self, int afterAll, int beforeAll)
    {
        var gain = 0.0;
        foreach (var c in near)
        {
            if (c == target) continue;
            if (_wordAfter[c] != 0) gain += Growth(_pairs[target, c], _wordAfter[c]);
            if (_wordBefore[c] != 0) gain += Growth(_pairs[c, target], _wordBefore[c]);
        }
        gain += Growth(_pairs[target, target], _wordAfter[target] + _wordBefore[target] + self);
        return gain - Growth(_after[target], afterAll) - Growth(_before[target], beforeAll);
    }

    private static double Growth(int count, int more) => more == 0 ? 0 : NLogN(count + more) - NLogN(count);

    private static double NLogN(int n) => n > 1 ? n * Math.Log(n) : 0;
}
