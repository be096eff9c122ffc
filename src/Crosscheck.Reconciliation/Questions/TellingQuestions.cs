using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Entities;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>What several articles tell of one point, each in its own words: sentences side by side, without a judgement on what each adds.</summary>
/// <param name="context">The story.</param>
/// <param name="weights">What each concept tells in the story.</param>
/// <param name="contradicting">Sentences that a question of their own sets against each other.</param>
internal sealed class TellingQuestions(StoryContext context, ConceptWeights weights, IReadOnlySet<SentencePlaces> contradicting)
{
    /// <summary>Why two wordings stand side by side: the reader is told that they tell of one point and nothing more.</summary>
    public const string Code = "wording";

    private const int MostSentencesOfAnArticle = 2;
    private const int LongestAnswer = 140;

    /// <summary>So many units of a clause must hold a concept more to be worth their length.</summary>
    private const double LengthOfAPoint = 150;

    /// <summary>Two sentences with so much of their word pairs in common are one wording.</summary>
    private const double OneWording = 0.7;

    private readonly TellingTopic _topic = new(context.Entities, weights);

    private readonly Dictionary<SentencePlace, QuestionDraft> _shownIn = [];

    public ImmutableArray<QuestionDraft> Build(StoryTellings tellings)
    {
        var drafts = ImmutableArray.CreateBuilder<QuestionDraft>();
        foreach (var telling in tellings.All)
        {
            var shortened = Shortened(telling);
            if (Build(shortened) is not { } draft)
                continue;
            drafts.Add(draft);
            foreach (var sentence in shortened.Sentences)
                _shownIn.TryAdd(SentencePlace.Of(sentence), draft);
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

    private QuestionDraft? Build(Telling telling)
    {
        if (_topic.Of(telling) is not { } topic)
            return null;
        var shared = TellingTopic.SharedConcepts(telling);
        var groups = ByWording(telling);
        var answers = groups.Select(group => AnswerOf(group, shared)).ToImmutableArray();
        var question = context.Ask(QuestionKind.What, $"What is said of {topic}?", answers, AnswerPairs.Beside(answers), WhyTogether(shared));
        if (question.N < 2)
            return null;
        return new(question, Importance.Of(question, Math.Clamp(telling.Sureness.Average() / 5, 0, 0.6), Centrality(shared)));
    }

    /// <summary>Of each article its sentences that are surest to tell of the point, without those that contradict a surer one.</summary>
    private Telling Shortened(Telling telling)
    {
        var ofArticle = new Dictionary<int, int>();
        var kept = new List<int>();
        foreach (var index in SurestFirst(telling))
        {
            var sentence = telling.Sentences[index];
            var already = ofArticle.GetValueOrDefault(sentence.Article);
            if (already == MostSentencesOfAnArticle || kept.Exists(other => contradicting.Contains(SentencePlaces.Of(telling.Sentences[other], sentence))))
                continue;
            ofArticle[sentence.Article] = already + 1;
            kept.Add(index);
        }
        kept.Sort();
        var sentences = ImmutableArray.CreateBuilder<ToldSentence>(kept.Count);
        var sureness = ImmutableArray.CreateBuilder<double>(kept.Count);
        foreach (var index in kept)
        {
            sentences.Add(telling.Sentences[index]);
            sureness.Add(telling.Sureness[index]);
        }
        return new(sentences.ToImmutable(), sureness.ToImmutable());
    }

    /// <summary>The indexes of the sentences by insertion, since they are few.</summary>
    private static List<int> SurestFirst(Telling telling)
    {
        var order = new List<int>();
        for (var index = 0; index < telling.Sentences.Length; index++)
        {
            var at = order.Count;
            while (at > 0 && telling.Sureness[order[at - 1]] < telling.Sureness[index])
                at--;
            order.Insert(at, index);
        }
        return order;
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

    private Answer AnswerOf(List<ToldSentence> wording, HashSet<Concept> shared)
    {
        var evidence = wording.Select(sentence => EvidenceOf(sentence, shared)).ToImmutableArray();
        var (n, independent) = context.Count(evidence.Select(e => e.Article));
        var words = Words(wording[0], shared);
        return new() { Value = words, Text = words, N = n, Independent = independent, Evidence = evidence };
    }

    private Evidence EvidenceOf(ToldSentence sentence, HashSet<Concept> shared)
    {
        var focus = FocusOf(sentence, shared);
        var statement = MainStatement(sentence, shared);
        return context.EvidenceFor(sentence.Article, sentence.Field, EvidenceSpans.Whole(sentence.Statements.Text, sentence.Span, focus), focus) with
        {
            AttributedTo = statement?.Voice,
            Hedge = statement?.Hedge,
            Polarity = statement is { Negated: true } ? Polarity.Negative : Polarity.Positive,
        };
    }

    private string Words(ToldSentence sentence, HashSet<Concept> shared)
    {
        var words = FocusOf(sentence, shared).Of(sentence.Statements.Text.Text).ReplaceLineEndings(" ").Trim();
        if (words.Length <= LongestAnswer)
            return words;
        var cut = words.LastIndexOf(' ', LongestAnswer);
        return (cut > 0 ? words[..cut] : words[..LongestAnswer]).TrimEnd(',', ';', ':', ' ') + " …";
    }

    /// <summary>The clause that holds most of what is shared; the sentence if no clause holds most of it.</summary>
    private TextSpan FocusOf(ToldSentence sentence, HashSet<Concept> shared) =>
        MainStatement(sentence, shared) is { } statement ? statement.Clause : sentence.Span;

    private Statement? MainStatement(ToldSentence sentence, HashSet<Concept> shared)
    {
        Statement? best = null;
        var most = 0.0;
        foreach (var statement in sentence.Statements.All)
        {
            if (statement.Sentence != sentence.Index || (statement.Pos == 'n' && !statement.Copular) || !sentence.Span.Contains(statement.Clause) || !IsFinite(sentence.Statements, statement))
                continue;
            var weight = SharedWeight(sentence, statement.Clause, shared) - (statement.Clause.Length / LengthOfAPoint);
            if (weight > most)
                (best, most) = (statement, weight);
        }
        return best;
    }

    /// <summary>"In December pushing" shows a reader too little.</summary>
    private static bool IsFinite(ArticleStatements statements, Statement statement) =>
        statement.Copular || statements.Text.Tokens[statement.Predicate].Xpos is "VBD" or "VBZ" or "VBP" || statements.Grammar.Child(statement.Predicate, "aux") >= 0;

    private double SharedWeight(ToldSentence sentence, TextSpan span, HashSet<Concept> shared)
    {
        var (first, end) = sentence.Statements.Text.TokensIn(span);
        var told = new HashSet<Concept>();
        for (var token = first; token < end; token++)
        {
            if (sentence.Statements.ConceptAt(token) is { } concept && shared.Contains(concept))
                told.Add(concept);
        }
        return told.Sum(weights.Weight);
    }

    private double Centrality(HashSet<Concept> shared) =>
        shared.Where(concept => concept.IsEntity).Sum(concept => context.Entities.All[EntityOf(concept)].Articles.Length / (double)context.Articles.Length);

    private string WhyTogether(HashSet<Concept> shared)
    {
        var names = shared.OrderByDescending(weights.Weight).ThenBy(concept => concept, Concept.Order)
            .Select(concept => concept.IsEntity ? context.Entities.All[EntityOf(concept)].Name : concept.Key.Replace('_', ' '))
            .Distinct(StringComparer.Ordinal).Take(5);
        return $"The sentences share: {string.Join(", ", names)}.";
    }

    private static int EntityOf(Concept concept) => int.Parse(concept.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
