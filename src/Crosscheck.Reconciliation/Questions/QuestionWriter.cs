using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Puts a group of claims into one plain English question, in the words of the clause that most of them tell.</summary>
internal sealed class QuestionWriter(StoryContext context, Witnesses witnesses)
{
    private const int MostTried = 16;

    /// <summary>So many units tell who is meant and little else.</summary>
    private const int BestPhrase = 50;

    /// <summary>A clumsy question must be answered by an article more.</summary>
    private const double Clumsy = 0.5;

    /// <summary>So must one in the words of a headline.</summary>
    private const double OfHeadline = 0.4;

    /// <summary>So many claims show which question most of the articles answer.</summary>
    private const int MostJudges = 40;

    /// <summary>Counted states as a question tells them.</summary>
    private static readonly Dictionary<string, string> _states = new(StringComparer.Ordinal)
    {
        ["count dead"] = "killed",
        ["count injured"] = "injured",
        ["count missing"] = "missing",
        ["count arrested"] = "arrested",
        ["count hospitalised"] = "taken to hospital",
        ["count aboard"] = "on board",
    };

    /// <returns>Null if no claim of the group can be put into a question that stands by itself.</returns>
    public WrittenQuestion? Write(ImmutableArray<Claim> members)
    {
        if (AgeClaims.BearerOf(members[0].Slot) is >= 0 and var bearer)
            return new($"How old is {NameOf(bearer)}?", null);
        if (members[0].Slot == AgeClaims.OfSomebody)
            return OfSomebody(members);
        if (WhereIsClaims.IsOne(members[0]))
            return new($"Where is {NameOf(WhereIsClaims.EntityOf(members[0]))}?", null);
        ImmutableArray<Claim> best = [.. members.OrderByDescending(Askability).ThenBy(claim => claim.Statement.Article).ThenBy(claim => claim.Focus)];
        if (_states.TryGetValue(members[0].Slot, out var state))
            return InState($"How many people were {state}", best);
        return InClause(best, members) ?? Otherwise(best);
    }

    /// <summary>"What age does each source give for “a … Frenchman of Tavanian origin”?": somebody without a name, in the words of an article.</summary>
    private WrittenQuestion? OfSomebody(ImmutableArray<Claim> members)
    {
        var best = members.OrderByDescending(claim => claim.Statement.Field == EvidenceField.Text).ThenBy(claim => Math.Abs(claim.Span.Length - BestPhrase)).ThenBy(claim => claim.Statement.Article).ThenBy(claim => claim.Focus).First();
        var words = ShortWords.Gapped(context.Of(best.Statement).Text.Text, best.Span, best.Focus).ReplaceLineEndings(" ");
        // "Another … was found": whom, only the age tells.
        if (!words.Split(' ').Any(word => word.Length > 2 && char.IsLetter(word[0]) && word is not ("the" or "The" or "another" or "Another" or "one" or "One")))
            return null;
        return new($"What age does each source give for “{ShortWords.Cut(words, ShortWords.LongestWhole)}”?", null) { Clear = false };
    }

    /// <summary>Where one of the claims tells place or occasion, in its words.</summary>
    private WrittenQuestion? InState(string beginning, ImmutableArray<Claim> best)
    {
        var texts = best.Select(claim => new ClauseText(context, claim.Statement).Tail(beginning, claim.Focus)).OfType<string>().ToList();
        return texts.Count == 0 ? null : new(texts.Find(text => text.Length > beginning.Length + 1) ?? texts[0], null);
    }

    /// <summary>The question that most of the articles answer, each telling most of what it names.</summary>
    private WrittenQuestion? InClause(ImmutableArray<Claim> best, ImmutableArray<Claim> members) =>
        InClause(best.Where(claim => claim.Statement.Field == EvidenceField.Text), members) ?? InClause(best.Where(claim => claim.Statement.Field == EvidenceField.Title), members);

