using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Lemmas;
using Crosscheck.Language.Parsing;
using Crosscheck.Language.Sentences;
using Crosscheck.Language.Tagging;
using Crosscheck.Language.Tokens;

namespace Crosscheck.Language;

/// <summary>Sentences, tokens, tags, lemmas and trees. Safe to share among threads.</summary>
internal sealed class GrammarAnnotator
{
    // Longer sentences are analysed in pieces; each piece keeps its own tree, hung on the first root.
    private const int LongestPiece = 400;

    private const string JoiningRelation = "parataxis";

    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _sentences;
    private readonly Tagger _tagger;
    private readonly Lemmatizer _lemmatizer;
    private readonly Parser _parser;

    private GrammarAnnotator(Tokenizer tokenizer, SentenceSplitter sentences, Tagger tagger, Lemmatizer lemmatizer, Parser parser) =>
        (_tokenizer, _sentences, _tagger, _lemmatizer, _parser) = (tokenizer, sentences, tagger, lemmatizer, parser);

    /// <summary>Loads models and lists from the program's own resources.</summary>
    public static GrammarAnnotator Load() => Load(ModelFile.Load);

    /// <summary>Loads models from elsewhere, as training does.</summary>
    public static GrammarAnnotator Load(Func<string, ModelFile> open)
    {
        var abbreviations = Abbreviations.Load();
        var openers = SentenceSplitter.LoadOpeners();
        return new(
            Tokenizer.Load(abbreviations, openers),
            SentenceSplitter.Load(abbreviations, openers),
            Tagger.From(open(Tagger.ModelName)),
            Lemmatizer.From(open(Lemmatizer.ModelName)),
            Parser.From(open(Parser.ModelName)));
    }

    /// <param name="text">The text to annotate.</param>
    /// <param name="headline">True if the text is a headline: one sentence without stop, perhaps in title case.</param>
    public AnnotatedText Annotate(string text, bool headline)
    {
        var spans = new List<TextSpan>(text.Length / 4);
        _tokenizer.Tokenize(text, spans);
        var ends = new List<int>();
        _sentences.Split(text, spans, ends);
        return Annotate(text, spans, ends);
    }

    /// <summary>Tags, lemmas and trees over words and sentences that are already known, as in a treebank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">Its words in order.</param>
    /// <param name="ends">Index one past the last word of each sentence.</param>
    public AnnotatedText Annotate(string text, List<TextSpan> spans, List<int> ends)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(ends.Count);
        var tokens = new Token[spans.Count];
        var work = new Workspace(_tagger.Upos, Math.Min(LongestPiece, spans.Count));
        var first = 0;
        foreach (var end in ends)
        {
            sentences.Add(new(spans[first].Start, spans[end - 1].End, first, end));
            AnnotateSentence(text, CollectionsMarshal.AsSpan(spans), first, end, tokens, work);
            first = end;
        }
        return new() { Text = text, Sentences = sentences.MoveToImmutable(), Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    private void AnnotateSentence(string text, ReadOnlySpan<TextSpan> spans, int first, int end, Token[] tokens, Workspace work)
    {
        var root = -1;
        for (var from = first; from < end; from += LongestPiece)
        {
            var to = Math.Min(end, from + LongestPiece);
            var facts = work.Facts.AsSpan(0, to - from);
            _tagger.Tag(text, spans[from..to], facts);
            work.Input.Read(facts);
            _parser.Parse(work.Input, work.Configuration);
            for (var index = from; index < to; index++)
            {
                var (head, relation) = (work.Configuration.Heads[index - from], work.Configuration.Relations[index - from]);
                var isRoot = head < 0;
                if (isRoot && root < 0) root = index;
                tokens[index] = TokenOf(text, spans[index], facts[index - from].Tag) with
                {
                    Head = !isRoot ? head + from : root == index ? -1 : root,
                    Deprel = !isRoot ? _parser.Actions.Relations[relation] : root == index ? "root" : JoiningRelation,
                };
            }
        }
    }

    private Token TokenOf(string text, TextSpan span, int tag)
    {
        var xpos = _tagger.Xpos[tag];
        return new(span.Start, span.End, _lemmatizer.Lemma(text.AsSpan(span.Start, span.Length), xpos), _tagger.Upos[tag], xpos, -1, "");
    }

    /// <summary>Buffers for one call, so that words cost no allocation of their own.</summary>
    private sealed class Workspace(string[] uposByTag, int capacity)
    {
        public WordFacts[] Facts { get; } = new WordFacts[capacity];

        public ParserInput Input { get; } = new(uposByTag, capacity);

        public Configuration Configuration { get; } = new(capacity);
    }
}
