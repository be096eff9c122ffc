using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Happenings;

/// <summary>
/// The words round a deed that a reader understands by themselves: from the one who does it, whether before the verb, before the verb that governs or
/// joins it, or as the noun that a clause describes, to the end of what the verb says.
/// </summary>
internal static class TellableSpan
{
    /// <summary>More is no line of a table.</summary>
    private const int Longest = 240;

    private const int MostSteps = 6;

    /// <summary>Tokens of a label before a colon.</summary>
    private const int LongestLabel = 4;

    private static readonly HashSet<string> _needContent = new(StringComparer.Ordinal)
    {
        "announce", "confirm", "reveal", "disclose", "admit", "declare", "insist", "warn", "notice", "attribute", "link", "acknowledge", "deny", "call", "describe", "appear", "seem",
    };

    /// <param name="statements">The text.</param>
    /// <param name="entities">Who is who in the story.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="told">The words that must be shown: predicate, time.</param>
    /// <returns>Null if nobody is told within reach, if the words stand too far apart or are torn out of others, or if they point to what stands elsewhere.</returns>
    public static TellableWords? Of(ArticleStatements statements, StoryEntities entities, Statement statement, TextSpan told)
    {
        if (statement.Pos == 'n' && !statement.Copular)
            return null;
        if (Subject(statements, statement.Predicate) is not { } subject || LacksContent(statements, statement) || IsOfMoment(statements, statement))
            return null;
        var text = statements.Text;
        var (pronoun, named) = (-1, 1);
        if (text.Tokens[statement.Predicate].Deprel is not ("conj" or "xcomp"))
        {
            if (WholeClause.Of(statements, entities, statement) is not { } whole)
                return null;
            (subject, pronoun, named) = (whole.Span, whole.Pronoun, whole.Opening);
        }
        // "In 2014": the preposition belongs to the time.
        if (text.TokensIn(told).First is > 0 and var head && text.Tokens[head - 1].Upos == "ADP" && text.Tokens[head - 1].Start >= text.Sentences[statement.Sentence].Start)
            told = told.Union(text.Tokens[head - 1].Span);
        // "Stopped at the bridge, which spans the strait, on Monday": the day is that of the other clause.
        if (text.Tokens[statement.Predicate].Deprel.StartsWith("acl", StringComparison.Ordinal) && text.TokensIn(told).First is > 0 and var dated && dated > statement.Predicate && text.Tokens[dated - 1].Lemma == ",")
            return null;
        var span = told.Union(subject).Union(text.Tokens[statement.Predicate].Span);
        foreach (var child in statements.Grammar.Children(statement.Predicate))
        {
            // What was announced, what was tried: the verb by itself says nothing.
            if (text.Tokens[child].Deprel is "ccomp" or "xcomp" or "compound:prt" or "obj" or "aux" or "aux:pass" or "cop" or "advmod" && child > 0)
            {
                var (first, last) = text.Tokens[child].Deprel is "ccomp" or "xcomp" ? statements.Grammar.ClauseTokens(child) : (child, child);
                span = span.Union(new(text.Tokens[first].Start, text.Tokens[last].End));
                if (text.Tokens[child].Deprel == "obj")
                    span = span.Union(statements.Grammar.Phrase(child));
            }
        }
        var sentence = text.Sentences[statement.Sentence];
        if (!sentence.Span.Contains(span) || Closed(statements, sentence, statement.Predicate, FromTime(statements, span)) is not { } closed)
            return null;
        closed = Trimmed(statements, statement, closed);
        if (IsUnnamed(statements, statement, closed))
            return null;
        return closed.Length <= Longest && !closed.Of(text.Text).Contains('\n', StringComparison.Ordinal) && WholeClause.IsClean(closed.Of(text.Text)) && !PointsElsewhere(statements, statement, closed, pronoun)
            ? new(closed, AsClause(statements, statement, closed) ?? Words(statements, entities, closed, pronoun, subject, named)) : null;
    }

