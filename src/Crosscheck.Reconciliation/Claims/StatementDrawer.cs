using System.Collections.Immutable;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>Draws the statements out of one text of one article: a verb, a predicate noun or adjective, or an event noun with those who take part.</summary>
internal sealed class StatementDrawer
{
    /// <summary>Trees of news sentences are rarely deeper; a malformed one must not be climbed without end.</summary>
    private const int MostSteps = 12;

    private readonly int _article;
    private readonly EvidenceField _field;
    private readonly AnnotatedText _text;
    private readonly Grammar _grammar;
    private readonly StoryEntities _entities;
    private readonly WordRelations _words;
    private readonly int[] _mentionAt;
    private readonly int[] _titledAt;
    private readonly StatementVoices _voices;

    public StatementDrawer(int article, EvidenceField field, AnnotatedText text, StoryEntities entities, WordRelations words)
    {
        (_article, _field, _text, _entities, _words) = (article, field, text, entities, words);
        _grammar = new(text);
        _mentionAt = new int[text.Tokens.Length];
        _voices = new(article, text, _grammar, entities);
        _titledAt = new int[text.Tokens.Length];
        Array.Fill(_mentionAt, -1);
        Array.Fill(_titledAt, -1);
        for (var index = 0; index < text.Mentions.Length; index++)
        {
            TokenMarks.Mark(text, _mentionAt, text.Mentions[index].Span, index);
            if (text.Mentions[index].Title is { } title)
                TokenMarks.Mark(text, _titledAt, title, index);
        }
    }

    public Grammar Grammar => _grammar;

    public IEnumerable<Statement> Draw()
    {
        for (var sentence = 0; sentence < _text.Sentences.Length; sentence++)
        {
            if (ClauseSoundness.IsLinkList(_text, _text.Sentences[sentence]))
                continue;
            var (first, end) = (_text.Sentences[sentence].FirstToken, _text.Sentences[sentence].EndToken);
            for (var token = first; token < end; token++)
            {
                if (Statement(sentence, token) is { } statement)
                    yield return statement;
            }
        }
    }

    /// <summary>The mention that covers the token, or -1.</summary>
    public int MentionAt(int token) => _mentionAt[token];

    /// <summary>Story entity of the mention that covers the token, or -1.</summary>
    public int EntityAt(int token) => _mentionAt[token] < 0 ? -1 : _entities.Of(_article, _text.Mentions[_mentionAt[token]].Entity);

    private Statement? Statement(int sentence, int token)
    {
        var upos = _text.Tokens[token].Upos;
        var relation = _text.Tokens[token].Deprel;
        if (relation is "aux" or "aux:pass" or "cop" or "case" or "mark" or "fixed" or "flat" or "goeswith")
            return null;
        var copular = _grammar.Child(token, "cop") >= 0;
        if (upos == "VERB" && relation is not ("amod" or "compound"))
            return Verbal(sentence, token);
        if (copular)
            return Make(sentence, token, _text.Tokens[token].Lemma, upos == "ADJ" ? 'a' : 'n', passive: false, copular: true, CopularArguments(token));
        return upos == "NOUN" && _words.IsEventNoun(_text.Tokens[token].Lemma) ? Nominal(sentence, token) : null;
    }

    private Statement Verbal(int sentence, int token)
    {
        var lemma = _text.Tokens[token].Lemma;
        var particle = _grammar.Child(token, "compound:prt");
        if (particle >= 0)
            lemma = $"{lemma}_{_text.Tokens[particle].Lemma}";
        var passive = _grammar.Child(token, "aux:pass") >= 0 || _grammar.Child(token, "nsubj:pass") >= 0
            || (_text.Tokens[token].Xpos == "VBN" && _grammar.Child(token, "aux") < 0);
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        AddSubject(arguments, token, passive);
        foreach (var child in _grammar.Children(token))
            AddVerbal(arguments, child);
        return Make(sentence, token, lemma, 'v', passive, copular: false, arguments.ToImmutable());
    }

