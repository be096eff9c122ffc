using System.Text;
using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>One statement's words, put in the order of a question.</summary>
internal sealed class ClauseText(StoryContext context, Statement statement)
{
    private const int MostObliques = 2;

    /// <summary>What follows so many words rarely tells which point is meant.</summary>
    private const int LongestTail = 12;

    /// <summary>Prepositions of a place or an occasion.</summary>
    private static readonly HashSet<string> _occasions = new(["in", "at", "near", "during", "on", "outside", "off", "aboard"], StringComparer.Ordinal);

    private static readonly HashSet<string> _directions = new(["away", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "outside", "short", "offshore"], StringComparer.Ordinal);

    private static readonly HashSet<string> _aparts = new(["from", "of", "off", "outside", "above", "below", "inside"], StringComparer.Ordinal);

    private readonly ArticleStatements _statements = context.Of(statement);

    private readonly PhraseText _phrases = new(context, context.Of(statement), statement);

    private AnnotatedText Text => _statements.Text;

    /// <summary>"When did the port close the pier?": a question word before auxiliary, subject, verb and the rest; the asked phrase is left out.</summary>
    public string? Asked(string wh, TextSpan asked, string ending = "")
    {
        var subject = statement.First(statement.Passive ? Role.Patient : Role.Agent);
        if (statement.Pos == 'n' && !statement.Copular)
            return Nominal(wh, asked, ending);
        if (statement is { Lemma: "be", Copular: false })
            return null;
        if (subject is null || _phrases.Of(subject) is not { } who || (!asked.IsEmpty && asked.Contains(subject.Span)))
            return null;
        var rest = Rest(asked, subject);
        var plural = _phrases.IsPlural(subject);
        var question = new StringBuilder(wh);
        void Put(string word)
        {
            if (word.Length > 0)
                question.Append(question.Length > 0 ? " " : "").Append(word);
        }

        if (statement.Copular)
        {
            Put(plural ? "were" : "was");
            Put(who);
            Put(Complement(asked));
        }
        else if (statement.Passive)
        {
            Put(plural ? "were" : "was");
            Put(who);
            Put(Participle());
        }
        else
        {
            Put("did");
            Put(who);
            Put(Lemma());
        }
        var controlled = Controlled(asked);
        Put(rest);
        if (controlled.Length > 0 && !rest.Contains(controlled, StringComparison.Ordinal))
            Put(controlled);
        // "Did Vale storm?" asks for too little to be understood.
        if (wh.Length == 0 && rest.Length + controlled.Length == 0 && !statement.Copular && !statement.Passive)
            return null;
        return Finish(question.ToString() + ending);
    }

    /// <summary>"Who raided the harbour?": the asked phrase is the subject, so the clause keeps its order.</summary>
    public string? Subject(string wh, Argument asked)
    {
        var (first, last) = _statements.Grammar.ClauseTokens(statement.Predicate);
        var from = statement.Predicate;
        // "Who looks forward?" asks for too little to be understood.
        if (!statement.Arguments.Any(argument => argument.Role is not Role.Agent && !ReferenceEquals(argument, asked) && !argument.Inherited) && !_statements.Grammar.Children(statement.Predicate).Any(child => Text.Tokens[child].Deprel is "xcomp" or "ccomp" or "obl" or "obl:unmarked"))
            return null;
        for (var token = first; token < statement.Predicate; token++)
        {
            if (Text.Tokens[token].Head == statement.Predicate && Text.Tokens[token].Deprel is "aux" or "aux:pass" or "cop" && Text.Tokens[token].Start >= asked.Span.End)
            {
                from = token;
                break;
            }
        }
        if (Text.Tokens[from].Start < asked.Span.End && asked.Span.Start <= Text.Tokens[from].Start)
            return null;
        // "Who said?" asks for nothing that a reader could tell from another remark.
        if (Lexicon.IsReporting(statement.Lemma) && from == last)
            return null;
        var words = _phrases.Words(from, Math.Min(last, from + 12));
        // "Three members held in Drovno", "soldiers participating": headlines and participles leave the auxiliary out.
        var auxiliary = from == statement.Predicate && (statement.Passive || Text.Tokens[from].Xpos is "VBG" or "VBN") ? _phrases.IsPlural(asked) ? "were " : "was " : "";
        return words is null ? null : Finish($"{wh} {auxiliary}{words}");
    }