    /// <summary>Without the label before it ("Out and about: Vale wore"), the word that ties it to another clause ("when the ferry sails next year"), and a noun at the end whose clause is cut off.</summary>
    private static TextSpan Trimmed(ArticleStatements statements, Statement statement, TextSpan span)
    {
        var tokens = statements.Text.Tokens;
        var (first, end) = statements.Text.TokensIn(span);
        var labelled = Math.Min(first + LongestLabel, statement.Predicate);
        for (var token = first; token < labelled; token++)
        {
            if (tokens[token].Lemma == ":" && char.IsUpper(statements.Text.Text[tokens[token + 1].Start]))
                first = token + 1;
        }
        if (tokens[first] is { Lemma: "when" or "as" or "while" or "after" or "since" or "because" or "although", Deprel: "mark" or "advmod" } tie && tie.Head == statement.Predicate && first + 1 < statement.Predicate)
            first++;
        if (end - 3 > statement.Predicate && tokens[end - 1].Upos == "NOUN" && tokens[end - 2].Upos == "DET" && tokens[end - 3].Lemma == ",")
            end -= 3;
        return new(tokens[first].Start, tokens[end - 1].End);
    }

    /// <summary>"A channel created on Thursday", "an offer to meet on Friday": a thing that nobody names, with a clause that describes it, is no event that a reader knows again.</summary>
    private static bool IsUnnamed(ArticleStatements statements, Statement statement, TextSpan span)
    {
        var tokens = statements.Text.Tokens;
        if (!tokens[statement.Predicate].Deprel.StartsWith("acl", StringComparison.Ordinal))
            return false;
        if (statement.Predicate > 0 && tokens[statement.Predicate] is { Xpos: "VB" } && tokens[statement.Predicate - 1].Lemma == "to")
            return true;
        var (first, end) = statements.Text.TokensIn(span);
        // "The blast blamed on Tavania that hurt two": what hurt them is not sure to be the nearest noun.
        if (statements.Grammar.Child(statement.Predicate, "nsubj") is >= 0 and var relative && tokens[relative].Lemma == "that" && tokens[statement.Predicate].Head is >= 0 and var noun && tokens[noun].Deprel is "nmod" or "obl")
            return true;
        return !Enumerable.Range(first, end - first).Any(token => (tokens[token].Upos == "PROPN" || statements.EntityAt(token) >= 0) && !statements.Text.Times.Any(time => time.Span.Contains(tokens[token].Start)));
    }

    /// <summary>"Vale, who left in 2014": the clause with the one whom it tells of, "Vale left in 2014"; null if it has a subject of its own.</summary>
    private static string? AsClause(ArticleStatements statements, Statement statement, TextSpan span)
    {
        var tokens = statements.Text.Tokens;
        if (!tokens[statement.Predicate].Deprel.StartsWith("acl", StringComparison.Ordinal) || statements.Grammar.Child(statement.Predicate, "nsubj") is not (>= 0 and var relative) && (relative = statements.Grammar.Child(statement.Predicate, "nsubj:pass")) < 0)
            return null;
        if (relative == 0 || tokens[relative].Lemma is not ("who" or "which") || tokens[relative - 1].Lemma != "," || !span.Contains(tokens[relative].Span))
            return null;
        var text = statements.Text.Text;
        return $"{text[span.Start..tokens[relative].Start].TrimEnd(' ', ',')} {text[tokens[relative].End..span.End].TrimStart()}";
    }

    /// <summary>With the name in place of the pronoun that the clause begins with.</summary>
    private static string Words(ArticleStatements statements, StoryEntities entities, TextSpan span, int pronoun, TextSpan clause, int named)
    {
        var words = span.Of(statements.Text.Text);
        if (pronoun < 0)
            return words;
        var first = statements.Text.TokensIn(clause).First;
        return $"{words[..(statements.Text.Tokens[first].Start - span.Start)]}[{entities.All[pronoun].Name}]{words[(statements.Text.Tokens[first + named - 1].End - span.Start)..]}";
    }

    /// <summary>"Eight months | ago the rebels": from the beginning of the time.</summary>
    private static TextSpan FromTime(ArticleStatements statements, TextSpan span)
    {
        foreach (var time in statements.Text.Times)
        {
            if (time.Start < span.Start && time.End > span.Start)
                return span.Union(time.Span);
        }
        return span;
    }

