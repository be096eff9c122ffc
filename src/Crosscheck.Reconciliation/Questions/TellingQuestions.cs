using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>What several articles tell of one point, each in its own words: sentences side by side, without a judgement on what each adds.</summary>
/// <param name="context">The story.</param>
/// <param name="weights">What each concept tells in the story.</param>
/// <param name="points">The points of each telling with its sentences, in the order of the tellings.</param>
/// <param name="contradicting">Sentences that a question of their own sets against each other.</param>
internal sealed class TellingQuestions(StoryContext context, ConceptWeights weights, IReadOnlyList<Task<TellingPoints>> points, IReadOnlySet<SentencePlaces> contradicting)
{
    /// <summary>Why two wordings stand side by side: the reader is told that they tell of one point and nothing more.</summary>
    public const string Code = "wording";

    private const int MostSentencesOfAnArticle = 2;

    /// <summary>Of the statements of another question, a question that shows so many tells the reader what that one does.</summary>
    private const double MostlyShown = 0.7;

    /// <summary>Two sentences with so much of their word pairs in common are one wording.</summary>
    private const double OneWording = 0.7;

    private readonly ToldClauses _clauses = new(context);

    /// <summary>Of each sentence the questions that show it.</summary>
    private readonly Dictionary<SentencePlace, List<QuestionDraft>> _shownIn = [];

    /// <summary>The points that most articles tell first; one that sets mostly sentences side by side that stand side by side already is left out.</summary>
    public ImmutableArray<QuestionDraft> Build()
    {
        var found = new List<(TellingPoint Point, Telling Telling)>();
        foreach (var task in points)
        {
            var (telling, told) = task.GetAwaiter().GetResult();
            foreach (var point in told)
                found.Add((point, telling));
        }
        var drafts = ImmutableArray.CreateBuilder<QuestionDraft>();
        foreach (var (point, telling) in found.OrderByDescending(item => item.Point.IsClear).ThenByDescending(item => Math.Round(item.Point.Worth, 6)))
        {
            var shown = Shown(telling, point);
            var own = telling.Sentences[point.Own];
            var beside = shown.Sentences.Concat(point.Perhaps.Select(index => telling.Sentences[index])).Where(sentence => !ReferenceEquals(sentence, own)).ToList();
            if (beside.Count(sentence => StandTogether(own, sentence)) * 2 >= beside.Count || Build(point, telling, shown) is not { } draft)
                continue;
            drafts.Add(draft);
            foreach (var sentence in point.Likely.Select(index => telling.Sentences[index]).Concat(shown.Sentences))
            {
                if (!_shownIn.TryGetValue(SentencePlace.Of(sentence), out var questions))
                    _shownIn.Add(SentencePlace.Of(sentence), questions = []);
                questions.Add(draft);
            }
        }
        return drafts.ToImmutable();
    }

    private bool StandTogether(ToldSentence a, ToldSentence b) =>
        _shownIn.TryGetValue(SentencePlace.Of(a), out var mine) && _shownIn.TryGetValue(SentencePlace.Of(b), out var theirs) && mine.Exists(theirs.Contains);

    /// <summary>True if one of the questions built shows nearly all that this one rests on, and this one adds no value to compare.</summary>
    public bool Covers(QuestionDraft draft)
    {
        if (draft.Statements.Count == 0 || draft.Question.Kind is not (QuestionKind.What or QuestionKind.Who or QuestionKind.Whether) || draft.Question.Verdict is not (Verdict.Agree or Verdict.Compatible))
            return false;
        if (draft.Question is { Kind: QuestionKind.Whether, Verdict: not Verdict.Agree })
            return false;
        var shown = new Dictionary<QuestionDraft, int>(ReferenceEqualityComparer.Instance);
        foreach (var statement in draft.Statements)
        {
            foreach (var question in _shownIn.GetValueOrDefault(SentencePlace.Of(statement)) ?? [])
                shown[question] = shown.GetValueOrDefault(question) + 1;
        }
        return shown.Values.Any(count => count >= MostlyShown * draft.Statements.Count);
    }

    private QuestionDraft? Build(TellingPoint point, Telling telling, Telling shown)
    {
        var answers = context.ByWords(ByWording(shown).Select(group => AnswerOf(group, point)));
        answers = [.. answers, .. point.Perhaps.Select(index => telling.Sentences[index]).Where(sentence => !Contradicts(sentence, shown.Sentences)).Select(sentence => AnswerOf([sentence], point).AsDoubtful())];
        var question = context.Ask(QuestionKind.What, point.Heading, answers, AnswerPairs.Beside(answers), WhyTogether(point));
        if (question.N < 2 && answers.Length < 2)
            return null;
        return new(question, Importance.Of(question, Math.Clamp(shown.Sureness.Average() / 5, 0, 0.6), Centrality(point)) - (point.IsClear ? 0 : Importance.OfUnclear) - (point.IsSure ? 0 : Importance.OfUnsure) - (point.Hangs ? Importance.OfHeadline : 0)) { IsTold = true, IsMinor = !point.IsSure || question.Verdict == Verdict.Agree };
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
            if (already == MostSentencesOfAnArticle || Contradicts(sentence, kept.Select(other => telling.Sentences[other])))
                continue;
            ofArticle[sentence.Article] = already + 1;
            kept.Add(index);
        }
        kept.Sort();
        return new([.. kept.Select(index => telling.Sentences[index])], [.. kept.Select(index => telling.Sureness[index])]);
    }

    private bool Contradicts(ToldSentence sentence, IEnumerable<ToldSentence> others) => others.Any(other => contradicting.Contains(SentencePlaces.Of(other, sentence)));

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
        var clauses = wording.ConvertAll(sentence => ClauseOf(sentence, point));
        var evidence = wording.Select((sentence, index) => _clauses.EvidenceOf(sentence, clauses[index]));
        var words = _clauses.Words(wording[0], clauses[0]);
        return context.AnswerOf(words, words, evidence);
    }

    private WholeClause? ClauseOf(ToldSentence sentence, TellingPoint point) =>
        point.Clause is { } own && ReferenceEquals(sentence.Statements, own.Statements) && sentence.Index == own.Statement.Sentence ? own : _clauses.Of(sentence, point.Coverage);

    private double Centrality(TellingPoint point) =>
        point.Coverage.Concepts.Where(concept => concept.IsEntity).Sum(concept => context.Entities.All[concept.Entity].Articles.Length / (double)context.Articles.Length);

    private string WhyTogether(TellingPoint point)
    {
        var names = point.Coverage.Concepts.OrderByDescending(weights.Weight).ThenBy(concept => concept, Concept.Order)
            .Select(context.NameOf).Distinct(StringComparer.Ordinal).Take(5);
        return $"Each sentence tells most of what the question names: {string.Join(", ", names)}.";
    }
}
