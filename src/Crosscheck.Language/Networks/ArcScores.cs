namespace Crosscheck.Language.Networks;

/// <summary>Scores of all heads of all words of one sentence.</summary>
internal readonly unsafe struct ArcScores(float* scores, int stride, int words)
{
    public int Words { get; } = words;

    /// <param name="dependent">The word.</param>
    /// <param name="head">Its head, or -1 for the root.</param>
    public float this[int dependent, int head] => scores[((long)dependent * stride) + head + 1];

    /// <summary>Adds the scores of another network for the same sentence.</summary>
    public void Add(ArcScores other)
    {
        for (var dependent = 0; dependent < Words; dependent++)
        {
            for (var head = -1; head < Words; head++) scores[((long)dependent * stride) + head + 1] += other[dependent, head];
        }
    }
}
