using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Reconciliation.Clauses;

/// <summary>Words that point to what stands outside the clause.</summary>
internal static class ClausePointers
{
    private static readonly HashSet<string> _open = new(["this", "that", "these", "those", "here", "such", "former", "latter", "other", "another", "same", "i", "we", "you", "my", "our", "your", "me", "us", "mine", "ours", "something", "everything", "somebody", "someone"], StringComparer.Ordinal);

    private static readonly HashSet<string> _owners = new(["his", "her", "its", "their"], StringComparer.Ordinal);

    /// <summary>Kinds of which any story names several.</summary>
    private static readonly HashSet<string> _kinds = new(["country", "nation", "state", "province", "region", "area", "city", "town", "village", "district", "company", "firm", "side", "leader", "site", "place", "building", "pair", "duo", "trio", "couple"], StringComparer.Ordinal);

    /// <summary>Kinds of bodies of which a story names few; "the company" and "the carmaker" may be any of several.</summary>
    private static readonly HashSet<string> _bodies = new(["group", "organisation", "organization", "movement", "sect", "militia", "cult", "party", "band", "team", "club", "union"], StringComparer.Ordinal);

    /// <summary>True of a verb that tells of words alone: what is said is the point, not that it is.</summary>
    public static bool IsOfTelling(ArticleStatements statements, Statement statement) =>
        statements.SaidBy(statement) is not null || (Lexicon.IsReporting(statement.Lemma) && !statement.Passive && !statement.Arguments.Any(argument => argument.Role == Role.Patient && !statements.Text.Times.Any(time => time.Span.Overlaps(argument.Span))));

    /// <summary>True of a word that a reader understands only from what stands before: "this", "there", "his" where nobody is named.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="token">The word.</param>
    /// <param name="first">First token of the clause.</param>
    private static bool PointsElsewhere(ArticleStatements statements, Statement statement, int token, int first)
    {
        var word = statements.Text.Tokens[token];
        var lemma = word.Lemma.ToLowerInvariant();
        if (word.Upos is "INTJ" or "X" || (word.Upos == "SYM" && !IsMeasure(statements.Text.Text.AsSpan(word.Start, word.End - word.Start))) || (word.Upos is "PRON" or "DET" or "ADV" && _open.Contains(lemma) && word.Deprel is not "mark" && word.Xpos is not ("WDT" or "IN")))
            return true;
        // "Two of the boats": of which?
        if (word.Upos == "NUM" && statements.Grammar.Children(token).Any(child => IsOfBare(statements, child)))
            return true;
        // "The three were named": who has told of three knows them.
        if (word.Upos == "NUM" && word.Deprel.StartsWith("nsubj", StringComparison.Ordinal) && statements.Grammar.Child(token, "det") >= 0)
            return true;
        // "Other experts disagreed": than whom?
        if (word.Upos == "ADJ" && lemma is "other" or "same" && word.Head == token + 1 && statements.Text.Tokens[word.Head].Deprel.StartsWith("nsubj", StringComparison.Ordinal))
            return true;
        if (word.Upos is "NOUN" or "ADV")
            return RepeatsDeed(statements, token) || IsOneOfSeveral(statements, token, first);
        if (word.Upos != "PRON" || word.Deprel == "expl" || word.Xpos is not ("PRP" or "PRP$"))
            return false;
        // "Its lawyers said": whose is told by what stands before; "he said that he …" by the subject.
        if (_owners.Contains(lemma))
            return token <= first + 1 || !IsOwned(statements, token, first);
        // "The mayor boasted that it would": of a person, "it" is not told.
        if (lemma == "it" && !IsOwned(statements, token, first))
            return true;
        return !(lemma is "it" or "they" or "he" or "she" && token > statement.Predicate && word.Deprel.StartsWith("nsubj", StringComparison.Ordinal));
    }

    /// <summary>"No evidence that records were lost", "denied that", "do not know whether": what the clause tells is not told as so.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="predicate">Head of the clause.</param>
    public static bool IsDenied(ArticleStatements statements, int predicate)
    {
        var tokens = statements.Text.Tokens;
        // "No evidence that", whatever the tree hangs the clause on.
        var start = statements.Grammar.ClauseTokens(predicate).First - 1;
        if (start >= 2 && tokens[start].Lemma.Equals("that", StringComparison.OrdinalIgnoreCase) && tokens[start - 1].Upos == "NOUN" && tokens[start - 2].Lemma.Equals("no", StringComparison.OrdinalIgnoreCase))
            return true;
        if (tokens[predicate] is not { Head: >= 0 and var above } own || !(own.Deprel == "ccomp" || (own.Deprel == "acl" && statements.Grammar.Child(predicate, "mark") >= 0)))
            return false;
        if (tokens[above].Lemma.ToLowerInvariant() is "deny" or "doubt" or "refute" or "dispute" or "reject" or "denial")
            return true;
        return statements.Grammar.Children(above).Any(child => tokens[child].Lemma.ToLowerInvariant() is "no" or "not" or "n't" or "never" or "neither") || (tokens[above] is { Upos: "NOUN", Deprel: "obj", Head: >= 0 and var verb } && statements.Grammar.Children(verb).Any(child => tokens[child].Lemma.ToLowerInvariant() is "not" or "n't" or "never"));
    }

