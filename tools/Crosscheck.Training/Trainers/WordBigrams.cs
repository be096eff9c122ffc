namespace Crosscheck.Training.Trainers;

/// <summary>Which words follow which, as counts over sentences; word 0 is the edge of a sentence.</summary>
internal sealed class WordBigrams
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly Dictionary<(int, int), int> _counts = [];

    private WordBigrams()
    {
    }

    /// <summary>Word hashes by number, the edge (hash 0) first, then by falling frequency.</summary>
    public List<ulong> Words { get; } = [0];

    /// <summary>Following words of each word with their counts.</summary>
    public (int Word, int Count)[][] After { get; private set; } = [];

    /// <summary>Words before each word with their counts.</summary>
    public (int Word, int Count)[][] Before { get; private set; } = [];

    /// <param name="sentences">Sentences as word hashes.</param>
    /// <param name="least">Rarer words are left out.</param>
    public static WordBigrams Count(IReadOnlyList<ulong[]> sentences, int least)
    {
        var bigrams = new WordBigrams();
        var frequencies = sentences.SelectMany(sentence => sentence).GroupBy(word => word).Select(group => (Word: group.Key, Count: group.Count())).Where(pair => pair.Count >= least);
        foreach (var (word, _) in frequencies.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Word))
        {
            bigrams._numbers[word] = bigrams.Words.Count;
            bigrams.Words.Add(word);
        }
        foreach (var sentence in sentences) bigrams.Add(sentence);
        var pairs = bigrams._counts.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).Order().ToList();
        bigrams.After = Group(pairs, bigrams.Words.Count);
        bigrams.Before = Group([.. pairs.Select(pair => (pair.Item2, pair.Item1, pair.Value)).Order()], bigrams.Words.Count);
        return bigrams;
    }

    private void Add(ulong[] sentence)
    {
        var previous = 0;
        for (var at = 0; at <= sentence.Length; at++)
        {
            var word = at < sentence.Length ? _numbers.GetValueOrDefault(sentence[at], -1) : 0;
            if (previous >= 0 && word >= 0) _counts[(previous, word)] = _counts.GetValueOrDefault((previous, word)) + 1;
            previous = word;
        }
    }

    private static (int Word, int Count)[][] Group(List<(int First, int Second, int Count)> pairs, int words)
    {
        var groups = new (int, int)[words][];
        Array.Fill(groups, []);
        foreach (var group in pairs.GroupBy(pair => pair.First)) groups[group.Key] = [.. group.Select(pair => (pair.Second, pair.Count))];
        return groups;
    }
}
