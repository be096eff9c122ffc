namespace Crosscheck.Language.Events;

/// <summary>A text as the events read it: who hangs on whom, which tokens belong to names and times.</summary>
internal sealed class EventText
{
    private const int DeepestPhrase = 12;

    private readonly Token[] _tokens;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _mentionOf;
    private readonly int[] _timeOf;

    public EventText(AnnotatedText annotated)
    {
        Annotated = annotated;
        _tokens = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(annotated.Tokens)!;
        var count = _tokens.Length;
        (_firstChild, _nextSibling, _mentionOf, _timeOf) = (new int[count], new int[count], new int[count], new int[count]);
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            var head = _tokens[i].Head;
            if (head < 0) continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
        Array.Fill(_mentionOf, -1);
        Array.Fill(_timeOf, -1);
        for (var i = 0; i < annotated.Mentions.Length; i++) Mark(annotated.Mentions[i].Span, _mentionOf, i);
        for (var i = 0; i < annotated.Times.Length; i++) Mark(annotated.Times[i].Span, _timeOf, i);
    }

    public AnnotatedText Annotated { get; }

    public ref readonly Token this[int token] => ref _tokens[token];

    /// <summary>First token that hangs on this one, in order of the text; -1 if none. With <see cref="Next"/> all of them.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>Next token with the same head, or -1.</summary>
    public int Next(int token) => _nextSibling[token];

    /// <summary>The mention that covers the token; null if none.</summary>
    public Mention? MentionAt(int token) => _mentionOf[token] >= 0 ? Annotated.Mentions[_mentionOf[token]] : null;

    /// <summary>Index of the time that covers the token, or -1.</summary>
    public int TimeAt(int token) => _timeOf[token];

    public string Lower(int token) => _tokens[token].Span.Of(Annotated.Text).ToLowerInvariant();

    /// <summary>The first child with the relation, or -1.</summary>
    public int Child(int token, string relation)
    {
        for (var child = _firstChild[token]; child >= 0; child = Next(child))
        {
            if (_tokens[child].Deprel == relation) return child;
        }
        return -1;
    }

    /// <summary>The subject of a verb, or -1. Where the tree has two, the first may be a dateline or a bracket ("(CNN) The king"), the second an apposition ("Mali, an ally,").</summary>
    public int Subject(int verb)
    {
        var found = -1;
        for (var child = _firstChild[verb]; child >= 0 && child < verb; child = _nextSibling[child])
        {
            if (_tokens[child].Deprel == "nsubj" && _timeOf[child] < 0 && (found < 0 || !IsAppositionTo(found, child))) found = child;
        }
        return found >= 0 ? found : Child(verb, "nsubj");
    }

    private bool IsAppositionTo(int first, int second)
    {
        if (_tokens[first + 1].Lemma != ",") return false;
        for (var i = first + 2; i < second && i < first + 10; i++)
        {
            if (_tokens[i].Upos == "PUNCT" && Annotated.Text[_tokens[i].Start] is '—' or '–' or '-') return false;
        }
        return true;
    }

    /// <summary>The preposition of a noun ("against"), or an empty string; the last word of one of several words is left out.</summary>
    public string Preposition(int token)
    {
        for (var child = _firstChild[token]; child >= 0 && child < token; child = Next(child))
        {
            if (_tokens[child].Deprel == "case" && _tokens[child].Upos != "PART") return _tokens[child].Lemma;
        }
        return "";
    }

    /// <summary>True if the word stands among the prepositions before the noun or hangs on its verb right before them: "up to".</summary>
    public bool HasBefore(int token, string word)
    {
        for (var child = _firstChild[token]; child >= 0 && child < token; child = _nextSibling[child])
        {
            if (_tokens[child].Deprel == "case") return child > 0 && _tokens[child - 1].Lemma == word;
        }
        return false;
    }

    public bool HasMark(int token, string word)
    {
        for (var child = _firstChild[token]; child >= 0; child = Next(child))
        {
            if (_tokens[child].Deprel == "mark" && _tokens[child].Lemma == word) return true;
        }
        return false;
    }

    /// <summary>The word that opens the clause or stands as preposition before its verb; null if none.</summary>
    public string? AnyMark(int token)
    {
        for (var child = _firstChild[token]; child >= 0 && child < token; child = _nextSibling[child])
        {
            if (_tokens[child].Deprel is "mark" or "case") return _tokens[child].Lemma;
        }
        return null;
    }

    public bool HasAuxiliary(int token, string lemma)
    {
        for (var child = _firstChild[token]; child >= 0 && child < token; child = Next(child))
        {
            if (_tokens[child].Deprel is "aux" && _tokens[child].Lemma == lemma) return true;
        }
        return false;
    }

    public bool IsPassive(int token) => Child(token, "nsubj:pass") >= 0 || Child(token, "aux:pass") >= 0;

    public bool IsNegated(int token)
    {
        for (var child = _firstChild[token]; child >= 0; child = Next(child))
        {
            if (_tokens[child].Deprel is "advmod" or "cc:preconj" && child < token && _tokens[child].Lemma is "not" or "never" or "n't" or "n’t" or "no" or "hardly" or "neither" or "longer") return true;
        }
        return false;
    }

    /// <summary>The words of a noun phrase: articles, adjectives, parts of a name, owners and what follows "of"; no clause, no apposition, no second member.</summary>
    public TextSpan Phrase(int head)
    {
        var (first, last) = (head, head);
        Spread(head, ref first, ref last, DeepestPhrase);
        var span = new TextSpan(_tokens[first].Start, _tokens[last].End);
        return MentionAt(head) is { Named: true } name ? span.Union(name.Span) : span;
    }

    private void Spread(int head, ref int first, ref int last, int depth)
    {
        first = Math.Min(first, head);
        last = Math.Max(last, head);
        if (depth == 0) return;
        for (var child = _firstChild[head]; child >= 0; child = Next(child))
        {
            if ((Belongs(child, head) || (depth < DeepestPhrase && _tokens[child].Deprel == "conj")) && !IsBracketed(child)) Spread(child, ref first, ref last, depth - 1);
        }
    }

    // "accused the mayor of fraud" is often hung on the mayor.
    private bool BelongsBehind(int head, string preposition) => preposition switch
    {
        "of" => !(_tokens[head].Deprel == "obj" && _tokens[head].Head is >= 0 and var verb && _tokens[verb].Lemma is "accuse" or "convict" or "suspect" or "acquit"),
        "in" or "at" or "from" => true,
        _ => false,
    };

    // "(CNN) Scores of people"
    private bool IsBracketed(int child) => child + 1 < _tokens.Length && _tokens[child + 1].Upos == "PUNCT" && Annotated.Text[_tokens[child + 1].Start] == ')';

    private bool Belongs(int child, int head) => _tokens[child].Deprel switch
    {
        "det" or "det:predet" or "amod" or "compound" or "nummod" or "nmod:poss" or "nmod:desc" or "flat" or "fixed" or "goeswith" => true,
        "advmod" => child < head,
        "appos" => child == head + 1,
        "nmod" => child > head && TimeAt(child) < 0 && BelongsBehind(head, Preposition(child)),
        _ => false,
    };

    private void Mark(TextSpan span, int[] owners, int owner)
    {
        var (first, end) = Annotated.TokensIn(span);
        owners.AsSpan(first, end - first).Fill(owner);
    }
}