    private void AddSubject(ImmutableArray<Argument>.Builder arguments, int verb, bool passive)
    {
        var role = passive ? Role.Patient : Role.Agent;
        var (subject, inherited, asObject) = SubjectOf(verb);
        if (subject >= 0)
            AddPhrase(arguments, asObject ? Role.Patient : role, "", subject, inherited);
    }

    /// <summary>The subject of a verb: its own, or the one that coordination, control or a relative clause gives it.</summary>
    private (int Token, bool Inherited, bool AsObject) SubjectOf(int verb)
    {
        var inherited = false;
        for (var hops = 0; hops < 4; hops++)
        {
            var own = _grammar.Child(verb, "nsubj");
            var head = _text.Tokens[verb].Head;
            var relation = _text.Tokens[verb].Deprel;
            if (own >= 0 && !IsRelativizer(own))
                return (own, inherited, false);
            if (relation is "acl:relcl" && head >= 0)
                return (head, true, false);
            if (own >= 0)
                return (-1, false, false);
            if (head < 0)
                return (-1, false, false);
            if (relation is "acl")
                return (head, true, false);
            if (relation is not ("conj" or "xcomp" or "advcl"))
                return (-1, false, false);
            if (relation == "xcomp" && _grammar.Child(head, "obj") is >= 0 and var controlled)
                return (controlled, true, false);
            (verb, inherited) = (head, true);
        }
        return (-1, false, false);
    }

    private bool IsRelativizer(int token) => _text.Tokens[token].Lemma is "who" or "which" or "that" or "whom" or "whose" && _text.Tokens[token].Upos is "PRON" or "DET" or "SCONJ" && _text.Tokens[token].Xpos is "WDT" or "WP" or "WP$" or "IN";

    private void AddVerbal(ImmutableArray<Argument>.Builder arguments, int child)
    {
        switch (_text.Tokens[child].Deprel)
        {
            case "obj":
                AddPhrase(arguments, Role.Patient, "", child, inherited: false);
                AddNominalModifiers(arguments, child);
                break;
            case "iobj":
                AddPhrase(arguments, Role.Recipient, "", child, inherited: false);
                break;
            case "obl:agent":
                AddPhrase(arguments, Role.Agent, "by", child, inherited: false);
                break;
            case "obl" or "obl:npmod" or "obl:unmarked" or "nmod":
                AddPhrase(arguments, Role.Oblique, Preposition(child), child, inherited: false);
                AddNominalModifiers(arguments, child);
                break;
            case "xcomp" when _text.Tokens[child].Upos is "NOUN" or "PROPN" or "ADJ":
                AddPhrase(arguments, Role.Complement, "", child, inherited: false);
                break;
        }
    }

    /// <summary>"raided the compound outside Tirana": a place or time that hangs on the object still tells of the act.</summary>
    private void AddNominalModifiers(ImmutableArray<Argument>.Builder arguments, int noun)
    {
        foreach (var child in _grammar.Children(noun))
        {
            if (_text.Tokens[child].Deprel == "nmod" && Preposition(child) is { Length: > 0 } preposition && preposition != "of")
                AddPhrase(arguments, Role.Oblique, preposition, child, inherited: false);
        }
    }

