using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Clauses;

/// <summary>
/// A clause that can be turned into a question: its subject, which may stand outside it, its finite verb, and all that the verb says. Only a verb with a
/// tense and a subject asks; what the tree tells of a verb without them is too often wrong.
/// </summary>
internal sealed class AskableClause
{
    private const int LongestSubject = 12;

    /// <summary>Verbs that govern one another.</summary>
    private const int MostGoverning = 3;

    private AskableClause(ArticleStatements statements, Statement statement, int subjectHead, int finite, int rest, int last, int named)
    {
        (Statements, Statement, SubjectHead, Finite, Rest, Last, Named) = (statements, statement, subjectHead, finite, rest, last, named);
        (Subject, SubjectEnd) = statements.Text.TokensIn(SubjectSpan());
        // "Ban Ki-moon": a name is not cut at its hyphen.
        var tokens = statements.Text.Tokens;
        while (SubjectEnd + 1 < statement.Predicate && statements.Text.Text[tokens[SubjectEnd].Start] == '-' && tokens[SubjectEnd].Start == tokens[SubjectEnd - 1].End && tokens[SubjectEnd + 1].Start == tokens[SubjectEnd].End)
            SubjectEnd += 2;
        Rest = Math.Max(Rest, SubjectEnd);
    }

    public ArticleStatements Statements { get; }

    public Statement Statement { get; }

    /// <summary>Head of the subject's phrase.</summary>
    public int SubjectHead { get; }

    /// <summary>First token of the subject, without the clauses that describe it.</summary>
    public int Subject { get; }

    /// <summary>The token behind the subject.</summary>
    public int SubjectEnd { get; }

    /// <summary>First token behind the subject that belongs to the verb.</summary>
    public int Rest { get; }

    /// <summary>Auxiliary or verb that tells the time; -1 for a participle behind its noun.</summary>
    public int Finite { get; }

    /// <summary>Last token of what the verb says.</summary>
    public int Last { get; }

    /// <summary>Entity whose name stands for a pronoun as subject, or -1.</summary>
    public int Named { get; }

    public bool HasPluralSubject => Statements.Text.Tokens[SubjectHead].Xpos is "NNS" or "NNPS" || Statements.Grammar.Child(SubjectHead, "conj") >= 0;

    /// <param name="statements">The text.</param>
    /// <param name="entities">Who is who in the story.</param>
    /// <param name="statement">What is told.</param>
    /// <returns>Null if the clause has no subject or tense of its own, lacks what its verb needs, or points to what stands elsewhere.</returns>
    public static AskableClause? Of(ArticleStatements statements, StoryEntities entities, Statement statement)
    {
        if (statement.Pos == 'n' && !statement.Copular)
            return null;
        statement = Governing(statements, statement);
        return Place(statements, statement) is { } place
            && Bearer(statements, entities, place.Subject) is { } named
            && !statements.EndsInQuestion(statement.Sentence)
            && ClauseSoundness.Closes(statements, statement.Sentence)
            && ClauseReach.Of(statements, statement, place.Rest) is { } last
            && new AskableClause(statements, statement, place.Subject, place.Finite, place.Rest, last, named) is var clause
            && clause.IsSound() ? clause : null;
    }

