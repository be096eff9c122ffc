using System.Text;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Questions that are not a clause turned round: for remarks, for deeds told by a noun, for distances, and numbers in the words around them.</summary>
internal sealed class ClauseText(StoryContext context, Statement statement)
{
    private const int MostObliques = 2;

    /// <summary>Fewer words around a number tell too little.</summary>
    private const int LeastAround = 5;

    /// <summary>What follows so many words rarely tells which point is meant.</summary>
    private const int LongestTail = 12;

    /// <summary>Prepositions of a place or an occasion.</summary>
    private static readonly HashSet<string> _occasions = new(["in", "at", "near", "during", "on", "outside", "off", "aboard"], StringComparer.Ordinal);

    private static readonly HashSet<string> _directions = new(["away", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "outside", "short", "offshore"], StringComparer.Ordinal);

    private static readonly HashSet<string> _aparts = new(["from", "of", "off", "outside", "above", "below", "inside"], StringComparer.Ordinal);

    private readonly ArticleStatements _statements = context.Of(statement);

    private readonly PhraseText _phrases = new(context, context.Of(statement), statement);

    private AnnotatedText Text => _statements.Text;

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

    /// <summary>"How many people were killed in the raid?": a fixed beginning with what the clause says of place and occasion.</summary>
    public string? Tail(string beginning, TextSpan asked)
    {
        var words = new List<string>();
        if (!statement.Passive && !statement.Copular && Lexicon.StateOf(statement.Lemma) is not null && statement.First(Role.Agent) is { Entity: >= 0, Inherited: false } by && context.Entities.All[by.Entity].Kind is EntityKind.Person or EntityKind.Organisation && !by.Span.Overlaps(asked) && _phrases.Of(by) is { } who)
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
        if (from >= Text.Tokens.Length || Text.Tokens[from].Upos is not ("ADP" or "SCONJ") || !_aparts.Contains(Text.Tokens[from].Lemma.ToLowerInvariant()))
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
        return ClauseQuestion.Of(context, statement)?.Inverted($"How far {where}", claim.Focus.Union(tail));
    }

    /// <summary>"How long into the voyage did the ship turn round?", "after how long did they part?": the length of time with what it is told against; null if it is part of a phrase.</summary>
    public string? Length(Claim claim)
    {
        if (ClauseQuestion.Of(context, statement) is not { } clause)
            return null;
        clause.LeaveOutTies(times: false);
        var head = _statements.HeadOf(claim.Focus);
        var frame = claim.Slot[HowLongClaims.Slot.Length..].Trim();
        var (_, end) = Text.TokensIn(claim.Focus);
        if (end < Text.Tokens.Length && Text.Tokens[end].Lemma.Equals(frame, StringComparison.OrdinalIgnoreCase))
        {
            // "Four hours into the flight": what it is told against goes with the question.
            var against = Text.Tokens[end].Head;
            if (against <= end || against - end > PhraseText.Longest || Text.Tokens[against].Upos is not ("NOUN" or "PROPN") || _phrases.Of(new TextSpan(Text.Tokens[end + 1].Start, _statements.Grammar.Phrase(against).End)) is not { } what)
                return null;
            return clause.Inverted($"How long {frame} {what}", claim.Focus.Union(_statements.Grammar.Phrase(against)));
        }
        // "An eleven-hour flight": the length of a thing, and not of the deed.
        if (head < 0 || Text.Tokens[head].Deprel is "compound" or "amod" or "nummod" or "nmod" || Text.Tokens[head].Head != statement.Predicate)
            return null;
        return frame switch
        {
            // "Declared two days of mourning": how long the thing is, and not the deed.
            "" => Text.Tokens[head].Deprel == "obj" && statement.Lemma is not ("spend" or "take" or "last" or "serve" or "need" or "wait") ? null : clause.Inverted("How long", claim.Focus),
            "after" or "in" or "within" or "over" or "by" => clause.Inverted($"{LetterCase.Raised(frame)} how long", claim.Focus),
            _ => null,
        };
    }

    /// <summary>"How many ports does each source give for “the guild took in 200 sailors from … ports”?": the whole clause around the value, with a gap for it; null if the clause does not stand by itself.</summary>
    public string? Gap(Claim claim)
    {
        if (LeadOfGap(claim) is not { } lead || WholeClause.Of(_statements, context.Entities, statement)?.Alone() is not { } clause || !clause.Span.Contains(claim.Focus))
            return null;
        var words = clause.Words(entity => context.Entities.All[entity].Name);
        if (words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < LeastAround || words.AsSpan().ContainsAny('“', '”', '"'))
            return null;
        // A name in place of the pronoun at the beginning moves what follows.
        var end = words.Length - (clause.Span.End - claim.Focus.End);
        var start = end - claim.Focus.Length;
        return start < 0 || words[start..end] != claim.Focus.Of(Text.Text) ? null : $"{lead} “{words[..start]}…{words[end..]}”?";
    }

    /// <summary>The same with the sentence around the value; null if it is long, or speaks of what stands before it.</summary>
    public string? GapInSentence(Claim claim) =>
        QuotableSentence.StandsAlone(_statements, statement.Sentence) ? GapIn(claim, Words(), ShortWords.QuotedWhole) : null;

    /// <summary>The same with so much of a long sentence as a line holds; null if the value stands too far from its beginning.</summary>
    public string? GapInPart(Claim claim)
    {
        var words = Words();
        return QuotableSentence.StandsAlone(_statements, statement.Sentence) && claim.Focus.End - words.Start <= ShortWords.LongestWhole ? GapIn(claim, words, ShortWords.QuotedPart) : null;
    }

