using System.Collections.Immutable;
using Crosscheck.Language.Sentences;
using Crosscheck.Language.Tokens;

namespace Crosscheck.Language;

/// <summary>Sentences, tokens, tags, lemmas and trees. Safe to share among threads.</summary>
internal sealed class GrammarAnnotator
{
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _sentences;

    private GrammarAnnotator(Tokenizer tokenizer, SentenceSplitter sentences) => (_tokenizer, _sentences) = (tokenizer, sentences);

    /// <summary>Loads models and lists from the program's own resources.</summary>
    public static GrammarAnnotator Load()
    {
        var abbreviations = Abbreviations.Load();
        var openers = SentenceSplitter.LoadOpeners();
        return new(Tokenizer.Load(abbreviations, openers), SentenceSplitter.Load(abbreviations, openers));
    }

    /// <param name="text">The text to annotate.</param>
    /// <param name="headline">True if the text is a headline: a sentence without stop, perhaps in title case.</param>
    public AnnotatedText Annotate(string text, bool headline)
    {
        var spans = new List<TextSpan>(text.Length / 4);
        _tokenizer.Tokenize(text, spans);
        var ends = new List<int>();
        _sentences.Split(text, spans, ends);

        var sentences = ImmutableArray.CreateBuilder<Sentence>(ends.Count);
        var first = 0;
        foreach (var end in ends)
        {
            sentences.Add(new(spans[first].Start, spans[end - 1].End, first, end));
            first = end;
        }
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        foreach (var span in spans)
            tokens.Add(new(span.Start, span.End, text[span.Start..span.End].ToLowerInvariant(), "", "", -1, ""));
        return new() { Text = text, Sentences = sentences.MoveToImmutable(), Tokens = tokens.MoveToImmutable() };
    }
}
