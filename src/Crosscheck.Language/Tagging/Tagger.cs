using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Tagging;

/// <summary>Gives every word its universal and Penn part of speech, left to right, by a linear model. Safe to share among threads.</summary>
internal sealed class Tagger
{
    public const string ModelName = "tagger";

    private readonly SparseWeights _weights;

    private Tagger(ModelFile model)
    {
        model.Expect(ModelName, TagFeatures.Version);
        _weights = new(model.Field(ModelField.Entries), model.Field(ModelField.Weights));
        Words = new(model.Field(ModelField.Words));
        Labels = model.Labels;
        Upos = [.. Labels.Select(label => label[..label.IndexOf('|', StringComparison.Ordinal)])];
        Xpos = [.. Labels.Select(label => label[(label.IndexOf('|', StringComparison.Ordinal) + 1)..])];
    }

    /// <summary>What training knew of words; the parser reads clusters from it.</summary>
    public WordTable Words { get; }

    /// <summary>Joint tags by number, as "UPOS|XPOS".</summary>
    public string[] Labels { get; }

    /// <summary>Universal part of speech by joint tag.</summary>
    public string[] Upos { get; }

    /// <summary>Penn tag by joint tag.</summary>
    public string[] Xpos { get; }

    public static Tagger From(ModelFile model) => new(model);

    /// <summary>Reads the words of a sentence and sets their <see cref="WordFacts.Tag"/>.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, Span<WordFacts> facts)
    {
        WordFactsReader.Read(text, tokens, Words, facts);
        Span<ulong> features = stackalloc ulong[TagFeatures.Count];
        Span<int> scores = stackalloc int[SparseWeights.ScoreBuffer];
        for (var at = 0; at < tokens.Length; at++)
        {
            TagFeatures.Extract(facts, at, features);
            scores.Clear();
            _weights.Score(features, scores);
            facts[at].Tag = IndexOfMost(scores[..Upos.Length]);
        }
    }

    private static int IndexOfMost(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var index = 1; index < scores.Length; index++)
        {
            if (scores[index] > scores[best]) best = index;
        }
        return best;
    }
}