    private static bool PointsElsewhere(ArticleStatements statements, Statement statement, TextSpan span, int pronoun)
    {
        var (first, end) = statements.Text.TokensIn(span);
        if (ClauseSoundness.IsCaption(statements, first, end - 1))
            return true;
        for (var token = first; token < end; token++)
        {
            if (pronoun >= 0 && statements.EntityAt(token) == pronoun)
                continue;
            if (!statements.Text.Times.Any(time => time.Span.Contains(statements.Text.Tokens[token].Start)) && ClausePointers.AnyElsewhere(statements, statement, token, token, first))
                return true;
        }
        return false;
    }

    /// <summary>"People leaving a festival", "is pictured in 2013": what goes on around something else, or in a picture, is no event.</summary>
    private static bool IsOfMoment(ArticleStatements statements, Statement statement)
    {
        var token = statements.Text.Tokens[statement.Predicate];
        if (token.Xpos == "VBG" && token.Deprel.StartsWith("acl", StringComparison.Ordinal))
            return true;
        // "The first time they have left since 1972".
        if (token.Deprel.StartsWith("acl", StringComparison.Ordinal) && token.Head >= 0 && statements.Text.Tokens[token.Head].Lemma is "time" or "moment" or "day" or "year")
            return true;
        return statement.Passive && token.Lemma is "picture" or "show" or "see" or "photograph" && statements.Grammar.Child(statement.Predicate, "aux") is >= 0 and var auxiliary && statements.Text.Tokens[auxiliary].Xpos is "VBZ" or "VBP";
    }