    /// <summary>"said “the bridge was closed …”?" of a statement that reports words; null of any other.</summary>
    public string? Said()
    {
        if (_statements.SaidBy(statement) is not { } clause)
            return null;
        // With the clauses inside it: "that she had forgotten what the crew could do".
        var (head, end) = Text.TokensIn(clause);
        var limit = Math.Min(Text.Sentences[statement.Sentence].EndToken, end + LongestTail);
        while (end < limit && IsBelow(end, head, end))
            end++;
        var said = new TextSpan(clause.Start, Text.Tokens[end - 1].End);
        var words = said.Of(Text.Text).Trim('“', '”', '"', ',', ' ').ReplaceLineEndings(" ");
        var first = FirstWords(words, LongestTail);
        return $"said: “{first}{(first.Length < words.Length ? " …" : "")}”?";
    }

    /// <summary>"To take in members" of "agreed to take in members": what the verb governs; empty if nothing, or if what is asked stands in it.</summary>
    private string Controlled(TextSpan asked)
    {
        if (statement.Copular || statement.Pos != 'v')
            return "";
        var child = _statements.Grammar.Child(statement.Predicate, "xcomp");
        // The tree takes "agreed in 2013 to take in" for a purpose.
        if (child < 0 && Lexicon.IsWilling(statement.Lemma))
            child = _statements.Grammar.Child(statement.Predicate, "advcl");
        var mark = child < 0 ? -1 : _statements.Grammar.Child(child, "mark");
        if (mark <= statement.Predicate || Text.Tokens[mark].Lemma != "to")
            return "";
        var last = Math.Min(_statements.Grammar.ClauseTokens(child).Last, mark + PhraseText.Longest + 1);
        if (asked.Overlaps(new(Text.Tokens[mark].Start, Text.Tokens[last].End)))
            last = child;
        // A cut name or a half bracket reads as an error.
        for (var token = mark; token <= last; token++)
        {
            if (Text.Tokens[token].Upos == "PUNCT" && Text.Tokens[token].Span.Of(Text.Text) is not ("-" or "'"))
                last = token - 1;
        }
        while (last > child && _statements.MentionAt(last) is >= 0 and var mention && Text.Mentions[mention].End > Text.Tokens[last].End)
            last--;
        return last < child ? "" : _phrases.Words(mark, last) ?? "";
    }

    /// <summary>True if the token hangs on one of the range, over whatever lies between.</summary>
    private bool IsBelow(int token, int first, int end)
    {
        for (var steps = 0; steps < LongestTail && token >= 0; steps++)
        {
            token = Text.Tokens[token].Head;
            if (token >= first && token < end)
                return true;
        }
        return false;
    }

    /// <summary>"How many sailors live in the port?" where what is counted is subject or object; null elsewhere.</summary>
    public string? Counted(Claim claim)
    {
        if (statement.Pos != 'v' || Lexicon.IsReporting(statement.Lemma) || Lead(claim) is not { } lead)
            return null;
        if (statement.Lemma == "be")
            return _statements.Grammar.Child(statement.Predicate, "expl") >= 0 && claim.Argument is { } there && Finish($"{lead} were there {Rest(there.Span, null)}") is { } asked && asked.Length > lead.Length + 12 ? asked : null;
        var subject = statement.First(statement.Passive ? Role.Patient : Role.Agent);
        if (subject is { Inherited: false } && subject.Span.Overlaps(claim.Focus))
            return Subject(lead, subject);
        if (claim.Argument is not { Role: Role.Patient } || statement.Passive)
            return null;
        return Asked(Lexicon.IsChange(statement.Lemma) ? "By how much" : lead, claim.Argument.Span);
    }

    /// <summary>"How many people were killed in the raid?": a fixed beginning with what the clause says of place and occasion.</summary>
    public string? Tail(string beginning, TextSpan asked)
    {
        var words = new List<string>();
        if (!statement.Passive && !statement.Copular && Lexicon.StateOf(statement.Lemma) is not null && statement.First(Role.Agent) is { Entity: >= 0, Inherited: false } by && !by.Span.Overlaps(asked) && _phrases.Of(by) is { } who)
            words.Add($"by {who}");
        foreach (var argument in statement.Arguments)
        {
            if (argument.Role == Role.Oblique && words.Count < MostObliques && _occasions.Contains(argument.Preposition) && !argument.Inherited && !argument.Span.Overlaps(asked)
                && !Text.Times.Any(time => time.Span.Overlaps(argument.Span)) && _phrases.Of(argument) is { } phrase)
                words.Add($"{argument.Preposition} {phrase}");
        }
        return Finish($"{beginning} {string.Join(' ', words)}".TrimEnd());
    }