    private ImmutableArray<Argument> CopularArguments(int predicate)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        AddSubject(arguments, predicate, passive: false);
        if (_text.Tokens[predicate].Upos is "NOUN" or "PROPN")
            AddPhrase(arguments, Role.Complement, "", predicate, inherited: false);
        foreach (var child in _grammar.Children(predicate))
        {
            if (_text.Tokens[child].Deprel is "obl" or "nmod" or "obl:unmarked" or "obl:npmod")
                AddPhrase(arguments, Role.Oblique, Preposition(child), child, inherited: false);
        }
        return arguments.ToImmutable();
    }

    private Statement Nominal(int sentence, int noun)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        foreach (var child in _grammar.Children(noun))
        {
            switch (_text.Tokens[child].Deprel)
            {
                case "nmod:poss":
                    AddPhrase(arguments, Role.Agent, "", child, inherited: false);
                    break;
                case "nmod":
                    var preposition = Preposition(child);
                    AddPhrase(arguments, preposition switch { "of" => Role.Patient, "by" => Role.Agent, _ => Role.Oblique }, preposition, child, inherited: false);
                    break;
                case "compound" or "amod" when EntityAt(child) >= 0:
                    AddPhrase(arguments, Role.Oblique, "", child, inherited: false);
                    break;
            }
        }
        return Make(sentence, noun, _text.Tokens[noun].Lemma, 'n', passive: false, copular: false, arguments.ToImmutable());
    }

    /// <summary>A phrase and those coordinated with it ("from Ruvia, Osk and Dorn"): each takes part by itself.</summary>
    private void AddPhrase(ImmutableArray<Argument>.Builder arguments, Role role, string preposition, int head, bool inherited)
    {
        arguments.Add(new(role, preposition, head, _grammar.Phrase(head), EntityOf(head), NumberOf(head), inherited));
        foreach (var child in _grammar.Children(head))
        {
            if (_text.Tokens[child].Deprel == "conj" && _text.Tokens[child].Upos is "NOUN" or "PROPN" && _grammar.Child(child, "cop") < 0 && _grammar.Child(child, "nsubj") < 0)
                arguments.Add(new(role, preposition, child, _grammar.Phrase(child), EntityOf(child), NumberOf(child), inherited));
        }
    }

    /// <summary>"The opposition group Blue Dawn", "Rep. Vale": the entity that stands in the phrase, in apposition to it, or behind it as a title.</summary>
    private int EntityOf(int head)
    {
        if (EntityAt(head) is >= 0 and var entity)
            return entity;
        if (_titledAt[head] is >= 0 and var titled)
            return _entities.Of(_article, _text.Mentions[titled].Entity);
        return _grammar.Child(head, "appos") is >= 0 and var apposed && MentionAt(apposed) is >= 0 and var mention && _text.Mentions[mention].Named ? EntityAt(apposed) : -1;
    }

    private decimal? NumberOf(int noun)
    {
        var count = _grammar.Child(noun, "nummod");
        if (count < 0)
            return null;
        foreach (var quantity in _text.Quantities)
        {
            if (quantity.Span.Contains(_text.Tokens[count].Start) && quantity is { Approximation: Approximation.Exact, Low: { } low } && low == quantity.High)
                return low;
        }
        return null;
    }

    private string Preposition(int token)
    {
        var mark = _grammar.Child(token, "case");
        if (mark < 0)
            return "";
        var form = _grammar.Words(mark).ToLowerInvariant();
        var rest = _grammar.Child(mark, "fixed");
        return rest < 0 ? form : $"{form} {_grammar.Words(rest).ToLowerInvariant()}";
    }

    private Statement Make(int sentence, int predicate, string lemma, char pos, bool passive, bool copular, ImmutableArray<Argument> arguments)
    {
        var (voice, voiceEntity) = _voices.At(predicate);
        return new()
        {
            Article = _article,
            Field = _field,
            Sentence = sentence,
            Predicate = predicate,
            Lemma = lemma.ToLowerInvariant(),
            Pos = pos,
            Passive = passive,
            Copular = copular,
            Arguments = arguments,
            Clause = ClauseSpan(predicate),
            Negated = Governing(QualifierKind.Negation, predicate).Any() || DeniesArgument(predicate),
            Changing = Governing(QualifierKind.Negation, predicate).Any(words => words.Contains("longer", StringComparison.OrdinalIgnoreCase) || words.Contains("yet", StringComparison.OrdinalIgnoreCase)),
            Hedge = HedgeAt(predicate),
            Voice = voice,
            VoiceEntity = voiceEntity,
            Unreal = IsUnreal(predicate),
        };
    }

    /// <summary>"Made no arrest", "no fighters were released": a denied subject or object denies the statement.</summary>
    private bool DeniesArgument(int predicate)
    {
        foreach (var child in _grammar.Children(predicate))
        {
            if (_text.Tokens[child].Deprel is "obj" or "nsubj" or "nsubj:pass" && _grammar.Child(child, "det") is >= 0 and var determiner && _text.Tokens[determiner].Lemma is "no" or "neither")
                return true;
        }
        return false;
    }

    /// <summary>The words that qualify the predicate.</summary>
    private IEnumerable<string> Governing(QualifierKind kind, int predicate)
    {
        var start = _text.Tokens[predicate].Start;
        foreach (var qualifier in _text.Qualifiers)
        {
            if (qualifier.Kind == kind && qualifier.Scope.Contains(start) && !qualifier.Span.Contains(start) && Governs(qualifier, predicate))
                yield return qualifier.Span.Of(_text.Text);
        }
    }

    /// <summary>
    /// A word qualifies the clause it stands in and the clauses that complete it, never the clause around it: "the three who did not return
    /// were found" denies the return and not the finding.
    /// </summary>
    private bool Governs(Qualifier qualifier, int predicate)
    {
        var clause = ClauseOf(_text.TokensIn(qualifier.Span).First);
        for (var steps = 0; steps < MostSteps && predicate >= 0; steps++)
        {
            if (predicate == clause)
                return true;
            if (_text.Tokens[predicate].Deprel is not ("ccomp" or "xcomp" or "conj" or "parataxis" or "acl" or "advcl"))
                return false;
            predicate = _text.Tokens[predicate].Head;
        }
        return false;
    }

    /// <summary>The predicate of the clause that a token stands in.</summary>
    private int ClauseOf(int token)
    {
        for (var steps = 0; steps < MostSteps && token >= 0 && token < _text.Tokens.Length; steps++)
        {
            if ((_text.Tokens[token].Upos == "VERB" && _text.Tokens[token].Deprel is not ("amod" or "compound")) || _grammar.Child(token, "cop") >= 0 || _text.Tokens[token].Head < 0)
                return token;
            token = _text.Tokens[token].Head;
        }
        return -1;
    }

    private string? HedgeAt(int predicate)
    {
        var hedges = Governing(QualifierKind.Hedge, predicate).Distinct(StringComparer.Ordinal).ToList();
        return hedges.Count == 0 ? null : string.Join(", ", hedges);
    }

    private bool IsUnreal(int predicate)
    {
        foreach (var child in _grammar.Children(predicate))
        {
            var token = _text.Tokens[child];
            if ((token.Deprel == "aux" && token.Lemma is "would" or "could" or "should" or "may" or "might" or "must" or "can" or "will" or "shall")
                || (token.Deprel == "mark" && token.Lemma is "if" or "whether" or "unless" or "to"))
                return true;
        }
        return _text.Tokens[predicate].Xpos == "VB" && _text.Tokens[predicate].Deprel is "xcomp" or "advcl";
    }

    private TextSpan ClauseSpan(int predicate)
    {
        var (first, last) = _grammar.ClauseTokens(predicate);
        var span = new TextSpan(_text.Tokens[first].Start, _text.Tokens[last].End);
        // A clause too long to quote is cut on both sides of its predicate, at token borders.
        while (span.Length > Evidence.LongestSpan)
        {
            if (predicate - first > last - predicate)
                first++;
            else
                last--;
            span = new(_text.Tokens[first].Start, _text.Tokens[last].End);
            if (first == last)
                return span.Length <= Evidence.LongestSpan ? span : new(span.Start, span.Start + Evidence.LongestSpan);
        }
        return span;
    }
}
