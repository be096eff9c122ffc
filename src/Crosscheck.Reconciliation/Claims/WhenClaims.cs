namespace Crosscheck.Reconciliation.Claims;

/// <summary>When something happened: every time expression with the statement it hangs on.</summary>
internal static class WhenClaims
{
    /// <summary>When something was said is no point of the story, unless several sources tell of one remark.</summary>
    public const string SaidSlot = "said";

    /// <summary>Tokens between a superlative and what it has not been since.</summary>
    private const int FarthestSuperlative = 6;

    /// <summary>Verbs that say of somebody what became of them, or that a deed begins or ends.</summary>
    private static readonly HashSet<string> _stating = new(["report", "declare", "pronounce", "find", "list", "presume", "leave", "begin", "start", "stop", "finish"], StringComparer.Ordinal);

    public static IEnumerable<Claim> Draw(ArticleStatements statements)
    {
        var drawn = All(statements).ToList();
        return drawn.Where(claim => !drawn.Exists(other => IsToldExactly(claim, other)));
    }

    /// <summary>"Eight months ago … on 13 November": of two times of one deed the exact one tells both.</summary>
    private static bool IsToldExactly(Claim claim, Claim other) =>
        ReferenceEquals(claim.Statement, other.Statement) && claim.Value is TimeValue { Relation: TimeRelation.At, Interval: { } wide } && other.Value is TimeValue { Relation: TimeRelation.At, Interval: { } narrow }
        && narrow.Last.DayNumber - narrow.First.DayNumber < wide.Last.DayNumber - wide.First.DayNumber && wide.Widened().Contains(narrow);

    private static IEnumerable<Claim> All(ArticleStatements statements)
    {
        var text = statements.Text;
        for (var index = 0; index < text.Times.Length; index++)
        {
            var time = text.Times[index];
            if (time.Type is not (TimeType.Date or TimeType.Time) || !Tells(time) || IsOfName(text, time) || IsRunningTime(text, time) || IsStamp(text, time))
                continue;
            if (Of(statements, time) is not { } statement)
                continue;
            // "Between May and July": both ends are one time.
            if (index + 1 < text.Times.Length && Joined(text, time, text.Times[index + 1]) is { } whole)
            {
                time = whole;
                index++;
            }
            if (IsAroundFeast(text, time))
                time = time with { Edtf = $"{time.Edtf}~" };
            var words = time.Span.Of(text.Text);
            var interval = EdtfInterval.TryParse(time.Edtf, out var parsed) ? parsed : (EdtfInterval?)null;
            var normal = interval is null ? words : time.Edtf!;
            yield return new()
            {
                Kind = QuestionKind.When,
                Statement = statement,
                Slot = Lexicon.IsReporting(statement.Lemma) && (!statement.Passive || statements.SaidBy(statement) is not null) ? SaidSlot : "",
                Value = new TimeValue(normal, interval is null ? words : Shown(time.Edtf!, time.Relation), interval, time.Relation, words),
                Focus = time.Span,
                Span = EvidenceSpans.Around(statements, statement, time.Span),
                Context = statements.BagOf(statement, time.Span, others: Elsewhere(text, statement, time)),
            };
        }
    }

    /// <summary>"By 2016", "since May": what tells only a bound is shown as one.</summary>
    private static string Shown(string edtf, TimeRelation relation)
    {
        var time = EdtfText.Of(edtf);
        return edtf.Contains('/', StringComparison.Ordinal) ? time : relation switch
        {
            TimeRelation.Before => $"before {time}",
            TimeRelation.By => $"by {time}",
            TimeRelation.After => $"after {time}",
            TimeRelation.Since => $"since {time}",
            TimeRelation.Until => $"until {time}",
            _ => time,
        };
    }