    /// <summary>"How far from the capital were the fighters?": a length with "from", "west of" and the like behind it; null elsewhere.</summary>
    public string? Distance(Claim claim)
    {
        var (_, end) = Text.TokensIn(claim.Focus);
        var from = end;
        while (from + 1 < Text.Tokens.Length && Text.Tokens[from].Upos is "ADV" or "NOUN" or "ADJ" && _directions.Contains(Text.Tokens[from].Lemma.ToLowerInvariant()))
            from++;
        if (from >= Text.Tokens.Length || Text.Tokens[from].Upos != "ADP" || !_aparts.Contains(Text.Tokens[from].Lemma.ToLowerInvariant()))
            return null;
        var place = Text.Tokens[from].Head;
        while (place >= 0 && Text.Tokens[place].Upos == "ADP")
            place = Text.Tokens[place].Head;
        if (place <= from)
            return null;
        var tail = new TextSpan(Text.Tokens[end].Start, Text.Tokens[place].Upos == "VERB" ? Text.Tokens[_statements.Grammar.ClauseTokens(place).Last].End : _statements.Grammar.Phrase(place).End);
        if (tail.Length <= 0 || _phrases.Of(tail) is not { } where)
            return null;
        if (statement.Copular && claim.Focus.Contains(Text.Tokens[statement.Predicate].Start))
            return statement.First(Role.Agent) is { } subject && _phrases.Of(subject) is { } who ? Finish($"How far {where} {(_phrases.IsPlural(subject) ? "were" : "was")} {who}") : null;
        return Asked($"How far {where}", claim.Focus.Union(tail));
    }

    /// <summary>"How many ports: “200 sailors from … ports”?": the words around the number, with a gap for it.</summary>
    public string? Gap(Claim claim)
    {
        if (Lead(claim) is not { } lead)
            return null;
        var before = LastWords(new TextSpan(claim.Span.Start, claim.Focus.Start).Of(Text.Text), 9);
        var after = FirstWords(new TextSpan(claim.Focus.End, Math.Max(claim.Focus.End, claim.Span.End)).Of(Text.Text), 7);
        return before.Length + after.Length < 8 || (before + after).AsSpan().ContainsAny('“', '”', '"') ? null : $"{lead}: “{$"{before} … {after}".Trim()}”?";
    }

    private string? Lead(Claim claim)
    {
        if (claim.Slot == "percent")
            return "What share";
        if (claim.Slot.StartsWith("money", StringComparison.Ordinal))
            return "How much money";
        var quantity = Text.Quantities.First(q => q.Span == claim.Focus);
        var noun = quantity.CountedSpan is { } span ? _phrases.Of(span) : null;
        if (noun is null && quantity.Unit.Length > 0)
            noun = quantity.Unit == "foot" ? "feet" : quantity.Unit + "s";
        return noun is null ? null : $"How many {noun}";
    }

    private string? Nominal(string wh, TextSpan asked, string ending)
    {
        var noun = _phrases.Words(statement.Predicate, statement.Predicate);
        if (noun is null || wh.Length == 0)
            return null;
        var modifiers = new StringBuilder();
        foreach (var child in _statements.Grammar.Children(statement.Predicate))
        {
            var token = Text.Tokens[child];
            if (token.Deprel is "amod" or "compound" && child < statement.Predicate && !asked.Overlaps(token.Span) && !Text.Quantities.Any(q => q.Span.Overlaps(token.Span)))
                modifiers.Append(token.Span.Of(Text.Text)).Append(' ');
        }
        var rest = string.Join(' ', statement.Arguments.Where(argument => !argument.Inherited && !asked.Overlaps(argument.Span)).Take(MostObliques).Select(OfNoun).OfType<string>());
        // "When was the launch?" asks for too little to be understood.
        return modifiers.Length + rest.Length == 0 ? null : Finish($"{wh} was the {modifiers}{noun} {rest}".TrimEnd() + ending);
    }

    /// <summary>What hangs on a noun, with the preposition that its part in the deed takes.</summary>
    private string? OfNoun(Argument argument)
    {
        if (argument is { Role: Role.Oblique, Preposition: "" } || Text.Times.Any(time => time.Span.Overlaps(argument.Span)) || _phrases.Of(argument) is not { } phrase)
            return null;
        var preposition = argument.Preposition.Length > 0 ? argument.Preposition : argument.Role == Role.Agent ? "by" : "of";
        return $"{preposition} {phrase}";
    }