    /// <summary>"$", "%", "+": signs that go with a number.</summary>
    private static bool IsMeasure(ReadOnlySpan<char> sign) => char.GetUnicodeCategory(sign[^1]) == System.Globalization.UnicodeCategory.CurrencySymbol || sign is "%" or "+" or "-" or "–" or "°";

    private static bool IsOfBare(ArticleStatements statements, int whole)
    {
        var (tokens, grammar) = (statements.Text.Tokens, statements.Grammar);
        return tokens[whole].Upos == "NOUN" && grammar.Child(whole, "case") is >= 0 and var of && tokens[of].Lemma == "of" && grammar.Child(whole, "det") is >= 0 and var article
            && tokens[article].Lemma.Equals("the", StringComparison.OrdinalIgnoreCase) && grammar.Children(whole).All(child => child == of || child == article || tokens[child].Deprel is "punct" or "conj" or "cc");
    }

    /// <summary>"Followed suit", "did so": a deed told before.</summary>
    private static bool RepeatsDeed(ArticleStatements statements, int token)
    {
        var word = statements.Text.Tokens[token];
        return word.Head >= 0 && (word.Lemma, statements.Text.Tokens[word.Head].Lemma) is ("suit", "follow") or ("so" or "likewise", "do");
    }

    /// <summary>
    /// "The country", "the two leaders", with nobody named before; "the parcel" in an article that mostly tells of several: which one, only the sentences before tell.
    /// </summary>
    private static bool IsOneOfSeveral(ArticleStatements statements, int token, int first)
    {
        var (text, grammar) = (statements.Text, statements.Grammar);
        var word = text.Tokens[token];
        // "Country's minister": a headline's or a cut.
        if (word is { Upos: "NOUN", Xpos: "NN", Deprel: "nmod:poss" } && _kinds.Contains(word.Lemma) && grammar.Child(token, "det") < 0 && grammar.Child(token, "nmod:poss") < 0)
            return true;
        if (word.Upos != "NOUN" || grammar.Child(token, "det") is not (>= 0 and var article) || !text.Tokens[article].Lemma.Equals("the", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var child in grammar.Children(token))
        {
            if (text.Tokens[child].Deprel is not ("det" or "case" or "punct" or "nummod" or "cop" or "nsubj" or "nsubj:pass" or "conj" or "cc"))
                return false;
        }
        var lemma = word.Lemma.ToLowerInvariant();
        if (_kinds.Contains(lemma))
            return !Enumerable.Range(first, token - first).Any(before => statements.MentionAt(before) is >= 0 and var mention && text.Mentions[mention] is { Named: true } named && (named.Kind == EntityKind.Person) == (lemma == "leader"));
        return (word.Xpos == "NN" && grammar.Child(token, "nummod") < 0 && statements.IsMostlySeveral(lemma)) || Hangs(statements, token, token);
    }

    /// <summary>True of "the flight" in an article that told of "a cargo flight to Drovno" before: which one it is, only that tells.</summary>
    public static bool Hangs(ArticleStatements statements, int token)
    {
        var tokens = statements.Text.Tokens;
        return tokens[token].Upos == "NOUN" && statements.Nouns.IsIntroduced(token) && statements.Grammar.Child(token, "det") is >= 0 and var article && tokens[article].Lemma.Equals("the", StringComparison.OrdinalIgnoreCase)
            && statements.Grammar.Children(token).All(child => tokens[child].Deprel is "det" or "case" or "punct" or "cop" or "aux" or "mark" or "advmod" || tokens[child].Deprel.StartsWith("nsubj", StringComparison.Ordinal));
    }

    /// <summary>The same of any of a run of tokens, where no earlier sentence names which one is meant either, and the article does not tell of it all along.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="first">First token.</param>
    /// <param name="last">Last token.</param>
    public static bool Hangs(ArticleStatements statements, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Any(token => Hangs(statements, token) && !statements.Nouns.IsCentral(token) && statements.Nouns.IntroductionOf(token) is null);

    /// <summary>Words of an article with what it told before of which one is meant, in brackets: "the [Bay Airways] flight", "the flight [to Drovno]".</summary>
    /// <param name="statements">The text.</param>
    /// <param name="tokens">The tokens that the words are made of.</param>
    /// <param name="words">The words.</param>
    public static string Introduced(ArticleStatements statements, IEnumerable<int> tokens, string words)
    {
        foreach (var token in tokens)
        {
            if (!Hangs(statements, token) || statements.Nouns.IntroductionOf(token) is not { } naming)
                continue;
            var noun = statements.Text.Tokens[token].Span.Of(statements.Text.Text);
            var at = words.IndexOf($"the {noun}", StringComparison.OrdinalIgnoreCase);
            var end = at + 4 + noun.Length;
            if (at < 0 || (at > 0 && char.IsLetter(words[at - 1])) || (end < words.Length && char.IsLetter(words[end])))
                continue;
            var told = naming.Words.Of(statements.Text.Text);
            // "The flight [to Drovno] to Drovno".
            if (words.Contains(told, StringComparison.OrdinalIgnoreCase))
                continue;
            words = naming.Before ? $"{words[..(at + 4)]}[{told}] {words[(at + 4)..]}" : $"{words[..end]} [{told}]{words[end..]}";
        }
        return words;
    }

    /// <summary>True if the owner is told between the beginning and the word, or may be for all that is known.</summary>
    private static bool IsOwned(ArticleStatements statements, int owner, int first)
    {
        // "The mayor boasted that it would": of a person there is no "it", whatever the reference says.
        var thing = statements.Text.Tokens[owner].Lemma.Equals("it", StringComparison.OrdinalIgnoreCase);
        var entity = statements.EntityAt(owner);
        for (var token = first; token < owner; token++)
        {
            var word = statements.Text.Tokens[token];
            // "Thieves got into its vault": "its" is of no person and of no several.
            if (thing && (statements.IsPerson(word) || (statements.MentionAt(token) is >= 0 and var mention && statements.Text.Mentions[mention].Kind == EntityKind.Person)))
                continue;
            if (entity >= 0 ? statements.EntityAt(token) == entity
                : statements.Text.Tokens[owner].Lemma.ToLowerInvariant() is "its" or "it" ? word.Upos == "PROPN" || (word.Xpos == "NN" && !statements.IsPerson(word)) : word.Upos == "PROPN" || statements.IsSomebody(word))
                return true;
        }
        return false;
    }

    /// <summary>True if any of a run of tokens points elsewhere.</summary>
    /// <param name="statements">The text.</param>
    /// <param name="statement">What is told.</param>
    /// <param name="from">First token.</param>
    /// <param name="last">Last token.</param>
    /// <param name="first">First token of the clause.</param>
    public static bool AnyElsewhere(ArticleStatements statements, Statement statement, int from, int last, int first)
    {
        for (var token = from; token <= last; token++)
        {
            if (PointsElsewhere(statements, statement, token, first))
                return true;
        }
        return false;
    }

    /// <summary>Entity that a pronoun stands for; -1 if unknown, if it has no name ("a harbour spokesman"), or if "they" would stand for somebody who may be one person.</summary>
    public static int Bearer(ArticleStatements statements, StoryEntities entities, int pronoun)
    {
        var entity = statements.EntityAt(pronoun);
        if (entity < 0 || !IsName(entities.All[entity].Name))
            return -1;
        var several = statements.Text.Tokens[pronoun].Lemma.Equals("they", StringComparison.OrdinalIgnoreCase);
        return several && (entities.All[entity].Kind == EntityKind.Person || statements.Text.Mentions[statements.MentionAt(pronoun)].Kind is not (EntityKind.Organisation or EntityKind.Nationality)) ? -1 : entity;
    }

    /// <summary>"The militant group": entity with a name that a described subject stands for; -1 if it stands for none, or tells more than its kind.</summary>
    public static int Described(ArticleStatements statements, StoryEntities entities, int subject)
    {
        var text = statements.Text;
        if (text.Tokens[subject] is not { Upos: "NOUN", Xpos: "NN" } || !_bodies.Contains(text.Tokens[subject].Lemma) || statements.MentionAt(subject) is not (>= 0 and var index) || text.Mentions[index].Named || statements.EntityAt(subject) is not (>= 0 and var entity) || !IsName(entities.All[entity].Name))
            return -1;
        if (statements.Grammar.Child(subject, "det") is not (>= 0 and var article) || !text.Tokens[article].Lemma.Equals("the", StringComparison.OrdinalIgnoreCase))
            return -1;
        return statements.Grammar.Children(subject).All(child => text.Tokens[child].Deprel is "det" or "amod" or "compound" or "punct") ? entity : -1;
    }

    private static bool IsName(string name) => char.IsUpper(name[0]) && !name.StartsWith("A ", StringComparison.Ordinal) && !name.StartsWith("An ", StringComparison.Ordinal);
}