    /// <summary>The sentence without its dateline.</summary>
    private TextSpan Words() => new(Text.Tokens[Dateline.After(Text, Text.Sentences[statement.Sentence].FirstToken)].Start, Text.Sentences[statement.Sentence].End);

    private string? GapIn(Claim claim, TextSpan sentence, Func<string, string?> quote)
    {
        if (LeadOfGap(claim) is not { } lead || !sentence.Contains(claim.Focus))
            return null;
        // A quotation that goes on in the next sentence is closed here.
        var words = sentence.Of(Text.Text);
        var close = words.Count(letter => letter == '“') > words.Count(letter => letter == '”') ? "”" : words.Count(letter => letter == '"') % 2 == 1 ? "\"" : "";
        if (!WholeClause.IsClean(words + close))
            return null;
        return quote(ShortWords.Gapped(Text.Text, sentence, claim.Focus) + close) is { } quoted ? $"{lead} “{quoted}”?" : null;
    }

    private string? LeadOfGap(Claim claim) => claim.Kind switch
    {
        QuestionKind.When => "What time does each source give for",
        QuestionKind.HowMany when !CountsOne(claim) => Lead(claim, brief: true) is { } lead ? lead == "How long" ? "What length of time does each source give for" : $"{lead} does each source give for" : null,
        _ => null,
    };

    /// <summary>"Just one isolated sailor", "two group": of what is not several, nobody asks how many there are.</summary>
    private bool CountsOne(Claim claim) =>
        Text.Quantities.FirstOrDefault(quantity => quantity.Span == claim.Focus) is { CountedSpan: { } counted } && _statements.HeadOf(counted) is >= 0 and var head && Text.Tokens[head].Xpos == "NN";

    /// <summary>"How many members of the guild": the beginning of a question for a number, with all that tells what is counted; null if nothing does.</summary>
    /// <param name="claim">The number.</param>
    /// <param name="brief">True for the counted noun alone.</param>
    public string? Lead(Claim claim, bool brief = false)
    {
        if (claim.Slot.StartsWith("money", StringComparison.Ordinal))
            return "How much money";
        if (HowLongClaims.IsLength(claim))
            return "How long";
        var quantity = Text.Quantities.First(q => q.Span == claim.Focus);
        var noun = quantity.CountedSpan is { } span ? _phrases.Of(brief ? span : WithWhole(span)) : null;
        if (claim.Slot == "percent")
            return noun is null ? "What share" : $"What share of {noun}";
        if (noun is null && quantity.Unit.Length > 0)
            noun = quantity.Unit == "foot" ? "feet" : quantity.Unit is "mph" || quantity.Unit.Contains('/', StringComparison.Ordinal) ? quantity.Unit : quantity.Unit + "s";
        return noun is null ? null : $"How many {noun}";
    }

    /// <summary>"Members", counted, of "members of the guild".</summary>
    private TextSpan WithWhole(TextSpan counted)
    {
        var head = _statements.HeadOf(counted);
        if (head < 0)
            return counted;
        var end = Math.Max(counted.End, _statements.Grammar.Phrase(head).End);
        return Text.TokensIn(new(counted.Start, end)) is var (first, last) && last - first <= PhraseText.Longest ? new(counted.Start, end) : counted;
    }

    /// <summary>"When was the release of the crew?": of a noun that tells a deed, with what hangs on it.</summary>
    public string? Nominal(string wh, TextSpan asked)
    {
        if (statement.Pos != 'n' || statement.Copular)
            return null;
        var noun = _phrases.Words(statement.Predicate, statement.Predicate);
        // "Additional reporting by …" stands under an article and tells nothing.
        if (_statements.Grammar.Child(statement.Predicate, "det") < 0 && _statements.Grammar.Child(statement.Predicate, "nmod:poss") < 0)
            return null;
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
        // "When was the launch?", "when was the speech in Drovno?" ask for too little: whose, or of what?
        return rest.Length == 0 || !statement.Arguments.Any(argument => !argument.Inherited && !asked.Overlaps(argument.Span) && (argument.Role != Role.Oblique || argument.Preposition == "of" || IsOfSomebody(argument))) ? null : Finish($"{wh} {(Text.Tokens[statement.Predicate].Xpos == "NNS" ? "were" : "was")} the {modifiers}{noun} {rest}".TrimEnd());
    }

    /// <summary>True of a phrase that names a person or a body.</summary>
    private bool IsOfSomebody(Argument argument) =>
        Text.Mentions.Any(mention => mention.Named && mention.Kind is EntityKind.Person or EntityKind.Organisation or EntityKind.Nationality && argument.Span.Contains(mention.Span));

    /// <summary>What hangs on a noun, with the preposition that its part in the deed takes.</summary>
    private string? OfNoun(Argument argument)
    {
        if (argument is { Role: Role.Oblique, Preposition: "" } || Text.Times.Any(time => time.Span.Overlaps(argument.Span)) || _phrases.Of(argument) is not { } phrase)
            return null;
        var preposition = argument.Preposition.Length > 0 ? argument.Preposition : argument.Role == Role.Agent ? "by" : "of";
        return $"{preposition} {phrase}";
    }

    /// <summary>Null for words that a parenthesis or a quotation tore apart.</summary>
    private static string? Finish(string question)
    {
        if (question.Count(letter => letter == '(') != question.Count(letter => letter == ')'))
            return null;
        var text = string.Join(' ', question.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',', ';', ':', '.', '—', '-', ' ');
        return LetterCase.Raised(text) + "?";
    }

    private static string FirstWords(string text, int count) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(count));
}