    /// <summary>"Parted over Christmas": a feast stands for the days around it.</summary>
    private static bool IsAroundFeast(AnnotatedText text, TimeExpression time) =>
        text.TokensIn(time.Span).First is > 0 and var first && text.Tokens[first - 1].Lemma is "over" or "around" && time.Edtf is { Length: 10 } && !time.Span.Of(text.Text).Any(char.IsDigit)
        && text.Tokens[first].Upos == "PROPN";

    /// <summary>The time from the first to the second; null unless the words say so and both are known.</summary>
    private static TimeExpression? Joined(AnnotatedText text, TimeExpression first, TimeExpression second)
    {
        if (first.Edtf is not { } from || second.Edtf is not { } to || from.Contains('/', StringComparison.Ordinal) || to.Contains('/', StringComparison.Ordinal) || !EdtfInterval.TryParse($"{from}/{to}", out _))
            return null;
        var before = text.TokensIn(first.Span).First - 1;
        var between = first.End <= second.Start ? text.Text.AsSpan(first.End, second.Start - first.End).Trim() : default;
        var opens = before >= 0 ? text.Tokens[before].Lemma.ToLowerInvariant() : "";
        if (!(opens == "between" && between is "and") && !(opens == "from" && between is "to" or "until" or "through"))
            return null;
        return first with { End = second.End, Edtf = $"{from}/{to}", Value = $"{first.Value}/{second.Value}" };
    }

    /// <summary>The statement that the time dates. "The 2014 agreement" dates the agreement and nothing that is said of it.</summary>
    private static Statement? Of(ArticleStatements statements, TimeExpression time)
    {
        var head = statements.HeadOf(time.Span);
        if (head < 0)
            return null;
        var token = statements.Text.Tokens[head];
        // "The driest month since May" tells since when none was drier, not since when it is.
        if ((time.Relation == TimeRelation.Since && FollowsSuperlative(statements, head)) || ContinuesSuperlative(statements, time))
            return null;
        if (token.Deprel is "compound" or "nummod" or "amod" or "nmod:poss" || (token.Head > head && statements.Text.Tokens[token.Head].Upos is "NOUN" or "PROPN" && token.Deprel.StartsWith("nmod", StringComparison.Ordinal)))
            return statements.WithPredicate(token.Head);
        // "Ready for Monday": what she is ready for.
        if (token.Head >= 0 && statements.Text.Tokens[token.Head].Upos == "ADJ" && statements.Grammar.Child(head, "case") is >= 0 and var @for && statements.Text.Tokens[@for].Lemma == "for")
            return null;
        // "Stopped at a petrol station on Mill Road early Tuesday": what hangs on a thing that does not happen dates the act.
        return token.Deprel == "nmod:unmarked" && statements.WithPredicate(token.Head) is { } dated ? dated : statements.Above(head) is { } above ? InSubject(statements, above, time) ?? WithState(statements, above) : null;
    }

    /// <summary>"Three boats seized two years ago have been released": what stands between a participle and the auxiliaries of another verb, without a comma, dates the participle, even where the tree hangs it on the verb.</summary>
    private static Statement? InSubject(ArticleStatements statements, Statement statement, TimeExpression time)
    {
        var tokens = statements.Text.Tokens;
        var (first, end) = statements.Text.TokensIn(time.Span);
        if (statement.Pos != 'v' || end >= statement.Predicate || tokens[end].Upos != "AUX" || tokens[end].Head != statement.Predicate)
            return null;
        var begin = statements.Text.Sentences[statement.Sentence].FirstToken;
        for (var token = first - 1; token >= begin && tokens[token].Lemma is not ("," or ";" or ":"); token--)
        {
            if (tokens[token].Upos == "VERB" && tokens[token].Deprel.StartsWith("acl", StringComparison.Ordinal))
                return statements.WithPredicate(token);
        }
        return null;
    }

