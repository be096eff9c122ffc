using System.Text;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>
/// A question in the words of a clause: the finite verb goes before the subject, what is asked is left out, all else keeps its order. Only a verb with
/// a tense and a subject asks; what the tree tells of a verb without them is too often wrong.
/// </summary>
internal sealed class ClauseQuestion
{
    private const int LeastWords = 3;
    private const int LongestSubject = 12;

    private readonly StoryContext _context;
    private readonly ArticleStatements _statements;
    private readonly Statement _statement;

    /// <summary>Tokens of the subject, from and to.</summary>
    private readonly int _subject;
    private readonly int _subjectEnd;

    /// <summary>First token behind the subject that belongs to the verb.</summary>
    private readonly int _rest;

    /// <summary>Auxiliary or verb that tells the time; -1 for a participle behind its noun.</summary>
    private readonly int _finite;

    private readonly int _last;

    /// <summary>Entity whose name stands for a pronoun as subject, or -1.</summary>
    private readonly int _named = -1;

    private readonly HashSet<int> _leftOut = [];

    private ClauseQuestion(StoryContext context, Statement statement, int head, int finite, int rest, int named)
    {
        (_context, _statements, _statement, _finite, _rest, _named) = (context, context.Of(statement), statement, finite, rest, named);
        SubjectHead = head;
        (_subject, _subjectEnd) = Text.TokensIn(Subject(_statements, head, statement.Predicate));
        _last = ClauseReach.Reach(_statements, statement, _rest) ?? -1;
    }

    /// <summary>Head of the subject's phrase.</summary>
    public int SubjectHead { get; }

    private AnnotatedText Text => _statements.Text;

    /// <returns>Null if the clause has no subject or tense of its own, lacks what its verb needs, or points to what stands elsewhere.</returns>
    public static ClauseQuestion? Of(StoryContext context, Statement statement)
    {
        if (statement.Pos == 'n' && !statement.Copular)
            return null;
        var statements = context.Of(statement);
        statement = Governing(statements, statement);
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        var predicate = statement.Predicate;
        var relation = tokens[predicate].Deprel;
        var own = grammar.Child(predicate, "nsubj");
        var finite = ClauseTense.Finite(statements, predicate);
        ClauseQuestion? made = null;
        if (own >= 0 && own < predicate && !ClauseTense.IsRelative(tokens[own]))
        {
            // "The port (that) the company closed": the noun is missed behind the verb.
            if (finite > own && !ClauseSoundness.LacksObject(statements, predicate) && !ClauseSoundness.IsBroken(statements, own, predicate))
                made = Made(context, statements, statement, own, finite, grammar.Extent(own).Last + 1);
        }
        else if (relation.StartsWith("acl", StringComparison.Ordinal) && tokens[predicate].Head is >= 0 and var noun && noun < predicate && tokens[noun].Upos is "NOUN" or "PROPN")
        {
            if (own >= 0 && finite > own && Agree(tokens[noun], tokens[finite], grammar.Child(noun, "conj") >= 0))
                made = Made(context, statements, statement, noun, finite, own + 1);
            // "Talks between the ministry and the guild, brokered by a bishop": what is brokered is not the name before the participle.
            else if (own < 0 && finite < 0 && !(tokens[noun].Deprel is "nmod" or "conj" && (tokens[noun].Upos == "PROPN" || grammar.Child(noun, "conj") >= 0)) && tokens[predicate].Xpos is "VBN" or "VBG" && relation == "acl" && grammar.Child(predicate, "mark") < 0 && grammar.Child(predicate, "case") < 0)
                made = Made(context, statements, statement, noun, -1, predicate);
        }
        else if (own < 0 && relation == "conj" && tokens[predicate].Head is >= 0 and var joined && joined < predicate && grammar.Child(joined, "nsubj") is >= 0 and var shared && shared < joined
            && !ClauseTense.IsRelative(tokens[shared]) && finite >= 0 && ClauseTense.IsFinite(statements, joined))
        {
            var first = grammar.Extent(predicate).First;
            if (Agree(tokens[shared], tokens[finite], grammar.Child(shared, "conj") >= 0))
                made = Made(context, statements, statement, shared, finite, tokens[first].Upos == "CCONJ" ? first + 1 : Math.Min(first, finite));
        }
        return made is { _last: >= 0 } && made.StandsAlone() ? made : null;
    }

