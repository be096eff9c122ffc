using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>What several articles tell of one point, each in its own words: sentences side by side, without a judgement on what each adds.</summary>
/// <param name="context">The story.</param>
/// <param name="weights">What each concept tells in the story.</param>
/// <param name="points">Finds the points of a telling.</param>
/// <param name="contradicting">Sentences that a question of their own sets against each other.</param>
internal sealed class TellingQuestions(StoryContext context, ConceptWeights weights, TellingPoints points, IReadOnlySet<SentencePlaces> contradicting)
{
    /// <summary>Why two wordings stand side by side: the reader is told that they tell of one point and nothing more.</summary>
    public const string Code = "wording";

    private const int MostSentencesOfAnArticle = 2;
    private const int LongestAnswer = 140;

    /// <summary>So many units of a clause must tell all of the point to be worth their length.</summary>
    private const double LengthOfAPoint = 600;

    /// <summary>Of what a sentence tells of the point, a clause must tell so much to stand for it.</summary>
    private const double LeastOfSentence = 0.6;

    /// <summary>Two sentences with so much of their word pairs in common are one wording.</summary>
    private const double OneWording = 0.7;

    private readonly Dictionary<SentencePlace, QuestionDraft> _shownIn = [];

    public ImmutableArray<QuestionDraft> Build(StoryTellings tellings)
    {
        var drafts = ImmutableArray.CreateBuilder<QuestionDraft>();
        foreach (var telling in tellings.All)
        {
            foreach (var point in points.Of(telling))
            {
                var shown = Shown(telling, point);
                if (Build(point, shown) is not { } draft)
                    continue;
                drafts.Add(draft);
                foreach (var sentence in shown.Sentences)
                    _shownIn.TryAdd(SentencePlace.Of(sentence), draft);
            }
        }
        return drafts.ToImmutable();
    }

    /// <summary>True if one of the questions built shows all that this one rests on, and this one adds no value to compare.</summary>
    public bool Covers(QuestionDraft draft)
    {
        if (draft.Statements.Count == 0 || draft.Question.Kind is not (QuestionKind.What or QuestionKind.Who or QuestionKind.Whether) || draft.Question.Verdict is not (Verdict.Agree or Verdict.Compatible))
            return false;
        if (draft.Question is { Kind: QuestionKind.Whether, Verdict: not Verdict.Agree })
            return false;
        QuestionDraft? telling = null;
        foreach (var statement in draft.Statements)
        {
            if (!_shownIn.TryGetValue(SentencePlace.Of(statement), out var shown) || (telling is not null && !ReferenceEquals(shown, telling)))
                return false;
            telling = shown;
        }
        return true;
    }

    private QuestionDraft? Build(TellingPoint point, Telling shown)
    {
        var answers = ByWording(shown).Select(group => AnswerOf(group, point)).ToImmutableArray();
        var question = context.Ask(QuestionKind.What, point.Heading, answers, AnswerPairs.Beside(answers), WhyTogether(point));
        if (question.N < 2)
            return null;
        return new(question, Importance.Of(question, Math.Clamp(shown.Sureness.Average() / 5, 0, 0.6), Centrality(point)) - (point.Clear ? 0 : Importance.OfUnclear));
    }

    /// <summary>Of each article its sentences that are surest to tell of the point, without those that contradict a surer one.</summary>
    private Telling Shown(Telling telling, TellingPoint point)
    {
        var ofArticle = new Dictionary<int, int>();
        var kept = new List<int>();
        foreach (var index in point.Members)
        {
            var sentence = telling.Sentences[index];
            var already = ofArticle.GetValueOrDefault(sentence.Article);
            if (already == MostSentencesOfAnArticle || kept.Exists(other => contradicting.Contains(SentencePlaces.Of(telling.Sentences[other], sentence))))
                continue;
            ofArticle[sentence.Article] = already + 1;
            kept.Add(index);
        }
        kept.Sort();
        return new([.. kept.Select(index => telling.Sentences[index])], [.. kept.Select(index => telling.Sureness[index])]);
    }

    private static List<List<ToldSentence>> ByWording(Telling telling)
    {
        var sets = new DisjointSets(telling.Sentences.Length);
        for (var a = 0; a < telling.Sentences.Length; a++)
        {
            for (var b = a + 1; b < telling.Sentences.Length; b++)
            {
                if (AreOneWording(telling.Sentences[a], telling.Sentences[b]))
                    sets.Join(a, b);
            }
        }
        var groups = new List<ToldSentence>?[telling.Sentences.Length];
        for (var index = 0; index < telling.Sentences.Length; index++)
            (groups[sets.Find(index)] ??= []).Add(telling.Sentences[index]);
        return [.. groups.OfType<List<ToldSentence>>()];
    }

