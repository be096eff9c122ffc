namespace Crosscheck.Language.Names;

/// <summary>One text cut into words for the search for names.</summary>
internal sealed class NameText
{
    private readonly List<NameWord> _words = [];

    private NameText(AnnotatedText annotated) => Annotated = annotated;

    public AnnotatedText Annotated { get; }

    public string Text => Annotated.Text;

    public IReadOnlyList<NameWord> Words => _words;

    public static NameText Of(AnnotatedText annotated)
    {
        var text = new NameText(annotated);
        for (var i = 0; i < annotated.Sentences.Length; i++)
        {
            if (!IsCredit(annotated.Sentences[i].Span.Of(annotated.Text))) text.Add(i);
        }
        return text;
    }

    /// <summary>"(Reporting by A. Holt; Editing by B. Kim)": who made the article is nobody in it, and no "Kim" that it tells of.</summary>
    private static bool IsCredit(ReadOnlySpan<char> sentence)
    {
        var words = sentence.TrimStart("( ");
        foreach (var phrase in (ReadOnlySpan<string>)["Reporting by", "Additional reporting by", "Writing by", "Editing by", "Compiled by"])
        {
            if (words.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>True if the words stand on one line of one sentence.</summary>
    public bool Adjoin(int wordIndex, int nextIndex)
    {
        var (word, next) = (_words[wordIndex], _words[nextIndex]);
        return word.Sentence == next.Sentence && !Text.AsSpan(word.End, next.Start - word.End).Contains('\n');
    }

    /// <summary>One past the last word of the sentence that a word stands in.</summary>
    public int SentenceEnd(int wordIndex)
    {
        var end = wordIndex + 1;
        while (end < _words.Count && _words[end].Sentence == _words[wordIndex].Sentence) end++;
        return end;
    }

    private void Add(int sentenceIndex)
    {
        var sentence = Annotated.Sentences[sentenceIndex];
        var weak = HasCapitalsThroughout(sentence);
        var opens = true;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = Annotated.Tokens[i];
            foreach (var part in Parts(token))
            {
                var word = Text[part.Start..part.End];
                var shape = NameWord.ShapeOf(word);
                var glued = part.Start > 0 && !char.IsWhiteSpace(Text[part.Start - 1]);
                _words.Add(new(part.Start, part.End, word, word.ToLowerInvariant(), sentenceIndex, shape, glued, opens, weak, token.Xpos));
                if (shape is not WordShape.Other) opens = false;
                else if (word[0] is '“' or '„' or '«' or '‘' || (word[0] is '"' or '\'' && !glued)) opens = true;
            }
            if (token.End - token.Start == 1 && Text[token.Start] is ':' or '•' or '·') opens = true;
        }
    }

    private IEnumerable<TextSpan> Parts(Token token)
    {
        var start = token.Start;
        for (var i = token.Start; i < token.End; i++)
        {
            if (Text[i] is not ('-' or '‑') || i == token.Start || i + 1 >= token.End) continue;
            if (i > start) yield return new(start, i);
            yield return new(i, i + 1);
            start = i + 1;
        }
        if (start < token.End) yield return new(start, token.End);
    }

    private bool HasCapitalsThroughout(Sentence sentence)
    {
        int capitals = 0, lowers = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = Annotated.Tokens[i];
            if (token.End - token.Start < 4) continue;
            var first = Text[token.Start];
            if (char.IsUpper(first)) capitals++;
            else if (char.IsLetter(first)) lowers++;
        }
        var stopped = sentence.End > sentence.Start && Text[sentence.End - 1] is '.' or '!' or '?' or '”' or '"';
        return !stopped && capitals >= 3 && lowers * 4 <= capitals;
    }
}
