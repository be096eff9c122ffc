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

    private readonly ParserNetwork _network;
    private readonly AttributionReader _reader;
    private readonly ConcurrentBag<NetworkWork> _idle = [];

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

    /// <summary>The sequence of labels with the highest sum in which further words follow a first one.</summary>
    private int[] Best(NetworkWork work, int words)
    {
        var count = AttributionLabels.Names.Length;
        var from = new byte[words * count];
        Span<float> last = stackalloc float[count];
        Span<float> next = stackalloc float[count];
        for (var at = 0; at < words; at++)
        {
            var scores = _network.TagScores(work, at);
            for (var label = 0; label < count; label++)
            {
                var best = -1;
                for (var before = 0; at > 0 && before < count; before++)
                {
                    if (AttributionLabels.MayFollow(before, label) && (best < 0 || last[before] > last[best])) best = before;
                }
                next[label] = at == 0 ? (AttributionLabels.MayFollow(AttributionLabels.Outside, label) ? scores[label] : float.MinValue / 2) : last[best] + scores[label];
                from[(at * count) + label] = (byte)Math.Max(0, best);
            }
            next.CopyTo(last);
        }
        var labels = new int[words];
        for (var label = 0; label < count; label++)
        {
            if (last[label] > last[labels[^1]]) labels[^1] = label;
        }
        for (var at = words - 1; at > 0; at--) labels[at - 1] = from[(at * count) + labels[at]];
        return labels;
    }
}

/// <summary>Words that are a source, a cue or a content.</summary>
/// <param name="Role">Label of the first word.</param>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
internal sealed record AttributionPart(int Role, int First, int End);