    /// <summary>"Plans to launch a rocket": what is planned or tried is told by the verb that governs it.</summary>
    private static Statement Governing(ArticleStatements statements, Statement statement)
    {
        for (var steps = 0; steps < 3 && statements.Text.Tokens[statement.Predicate] is { Deprel: "xcomp", Upos: "VERB", Head: >= 0 and var head } && head < statement.Predicate && statements.WithPredicate(head) is { } governing; steps++)
            statement = governing;
        return statement;
    }

    private static ClauseQuestion? Made(StoryContext context, ArticleStatements statements, Statement statement, int subject, int finite, int rest)
    {
        var token = statements.Text.Tokens[subject];
        var named = -1;
        if (token.Upos is "PRON" or "DET" or "NUM")
        {
            named = token.Xpos == "PRP" ? ClausePointers.Bearer(statements, subject) : -1;
            // A description stands for nobody by itself: "an airline spokesman".
            if (named < 0 || (string.Equals(token.Lemma, "they", StringComparison.OrdinalIgnoreCase) && context.Entities.All[named].Kind == EntityKind.Person) || !char.IsUpper(context.Entities.All[named].Name[0]) || context.Entities.All[named].Name.StartsWith("A ", StringComparison.Ordinal) || context.Entities.All[named].Name.StartsWith("An ", StringComparison.Ordinal))
                return null;
        }
        var sentence = statements.Text.Sentences[statement.Sentence];
        return statements.Text.Text[statements.Text.Tokens[sentence.EndToken - 1].Start] == '?' ? null : new(context, statement, subject, finite, rest, named);
    }

    /// <summary>"The league's affiliate who were": a clause that does not agree with its noun in number was hung on the wrong one.</summary>
    private static bool Agree(Token noun, Token finite, bool several)
    {
        var plural = several || noun.Xpos is "NNS" or "NNPS" || noun.Lemma.ToLowerInvariant() is "they" or "we" or "you" or "these" or "those";
        return finite.Xpos switch
        {
            "VBZ" => !plural,
            "VBP" => plural,
            _ => finite.Lemma != "be" || finite.End - finite.Start != 4 || plural,
        };
    }

    /// <summary>The subject's words without the clauses that describe it.</summary>
    private static TextSpan Subject(ArticleStatements statements, int head, int predicate)
    {
        var span = statements.Grammar.Phrase(head, withConjuncts: true);
        var end = statements.Text.Tokens[predicate].Start;
        return head < predicate && span.End > end ? new(span.Start, Math.Max(statements.Text.Tokens[head].End, end)) : span;
    }

    /// <summary>Phrases behind the verb that only tell more of the circumstances, each with its preposition.</summary>
    public IEnumerable<TextSpan> Adjuncts()
    {
        var grammar = _statements.Grammar;
        var needed = _statement.Passive || _statement.Copular || grammar.Children(_statement.Predicate).Any(child => Text.Tokens[child].Deprel is "obj" or "ccomp" or "xcomp");
        foreach (var child in WithControlled())
        {
            if (child < _statement.Predicate || Text.Tokens[child].Deprel is not ("obl" or "obl:unmarked" or "obl:npmod" or "advmod" or "advcl"))
                continue;
            // "Drove a lorry into the crowd": where to, from where, as what belong to the deed.
            if (_statements.Grammar.Child(child, "case") is >= 0 and var preposition && Text.Tokens[preposition].Lemma is "to" or "into" or "onto" or "from" or "as" or "of" or "against" or "with" or "through" or "over" or "off")
                continue;
            var (first, last) = grammar.Extent(child);
            // A verb without an object keeps the first phrase that completes it.
            if (!needed && Text.Tokens[child].Deprel == "obl")
            {
                needed = true;
                continue;
            }
            if (first > _statement.Predicate && last <= _last)
                yield return new(Text.Tokens[first].Start, Text.Tokens[last].End);
        }
    }

