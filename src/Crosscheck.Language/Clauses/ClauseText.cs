namespace Crosscheck.Language.Clauses;

/// <summary>The tokens of a text with their classes and the quotation marks round them.</summary>
internal sealed class ClauseText
{
    private const int LookBack = 120, LookAhead = 240;

    private readonly string[] _lowers;
    private readonly WordClass[] _classes;
    private readonly int[] _passageOf;
    private readonly bool[] _inTime;

    public ClauseText(AnnotatedText annotated, WordClasses classes)
    {
        Annotated = annotated;
        Passages = QuoteMarks.Pair(annotated.Text);
        var count = annotated.Tokens.Length;
        _lowers = new string[count];
        _classes = new WordClass[count];
        _passageOf = new int[count];
        _inTime = new bool[count];
        for (int i = 0, passage = 0; i < count; i++)
        {
            var token = annotated.Tokens[i];
            var word = annotated.Text.AsSpan(token.Start, token.End - token.Start);
            _lowers[i] = word.ToString().ToLowerInvariant();
            _classes[i] = classes.Of(word, _lowers[i], token.Xpos);
            while (passage < Passages.Count && Passages[passage].End <= token.Start) passage++;
            _passageOf[i] = passage < Passages.Count && Passages[passage].Start <= token.Start ? passage : -1;
            if (_classes[i] == WordClass.Mark && _lowers[i] is "'" or "’" && !OpensOrClosesPassage(i, token)) _classes[i] = WordClass.Possessive;
        }
        foreach (var time in annotated.Times)
        {
            var (first, end) = annotated.TokensIn(time.Span);
            _inTime.AsSpan(first, end - first).Fill(true);
        }
    }

    public AnnotatedText Annotated { get; }

    public string Text => Annotated.Text;

    public int Count => _lowers.Length;

    /// <summary>Quoted passages at the outermost level, in order.</summary>
    public List<QuotedPassage> Passages { get; }

    public string Lower(int token) => _lowers[token];

    public WordClass Class(int token) => _classes[token];

    /// <summary>Index of the quoted passage whose words or marks the token belongs to, or -1.</summary>
    public int PassageOf(int token) => _passageOf[token];

    public bool InTime(int token) => _inTime[token];

    public int Start(int token) => Annotated.Tokens[token].Start;

    public int End(int token) => Annotated.Tokens[token].End;

    /// <summary>From the start of the first token to the end of the last; marks and blanks at the ends are left out by the caller.</summary>
    public TextSpan Span(int first, int end) => new(Start(first), End(end - 1));

    /// <summary>The part of a sentence that rules look at from a token: a bound that keeps a sentence of any length linear.</summary>
    public Sentence Around(int sentenceIndex, int first, int end)
    {
        var sentence = Annotated.Sentences[sentenceIndex];
        return sentence with { FirstToken = Math.Max(sentence.FirstToken, first - LookBack), EndToken = Math.Min(sentence.EndToken, end + LookAhead) };
    }

    private bool OpensOrClosesPassage(int index, Token token) =>
        _passageOf[index] is >= 0 and var passage && (token.Start == Passages[passage].Start || token.End == Passages[passage].End);

    /// <summary>True for the opening mark of a quoted passage.</summary>
    public bool OpensPassage(int token) => PassageOf(token) is >= 0 and var passage && Start(token) == Passages[passage].Start;

    /// <summary>True for words that make a noun phrase.</summary>
    public bool IsNominal(int token) => Class(token) is WordClass.Noun or WordClass.Proper or WordClass.Adjective or WordClass.Determiner or WordClass.Number or WordClass.Possessive or WordClass.Pronoun;

    public bool IsFinite(int token) => Class(token) is WordClass.Verb or WordClass.Auxiliary;
}
