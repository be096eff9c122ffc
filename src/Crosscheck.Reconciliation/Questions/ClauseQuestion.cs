using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>A question in the words of a clause: the finite verb goes before the subject, what is asked is left out, all else keeps its order.</summary>
internal sealed class ClauseQuestion(StoryContext context, AskableClause clause)
{
    private readonly HashSet<int> _leftOut = [];

    /// <summary>Head of the subject's phrase.</summary>
    public int SubjectHead => clause.SubjectHead;

    private ArticleStatements Statements => clause.Statements;

    private Statement Statement => clause.Statement;

    private AnnotatedText Text => clause.Statements.Text;

    /// <returns>Null if the clause cannot be asked.</returns>
    public static ClauseQuestion? Of(StoryContext context, Statement statement) =>
        AskableClause.Of(context.Of(statement), context.Entities, statement) is { } clause ? new(context, clause) : null;

    /// <summary>"Has closed": the tense that goes with no time.</summary>
    public bool IsPerfect => clause.Finite >= 0 && clause.Finite != Statement.Predicate && Text.Tokens[clause.Finite] is { Lemma: "have", Xpos: "VBZ" or "VBP" };

    /// <summary>Phrases behind the verb that only tell more of the circumstances, each with its preposition.</summary>
    public IEnumerable<TextSpan> Adjuncts()
    {
        var grammar = Statements.Grammar;
        var needed = Statement.Passive || Statement.Copular || grammar.Children(Statement.Predicate).Any(child => Text.Tokens[child].Deprel is "obj" or "ccomp" or "xcomp");
        foreach (var child in WithControlled())
        {
            if (child < Statement.Predicate || Text.Tokens[child].Deprel is not ("obl" or "obl:unmarked" or "obl:npmod" or "advmod" or "advcl"))
                continue;
            // "Drove a cart into the hall": where to, from where, as what belong to the deed.
            if (Statements.Grammar.Child(child, "case") is >= 0 and var preposition && Text.Tokens[preposition].Lemma is "to" or "into" or "onto" or "from" or "as" or "of" or "against" or "with" or "through" or "over" or "off")
                continue;
            var (first, last) = grammar.Extent(child);
            // A verb without an object keeps the first phrase that completes it.
            if (!needed && (Text.Tokens[child].Deprel == "obl" || (Text.Tokens[child].Deprel == "advmod" && child == Text.Tokens[child].Head + 1)))
            {
                needed = true;
                continue;
            }
            if (first > Statement.Predicate && last <= clause.Last)
                yield return new(Text.Tokens[first].Start, Text.Tokens[last].End);
        }
    }

    /// <summary>What hangs on the verb and on the verbs that it governs.</summary>
    private IEnumerable<int> WithControlled()
    {
        for (var verb = Statement.Predicate; verb >= 0 && verb <= clause.Last; verb = Statements.Grammar.Child(verb, "xcomp"))
        {
            foreach (var child in Statements.Grammar.Children(verb))
                yield return child;
        }
    }

    /// <summary>Leaves out every phrase behind the verb that tells a time, and words that only tie the clause to what stands before it.</summary>
    public void LeaveOutTies(bool times)
    {
        foreach (var child in WithControlled())
        {
            var token = Text.Tokens[child];
            // "Reportedly" is told with the answer.
            if (token.Deprel == "advmod" && token.Lemma.ToLowerInvariant() is "reportedly" or "allegedly" or "apparently" or "supposedly" or "likely" or "probably" or "also" or "otherwise" or "however" or "meanwhile" or "too" or "therefore" or "thus" or "instead" or "now" or "then" or "already" or "just" or "first" or "originally" or "initially" or "previously" or "again" or "still" or "yet")
                _leftOut.Add(child);
            // "How many brothers were both going?"
            if (token.Lemma == "both")
                _leftOut.Add(child);
            if (times && child > Statement.Predicate && token.Deprel is "obl" or "obl:unmarked" or "obl:npmod" or "obl:tmod" or "advmod" && Text.Times.Any(time => time.Span.Overlaps(token.Span)))
            {
                var (first, last) = Statements.Grammar.Extent(child);
                if (first > Statement.Predicate)
                    LeaveOut(new(Text.Tokens[first].Start, Text.Tokens[last].End));
            }
        }
    }