    private static bool AreOneWording(ToldSentence a, ToldSentence b)
    {
        var common = 0;
        foreach (var pair in a.WordPairs)
            common += b.WordPairs.BinarySearch(pair) >= 0 ? 1 : 0;
        return common > OneWording * Math.Max(1, Math.Max(a.WordPairs.Length, b.WordPairs.Length));
    }

    private Answer AnswerOf(List<ToldSentence> wording, TellingPoint point)
    {
        var evidence = wording.Select(sentence => EvidenceOf(sentence, point)).ToImmutableArray();
        var (n, independent) = context.Count(evidence.Select(e => e.Article));
        var words = Words(wording[0], point);
        return new() { Value = words, Text = words, N = n, Independent = independent, Evidence = evidence };
    }

    private Evidence EvidenceOf(ToldSentence sentence, TellingPoint point)
    {
        var clause = ClauseOf(sentence, point);
        var span = EvidenceSpans.Whole(sentence.Statements.Text, sentence.Span, clause?.Span ?? sentence.Span);
        return context.EvidenceFor(sentence.Article, sentence.Field, span, clause?.Span ?? span) with
        {
            AttributedTo = clause?.Statement.Voice,
            Hedge = clause?.Statement.Hedge,
            Polarity = clause?.Statement is { Negated: true } ? Polarity.Negative : Polarity.Positive,
        };
    }

    private string Words(ToldSentence sentence, TellingPoint point)
    {
        if (ClauseOf(sentence, point) is { } clause)
            return clause.Words(entity => context.Entities.All[entity].Name);
        var words = sentence.Span.Of(sentence.Statements.Text.Text).ReplaceLineEndings(" ").Trim();
        if (words.Length <= LongestAnswer)
            return words;
        var cut = words.LastIndexOf(' ', LongestAnswer);
        return (cut > 0 ? words[..cut] : words[..LongestAnswer]).TrimEnd(',', ';', ':', ' ') + " …";
    }

    /// <summary>The clause that tells most of the point; null if none tells most of what the sentence tells of it.</summary>
    private static WholeClause? ClauseOf(ToldSentence sentence, TellingPoint point)
    {
        if (point.Clause is { } own && ReferenceEquals(sentence.Statements, own.Statements) && sentence.Index == own.Statement.Sentence)
            return own;
        WholeClause? best = null;
        var most = point.Coverage.By(sentence.Concepts).Share * LeastOfSentence;
        foreach (var statement in sentence.Statements.All)
        {
            if (statement.Sentence != sentence.Index || WholeClause.Of(sentence.Statements, statement) is not { } clause)
                continue;
            var worth = point.Coverage.By(ConceptsIn(sentence, clause.Span)).Share - (clause.Span.Length / LengthOfAPoint) - (clause.IsNoun ? 0.1 : 0);
            if (worth > most)
                (best, most) = (clause, worth);
        }
        return best;
    }

    private static List<Concept> ConceptsIn(ToldSentence sentence, TextSpan span)
    {
        var (first, end) = sentence.Statements.Text.TokensIn(span);
        var told = new List<Concept>();
        for (var token = first; token < end; token++)
        {
            if (sentence.Statements.ConceptAt(token) is { } concept && !told.Contains(concept))
                told.Add(concept);
        }
        return told;
    }

    private double Centrality(TellingPoint point) =>
        point.Coverage.Concepts.Where(concept => concept.IsEntity).Sum(concept => context.Entities.All[EntityOf(concept)].Articles.Length / (double)context.Articles.Length);

    private string WhyTogether(TellingPoint point)
    {
        var names = point.Coverage.Concepts.OrderByDescending(weights.Weight).ThenBy(concept => concept, Concept.Order)
            .Select(concept => concept.IsEntity ? context.Entities.All[EntityOf(concept)].Name : concept.Key.Replace('_', ' '))
            .Distinct(StringComparer.Ordinal).Take(5);
        return $"Each sentence tells most of what the question names: {string.Join(", ", names)}.";
    }

    private static int EntityOf(Concept concept) => int.Parse(concept.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
