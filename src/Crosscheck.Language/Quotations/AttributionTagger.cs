using System.Collections.Concurrent;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Parsing;
using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Quotations;

/// <summary>
/// Labels the words of each paragraph as part of a source, a cue, a content, or nothing: a small recurrent network learnt from PolNeAR gives each
/// label a score, and the best sequence is found by dynamic programming (Viterbi). Safe to share among threads.
/// </summary>
internal sealed class AttributionTagger
{
    public const string ModelName = "attribution";

    private const float Never = float.MinValue / 2;

    private readonly ParserNetwork _network;
    private readonly AttributionReader _reader;
    private readonly ConcurrentBag<NetworkWork> _idle = [];

    /// <summary>Pairs of labels count nothing, but further words follow a first one.</summary>
    private static readonly float[] _follow =
        [.. from before in Enumerable.Range(0, AttributionLabels.Names.Length) from label in Enumerable.Range(0, AttributionLabels.Names.Length) select AttributionLabels.MayFollow(before, label) ? 0 : Never];

    private static readonly bool[] _mayEnd = [.. Enumerable.Repeat(true, AttributionLabels.Names.Length)];

    private AttributionTagger(ParserNetwork network, AttributionReader reader)
    {
        (_network, _reader) = (network, reader);
        if (!network.Tags.AsSpan().SequenceEqual(AttributionLabels.Names)) throw new InvalidDataException("the labels of the model of attributions are broken");
    }

    /// <param name="grammar">Tags and trees; what is known of words.</param>
    public static AttributionTagger Load(GrammarAnnotator grammar) =>
        new(ParserNetwork.From(ModelFile.Load(ModelName), ModelName, grammar.Words.Vectors), new(grammar.Tagger));

    /// <summary>Parts of attributions, paragraph by paragraph in order.</summary>
    /// <param name="text">Text with grammar.</param>
    public List<List<AttributionPart>> Read(AnnotatedText text)
    {
        var paragraphs = new List<List<AttributionPart>>();
        var work = _idle.TryTake(out var idle) ? idle : new();
        var marked = AttributionReader.WithOneKindOfMarks(text.Text);
        foreach (var (first, end) in AttributionReader.Paragraphs(text))
        {
            var facts = new WordFacts[end - first];
            _reader.Read(text, marked, first, end, facts);
            _network.Run(facts, [facts.Length], work);
            if (Parts(Best(work, facts.Length), first) is { Count: > 0 } parts) paragraphs.Add(parts);
        }
        _idle.Add(work);
        return paragraphs;
    }

    private static List<AttributionPart> Parts(int[] labels, int first)
    {
        var parts = new List<AttributionPart>();
        for (var at = 0; at < labels.Length;)
        {
            var end = at + 1;
            if (labels[at] != AttributionLabels.Outside)
            {
                while (end < labels.Length && labels[end] == labels[at] + 1) end++;
                parts.Add(new(labels[at], first + at, first + end));
            }
            at = end;
        }
        return parts;
    }

    private int[] Best(NetworkWork work, int words)
    {
        var count = AttributionLabels.Names.Length;
        var scores = new float[words * count];
        for (var at = 0; at < words; at++) _network.TagScores(work, at).CopyTo(scores.AsSpan(at * count));
        var labels = new int[words];
        Viterbi.Best<float>(scores, _follow, Never, _mayEnd, labels);
        return labels;
    }
}

/// <summary>Words that are a source, a cue or a content.</summary>
/// <param name="Role">Label of the first word.</param>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
internal sealed record AttributionPart(int Role, int First, int End);
