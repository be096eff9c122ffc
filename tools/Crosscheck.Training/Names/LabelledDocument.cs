using System.Collections.Immutable;
using System.Text;
using Crosscheck.Language.Names;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Tagging;

namespace Crosscheck.Training.Names;

/// <summary>A document as the name model meets it: the facts of each word, and its gold label.</summary>
/// <param name="Facts">One entry a word, sentence after sentence.</param>
/// <param name="Labels">Gold labels (<see cref="NameLabels"/>).</param>
/// <param name="Ends">Index one past the last word of each sentence.</param>
internal sealed record LabelledDocument(NameFacts[] Facts, int[] Labels, List<int> Ends)
{
    /// <summary>Reads a document whose words are tagged by a tagger.</summary>
    public static LabelledDocument Of(NameDocument document, Tagger tagger, WordVectors vectors, NameLexicon lexicon, NameSorter sorter)
    {
        var (text, gold) = Annotate(document, tagger);
        var names = NameText.Of(text);
        var facts = RuledNames.Of(lexicon, sorter, new(tagger.Words, vectors), names).FactsOf(names);
        var labels = new int[facts.Length];
        var starts = names.Words.Select((word, index) => (word.Start, index)).ToDictionary(pair => pair.Start, pair => pair.index);
        foreach (var (span, kind) in gold)
        {
            if (!starts.TryGetValue(span.Start, out var first)) continue;
            var last = first;
            while (last + 1 < names.Words.Count && names.Words[last].End < span.End) last++;
            for (var at = first; at <= last; at++) labels[at] = NameLabels.Of(kind, at == first, at == last);
        }
        var ends = new List<int>();
        for (var first = 0; first < facts.Length; first = ends[^1]) ends.Add(names.SentenceEnd(first));
        return new(facts, labels, ends);
    }

    private static (AnnotatedText Text, List<(TextSpan Span, EntityKind Kind)> Names) Annotate(NameDocument document, Tagger tagger)
    {
        var written = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var names = new List<(TextSpan, EntityKind)>();
        var spans = new List<TextSpan>();
        foreach (var (words, labels) in document.Sentences)
        {
            if (written.Length > 0) written.Append('\n');
            var start = written.Length;
            spans.Clear();
            EntityKind? open = null;
            for (var index = 0; index < words.Length; index++)
            {
                if (index > 0) written.Append(' ');
                spans.Add(new(written.Length, written.Length + words[index].Length));
                written.Append(words[index]);
                var kind = labels[index] == "O" ? null : KindOf(labels[index][2..]);
                if (kind is not null && labels[index][0] == 'I' && open == kind) names[^1] = (new(names[^1].Item1.Start, written.Length), kind.Value);
                else if (kind is not null) names.Add((spans[^1], kind.Value));
                open = kind;
            }
            var facts = new WordFacts[words.Length];
            tagger.Tag(written.ToString(start, written.Length - start), [.. spans.Select(span => new TextSpan(span.Start - start, span.End - start))], facts);
            sentences.Add(new(start, written.Length, tokens.Count, tokens.Count + words.Length));
            for (var index = 0; index < words.Length; index++)
                tokens.Add(new(spans[index].Start, spans[index].End, words[index], tagger.Upos[facts[index].Tag], tagger.Xpos[facts[index].Tag], -1, ""));
        }
        return (new() { Text = written.ToString(), Sentences = sentences.ToImmutable(), Tokens = tokens.ToImmutable() }, names);
    }

    private static EntityKind? KindOf(string label) => label switch
    {
        "PER" or "person" => EntityKind.Person,
        "ORG" or "organization" => EntityKind.Organisation,
        "LOC" or "place" => EntityKind.Place,
        _ => null,
    };
}