    private WrittenQuestion? InClause(IEnumerable<Claim> best, ImmutableArray<Claim> members)
    {
        WrittenQuestion? chosen = null;
        var most = 0.0;
        var judges = members.Length <= MostJudges ? members : [.. members.Where((_, index) => index % (members.Length / MostJudges) == 0)];
        var all = judges.Select(member => member.Statement.Article).Distinct().Count();
        foreach (var claim in best.Take(MostTried))
        {
            if (most >= all)
                break;
            if (!IsTold(claim) || ClauseQuestion.Of(context, claim.Statement) is not { } clause)
                continue;
            LeaveOut(clause, claim, judges);
            if (NamesAnyPeople(claim, clause.SubjectHead) || Ask(clause, claim) is not { } text || TellsItsAnswer(text, members) || AsksOfAny(text, claim) || AsksWhose(text))
                continue;
            var named = witnesses.NamedBy(claim, clause.Named(AskedBy(claim)));
            if (named.Concepts.Count < LeastNamed(claim))
                continue;
            // Headlines leave out articles, and tell what was as if it were.
            var headline = claim.Statement.Field == EvidenceField.Title;
            var worth = judges.Where(member => witnesses.Tells(named, member, claim)).Select(member => member.Statement.Article).Distinct().Count() - (IsClumsy(clause, claim) ? Clumsy : 0) - (headline ? OfHeadline : 0);
            if (worth > most)
                (chosen, most) = (new(clause.Introduced(text, AskedBy(claim)), member => witnesses.Tells(named, member, claim)) { Asked = claim, IsHeadline = headline }, worth);
        }
        return chosen;
    }

