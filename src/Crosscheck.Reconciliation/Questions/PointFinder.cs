using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>
/// Finds the points of a telling: a clause that stands by itself and the sentences that tell most of what it says. Sentences that tell the same as a
/// whole often tell several points, and a reader compares them point by point.
/// </summary>
internal sealed class PointFinder(StoryContext context, ConceptWeights weights, ConceptRelations relations, StoryTellings tellings)
{
    private const int MostPoints = 6;
    private const int MostHeadings = 24;

    /// <summary>Where more sentences tell the same, a few are enough to find the clause that most of them tell.</summary>
    private const int ManySentences = 40;

    /// <summary>At these log odds nine in ten such pairs told the same.</summary>
    private const double Least = 1.1;

    /// <summary>From these log odds a sentence perhaps tells the clause; of 165 such, readers took 28 to tell of something else (docs/quality.md).</summary>
    private const double LeastDoubtful = -0.3;

    private const int LeastConcepts = 4;

    /// <summary>Days between times that cannot be those of one deed.</summary>
    private const int MonthsApart = 60;

    /// <summary>Of 64 rows whose every sentence stands above this readers took 53 for right, of 63 others 28 (docs/quality.md).</summary>
    public const double Sure = 1.6;

    /// <summary>Of 163 sentences above this readers took 9 to tell of something else, of 122 between it and <see cref="Sure"/> or below 25 (docs/quality.md).</summary>
    private const double Surest = 2.2;

    /// <summary>Of two clauses that as many articles tell, the one goes first that speaks of nothing brought in before.</summary>
    private const double OfHanging = 0.5;

    /// <summary>The points of a telling, those first that most articles tell; sentences that no clause stands over come under their own words.</summary>
    public TellingPoints Of(Telling telling)
    {
        var whole = tellings.WithGuests(telling);
        var shown = new HashSet<int>();
        return new(whole, [.. Chosen(Clauses(whole), shown), .. Chosen(Sentences(whole, shown), shown), .. Chosen(Quoted(whole, shown), shown)]);
    }

    private static IEnumerable<TellingPoint> Chosen(List<TellingPoint> candidates, HashSet<int> shown)
    {
        for (var found = 0; found < MostPoints; found++)
        {
            TellingPoint? best = null;
            foreach (var candidate in candidates)
            {
                if (shown.Contains(candidate.Own) || candidate.Likely.Count(member => !shown.Contains(member)) * 2 < candidate.Likely.Length)
                    continue;
                if (best is null || candidate.Worth > best.Worth)
                    best = candidate;
            }
            if (best is null)
                yield break;
            shown.UnionWith(best.Likely);
            yield return best;
        }
    }

    private static int HeadingsFor(Telling telling) => telling.Heads > ManySentences ? MostHeadings / 3 : MostHeadings;

    private List<TellingPoint> Clauses(Telling telling)
    {
        var clauses = new List<(WholeClause Clause, int Index, double Fitness)>();
        for (var index = 0; index < telling.Heads; index++)
        {
            var sentence = telling.Sentences[index];
            foreach (var statement in sentence.Statements.All)
            {
                if (statement.Sentence == sentence.Index && WholeClause.Of(sentence.Statements, context.Entities, statement)?.Alone() is { } clause)
                    clauses.Add((clause, index, telling.Sureness[index] - (sentence.Field == EvidenceField.Title ? 2 : 0) - (clause.Span.Length / 100.0)));
            }
        }
        var points = new List<TellingPoint>();
        foreach (var (clause, index, _) in clauses.OrderByDescending(clause => clause.Fitness).ThenBy(clause => clause.Index).Take(HeadingsFor(telling)))
        {
            if (HeadingOf(clause) is not { } heading)
                continue;
            var coverage = PointCoverage.Of(clause.Statements, clause.Span, clause.Statement.Predicate, weights, relations);
            var penalty = (clause.Statement.Field == EvidenceField.Title ? 0.7 : 0) + (clause.Statement.Voice is null ? 0 : 0.2) + (clause.Pronoun < 0 ? 0 : 0.3);
            // "Vale was upset": too little to tell it from anything else.
            if (coverage.Concepts.Count < LeastConcepts)
                continue;
            if (PointOf(telling, $"How is it told that {heading}?", clause, coverage, index, penalty, clause.Statement.Field == EvidenceField.Title) is { } point)
                points.Add(point);
        }
        return points;
    }