    /// <summary>What hangs on the verb and on the verbs that it governs.</summary>
    private IEnumerable<int> WithControlled()
    {
        for (var verb = _statement.Predicate; verb >= 0 && verb <= _last; verb = _statements.Grammar.Child(verb, "xcomp"))
        {
            foreach (var child in _statements.Grammar.Children(verb))
                yield return child;
        }
    }

    /// <summary>Leaves out every phrase behind the verb that tells a time, and words that only tie the clause to what stands before it.</summary>
    public void LeaveOutTies(bool times)
    {
        foreach (var child in WithControlled())
        {
            var token = Text.Tokens[child];
            if (token.Deprel == "advmod" && token.Lemma.ToLowerInvariant() is "also" or "otherwise" or "however" or "meanwhile" or "too" or "therefore" or "thus" or "instead" or "now" or "then" or "already" or "just" or "first" or "originally" or "initially" or "previously" or "again" or "still" or "yet")
                _leftOut.Add(child);
            if (times && child > _statement.Predicate && token.Deprel is "obl" or "obl:unmarked" or "obl:npmod" or "obl:tmod" or "advmod" && Text.Times.Any(time => time.Span.Overlaps(token.Span)))
            {
                var (first, last) = _statements.Grammar.Extent(child);
                if (first > _statement.Predicate)
                    LeaveOut(new(Text.Tokens[first].Start, Text.Tokens[last].End));
            }
        }
    }

    /// <summary>"By the United Kingdom until 2008, by the European Union until 2009": of several who act, the one before the asked time.</summary>
    public void LeaveOutOtherActors(TextSpan asked)
    {
        var actors = new List<int>();
        for (var token = _rest; token <= _last; token++)
        {
            if (Text.Tokens[token].Lemma == "by" && Text.Tokens[token].Deprel == "case" && Text.Tokens[token].Head is >= 0 and var actor && actor > token)
                actors.Add(actor);
        }
        if (actors.Count < 2)
            return;
        var nearest = actors.LastOrDefault(actor => Text.Tokens[actor].Start < asked.Start, actors[0]);
        foreach (var actor in actors.Where(actor => actor != nearest))
        {
            var span = _statements.Grammar.Phrase(actor);
            var (first, end) = Text.TokensIn(span);
            while (first - 1 > _statement.Predicate && (Text.Tokens[first - 1].Lemma == "by" || Text.Tokens[first - 1].Upos is "CCONJ" or "PUNCT"))
                first--;
            for (var token = first; token < end; token++)
                _leftOut.Add(token);
        }
        // Other times hang on those left out.
        foreach (var time in Text.Times)
        {
            if (!time.Span.Overlaps(asked) && time.Start >= Text.Tokens[_statement.Predicate].End && time.End <= Text.Tokens[_last].End)
                LeaveOut(WithPreposition(time.Span));
        }
    }

    /// <summary>True if a number counts or measures something in the clause.</summary>
    public bool NamesNumber()
    {
        var (from, to) = (Text.Tokens[_subject].Start, Text.Tokens[_last].End);
        return Text.Quantities.Any(quantity => quantity.Start >= from && quantity.End <= to && quantity.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Percent or QuantityKind.Measure && quantity.Low is not (0 or 1));
    }

    /// <summary>Leaves a phrase out.</summary>
    public void LeaveOut(TextSpan phrase)
    {
        var (first, end) = Text.TokensIn(phrase);
        for (var token = first; token < end; token++)
            _leftOut.Add(token);
    }

