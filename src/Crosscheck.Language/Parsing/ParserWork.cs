using Crosscheck.Language.Networks;

namespace Crosscheck.Language.Parsing;

/// <summary>Buffers of the parser and its result for the sentences parsed last. Not safe to share among threads.</summary>
internal sealed class ParserWork(int networks)
{
    public NetworkWork[] Networks { get; } = [.. Enumerable.Range(0, networks).Select(_ => new NetworkWork())];

    public TreeDecoder Decoder { get; } = new();

    /// <summary>Head of each word, as its place in the sentence; -1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Number of the relation of each word.</summary>
    public int[] Relations { get; private set; } = [];

    public float[] RelationScores { get; private set; } = [];

    public float[] MoreRelationScores { get; private set; } = [];

    public void Reserve(int words, int relations)
    {
        if (Heads.Length < words) (Heads, Relations) = (new int[words], new int[words]);
        if (RelationScores.Length < relations) (RelationScores, MoreRelationScores) = (new float[relations], new float[relations]);
    }
}