    private string? HeadingOf(WholeClause clause)
    {
        var text = clause.Statements.Text;
        var (first, end) = text.TokensIn(clause.Span);
        var start = clause.Pronoun < 0 ? first : first + clause.Opening;
        if (new PhraseText(context, clause.Statements, clause.Statement).Words(start, end - 1) is not { } heading)
            return null;
        // Words that were cut at the end are missed.
        if (heading.Length < text.Tokens[end - 1].End - text.Tokens[start].Start)
            return null;
        // "'s going to leave", "whose leader has left": no clause of its own.
        if (QuestionLine.LacksEnd(heading) || heading[0] is '\'' or '’' || text.Tokens[start].Xpos is "WP$" or "WDT" or "WP")
            return null;
        // "Was also charged": besides what, the clause does not tell.
        heading = heading.Replace(" ,", ",", StringComparison.Ordinal).Replace(" also ", " ", StringComparison.Ordinal);
        heading = ClausePointers.Introduced(clause.Statements, Enumerable.Range(start, end - start), heading);
        return clause.Pronoun < 0 ? heading : $"{context.Entities.All[clause.Pronoun].Name} {heading}";
    }

    /// <summary>Where no clause stands by itself, the sentences themselves; one that a point shows already heads none.</summary>
    private List<TellingPoint> Sentences(Telling telling, HashSet<int> shown)
    {
        var points = new List<TellingPoint>();
        foreach (var index in Enumerable.Range(0, telling.Heads).OrderByDescending(index => telling.Sureness[index] - (telling.Sentences[index].Span.Length / 200.0)).Take(HeadingsFor(telling)))
        {
            var sentence = telling.Sentences[index];
            if (shown.Contains(index) || !QuotableSentence.StandsAlone(sentence.Statements, sentence.Index) || ShortWords.QuotedWhole(sentence.Span.Of(sentence.Statements.Text.Text)) is not { } quoted || quoted[^1] == ':')
                continue;
            var coverage = PointCoverage.Of(sentence.Statements, sentence.Span, -1, weights, relations);
            var penalty = (sentence.Field == EvidenceField.Title ? 0.7 : 0) + (sentence.Span.Length / 300.0);
            var words = sentence.Statements.Text.Sentences[sentence.Index];
            var told = ClausePointers.Introduced(sentence.Statements, Enumerable.Range(words.FirstToken, words.EndToken - words.FirstToken), quoted);
            if (PointOf(telling, HeadingClarity.Quoting(told, SpeakerOf(sentence, telling)), null, coverage, index, penalty, ClausePointers.Hangs(sentence.Statements, words.FirstToken, words.EndToken - 1)) is { } point)
                points.Add(point);
        }
        return points;
    }

