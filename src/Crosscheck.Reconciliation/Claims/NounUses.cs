namespace Crosscheck.Reconciliation.Claims;

/// <summary>How one text brings its nouns in: which of them stand for something told before, and in which words that was told.</summary>
internal sealed class NounUses(ArticleStatements statements)
{
    private const int LeadSentences = 2;
    private const int OftenTold = 4;

    /// <summary>Words that tell which one a noun is; more tell a story.</summary>
    private const int Longest = 7;

    /// <summary>By lemma and form; made on first use.</summary>
    private Dictionary<string, NounUse>? _uses;

    /// <summary>Of each noun that is brought in with more than an article, where; made on first use.</summary>
    private Dictionary<string, int>? _introduced;

    /// <summary>True of a noun that an earlier sentence of the text brings in with more than an article ("a cargo flight", later "the flight").</summary>
    public bool IsIntroduced(int token)
    {
        _introduced ??= FirstUses();
        return _introduced.TryGetValue(statements.Text.Tokens[token].Lemma.ToLowerInvariant(), out var first) && statements.Text.SentenceAt(statements.Text.Tokens[first].Start) < statements.Text.SentenceAt(statements.Text.Tokens[token].Start);
    }

    /// <summary>True of a noun in the form in which the first sentences of the text have it, and that it tells of again and again: whoever reads of the story knows which one is meant.</summary>
    public bool IsCentral(int token) => UsesOf(token) is { InLead: true, Count: >= OftenTold };

    /// <summary>
    /// The words with which an earlier sentence tells which one a noun is: what stands before it there ("Bay Airways" of "a Bay Airways flight"), or behind it
    /// ("from Drovno to Orsa"). Null if none names anything, or if several name different things.
    /// </summary>
    public (TextSpan Words, bool Before)? IntroductionOf(int token)
    {
        var end = statements.Text.Sentences[statements.Text.SentenceAt(statements.Text.Tokens[token].Start)].FirstToken;
        return UsesOf(token) is { Naming: { } naming } uses && uses.NamedAt < end && uses.NamedOtherwiseAt >= end ? naming : null;
    }

    private NounUse UsesOf(int token)
    {
        _uses ??= AllUses();
        return _uses[FormOf(token)];
    }

    private string FormOf(int token) => $"{statements.Text.Tokens[token].Lemma.ToLowerInvariant()} {statements.Text.Tokens[token].Xpos}";

    private Dictionary<string, NounUse> AllUses()
    {
        var all = new Dictionary<string, NounUse>(StringComparer.Ordinal);
        var lead = statements.Text.Sentences.Length == 0 ? 0 : statements.Text.Sentences[Math.Min(LeadSentences, statements.Text.Sentences.Length) - 1].EndToken;
        for (var token = 0; token < statements.Text.Tokens.Length; token++)
        {
            if (statements.Text.Tokens[token].Upos != "NOUN")
                continue;
            var form = FormOf(token);
            if (!all.TryGetValue(form, out var uses))
                all.Add(form, uses = new());
            uses.Count++;
            uses.InLead |= token < lead;
            if (NamingOf(token) is not { } naming)
                continue;
            if (uses.Naming is not { } first)
                (uses.Naming, uses.NamedAt) = (naming, token);
            else if (uses.NamedOtherwiseAt == int.MaxValue && !naming.Words.Of(statements.Text.Text).Equals(first.Words.Of(statements.Text.Text), StringComparison.OrdinalIgnoreCase))
                uses.NamedOtherwiseAt = token;
        }
        return all;
    }

    private (TextSpan Words, bool Before)? NamingOf(int noun)
    {
        var first = noun;
        foreach (var child in statements.Grammar.Children(noun))
        {
            if (child < noun && statements.Text.Tokens[child].Deprel is "compound" or "nmod:poss" or "amod" or "nummod" or "flat")
                first = Math.Min(first, statements.Grammar.Extent(child).First);
            else if (child > noun && statements.Text.Tokens[child].Deprel == "nmod" && statements.Grammar.Extent(child) is var (from, last) && from == noun + 1 && statements.Text.Tokens[from].Upos == "ADP" && Naming(from, last) is { } behind)
                return (behind, false);
        }
        while (first < noun && statements.Text.Tokens[first].Upos is "DET" or "PRON")
            first++;
        return first < noun && Naming(first, noun - 1) is { } before ? (before, true) : null;
    }

    /// <summary>The words if they hold a name, are few, and are no part of a quotation or bracket.</summary>
    private TextSpan? Naming(int first, int last)
    {
        var span = new TextSpan(statements.Text.Tokens[first].Start, statements.Text.Tokens[last].End);
        return last - first < Longest && !statements.Text.Text.AsSpan(span.Start, span.Length).ContainsAny("()[]\"“”\n")
            && Enumerable.Range(first, last - first + 1).Any(word => statements.Text.Tokens[word].Upos == "PROPN" && statements.MentionAt(word) is >= 0 and var mention && statements.Text.Mentions[mention] is { Named: true } named && named.Start >= span.Start && named.End <= span.End) ? span : null;
    }

    /// <summary>Of each noun its first token, if that stands with more than an article.</summary>
    private Dictionary<string, int> FirstUses()
    {
        var (first, met) = (new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var token = 0; token < statements.Text.Tokens.Length; token++)
        {
            if (statements.Text.Tokens[token].Upos != "NOUN" || !met.Add(statements.Text.Tokens[token].Lemma.ToLowerInvariant()))
                continue;
            var bare = statements.Grammar.Child(token, "det") is >= 0 and var article && statements.Text.Tokens[article].Lemma.Equals("the", StringComparison.OrdinalIgnoreCase) && statements.Grammar.Children(token).All(child => child == article || statements.Text.Tokens[child].Deprel is "case" or "punct");
            if (!bare)
                first.Add(statements.Text.Tokens[token].Lemma.ToLowerInvariant(), token);
        }
        return first;
    }

    /// <summary>The uses of one noun in one form.</summary>
    private sealed class NounUse
    {
        public int Count { get; set; }

        public bool InLead { get; set; }

        /// <summary>The first words that tell which one it is.</summary>
        public (TextSpan Words, bool Before)? Naming { get; set; }

        /// <summary>Token that they tell of.</summary>
        public int NamedAt { get; set; }

        /// <summary>The first token of which other words tell that; beyond all tokens if there is none.</summary>
        public int NamedOtherwiseAt { get; set; } = int.MaxValue;
    }
}