    /// <summary>"Was reported missing on Monday", "was found dead": the day is that of the verb, whichever of the two the tree hangs it on.</summary>
    private static Statement WithState(ArticleStatements statements, Statement statement) =>
        statements.Text.Tokens[statement.Predicate] is { Upos: "ADJ" or "VERB", Deprel: "xcomp", Xpos: "JJ" or "VBN" or "VBG", Head: >= 0 and var verb } && statements.Grammar.Child(statement.Predicate, "mark") < 0 && statements.WithPredicate(verb) is { Pos: 'v' } governing && _stating.Contains(governing.Lemma) ? governing : statement;

    /// <summary>"Since May last year": so does what only tells the year of such a time.</summary>
    private static bool ContinuesSuperlative(ArticleStatements statements, TimeExpression time) =>
        statements.Text.Times.Any(before => before.End + 1 == time.Start && before.Relation == TimeRelation.Since && statements.HeadOf(before.Span) is >= 0 and var head && FollowsSuperlative(statements, head));

    private static bool FollowsSuperlative(ArticleStatements statements, int time)
    {
        var tokens = statements.Text.Tokens;
        for (var token = time - 1; token > Math.Max(tokens[time].Head - 2, time - FarthestSuperlative) && token >= 0; token--)
        {
            if (tokens[token].Xpos is "JJS" or "RBS")
                return true;
        }
        return false;
    }

    /// <summary>
    /// "By the UK until 2008, by the EU until 2009": of a statement with several times, what stands between the predicate and the time
    /// before belongs to that one.
    /// </summary>
    private static TextSpan Elsewhere(AnnotatedText text, Statement statement, TimeExpression time)
    {
        var predicate = text.Tokens[statement.Predicate].End;
        var before = -1;
        foreach (var other in text.Times)
        {
            if (other.Start > predicate && other.End <= time.Start && other.Type is TimeType.Date or TimeType.Time)
                before = other.End;
        }
        return before < 0 ? default : new(predicate, before);
    }

    /// <summary>"03:46" behind a headline, on no day: how long a film runs.</summary>
    private static bool IsRunningTime(AnnotatedText text, TimeExpression time)
    {
        if (time.Edtf is not null)
            return false;
        foreach (var letter in text.Text.AsSpan(time.Start, time.End - time.Start))
        {
            if (!char.IsDigit(letter) && letter != ':')
                return false;
        }
        return true;
    }

    /// <summary>"Updated: 3 May, 10:20": when the page was made is no time of the story.</summary>
    private static bool IsStamp(AnnotatedText text, TimeExpression time)
    {
        var before = text.TokensIn(time.Span).First - 1;
        if (before >= 0 && text.Tokens[before].Upos == "PUNCT")
            before--;
        return before >= 0 && text.Text.AsSpan(text.Tokens[before].End, time.Start - text.Tokens[before].End).Contains(':')
            && text.Text[text.Tokens[before].Start..text.Tokens[before].End].ToLowerInvariant() is "updated" or "published" or "posted" or "modified";
    }

    /// <summary>"Harbour Festival 2014": the year of a name dates nothing.</summary>
    private static bool IsOfName(AnnotatedText text, TimeExpression time) =>
        text.Mentions.Any(mention => mention.Named && mention.Span.Contains(time.Span) && mention.Span.Length > time.Span.Length) || IsBehindName(text, time);

    /// <summary>"Regatta 2016": a bare year right behind a name that it hangs on.</summary>
    private static bool IsBehindName(AnnotatedText text, TimeExpression time)
    {
        var (first, end) = text.TokensIn(time.Span);
        return first > 0 && end == first + 1 && time.End - time.Start == 4 && char.IsDigit(text.Text[time.Start]) && text.Tokens[first - 1].Upos == "PROPN" && text.Tokens[first].Head == first - 1 && text.Tokens[first - 1].End + 1 == time.Start;
    }

    /// <summary>"Now", "recently" and the like place nothing in time.</summary>
    private static bool Tells(TimeExpression time) => !time.Value.EndsWith("_REF", StringComparison.Ordinal);
}
