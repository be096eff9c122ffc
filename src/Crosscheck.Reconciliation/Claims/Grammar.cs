using System.Collections.Immutable;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>The dependency tree of one text, read from its tokens: children, subtrees and phrase spans.</summary>
internal sealed class Grammar
{
    private readonly AnnotatedText _text;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public Grammar(AnnotatedText text)
    {
        _text = text;
        var tokens = text.Tokens;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var index = tokens.Length - 1; index >= 0; index--)
        {
            var head = tokens[index].Head;
            if (head < 0 || head >= tokens.Length)
                continue;
            _nextSibling[index] = _firstChild[head];
            _firstChild[head] = index;
        }
    }

    public AnnotatedText Text => _text;

    public ImmutableArray<Token> Tokens => _text.Tokens;

    /// <summary>Direct dependents in order.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            yield return child;
    }

    /// <summary>The first dependent with this relation (or a subtype of it), or -1.</summary>
    public int Child(int token, string relation)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Is(child, relation))
                return child;
        }
        return -1;
    }

    /// <summary>True if "have" helps the verb ("has found", "may have been found").</summary>
    public bool IsPerfect(int verb)
    {
        foreach (var child in Children(verb))
        {
            if (Tokens[child].Deprel == "aux" && Tokens[child].Lemma.Equals("have", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>True if the token's relation is this one or a subtype of it ("nsubj" takes "nsubj:pass").</summary>
    public bool Is(int token, string relation)
    {
        var own = Tokens[token].Deprel;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The words of a token in the text.</summary>
    public string Words(int token) => Tokens[token].Span.Of(_text.Text);

    public ReadOnlySpan<char> Form(int token) => _text.Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>
    /// The span of a phrase: its head and everything below it, but not what a reader would call another statement
    /// (relative and adverbial clauses, parentheses, further conjuncts) nor its own preposition.
    /// </summary>
    public TextSpan Phrase(int head, bool withConjuncts = false)
    {
        // A tree that crosses itself could take in words far away: a phrase never spans more than its sentence.
        var (first, last) = Below(head, (token, child) => Leaves(child, token == head, withConjuncts));
        return new(Tokens[first].Start, Tokens[last].End);
    }

    private bool Leaves(int child, bool ofHead, bool withConjuncts)
    {
        var relation = Tokens[child].Deprel;
        if (relation is "punct")
            return true;
        if (ofHead && (relation is "case" or "mark" or "cc"))
            return true;
        return relation.StartsWith("acl", StringComparison.Ordinal)
            || relation is "appos" or "parataxis" or "advcl" or "ccomp" or "xcomp" or "cop" or "aux" or "aux:pass" or "nsubj" or "nsubj:pass" or "csubj" or "discourse" or "dep" or "orphan" or "list"
            || (!withConjuncts && relation is "conj");
    }

    /// <summary>The token of a span whose head lies outside it: what the span hangs on the sentence by; -1 if the span holds no token.</summary>
    public int HeadOf(TextSpan span)
    {
        var (first, end) = _text.TokensIn(span);
        for (var token = first; token < end; token++)
        {
            var head = Tokens[token].Head;
            if ((head < first || head >= end) && Tokens[token].Deprel is not ("punct" or "case"))
                return token;
        }
        return first < end ? first : -1;
    }

    /// <summary>First and last of all tokens below this one, itself included, punctuation aside.</summary>
    public (int First, int Last) Extent(int token) => Below(token, (_, child) => Tokens[child].Deprel == "punct");

    /// <summary>First and last token below a predicate that belong to its own clause; other clauses are left out.</summary>
    public (int First, int Last) ClauseTokens(int predicate) => Below(predicate, (token, child) =>
    {
        var relation = Tokens[child].Deprel;
        return relation is "punct" or "parataxis" or "cc" or "mark" or "discourse" or "advcl" or "ccomp" || (relation is "conj" && token == predicate) || relation.StartsWith("acl", StringComparison.Ordinal);
    });

    /// <summary>First and last token below one, itself included.</summary>
    /// <param name="top">Where to begin.</param>
    /// <param name="leaves">True of a token and a dependent of it that is left out, with all below it.</param>
    private (int First, int Last) Below(int top, Func<int, int, bool> leaves)
    {
        int first = top, last = top;
        var open = new Stack<int>();
        open.Push(top);
        while (open.Count > 0)
        {
            var token = open.Pop();
            first = Math.Min(first, token);
            last = Math.Max(last, token);
            for (var child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            {
                if (!leaves(token, child))
                    open.Push(child);
            }
        }
        return (first, last);
    }
}