    /// <summary>Where subject, tense and the rest stand; null if there is no subject, or the tree is wrong about it.</summary>
    private static ClausePlace? Place(ArticleStatements statements, Statement statement)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        var (verb, head, relation) = (statement.Predicate, tokens[statement.Predicate].Head, tokens[statement.Predicate].Deprel);
        var (own, finite) = (grammar.Child(verb, "nsubj"), ClauseTense.Finite(statements, verb));
        if (own >= 0 && own < verb && !ClauseTense.IsRelative(tokens[own]))
            return finite > own && !ClauseSoundness.LacksObject(statements, verb) && !ClauseSoundness.IsBroken(statements, own, verb) ? new(own, finite, grammar.Extent(own).Last + 1) : null;
        if (head < 0 || head >= verb)
            return null;
        if (relation.StartsWith("acl", StringComparison.Ordinal))
            return tokens[head].Upos is not ("NOUN" or "PROPN") ? null : own >= 0 ? Relative(statements, head, own, finite) : Participle(statements, head, verb, finite);
        return own < 0 && relation == "conj" && finite >= 0 ? Joined(statements, head, verb, finite) : null;
    }

    /// <summary>"The sailors who were rescued".</summary>
    private static ClausePlace? Relative(ArticleStatements statements, int noun, int relative, int finite) =>
        finite > relative && ClauseSoundness.Agree(statements, noun, finite) ? new(noun, finite, relative + 1) : null;

    /// <summary>"The sailors rescued by the guild". "Talks between the ministry and the guild, led by a bishop": what is led is not the name before the participle.</summary>
    private static ClausePlace? Participle(ArticleStatements statements, int noun, int verb, int finite)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        if (finite >= 0 || tokens[verb].Deprel != "acl" || tokens[verb].Xpos is not ("VBN" or "VBG") || grammar.Child(verb, "mark") >= 0 || grammar.Child(verb, "case") >= 0)
            return null;
        // "The Harbour Bridge border crossing": a thing that was taken for a verb.
        if (tokens[verb].Xpos == "VBG" && !grammar.Children(verb).Any(child => child > verb && tokens[child].Deprel is "obj" or "obl" or "xcomp" or "ccomp" or "advmod"))
            return null;
        return tokens[noun].Deprel is "nmod" or "conj" && (tokens[noun].Upos == "PROPN" || grammar.Child(noun, "conj") >= 0) ? null : new(noun, -1, verb);
    }

    /// <summary>"The guild closed the pier and sold it": the subject stands with the verb before.</summary>
    private static ClausePlace? Joined(ArticleStatements statements, int before, int verb, int finite)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        var shared = grammar.Child(before, "nsubj");
        if (shared < 0 || shared >= before || ClauseTense.IsRelative(tokens[shared]) || !ClauseTense.IsFinite(statements, before) || !ClauseSoundness.Agree(statements, shared, finite))
            return null;
        var first = grammar.Extent(verb).First;
        return new(shared, finite, tokens[first].Upos == "CCONJ" ? first + 1 : Math.Min(first, finite));
    }

    /// <summary>"Plans to build a pier": what is planned or tried is told by the verb that governs it.</summary>
    private static Statement Governing(ArticleStatements statements, Statement statement)
    {
        for (var steps = 0; steps < MostGoverning && statements.Text.Tokens[statement.Predicate] is { Deprel: "xcomp", Upos: "VERB", Head: >= 0 and var head } && head < statement.Predicate && statements.WithPredicate(head) is { } governing; steps++)
            statement = governing;
        return statement;
    }

    /// <summary>-1 for a subject that is a noun, unless it stands for a name; of a pronoun, the entity that it stands for; null if that is nobody whom a name can stand for.</summary>
    private static int? Bearer(ArticleStatements statements, StoryEntities entities, int subject)
    {
        var token = statements.Text.Tokens[subject];
        if (token.Upos is not ("PRON" or "DET" or "NUM"))
            return ClausePointers.Described(statements, entities, subject);
        return token.Xpos == "PRP" && ClausePointers.Bearer(statements, entities, subject) is >= 0 and var named ? named : null;
    }

    private TextSpan SubjectSpan()
    {
        var tokens = Statements.Text.Tokens;
        var span = Statements.Grammar.Phrase(SubjectHead, withConjuncts: true);
        var end = tokens[Statement.Predicate].Start;
        return SubjectHead < Statement.Predicate && span.End > end ? new(span.Start, Math.Max(tokens[SubjectHead].End, end)) : span;
    }

    private bool IsSound()
    {
        if (ClausePointers.IsOfTelling(Statements, Statement) || IsDeniedOrPossible() || SubjectEnd - Subject > LongestSubject || Statements.Text.Tokens[Subject].Upos == "ADP" || !IsKnownVerb())
            return false;
        if (Named < 0 && (ClauseSoundness.IsNoPhrase(Statements, Subject, SubjectEnd, SubjectHead) || ClausePointers.AnyElsewhere(Statements, Statement, Subject, SubjectEnd - 1, Subject)))
            return false;
        return !ClausePointers.AnyElsewhere(Statements, Statement, Rest, Last, Subject)
            && !ClauseSoundness.IsCaption(Statements, Subject, SubjectEnd - 1) && !ClauseSoundness.IsCaption(Statements, Rest, Last);
    }

    /// <summary>A denial, or what may be, asks for nothing.</summary>
    private bool IsDeniedOrPossible() =>
        Statement.Negated
        || ClausePointers.IsDenied(Statements, Statement.Predicate)
        || Statements.Grammar.Children(Statement.Predicate).Any(child => Statements.Text.Tokens[child] is { Deprel: "advmod", Lemma: "only" or "hardly" or "rarely" or "barely" or "scarcely" or "never" })
        || (Finite >= 0 && Statements.Text.Tokens[Finite].Lemma.ToLowerInvariant() is "may" or "might" or "could" or "would" or "should" or "must");

    /// <summary>Only a verb that the word list knows can be put into its plain form.</summary>
    private bool IsKnownVerb() =>
        Statement.Copular || Finite != Statement.Predicate || WordRelations.Shared.ClassOf(Statement.Lemma, 'v') != LexicalClass.Unknown || ClauseSoundness.IsVerb(Statements.Text.Tokens[Statement.Predicate]);

    /// <param name="Subject">Head of the subject.</param>
    /// <param name="Finite">Token that tells the time, or -1.</param>
    /// <param name="Rest">First token behind the subject that belongs to the verb.</param>
    private sealed record ClausePlace(int Subject, int Finite, int Rest);
}
