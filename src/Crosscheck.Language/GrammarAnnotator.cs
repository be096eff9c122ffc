using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Lemmas;
using Crosscheck.Language.Names;
using Crosscheck.Language.Networks;
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

    // So many words or more are given to the parser at once: products of matrices are faster with many rows.
    private const int Together = 192;

    private const string JoiningRelation = "parataxis";

    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _sentences;
    private readonly Tagger _tagger;
    private readonly Lemmatizer _lemmatizer;
    private readonly Parser _parser;
    private readonly ConcurrentBag<Workspace> _idle = [];

    private GrammarAnnotator(Tokenizer tokenizer, SentenceSplitter sentences, Tagger tagger, Lemmatizer lemmatizer, WordVectors vectors, Parser parser)
    {
        (_tokenizer, _sentences, _tagger, _lemmatizer, Words, _parser) = (tokenizer, sentences, tagger, lemmatizer, new(tagger.Words, vectors), parser);
        if (!parser.Tags.AsSpan().SequenceEqual(tagger.Labels)) throw new InvalidDataException("parser and tagger have other tags: train both together");
    }

    /// <summary>The tagger, for what reads words as it does.</summary>
    public Tagger Tagger => _tagger;

    /// <summary>What is known of words before a text is read.</summary>
    public WordKnowledge Words { get; }

    /// <summary>Loads models and lists from the program's own resources.</summary>
    /// <param name="thorough">True to take the slower, more accurate language models.</param>
    public static GrammarAnnotator Load(bool thorough = false) => Load(ModelFile.Load, thorough ? Parser.ThoroughNames : []);

    /// <summary>Loads models from elsewhere, as training does.</summary>
    /// <param name="open">Opens a model by its name.</param>
    /// <param name="more">Names of the networks that join the first one.</param>
    public static GrammarAnnotator Load(Func<string, ModelFile> open, string[] more)
    {
        var abbreviations = Abbreviations.Load();
        var openers = SentenceSplitter.LoadOpeners();
        var vectors = WordVectors.From(open(WordVectors.ModelName));
        return new(
            Tokenizer.Load(abbreviations, openers),
            SentenceSplitter.Load(abbreviations, openers),
            Tagger.From(open(Tagger.ModelName)),
            Lemmatizer.From(open(Lemmatizer.ModelName)),
            vectors,
            Parser.From(vectors, [open(Parser.ModelName), .. more.Select(open)]));
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
        var work = _idle.TryTake(out var idle) ? idle : new Workspace(_parser.Work());
        var words = CollectionsMarshal.AsSpan(spans);
        var first = 0;
        foreach (var end in ends)
        {
            sentences.Add(new(words[first].Start, words[end - 1].End, first, end));
            for (var from = first; from < end; from += LongestPiece)
            {
                var to = Math.Min(end, from + LongestPiece);
                _tagger.Tag(text, words[from..to], work.Take(from, to, from == first));
                if (work.Words >= Together) Parse(text, words, work, tokens);
            }
            first = end;
        }
        Parse(text, words, work, tokens);
        DatePhrases.Attach(text, tokens);
        ParallelPhrases.Attach(tokens);
        CopulaSubjects.Attach(tokens);
        ClauseOpeners.Attach(tokens);
        _idle.Add(work);
        return new() { Text = text, Sentences = sentences.MoveToImmutable(), Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    private void Parse(string text, ReadOnlySpan<TextSpan> spans, Workspace work, Token[] tokens)
    {
        if (work.Words == 0) return;
        var facts = work.Facts.AsSpan(0, work.Words);
        _parser.Parse(facts, CollectionsMarshal.AsSpan(work.Ends), work.Parser);
        var first = 0;
        for (var piece = 0; piece < work.Ends.Count; piece++)
        {
            var (start, opens) = work.Pieces[piece];
            if (opens) work.Root = -1;
            for (var at = first; at < work.Ends[piece]; at++)
            {
                var index = start + at - first;
                var (head, relation) = (work.Parser.Heads[at], work.Parser.Relations[at]);
                if (head < 0 && work.Root < 0) work.Root = index;
                tokens[index] = TokenOf(text, spans[index], facts[at].Tag) with
                {
                    Head = head >= 0 ? head + start : work.Root == index ? -1 : work.Root,
                    Deprel = head >= 0 || work.Root == index ? _parser.Relations[relation] : JoiningRelation,
                };
            }
            first = work.Ends[piece];
        }
        work.Clear();
    }

    private Token TokenOf(string text, TextSpan span, int tag)
    {
        var xpos = _tagger.Xpos[tag];
        return new(span.Start, span.End, _lemmatizer.Lemma(text.AsSpan(span.Start, span.Length), xpos), _tagger.Upos[tag], xpos, -1, "");
    }

    /// <summary>Buffers for one call, used again by later ones, so that words cost no allocation of their own.</summary>
    private sealed class Workspace(ParserWork parser)
    {
        public WordFacts[] Facts { get; } = new WordFacts[Together + LongestPiece];

        public ParserWork Parser { get; } = parser;

        /// <summary>Index one past the last word of each piece taken.</summary>
        public List<int> Ends { get; } = [];

        /// <summary>First token of each piece, and whether it opens its sentence.</summary>
        public List<(int Start, bool Opens)> Pieces { get; } = [];

        public int Words { get; private set; }

        /// <summary>Root of the sentence whose piece was parsed last.</summary>
        public int Root { get; set; } = -1;

        public Span<WordFacts> Take(int from, int to, bool opens)
        {
            var facts = Facts.AsSpan(Words, to - from);
            Words += to - from;
            Ends.Add(Words);
            Pieces.Add((from, opens));
            return facts;
        }

        public void Clear()
        {
            Words = 0;
            Ends.Clear();
            Pieces.Clear();
        }
    }
}
