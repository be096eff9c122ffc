using Crosscheck.Language.Clauses;
using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Quotations;

/// <summary>Cuts a text into paragraphs and reads their words for the network that labels attributions.</summary>
/// <param name="tagger">Its tags, and what its training knew of words.</param>
internal sealed class AttributionReader(Tagger tagger)
{
    /// <summary>Longer paragraphs are cut between sentences, longer sentences anywhere.</summary>
    private const int LongestParagraph = 400;

    private readonly Dictionary<string, int> _tags = tagger.Labels.Select((tag, number) => (tag, number)).ToDictionary(pair => pair.tag, pair => pair.number, StringComparer.Ordinal);

    /// <summary>How many joint tags words can have.</summary>
    public int Tags => tagger.Labels.Length;

    /// <summary>Token ranges of the paragraphs.</summary>
    public static IEnumerable<(int First, int End)> Paragraphs(AnnotatedText text)
    {
        var first = 0;
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var end = text.Sentences[index].EndToken;
            var goesOn = index + 1 < text.Sentences.Length && text.Sentences[index + 1].EndToken - first <= LongestParagraph && !text.Text.AsSpan(text.Tokens[end - 1].End, text.Tokens[end].Start - text.Tokens[end - 1].End).Contains('\n');
            if (goesOn) continue;
            for (; first < end; first = Math.Min(end, first + LongestParagraph))
                yield return (first, Math.Min(end, first + LongestParagraph));
        }
    }

    /// <summary>The text with the marks around each quoted passage as “ and ”, whatever marks the paper uses.</summary>
    public static char[] WithOneKindOfMarks(string text)
    {
        var marked = text.ToCharArray();
        foreach (var passage in QuoteMarks.Pair(text))
        {
            if (passage.ContentStart - passage.Start == 1) marked[passage.Start] = '“';
            if (passage.End - passage.ContentEnd == 1) marked[passage.ContentEnd] = '”';
        }
        return marked;
    }

    /// <param name="text">Text with grammar.</param>
    /// <param name="marked">The text as <see cref="WithOneKindOfMarks"/> gives it.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="facts">Receives one entry a token.</param>
    public void Read(AnnotatedText text, ReadOnlySpan<char> marked, int first, int end, Span<WordFacts> facts)
    {
        var spans = new TextSpan[end - first];
        for (var token = first; token < end; token++) spans[token - first] = text.Tokens[token].Span;
        WordFactsReader.Read(marked, spans, tagger.Words, facts);
        for (var token = first; token < end; token++)
            facts[token - first].Tag = _tags.GetValueOrDefault($"{text.Tokens[token].Upos}|{text.Tokens[token].Xpos}");
    }
}