    /// <summary>"By the council until 2008, by the guild until 2009": of several who act, the one before the asked time.</summary>
    public void LeaveOutOtherActors(TextSpan asked)
    {
        var actors = new List<int>();
        for (var token = clause.Rest; token <= clause.Last; token++)
        {
            if (Text.Tokens[token].Lemma == "by" && Text.Tokens[token].Deprel == "case" && Text.Tokens[token].Head is >= 0 and var actor && actor > token)
                actors.Add(actor);
        }
        if (actors.Count < 2)
            return;
        var nearest = actors.LastOrDefault(actor => Text.Tokens[actor].Start < asked.Start, actors[0]);
        foreach (var actor in actors.Where(actor => actor != nearest))
        {
            var span = Statements.Grammar.Phrase(actor);
            var (first, end) = Text.TokensIn(span);
            while (first - 1 > Statement.Predicate && (Text.Tokens[first - 1].Lemma == "by" || Text.Tokens[first - 1].Upos is "CCONJ" or "PUNCT"))
                first--;
            for (var token = first; token < end; token++)
                _leftOut.Add(token);
        }
        // "And by the guild": nothing is joined to it now.
        for (var token = Text.TokensIn(Statements.Grammar.Phrase(nearest)).First - 1; token > Statement.Predicate && (Text.Tokens[token].Lemma == "by" || Text.Tokens[token].Upos is "CCONJ" or "PUNCT" or "DET"); token--)
        {
            if (Text.Tokens[token].Upos is "CCONJ" or "PUNCT")
                _leftOut.Add(token);
        }
        // Other times hang on those left out.
        foreach (var time in Text.Times)
        {
            if (!time.Span.Overlaps(asked) && time.Start >= Text.Tokens[Statement.Predicate].End && time.End <= Text.Tokens[clause.Last].End)
                LeaveOut(WithPreposition(time.Span));
        }
    }

    /// <summary>True if a number counts or measures something in the clause.</summary>
    public bool NamesNumber()
    {
        var (from, to) = (Text.Tokens[clause.Subject].Start, Text.Tokens[clause.Last].End);
        return Text.Quantities.Any(quantity => quantity.Start >= from && quantity.End <= to && quantity.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Percent or QuantityKind.Measure && quantity.Low is not (0 or 1));
    }

    /// <summary>"Signals coming from the moon": a participle behind a noun that nothing tells from others of its kind, where the place is what is asked.</summary>
    public bool NamesNobody(TextSpan asked) =>
        clause.Finite < 0 && Text.Tokens[clause.SubjectHead].Upos == "NOUN" && Statements.Grammar.Child(clause.SubjectHead, "det") < 0
        && !Named(asked).Any(token => Statements.MentionAt(token) is >= 0 and var mention && Text.Mentions[mention].Named);

    /// <summary>False of "who sounded good?", "what lost 28 percent?": nothing but a number or a manner tells which point is meant.</summary>
    public bool NamesThing(TextSpan asked) => Named(asked).Any(token => token != Statement.Predicate && Text.Tokens[token] is { Upos: "NOUN" or "PROPN", Lemma: not "percent" }) || (Statement.Copular && Text.Tokens[Statement.Predicate].Upos is "NOUN" or "PROPN");