    /// <summary>Where no sentence can be quoted whole either: clauses that lean on what stands around them, and the beginnings of long sentences.</summary>
    private List<TellingPoint> Quoted(Telling telling, HashSet<int> shown)
    {
        var points = new List<TellingPoint>();
        foreach (var index in Enumerable.Range(0, telling.Heads).OrderByDescending(index => telling.Sureness[index]).Take(HeadingsFor(telling)))
        {
            var sentence = telling.Sentences[index];
            if (shown.Contains(index) || sentence.Field == EvidenceField.Title || !ClauseSoundness.Closes(sentence.Statements, sentence.Index))
                continue;
            foreach (var statement in sentence.Statements.All)
            {
                if (statement.Sentence == sentence.Index && WholeClause.Of(sentence.Statements, context.Entities, statement) is { IsNoun: false } clause && ShortWords.QuotedWhole(clause.Words(entity => context.Entities.All[entity].Name)) is { } words)
                    Add(index, words, clause, PointCoverage.Of(clause.Statements, clause.Span, statement.Predicate, weights, relations));
            }
            if (QuotableSentence.StandsAlone(sentence.Statements, sentence.Index) && ShortWords.QuotedBeginning(sentence.Span.Of(sentence.Statements.Text.Text)) is { } beginning)
                Add(index, beginning, null, PointCoverage.Of(sentence.Statements, sentence.Span, -1, weights, relations));
        }
        return points;

        void Add(int index, string words, WholeClause? clause, PointCoverage coverage)
        {
            if (coverage.Concepts.Count >= LeastConcepts && PointOf(telling, HeadingClarity.Quoting(words, SpeakerOf(telling.Sentences[index], telling)), clause, coverage, index, words.Length / 300.0, hangs: true) is { IsSure: true } point)
                points.Add(point with { IsClear = false });
        }
    }

    /// <summary>Who is named as speaking the sentence, or, where most of those in nearly the same words name another, whom they name; null if nobody is, or several are.</summary>
    private string? SpeakerOf(ToldSentence sentence, Telling telling)
    {
        if (VoiceOf(sentence) is not { } own)
            return null;
        var most = telling.Sentences.Where(other => AreInOneWording(sentence, other)).Select(VoiceOf).OfType<int>().GroupBy(voice => voice).OrderByDescending(same => same.Count()).ThenBy(same => same.Key == own ? 0 : 1).ThenBy(same => same.Key).First();
        return context.Entities.All[most.Count() > 1 ? most.Key : own].Name;
    }

    private static bool AreInOneWording(ToldSentence a, ToldSentence b) =>
        a.WordPairs.Count(pair => b.WordPairs.BinarySearch(pair) >= 0) * 2 >= Math.Min(a.WordPairs.Length, b.WordPairs.Length);

    private static int? VoiceOf(ToldSentence sentence)
    {
        var speakers = sentence.Statements.All.Where(statement => statement.Sentence == sentence.Index && statement.VoiceEntity >= 0).Select(statement => statement.VoiceEntity).Distinct().ToList();
        return speakers is [var speaker] ? speaker : null;
    }

    /// <summary>"Nine sailors", "twelve sailors": who counts the same and gets another number tells of another thing, or contradicts, which is no telling.</summary>
    private static bool TellsAnotherNumber(ToldSentence own, TextSpan clause, ToldSentence other)
    {
        var another = false;
        foreach (var mine in own.Statements.Text.Quantities)
        {
            // "Up to 400,000", "up to 44 million": of two bounds, the bounds are compared.
            if (mine is not { Counted.Length: > 0 } || (mine.Low ?? mine.High) is not { } low || low != (mine.High ?? mine.Low) || !clause.Contains(mine.Span))
                continue;
            foreach (var theirs in other.Statements.Text.Quantities)
            {
                if (!other.Span.Contains(theirs.Span) || !string.Equals(theirs.Counted, mine.Counted, StringComparison.OrdinalIgnoreCase) || (theirs.Low ?? theirs.High) is not { } from)
                    continue;
                var to = theirs.High ?? from;
                if (from <= low && to >= low)
                    return false;
                another |= from == to && (mine.Low is null) == (theirs.Low is null) && (mine.High is null) == (theirs.High is null);
            }
        }
        return another;
    }

    /// <summary>Months or more apart: if all that both date is so, the other sentence tells of another time. Days are counted from the day of publication, and may be told for one deed or the next.</summary>
    private static bool TellsAnotherTime(ToldSentence own, TextSpan clause, ToldSentence other)
    {
        var apart = false;
        foreach (var mine in own.Statements.Text.Times)
        {
            if (!clause.Contains(mine.Span) || !EdtfInterval.TryParse(mine.Edtf, out var when))
                continue;
            foreach (var theirs in other.Statements.Text.Times)
            {
                if (!other.Span.Contains(theirs.Span) || !EdtfInterval.TryParse(theirs.Edtf, out var told))
                    continue;
                if (told.First.DayNumber - when.Last.DayNumber < MonthsApart && when.First.DayNumber - told.Last.DayNumber < MonthsApart)
                    return false;
                apart = true;
            }
        }
        return apart;
    }