    /// <summary>"Where was a crowd in Drovno attacked?": a question that holds the answer asks for nothing.</summary>
    private static bool TellsItsAnswer(string question, ImmutableArray<Claim> members) =>
        members[0].Kind is QuestionKind.Where or QuestionKind.Who && members.Any(member => member.Value.Text.Length > 2 && question.Contains(member.Value.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Where did the lease of his boat begin?": whose, a question without a name before it does not tell.</summary>
    private static bool AsksWhose(string question)
    {
        var words = question.Split(' ');
        var owner = Array.FindIndex(words, word => word is "his" or "her");
        return owner > 0 && !words[1..owner].Any(word => char.IsUpper(word[0]) || word == "who" || WordRelations.Shared.IsPersonNoun(word));
    }

    /// <summary>"Where was a crossing?": any has its place.</summary>
    private static bool AsksOfAny(string question, Claim claim) =>
        claim.Statement.Pos != 'v' && question.Split(' ') is ["Where", "was" or "is", "a" or "an", ..];

    /// <summary>"When did men leave the pier?": which ones, a bare plural does not tell.</summary>
    private bool NamesAnyPeople(Claim claim, int subject)
    {
        var statements = context.Of(claim.Statement);
        return subject >= 0 && statements.Text.Tokens[subject] is { Upos: "NOUN", Xpos: "NNS" } noun && (Lexicon.IsAnybody(noun.Lemma.ToLowerInvariant()) || noun.Lemma.ToLowerInvariant() is "man" or "woman" or "girl" or "boy" or "child") && !claim.Focus.Overlaps(noun.Span)
            && !statements.Grammar.Children(subject).Any(child => statements.Text.Tokens[child].Deprel is "det" or "nummod" or "amod" or "compound" or "nmod" or "nmod:poss" || statements.Text.Tokens[child].Deprel.StartsWith("acl", StringComparison.Ordinal));
    }

    /// <summary>What is planned is neither so nor not so, and what only tells which ones are meant is not told.</summary>
    private bool IsTold(Claim claim) =>
        claim.Kind != QuestionKind.Whether || context.Of(claim.Statement).Text.Tokens[claim.Statement.Predicate].Deprel is var relation && relation != "xcomp" && !relation.StartsWith("acl", StringComparison.Ordinal);

    /// <summary>"For how many members did police come?", "when did nine sailors arrive?": of two the plainer asks.</summary>
    private static bool IsClumsy(ClauseQuestion clause, Claim claim) =>
        claim is { Kind: QuestionKind.HowMany, Argument.Role: Role.Oblique } || (claim.Kind is QuestionKind.When or QuestionKind.Where && clause.NamesNumber());

    /// <summary>The words that the question leaves open; empty where the whole is asked for.</summary>
    private static TextSpan AskedBy(Claim claim) =>
        claim.Kind == QuestionKind.Whether ? default : claim.Kind != QuestionKind.HowMany && claim.Argument is { } argument && argument.Span.Contains(claim.Focus) ? argument.Span : claim.Focus;

    /// <summary>The verb and what else a question must name to be told from another.</summary>
    private static int LeastNamed(Claim claim)
    {
        if ((claim.Statement.Passive || claim.Statement.Copular) && (claim.Kind == QuestionKind.Whether || claim.Statement.Arguments.Any(argument => argument.Entity >= 0 && !argument.Span.Overlaps(claim.Focus))))
            return 2;
        // "What will Vale send?", "When did Vale perform?" ask for too little; "who closed the port?" does not.
        return claim.Argument is { Role: Role.Agent } && claim.Kind is QuestionKind.Who or QuestionKind.What ? 2 : 3;
    }

    /// <summary>What only one article adds to the clause is no part of the question, nor what ties it to the text around it.</summary>
    private void LeaveOut(ClauseQuestion clause, Claim claim, ImmutableArray<Claim> members)
    {
        clause.LeaveOutTies(times: claim.Kind == QuestionKind.When);
        if (claim.Kind == QuestionKind.When)
            clause.LeaveOutOtherActors(claim.Focus);
        var alone = members.All(member => member.Statement.Article == claim.Statement.Article);
        foreach (var adjunct in clause.Adjuncts().ToList())
        {
            // What one article alone tells is asked in full.
            if (alone && claim.Kind != QuestionKind.When)
                break;
            var isAsked = claim.Kind != QuestionKind.Whether && adjunct.Overlaps(claim.Focus);
            if (!isAsked && (NamesAskedPlace(claim, adjunct) || (claim.Kind == QuestionKind.Whether && HoldsNumber(claim, adjunct)) || !witnesses.Share(claim, adjunct, members)))
                clause.LeaveOut(adjunct);
        }
    }

    /// <summary>"In Drovno, southern Tavania": another name of the asked place.</summary>
    private bool NamesAskedPlace(Claim claim, TextSpan adjunct) =>
        claim.Kind == QuestionKind.Where && context.Of(claim.Statement).Text.Mentions.Any(mention => mention.Kind == EntityKind.Place && adjunct.Contains(mention.Span));

    /// <summary>"Exchanged for four prisoners": whether it was done does not hang on how many.</summary>
    private bool HoldsNumber(Claim claim, TextSpan adjunct) => context.Of(claim.Statement).Text.Quantities.Any(quantity => adjunct.Contains(quantity.Span));

    /// <summary>Claims with named parts, in the article's own voice, in short active clauses make the clearest questions.</summary>
    private double Askability(Claim claim)
    {
        var statement = claim.Statement;
        var score = statement.Field == EvidenceField.Text ? 1.0 : 0;
        score += statement.Voice is null ? 1 : 0;
        score -= statement.Negated ? 1 : 0;
        score += statement.Pos == 'v' ? 0.5 : 0;
        foreach (var argument in statement.Arguments)
        {
            if (argument.Role is not (Role.Agent or Role.Patient))
                continue;
            score += argument.Entity >= 0 ? 1 : 0;
            score -= IsPronoun(statement, argument) && argument.Entity < 0 ? 2 : 0;
            score -= argument.Inherited ? 0.3 : 0;
        }
        return score - (claim.Statement.Clause.Length / 200.0);
    }

    private bool IsPronoun(Statement statement, Argument argument) => context.Of(statement).Text.Tokens[argument.Head].Upos == "PRON";

    private string? Ask(ClauseQuestion clause, Claim claim) => claim.Kind switch
    {
        QuestionKind.When when claim.Slot == WhenClaims.SaidSlot || (claim.Statement.Copular && clause.NamesNumber()) => null,
        // "Has called a meeting for Thursday": when it is, and not when it was called.
        QuestionKind.When when clause.IsPerfect && IsSetFor(claim) => null,
        QuestionKind.When => clause.Inverted(claim.TimeRelation switch { TimeRelation.Until => "Until when", TimeRelation.Since => "Since when", _ => "When" }, claim.Focus),
        QuestionKind.Where when clause.NamesNobody(claim.Focus) => null,
        // "Ratchet up threats to the country", "turned round on a flight to Drovno": nothing moves there by the verb.
        QuestionKind.Where when claim.Slot == "to" && !GoesThere(claim) => null,
        QuestionKind.Where => clause.Inverted(claim.Slot switch { "from" => "From where", "to" => "To where", _ => "Where" }, claim.Focus),
        QuestionKind.HowMany => HowMany(clause, claim),
        QuestionKind.Who or QuestionKind.What => WhoOrWhat(clause, claim),
        // "Were nine sailors killed?": who tells of another number says neither yes nor no.
        QuestionKind.Whether => clause.NamesNumber() ? null : clause.Inverted("", default),
        _ => null,
    };

    private bool IsSetFor(Claim claim)
    {
        var text = context.Of(claim.Statement).Text;
        return text.TokensIn(claim.Focus).First is > 0 and var first && text.Tokens[first - 1].Lemma == "for";
    }

    /// <summary>True if the phrase hangs on the verb, or on one that tells from where.</summary>
    private bool GoesThere(Claim claim)
    {
        var statements = context.Of(claim.Statement);
        var tokens = statements.Text.Tokens;
        if (claim.Argument is not { } argument || tokens[argument.Head].Head is not (>= 0 and var above))
            return false;
        return (above == claim.Statement.Predicate || (tokens[above].Head == claim.Statement.Predicate && statements.Grammar.Child(above, "case") is >= 0 and var preposition && tokens[preposition].Lemma == "from"))
            && WordRelations.Shared.ClassOf(claim.Statement.Lemma, 'v') is var verbs && verbs is not (LexicalClass.VerbCommunication or LexicalClass.VerbCognition or LexicalClass.VerbPerception or LexicalClass.VerbEmotion)
            && (verbs is LexicalClass.VerbMotion or LexicalClass.VerbContact or LexicalClass.VerbPossession or LexicalClass.VerbSocial || claim.Statement.Passive || claim.Statement.First(Role.Patient) is null);
    }

    private string? HowMany(ClauseQuestion clause, Claim claim)
    {
        var text = new ClauseText(context, claim.Statement);
        if (claim.Slot is "measure length" && text.Distance(claim) is { } distance)
            return distance;
        if (HowLongClaims.IsLength(claim))
            return text.Length(claim);
        if (text.Lead(claim) is not { } lead)
            return null;
        if (claim.Argument is not { } argument)
            return null;
        if (CountsOwners(claim))
            return argument.Head == clause.SubjectHead && OwnedBy(claim, argument) is { } owned ? clause.OfSubject($"How many {owned}") : null;
        if (argument.Head == clause.SubjectHead)
            return clause.OfSubject(lead);
        // "Thieves are thought to have taken 200 coins": what a passive verb seems to act on besides its subject belongs to another.
        if (context.Of(claim.Statement).Text.Tokens[argument.Head].Head != claim.Statement.Predicate || (argument.Role == Role.Patient && claim.Statement.Passive))
            return null;
        // "Carries a satellite 60,000 kilometres": how far, and not how many.
        if (argument.Role == Role.Patient && claim.Slot.StartsWith("measure", StringComparison.Ordinal) && claim.Statement.Arguments.Any(other => other.Role == Role.Patient && !other.Span.Overlaps(argument.Span)))
            return null;
        if (argument.Role == Role.Patient)
            return clause.Inverted(Lexicon.IsChange(claim.Statement.Lemma) ? "By how much" : lead, argument.Span);
        return argument is { Role: Role.Oblique, Preposition: "to" or "in" or "from" or "at" or "by" or "with" or "for" or "of" or "on" } && argument.Span.Contains(claim.Focus) && context.Of(claim.Statement).Grammar.Child(claim.Statement.Predicate, "ccomp") < 0
            ? clause.Inverted($"{LetterCase.Raised(argument.Preposition)} {(claim.Slot.StartsWith("money", StringComparison.Ordinal) ? "what amount" : LetterCase.Lowered(lead))}", argument.Span) : null;
    }

    /// <summary>"400,000 customers' records were lost": those counted are not what the clause tells of.</summary>
    private bool CountsOwners(Claim claim)
    {
        var text = context.Of(claim.Statement).Text;
        var (first, end) = text.TokensIn(claim.Focus);
        return Enumerable.Range(first, end - first).Any(token => text.Tokens[token].Head is >= 0 and var head && (head < first || head >= end) && text.Tokens[head].Deprel == "nmod:poss");
    }

    /// <summary>"Customers' records", of "400,000 customers' records".</summary>
    private string? OwnedBy(Claim claim, Argument argument)
    {
        var statements = context.Of(claim.Statement);
        var (first, end) = (statements.Text.TokensIn(claim.Focus).End, statements.Text.TokensIn(argument.Span).End);
        return first < end ? new PhraseText(context, statements, claim.Statement).Words(first, end - 1) : null;
    }

    private string? WhoOrWhat(ClauseQuestion clause, Claim claim)
    {
        var statement = claim.Statement;
        if (claim.Argument is not { } argument || (argument.Role == Role.Agent && Lexicon.IsReporting(statement.Lemma)))
            return null;
        var somebody = IsSomebody(claim, argument);
        if (argument.Head == clause.SubjectHead)
            return clause.NamesThing(AskedBy(claim)) ? clause.OfSubject(somebody ? "Who" : "What") : null;
        return argument.Role switch
        {
            Role.Agent when statement.Passive => clause.Inverted(somebody ? "By whom" : "By what", argument.Span),
            // "What did the town make?" asks for nothing that a reader could tell.
            Role.Patient when statement.Passive || Lexicon.IsLight(statement.Lemma) || statement.Arguments.Count(other => other.Role == Role.Patient && !other.Inherited) > 1 => null,
            Role.Patient => clause.Inverted(somebody ? "Whom" : "What", argument.Span),
            Role.Complement when statement.Copular => clause.Inverted(somebody ? "Who" : "What", argument.Span),
            Role.Oblique when somebody && argument.Preposition is "to" or "with" or "for" or "against" => clause.Inverted($"{LetterCase.Raised(argument.Preposition)} whom", argument.Span),
            _ => null,
        };
    }

    /// <summary>A person, "prosecutors", "the police"; a body or a country where it acts.</summary>
    private bool IsSomebody(Claim claim, Argument argument)
    {
        var statements = context.Of(claim.Statement);
        if (statements.MentionAt(argument.Head) is >= 0 and var mention && statements.Text.Mentions[mention] is { Kind: not EntityKind.Other } named)
            return named.Kind == EntityKind.Person || (named.Kind is EntityKind.Organisation or EntityKind.Nationality or EntityKind.Place && argument.Role == Role.Agent);
        // A flight or a crowd acts as somebody; what is done is done to it as a thing.
        var noun = statements.Text.Tokens[argument.Head];
        return argument.Role == Role.Patient ? statements.IsPerson(noun) : statements.IsSomebody(noun);
    }

    /// <summary>Whether something is so, in the words of one who states it: for a dispute that must not be lost because no clause can be turned into a question.</summary>
    public WrittenQuestion? Quoting(ImmutableArray<Claim> members)
    {
        foreach (var claim in members.Where(claim => claim.Value is PolarityValue { Factuality: Factuality.Fact }).OrderByDescending(Askability).ThenBy(claim => claim.Statement.Article).ThenBy(claim => claim.Focus))
        {
            if (OfPerson(claim) is { } plain)
                return new(plain, null);
            if (ShortWords.Quoted(claim.Statement.Clause.Of(context.Of(claim.Statement).Text.Text)) is { } words)
                return new($"Is this so: “{words}”?", null) { Clear = false };
        }
        return null;
    }

    /// <summary>"Has Ada Vale been charged?": what is told to have been done to a person, where the clause around it is too tangled to be turned into a question.</summary>
    private string? OfPerson(Claim claim)
    {
        var statement = claim.Statement;
        if (!statement.Passive || statement.First(Role.Patient) is not { Entity: >= 0 } patient || context.Entities.All[patient.Entity] is not { Kind: EntityKind.Person } person)
            return null;
        var grammar = context.Of(statement).Grammar;
        var deed = grammar.Words(statement.Predicate);
        return grammar.IsPerfect(statement.Predicate) ? $"Has {person.Name} been {deed}?" : $"Was {person.Name} {deed}?";
    }

    /// <summary>Remarks, deeds told by a noun, and numbers in the words around them.</summary>
    private WrittenQuestion? Otherwise(ImmutableArray<Claim> best)
    {
        foreach (var claim in best)
        {
            // Whoever says something else is no answer.
            if (Otherwise(claim) is { } text)
                return new(text, witnesses.WhoSay(claim));
        }
        // What one article alone tells is not worth the quotation.
        if (best[0].Slot == WhenClaims.SaidSlot || best.Select(claim => context.Articles[claim.Statement.Article].OriginGroup).Distinct().Count() < 2)
            return null;
        return Gapped(best, claim => new ClauseText(context, claim.Statement).Gap(claim)) ?? Gapped(best, claim => new ClauseText(context, claim.Statement).GapInSentence(claim))
            ?? (Gapped(best, claim => new ClauseText(context, claim.Statement).GapInPart(claim)) is { } part ? part with { IsHeadline = true } : null);
    }

    /// <summary>The words around a value with a gap for it, answered by those who tell most of its clause.</summary>
    private WrittenQuestion? Gapped(ImmutableArray<Claim> best, Func<Claim, string?> gap)
    {
        foreach (var claim in best.Where(claim => claim.Statement.Field == EvidenceField.Text))
        {
            if (gap(claim) is not { } text)
                continue;
            var (first, end) = context.Of(claim.Statement).Text.TokensIn(claim.Statement.Clause);
            var named = witnesses.NamedBy(claim, Enumerable.Range(first, end - first).Where(token => !claim.Focus.Contains(context.Of(claim.Statement).Text.Tokens[token].Start)));
            return new(text, member => witnesses.Tells(named, member, claim)) { Asked = claim, Clear = false };
        }
        return null;
    }

    private string? Otherwise(Claim claim)
    {
        var clause = new ClauseText(context, claim.Statement);
        return claim.Kind switch
        {
            QuestionKind.When when claim.Slot == WhenClaims.SaidSlot => null,
            QuestionKind.When => clause.Nominal("When", claim.Focus),
            QuestionKind.Where => clause.Nominal(claim.Slot == "from" ? "From where" : "Where", claim.Focus),
            QuestionKind.Who or QuestionKind.What when claim.Argument is { Role: Role.Agent } agent && Lexicon.IsReporting(claim.Statement.Lemma) && IsSomebody(claim, agent) => clause.Said() is { } said ? $"Who {said}" : null,
            QuestionKind.HowMany when claim.Slot is "measure length" => clause.Distance(claim),
            _ => null,
        };
    }

    private string NameOf(int entity) => context.Entities.All[entity].Name;
}

/// <param name="Text">The question.</param>
/// <param name="IsAnsweredBy">True of a claim whose sentence tells most of what the question names; null if nothing is known of that.</param>
internal sealed record WrittenQuestion(string Text, Func<Claim, bool>? IsAnsweredBy)
{
    /// <summary>The claim in whose words it asks; null if it is in nobody's.</summary>
    public Claim? Asked { get; init; }

    /// <summary>False for a question that quotes the words around its answer.</summary>
    public bool Clear { get; init; } = true;

    /// <summary>True if it is in the words of a headline.</summary>
    public bool IsHeadline { get; init; }
}