    /// <summary>
    /// The words with what they are torn from: "a medley of his | hits", "after an officer on Tuesday | fired". Clauses that only tell more, and what is joined, may stay away.
    /// </summary>
    private static TextSpan? Closed(ArticleStatements statements, Sentence sentence, int predicate, TextSpan span)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        // "The bridge, closed in 2016, will open": of a noun with the clause that describes it, what else is told of the noun dates elsewhere.
        var described = tokens[predicate].Deprel.StartsWith("acl", StringComparison.Ordinal) ? tokens[predicate].Head : -1;
        var (first, end) = statements.Text.TokensIn(span);
        for (var rounds = 0; rounds < MostSteps; rounds++)
        {
            var (from, to, tops) = (first, end, 0);
            for (var token = first; token < end; token++)
            {
                if (tokens[token].Upos == "PUNCT")
                    continue;
                var head = tokens[token].Head;
                if (token != described && head >= end && head < sentence.EndToken && tokens[token].Deprel is not ("mark" or "cc" or "advcl" or "parataxis" or "ccomp" or "csubj" or "root"))
                    to = Math.Max(to, grammar.ClauseTokens(head).Last + 1);
                else if ((head < first || head >= end) && tokens[token].Deprel is not ("mark" or "cc" or "case"))
                    tops++;
                foreach (var child in grammar.Children(token))
                {
                    if (tokens[child].Upos == "PUNCT" || (child >= first && child < end) || child < sentence.FirstToken || child >= sentence.EndToken)
                        continue;
                    var relation = tokens[child].Deprel;
                    if (child >= end && (relation is "obj" or "iobj" or "ccomp" or "xcomp" or "fixed" or "flat" or "compound" or "nmod" or "amod" or "nummod" or "case" or "compound:prt" || (relation is "obl" or "acl" or "advcl" && grammar.Extent(child).First == end)))
                        to = Math.Max(to, grammar.Extent(child).Last + 1);
                    else if (child < first && relation is "nsubj" or "nsubj:pass" or "aux" or "aux:pass" or "cop" or "det" or "amod" or "compound" or "nmod:poss" or "nummod" or "flat")
                        from = Math.Min(from, grammar.Extent(child).First);
                }
            }
            if (from == first && to == end)
                return tops > 1 ? null : new(tokens[first].Start, tokens[end - 1].End);
            (first, end) = (Math.Max(from, sentence.FirstToken), Math.Min(to, sentence.EndToken));
            if (tokens[end - 1].End - tokens[first].Start > Longest)
                return null;
        }
        return null;
    }

    /// <summary>"The company confirmed on Friday": without what was confirmed nothing is told. "It prepares for a flight" tells it.</summary>
    private static bool LacksContent(ArticleStatements statements, Statement statement)
    {
        // "Made the announcement on Friday" says no more than "announced".
        if (statement.Lemma == "make" && statements.Grammar.Child(statement.Predicate, "obj") is >= 0 and var made && statements.Text.Tokens[made].Lemma is "announcement" or "statement" or "comment" or "remark" or "decision")
            return !statements.Grammar.Children(made).Any(child => statements.Text.Tokens[child].Deprel is "nmod" or "acl");
        var willing = Lexicon.IsWilling(statement.Lemma);
        if (statement.Passive || !(willing || _needContent.Contains(statement.Lemma) || Lexicon.IsReporting(statement.Lemma)))
            return false;
        return !statements.Grammar.Children(statement.Predicate).Any(child => statements.Text.Tokens[child] is var token
            && (token.Deprel is "obj" or "ccomp" or "xcomp" || (willing && token.Deprel == "obl" && !statements.Text.Times.Any(time => time.Span.Contains(token.Start)))));
    }

    /// <summary>The words of the one who does it; null if there are none, or only a pronoun for nobody known.</summary>
    private static TextSpan? Subject(ArticleStatements statements, int predicate)
    {
        var (text, grammar) = (statements.Text, statements.Grammar);
        var at = predicate;
        for (var steps = 0; steps < MostSteps && at >= 0; steps++)
        {
            var subject = grammar.Child(at, "nsubj") is >= 0 and var found ? found : grammar.Child(at, "csubj");
            var relative = text.Tokens[at].Deprel is "acl" or "acl:relcl";
            if (subject >= 0 && !(relative && text.Tokens[subject].Xpos is "WDT" or "WP"))
                return IsUnknown(statements, subject) ? null : WithObject(statements, at, relative, grammar.Phrase(subject));
            var head = text.Tokens[at].Head;
            if (head < 0)
                return null;
            if (relative)
                return IsUnknown(statements, head) ? null : Antecedent(statements, head, at);
            if (text.Tokens[at].Deprel is not ("conj" or "xcomp" or "ccomp" or "advcl" or "advcl:relcl" or "cop" or "aux"))
                return null;
            at = head;
        }
        return null;
    }

    /// <summary>"The revolution that toppled him": the noun that the clause describes, with the name that it explains.</summary>
    private static TextSpan? Antecedent(ArticleStatements statements, int noun, int clause)
    {
        var token = statements.Text.Tokens[noun];
        if (token.Upos is not ("NOUN" or "PROPN") || noun >= clause)
            return null;
        var span = statements.Grammar.Phrase(noun);
        return token.Deprel == "appos" && token.Head >= 0 && token.Head < noun ? span.Union(statements.Grammar.Phrase(token.Head)) : span;
    }

    /// <summary>"A website (that) the company launched": the noun before the clause is what it lacks.</summary>
    private static TextSpan WithObject(ArticleStatements statements, int predicate, bool relative, TextSpan subject) =>
        relative && (statements.Grammar.Child(predicate, "obj") is not (>= 0 and var own) || ClauseTense.IsRelative(statements.Text.Tokens[own])) && statements.Grammar.Child(predicate, "ccomp") < 0 && Antecedent(statements, statements.Text.Tokens[predicate].Head, predicate) is { } noun ? subject.Union(noun) : subject;

    private static bool IsUnknown(ArticleStatements statements, int token)
    {
        var word = statements.Text.Tokens[token];
        return word.Lemma is "one" or "that" or "this" or "it" or "there" or "i" or "we" or "you" || (word.Upos is "PRON" or "DET" or "NUM" && statements.EntityAt(token) < 0);
    }
}

/// <param name="Span">Where they stand, in UTF-16 units.</param>
/// <param name="Words">As a reader is shown them.</param>
internal sealed record TellableWords(TextSpan Span, string Words);