    /// <summary>The tokens that the question names, what is asked aside.</summary>
    public IEnumerable<int> Named(TextSpan asked)
    {
        for (var token = _subject; token < _subjectEnd; token++)
        {
            if (!asked.Contains(Text.Tokens[token].Start))
                yield return token;
        }
        for (var token = _rest; token <= _last; token++)
        {
            if (!_leftOut.Contains(token) && !asked.Contains(Text.Tokens[token].Start))
                yield return token;
        }
    }

    /// <summary>"When did the port close the pier?": null if what is asked stands in the subject, or too little is left.</summary>
    public string? Inverted(string wh, TextSpan asked)
    {
        var (from, to) = asked.IsEmpty ? (0, 0) : Text.TokensIn(WithPreposition(Whole(asked)));
        // "Tuesday morning": the part of the day goes with the day.
        while (to > from && to <= _last && Text.Tokens[to].Lemma is "morning" or "afternoon" or "evening" or "night")
            to++;
        if (to > from && ((from > 0 && Text.Tokens[from - 1].Upos == "CCONJ") || (to <= _last && Text.Tokens[to].Upos == "CCONJ")))
            return null;
        if (from < _subjectEnd && to > _subject)
            return null;
        var question = new Line(this);
        if (wh.Length > 0)
            question.Word(wh);
        var predicate = Text.Tokens[_statement.Predicate];
        var isVerb = _finite == _statement.Predicate && !(predicate.Lemma == "be");
        if (_finite < 0)
            question.Word(IsPlural() ? "were" : "was");
        else
            question.Word(!isVerb ? Auxiliary() : _statement.Field == EvidenceField.Title ? "did" : predicate.Xpos switch { "VBZ" => "does", "VBP" => "do", _ => "did" });
        PutSubject(question);
        for (var token = _rest; token <= _last; token++)
        {
            if ((token == _finite && !isVerb) || _leftOut.Contains(token) || (token >= from && token < to))
                continue;
            if (token == _statement.Predicate && isVerb)
                question.Word(predicate.Lemma.ToLowerInvariant());
            else if (Text.Tokens[token].Lemma is "n't" or "n’t" || _statements.Grammar.Words(token) is "n't" or "n’t")
                question.Word("not");
            else
                question.Token(token);
        }
        return question.Finish();
    }

    /// <summary>"Who raided the harbour?": what is asked is the subject.</summary>
    public string? OfSubject(string wh)
    {
        var question = new Line(this);
        question.Word(wh);
        if (_finite < 0)
            question.Word(IsPlural() ? "were" : "was");
        // "Vale, the mayor, has resigned": what describes the subject goes with it.
        var start = _finite < 0 ? _statement.Predicate : Math.Min(_finite, _statement.Predicate);
        foreach (var child in _statements.Grammar.Children(_statement.Predicate))
        {
            if (child >= _rest && Text.Tokens[child].Deprel is "advmod" or "aux" or "aux:pass" or "cop")
                start = Math.Min(start, child);
        }
        for (var token = start; token <= _last; token++)
        {
            if (_leftOut.Contains(token))
                continue;
            if (token == _finite && Text.Text[Text.Tokens[token].Start] is '\'' or '’')
                question.Word(Auxiliary());
            else if (token == _finite && Text.Tokens[token].Xpos == "VBP" && wh is "Who" or "What")
                question.Word(ThirdPerson(Text.Tokens[token].Lemma.ToLowerInvariant()));
            else
                question.Token(token);
        }
        return question.Finish();
    }

