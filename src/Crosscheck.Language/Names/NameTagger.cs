using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Names;

/// <summary>
/// Labels words as parts of names of persons, organisations and places: a linear model over single words and pairs of labels, the best sequence of a sentence by
/// dynamic programming (Viterbi). Safe to share among threads.
/// </summary>
internal sealed class NameTagger
{
    public const string ModelName = "names";

    /// <summary>Score of what cannot be.</summary>
    public const int Never = int.MinValue / 2;

    private readonly SparseWeights _weights;
    private readonly int[] _follow = new int[NameLabels.Count * NameLabels.Count];
    private readonly bool[] _mayEnd = [.. Enumerable.Range(0, NameLabels.Count).Select(NameLabels.MayEnd)];

    private NameTagger(ModelFile model)
    {
        model.Expect(ModelName, NameFeatures.Version);
        if (!model.Labels.AsSpan().SequenceEqual(NameLabels.Names)) throw new InvalidDataException("the labels of the model of names are broken");
        _weights = new(model.Field(ModelField.Entries), model.Field(ModelField.Weights));
        Span<int> scores = stackalloc int[SparseWeights.ScoreBuffer];
        for (var before = 0; before < NameLabels.Count; before++)
        {
            scores.Clear();
            _weights.Score([NameFeatures.After(before)], scores);
            for (var label = 0; label < NameLabels.Count; label++) _follow[(before * NameLabels.Count) + label] = NameLabels.MayFollow(before, label) ? scores[label] : Never;
        }
    }

    public static NameTagger From(ModelFile model) => new(model);

    /// <summary>Labels the words of one sentence.</summary>
    /// <param name="facts">Its words.</param>
    /// <param name="labels">Receives a label for each.</param>
    public void Label(ReadOnlySpan<NameFacts> facts, Span<int> labels)
    {
        var scores = new int[facts.Length * NameLabels.Count];
        Span<ulong> features = stackalloc ulong[NameFeatures.Count];
        Span<int> buffer = stackalloc int[SparseWeights.ScoreBuffer];
        for (var at = 0; at < facts.Length; at++)
        {
            var score = scores.AsSpan(at * NameLabels.Count, NameLabels.Count);
            if (IsAmongPlain(facts, at))
            {
                score[(NameLabels.Outside + 1)..].Fill(Never);
                continue;
            }
            NameFeatures.Extract(facts, at, features);
            buffer.Clear();
            _weights.Score(features, buffer);
            buffer[..NameLabels.Count].CopyTo(score);
        }
        Viterbi.Best<int>(scores, _follow, Never, _mayEnd, labels);
    }

    /// <summary>True for a word that, with its neighbours, has nothing of a name: most words, and they cost no scoring.</summary>
    public static bool IsAmongPlain(ReadOnlySpan<NameFacts> facts, int at) =>
        facts[at].IsPlain && (at == 0 || facts[at - 1].IsPlain) && (at + 1 == facts.Length || facts[at + 1].IsPlain);
}