    /// <summary>"The three, missing since Saturday": who is missed by nobody went missing.</summary>
    private string Lemma() => statement.Lemma == "miss" && statement.First(Role.Patient) is null ? "go missing" : statement.Lemma.Replace('_', ' ');

    private string Participle()
    {
        var form = Text.Tokens[statement.Predicate].Span.Of(Text.Text).ToLowerInvariant();
        var particle = statement.Lemma.IndexOf('_', StringComparison.Ordinal);
        return particle < 0 ? form : $"{form} {statement.Lemma[(particle + 1)..]}";
    }

    private string Complement(TextSpan asked)
    {
        if (asked.Contains(Text.Tokens[statement.Predicate].Start))
            return "";
        var end = _statements.Grammar.Child(statement.Predicate, "xcomp") is >= 0 and var controlled ? Math.Min(_statements.Grammar.ClauseTokens(controlled).Last, statement.Predicate + 9) : -1;
        if (end > statement.Predicate)
            return _phrases.Words(statement.Predicate, end) ?? "";
        return statement.First(Role.Complement) is { } complement ? _phrases.Of(complement) ?? "" : Text.Tokens[statement.Predicate].Span.Of(Text.Text);
    }

    /// <summary>Object and the nearest prepositional phrases, without the asked one and without times.</summary>
    private string Rest(TextSpan asked, Argument? subject)
    {
        var words = new List<string>();
        var told = new List<TextSpan>();
        if (subject is not null)
            told.Add(subject.Span);
        if (ObjectOfRelative() is { } gap)
            words.Add(gap);
        var obliques = 0;
        var actor = false;
        foreach (var argument in statement.Arguments)
        {
            // Of two objects the other one is counted or named apart.
            if (argument.Role == Role.Patient && !asked.IsEmpty && statement.Arguments.Any(other => other.Role == Role.Patient && !ReferenceEquals(other, argument) && asked.Contains(other.Span)))
                continue;
            if (ReferenceEquals(argument, subject) || argument.Inherited || Text.Tokens[argument.Head].Deprel == "conj" || (!asked.IsEmpty && asked.Contains(argument.Span)) || (argument.Role == Role.Complement && statement.Copular) || told.Any(span => span.Overlaps(argument.Span)))
                continue;
            if (argument.Role == Role.Oblique && (obliques >= MostObliques || argument.Preposition is "" or "according to" || Text.Times.Any(time => time.Span.Overlaps(argument.Span))))
                continue;
            // "By the United Kingdom until 2008, by the European Union until 2009": one of them makes the question.
            if ((argument.Role == Role.Agent || argument.Preposition == "by") && actor)
                continue;
            if (_phrases.Before(argument, asked) is not { } phrase)
                continue;
            actor |= argument.Role == Role.Agent || argument.Preposition == "by";
            told.Add(argument.Span);
            if (argument.Role == Role.Oblique)
                obliques++;
            words.Add(argument.Preposition.Length > 0 ? $"{argument.Preposition} {phrase}" : phrase);
        }
        return string.Join(' ', words);
    }

    /// <summary>"A restaurant (that) he owned": the noun before a relative clause with a subject and no object of its own is its object, unless it is a place, time or reason; null elsewhere.</summary>
    private string? ObjectOfRelative()
    {
        var grammar = _statements.Grammar;
        if (Text.Tokens[statement.Predicate] is not { Deprel: "acl:relcl", Head: >= 0 } verb || statement.Passive || statement.Pos != 'v' || statement.First(Role.Agent) is not { Inherited: false })
            return null;
        foreach (var child in grammar.Children(statement.Predicate))
        {
            if ((Text.Tokens[child].Deprel is "obj" or "ccomp" or "xcomp" && Text.Tokens[child].Upos != "PRON") || Text.Tokens[child].Lemma is "where" or "when" or "why" or "how" || grammar.Child(child, "case") >= 0 && Text.Tokens[child].Upos == "PRON")
                return null;
        }
        return _phrases.Of(grammar.Phrase(verb.Head));
    }

    /// <summary>Null for words that a parenthesis or a quotation tore apart.</summary>
    private static string? Finish(string question)
    {
        if (question.Count(letter => letter == '(') != question.Count(letter => letter == ')'))
            return null;
        var text = string.Join(' ', question.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',', ';', ':', '.', '—', '-', ' ');
        return string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1), "?");
    }

    private static string LastWords(string text, int count)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Skip(Math.Max(0, words.Length - count)));
    }

    private static string FirstWords(string text, int count) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(count));
}