    private static string ThirdPerson(string lemma) => lemma switch
    {
        "be" => "is",
        "have" => "has",
        _ when lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('o') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) => lemma + "es",
        _ when lemma.Length > 2 && lemma.EndsWith('y') && lemma[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    private void PutSubject(Line question)
    {
        if (_named >= 0)
        {
            question.Word(_context.Entities.All[_named].Name);
            return;
        }
        for (var token = _subject; token < _subjectEnd; token++)
            question.Token(token);
    }

    /// <summary>"The United States and Canada": with all that is joined to it or describes it.</summary>
    private TextSpan Whole(TextSpan asked)
    {
        var head = _statements.HeadOf(asked);
        if (head <= _statement.Predicate)
            return asked;
        var (first, last) = _statements.Grammar.Extent(head);
        last = Math.Min(last, _last);
        return first > _statement.Predicate ? asked.Union(new(Text.Tokens[first].Start, Text.Tokens[last].End)) : asked;
    }

    /// <summary>"Since 2014", "in Reno": with the prepositions before it.</summary>
    public TextSpan WithPreposition(TextSpan asked)
    {
        var (first, end) = Text.TokensIn(asked);
        while (first - 1 >= _rest && first - 1 != _statement.Predicate && ((Text.Tokens[first - 1].Upos is "ADP" or "SCONJ" or "DET" && Text.Tokens[first - 1].Deprel is "case" or "mark" or "fixed" or "det")
            || (Text.Tokens[first - 1].Upos == "ADV" && Text.Tokens[first - 1].Head >= first && Text.Tokens[first - 1].Head < end)))
            first--;
        return first >= end ? asked : new(Text.Tokens[first].Start, asked.End);
    }

    private bool IsPlural() =>
        Text.Tokens[SubjectHead].Xpos is "NNS" or "NNPS" || _statements.Grammar.Child(SubjectHead, "conj") >= 0;

    /// <summary>The auxiliary in full.</summary>
    private string Auxiliary()
    {
        var token = Text.Tokens[_finite];
        var form = _statements.Grammar.Words(_finite).ToLowerInvariant();
        return form switch
        {
            "'s" or "’s" => token.Lemma == "have" ? "has" : "is",
            "'re" or "’re" => "are",
            "'ve" or "’ve" => "have",
            "'ll" or "’ll" or "wo" => "will",
            "'d" or "’d" => token.Lemma == "have" ? "had" : "would",
            "ca" => "can",
            "'m" or "’m" => "am",
            _ => form,
        };
    }

    private bool StandsAlone()
    {
        if (ClausePointers.IsOfTelling(_statements, _statement) || Text.Tokens[_subject].Xpos == "VBG" || HasTwoArticles() || EndsWithOwner() || _subjectEnd - _subject > LongestSubject || (_named < 0 && IsShouted()))
            return false;
        for (var token = _subject; token < _subjectEnd; token++)
        {
            if (_named < 0 && ClausePointers.PointsElsewhere(_statements, _statement, token, _subject))
                return false;
        }
        for (var token = _rest; token <= _last; token++)
        {
            if (ClausePointers.PointsElsewhere(_statements, _statement, token, _subject))
                return false;
        }
        return !ClauseSoundness.IsCaption(_statements, _subject, _subjectEnd - 1) && !ClauseSoundness.IsCaption(_statements, _rest, _last) && IsVerb();
    }

    /// <summary>"Where does the maker's enhance": the noun that is owned was taken for a verb.</summary>
    private bool EndsWithOwner() =>
        Text.Tokens[_subjectEnd - 1].Xpos == "POS" || (_statements.Grammar.Words(_subjectEnd - 1) is { Length: > 2 } word && (word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal)) && _statements.EntityAt(_subjectEnd - 1) < 0);

    /// <summary>"The militants claim some girls": two articles apart belong to two nouns.</summary>
    private bool HasTwoArticles()
    {
        var last = -1;
        for (var token = _subject; token < SubjectHead; token++)
        {
            if (Text.Tokens[token].Upos != "DET" || Text.Tokens[token].Head != SubjectHead)
                continue;
            if (last >= 0 && token > last + 1)
                return true;
            last = token;
        }
        return false;
    }