    /// <summary>The question with what its article told before of which one is meant.</summary>
    public string Introduced(string question, TextSpan asked) =>
        ClausePointers.Introduced(Statements, Named(asked).Where(token => !(clause.Named >= 0 && token >= clause.Subject && token < clause.SubjectEnd)), question);

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
        for (var token = clause.Subject; token < clause.SubjectEnd; token++)
        {
            if (!asked.Contains(Text.Tokens[token].Start))
                yield return token;
        }
        for (var token = clause.Rest; token <= clause.Last; token++)
        {
            if (!_leftOut.Contains(token) && !asked.Contains(Text.Tokens[token].Start))
                yield return token;
        }
    }

    /// <summary>"When did the port close the pier?": null if what is asked stands in the subject, or too little is left.</summary>
    public string? Inverted(string wh, TextSpan asked)
    {
        var (from, to) = asked.IsEmpty ? (0, 0) : Text.TokensIn(WithPreposition(Whole(asked)));
        // "Takes up to ten": "up" goes with the number, whatever the tree says.
        if (to > from && from - 2 > Statement.Predicate - 1 && Text.Tokens[from - 1].Lemma == "to" && Text.Tokens[from - 2].Lemma == "up")
            from -= 2;
        else if (to > from && from - 1 > Statement.Predicate - 1 && Text.Tokens[from].Lemma == "to" && Text.Tokens[from - 1].Lemma == "up")
            from--;
        // "Tuesday morning": the part of the day goes with the day.
        while (to > from && to <= clause.Last && Text.Tokens[to].Lemma is "morning" or "afternoon" or "evening" or "night")
            to++;
        // "By the militant group Red Dawn": its name goes with it.
        while (to > from && to <= clause.Last && Text.Tokens[to].Upos == "PROPN" && Text.Tokens[to - 1].Upos is "NOUN" or "PROPN")
            to++;
        if (to > from && ((from > 0 && Text.Tokens[from - 1].Upos == "CCONJ") || (to <= clause.Last && Text.Tokens[to].Upos == "CCONJ")))
            return null;
        if (from < clause.SubjectEnd && to > clause.Subject)
            return null;
        var question = new QuestionLine(Statements, Statement);
        if (wh.Length > 0)
            question.Word(wh);
        var predicate = Text.Tokens[Statement.Predicate];
        // "When has she left?" is no English: with a time that is over goes a past that is over.
        var (past, been) = (wh == "When" && IsPerfect, -1);
        if (past)
            been = Statements.Grammar.Children(Statement.Predicate).FirstOrDefault(child => child > clause.Finite && Text.Tokens[child] is { Lemma: "be", Xpos: "VBN" }, -1);
        var isVerb = (clause.Finite == Statement.Predicate && !(predicate.Lemma == "be")) || (past && been < 0);
        if (clause.Finite < 0 || been >= 0)
            question.Word(clause.HasPluralSubject ? "were" : "was");
        else if (past)
            question.Word("did");
        else
            question.Word(!isVerb ? Auxiliary() : Statement.Field == EvidenceField.Title ? "did" : predicate.Xpos switch { "VBZ" => "does", "VBP" => "do", _ => "did" });
        PutSubject(question);
        for (var token = clause.Rest; token <= clause.Last; token++)
        {
            if ((token == clause.Finite && (!isVerb || past)) || (past && token == been) || _leftOut.Contains(token) || (token >= from && token < to))
                continue;
            if (token == Statement.Predicate && isVerb)
                question.Word(predicate.Lemma.ToLowerInvariant());
            else
                question.Token(token);
        }
        return question.Finish();
    }

    /// <summary>"Who raided the harbour?": what is asked is the subject.</summary>
    public string? OfSubject(string wh)
    {
        var question = new QuestionLine(Statements, Statement);
        question.Word(wh);
        if (clause.Finite < 0)
            question.Word(clause.HasPluralSubject ? "were" : "was");
        // "Vale, the mayor, has resigned": what describes the subject goes with it.
        var start = clause.Finite < 0 ? Statement.Predicate : Math.Min(clause.Finite, Statement.Predicate);
        foreach (var child in Statements.Grammar.Children(Statement.Predicate))
        {
            if (child >= clause.Rest && Text.Tokens[child].Deprel is "advmod" or "aux" or "aux:pass" or "cop")
                start = Math.Min(start, child);
        }
        for (var token = start; token <= clause.Last; token++)
        {
            if (_leftOut.Contains(token))
                continue;
            if (token == clause.Finite && Text.Text[Text.Tokens[token].Start] is '\'' or '’')
                question.Word(Auxiliary());
            else if (token == clause.Finite && Text.Tokens[token].Xpos == "VBP" && wh is "Who" or "What")
                question.Word(VerbForms.ThirdPerson(Text.Tokens[token].Lemma.ToLowerInvariant()));
            else
                question.Token(token);
        }
        return question.Finish();
    }

    private void PutSubject(QuestionLine question)
    {
        if (clause.Named >= 0)
        {
            question.Word(context.Entities.All[clause.Named].Name);
            return;
        }
        for (var token = clause.Subject; token < clause.SubjectEnd; token++)
            question.Token(token);
    }

    /// <summary>"The river and the hills": with all that is joined to it or describes it.</summary>
    private TextSpan Whole(TextSpan asked)
    {
        var head = Statements.HeadOf(asked);
        if (head <= Statement.Predicate)
            return asked;
        var (first, last) = Statements.Grammar.Extent(head);
        last = Math.Min(last, clause.Last);
        return first > Statement.Predicate ? asked.Union(new(Text.Tokens[first].Start, Text.Tokens[last].End)) : asked;
    }

    /// <summary>"Since 2014", "in Drovno": with the prepositions before it.</summary>
    private TextSpan WithPreposition(TextSpan asked)
    {
        var (first, end) = Text.TokensIn(asked);
        while (first - 1 >= clause.Rest && first - 1 != Statement.Predicate && ((Text.Tokens[first - 1].Upos is "ADP" or "SCONJ" or "DET" && Text.Tokens[first - 1].Deprel is "case" or "mark" or "fixed" or "det")
            || (Text.Tokens[first - 1].Upos == "ADV" && Text.Tokens[first - 1].Head >= first && Text.Tokens[first - 1].Head < end)))
            first--;
        return first >= end ? asked : new(Text.Tokens[first].Start, asked.End);
    }

    /// <summary>The auxiliary in full.</summary>
    private string Auxiliary() => VerbForms.InFull(Statements.Grammar.Words(clause.Finite).ToLowerInvariant(), Text.Tokens[clause.Finite].Lemma);
}