    /// <summary>"The parcel sent to Vale", "the parcel sent to Renn": all whom one names are others than those whom the other names.</summary>
    private bool NamesOthers(PointCoverage coverage, ToldSentence other)
    {
        var (mine, shared) = (false, false);
        foreach (var concept in coverage.Concepts)
        {
            if (!concept.IsEntity || context.Entities.All[concept.Entity].Kind is not (EntityKind.Person or EntityKind.Organisation or EntityKind.Place or EntityKind.Facility))
                continue;
            mine = true;
            shared |= other.Concepts.Any(theirs => theirs.IsEntity && relations.Relatedness(concept, theirs) >= ConceptRelations.Least);
        }
        return mine && !shared && other.Concepts.Any(theirs => theirs.IsEntity && context.Entities.All[theirs.Entity].Kind is EntityKind.Person or EntityKind.Organisation or EntityKind.Facility);
    }

    private TellingPoint? PointOf(Telling telling, string heading, WholeClause? clause, PointCoverage coverage, int own, double penalty, bool hangs)
    {
        var (mine, span) = (telling.Sentences[own], clause?.Span ?? telling.Sentences[own].Span);
        var members = new List<(int Index, double Share, double Odds)> { (own, 2, double.PositiveInfinity) };
        for (var index = 0; index < telling.Sentences.Length; index++)
        {
            var other = telling.Sentences[index];
            // The heading of a part that asks what the part tells.
            if (index == own || other.Statements.EndsInQuestion(other.Index))
                continue;
            var odds = other.Article == mine.Article ? 0 : tellings.LogOdds(mine, other);
            if (odds >= StoryTellings.LeastDoubtful && ClauseOdds.Of(coverage, mine, other, odds) is >= LeastDoubtful and var tells && !TellsAnotherTime(mine, span, other) && !TellsAnotherNumber(mine, span, other))
                members.Add((index, coverage.By(other.Concepts).Share + (odds / 2), odds < 0 || NamesOthers(coverage, other) ? Math.Min(tells, LeastDoubtful) : tells));
        }
        // Beside sentences that surely tell the point, those that only may are shown as such; and where none surely does, all.
        var best = members.Where(member => telling.Sentences[member.Index].Article != mine.Article).Select(member => member.Odds).DefaultIfEmpty().Max();
        var sure = best >= Sure;
        ImmutableArray<int> likely = [.. members.Where(member => member.Odds >= (sure ? Sure : Least)).Select(member => member.Index)];
        var doubtful = members.FindAll(member => member.Odds < (best >= Surest ? Surest : sure ? Sure : double.PositiveInfinity));
        var articles = likely.Select(member => telling.Sentences[member].Article).Distinct().Count();
        if (articles < 2)
            return null;
        members.RemoveAll(doubtful.Contains);
        var worth = articles + members.Average(member => Math.Min(1, member.Share)) - penalty - (hangs ? OfHanging : 0) - (heading.Length / 300.0);
        return new(heading, clause, coverage, own, [.. members.OrderByDescending(member => member.Share).ThenBy(member => member.Index).Select(member => member.Index)], Perhaps(), worth, hangs, sure) { Likely = likely };

        ImmutableArray<int> Perhaps() =>
        [
            .. doubtful.Where(member => !members.Exists(surer => telling.Sentences[surer.Index].Article == telling.Sentences[member.Index].Article))
                .GroupBy(member => telling.Sentences[member.Index].Article)
                .Select(ofArticle => ofArticle.OrderByDescending(member => member.Odds).ThenBy(member => member.Index).First())
                .OrderByDescending(member => member.Odds).ThenBy(member => member.Index).Take(DoubtfulAnswers.Most).Select(member => member.Index).Order(),
        ];
    }
}