    /// <summary>Only a verb that the word list knows is put into its plain form; a denial, or what may be, asks for nothing.</summary>
    private bool IsVerb()
    {
        if (_statement.Negated || _statements.Grammar.Children(_statement.Predicate).Any(child => Text.Tokens[child] is { Deprel: "advmod", Lemma: "only" or "hardly" or "rarely" or "barely" or "scarcely" or "never" }) || (_finite >= 0 && Text.Tokens[_finite].Lemma.ToLowerInvariant() is "may" or "might" or "could" or "would" or "should" or "must"))
            return false;
        return _statement.Copular || _finite != _statement.Predicate || WordRelations.Shared.ClassOf(_statement.Lemma, 'v') != LexicalClass.Unknown || WordRelations.Shared.ClassOf(Text.Tokens[_statement.Predicate].Lemma.ToLowerInvariant(), 'v') != LexicalClass.Unknown;
    }

    /// <summary>A dateline's place ("BOSTON") that the parser took for a subject.</summary>
    private bool IsShouted() =>
        _statement.Field == EvidenceField.Text && (_statements.Grammar.Words(SubjectHead) is { Length: > 4 } word && word.All(char.IsUpper)
        || (Text.Sentences[_statement.Sentence].FirstToken == _subject && _subjectEnd > _subject + 1 && _statements.Grammar.Words(_subject).Length > 2 && _statements.Grammar.Words(_subject).All(char.IsUpper) && _statements.Grammar.Words(_subject + 1).All(char.IsUpper)));

    /// <summary>A word as a question has it: in lower case if only its place raised it.</summary>
    private string FormOf(int token)
    {
        var word = Text.Tokens[token];
        var form = word.Span.Of(Text.Text);
        if (word.Upos is "PROPN" or "X" || word.Lemma == "I" || form.Length < 1)
            return form;
        var ofName = word.Lemma is not ("the" or "a" or "an") && _statements.MentionAt(token) is >= 0 and var mention && Text.Mentions[mention].Named;
        if (ofName)
            return form;
        if (_statement.Field == EvidenceField.Title)
            return form.ToLowerInvariant();
        var opens = Text.Sentences[_statement.Sentence].FirstToken == token || word.Upos is "PRON" or "ADP" || word.Lemma is "the" or "a" or "an";
        return opens && (form.Length == 1 || !char.IsUpper(form[1])) ? char.ToLowerInvariant(form[0]) + form[1..] : form;
    }

    /// <summary>Words as they are put together.</summary>
    private sealed class Line(ClauseQuestion clause)
    {
        private readonly StringBuilder _text = new();
        private int _before = -2;
        private int _words;

        /// <summary>True if the last word needs another.</summary>
        private bool _hangs;

        public void Word(string word)
        {
            if (_text.Length > 0)
                _text.Append(' ');
            _text.Append(word);
            _hangs = false;
            _before = -2;
            _words++;
        }

        public void Token(int token)
        {
            var text = clause.Text;
            var mark = text.Tokens[token].Upos == "PUNCT";
            if (token == _before + 1)
                _text.Append(text.Tokens[token].Start > text.Tokens[_before].End ? " " : "");
            else if (mark)
                return;
            else if (_text.Length > 0)
                _text.Append(' ');
            _text.Append(clause.FormOf(token));
            _hangs = text.Tokens[token] is { Upos: "CCONJ" or "DET" } or { Upos: "ADP", Deprel: "case" };
            _before = token;
            _words += mark ? 0 : 1;
        }

        public string? Finish()
        {
            var words = _text.ToString().TrimEnd(',', ';', ':', '.', '—', '–', '-', ' ').Replace(" ,", ",", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal);
            if (_hangs || _words < LeastWords || words.Length > WholeClause.Longest + 20 || !WholeClause.IsClean(words))
                return null;
            return string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1), "?");
        }
    }
}
