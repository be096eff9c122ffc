using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Of the articles that do not surely answer a question, the sentences that perhaps do: like one that answers it, and with the same value where a value is asked for.</summary>
/// <param name="context">The story.</param>
/// <param name="tellings">Which sentences are alike.</param>
/// <param name="contradicting">Sentences that a question sets against each other.</param>
/// <param name="weights">What each concept tells in the story.</param>
/// <param name="relations">Which concepts speak of the same.</param>
internal sealed class DoubtfulAnswers(StoryContext context, StoryTellings tellings, IReadOnlySet<SentencePlaces> contradicting, ConceptWeights weights, ConceptRelations relations)
{
    /// <summary>From these log odds a sentence perhaps tells what an answer does; of 87 such, readers took twelve to tell of something else (docs/quality.md).</summary>
    private const double Least = 0.3;

    /// <summary>So many a reader may look through; of more the likeliest are shown.</summary>
    public const int Most = 6;

    /// <summary>In a large story a few of the answering sentences are enough to know others by.</summary>
    private const int MostCompared = 12;

    /// <summary>The question with those sentences after its answers, one of an article.</summary>
    public QuestionDraft Add(QuestionDraft draft) => draft.IsTold ? draft : draft with { Question = Add(draft.Question) };

    private Question Add(Question question)
    {
        if (question.Kind is QuestionKind.Label or QuestionKind.Why or QuestionKind.How)
            return question;
        var heard = question.Answers.SelectMany(answer => answer.Evidence).Select(evidence => context.IndexOf(evidence.Article)).ToHashSet();
        var told = question.Told.Select(evidence => (Evidence: evidence, Place: context.PlaceOf(evidence))).ToList();
        var best = new SortedDictionary<int, (ToldSentence Sentence, double Odds)>();
        foreach (var (evidence, place) in told.Take(MostCompared))
        {
            if (tellings.At(place) is not { } own)
                continue;
            var coverage = PointCoverage.Of(own.Statements, evidence.Span, -1, weights, relations);
            foreach (var (sentence, alike) in tellings.Near(place, StoryTellings.LeastDoubtful))
            {
                if (heard.Contains(sentence.Article))
                    continue;
                var odds = ClauseOdds.Of(coverage, own, sentence, alike);
                if (odds < Least || (best.TryGetValue(sentence.Article, out var known) && known.Odds >= odds))
                    continue;
                if (MayAnswer(question.Kind, sentence, evidence) && !told.Exists(other => contradicting.Contains(SentencePlaces.Of(other.Place, SentencePlace.Of(sentence)))))
                    best[sentence.Article] = (sentence, odds);
            }
        }
        if (best.Count == 0)
            return question;
        var likeliest = best.OrderByDescending(found => found.Value.Odds).ThenBy(found => found.Key).Take(Most).OrderBy(found => found.Key).Select(found => AnswerOf(found.Value.Sentence));
        var (answers, pairs) = AnswerPairs.WithDoubtful(question.Answers, question.Relations, likeliest);
        return question with { Answers = answers, Relations = pairs };
    }

    private bool MayAnswer(QuestionKind kind, ToldSentence sentence, Evidence evidence)
    {
        var statements = context.Of(context.IndexOf(evidence.Article), evidence.Field);
        var focus = new TextSpan(evidence.FocusStart, evidence.FocusEnd);
        return kind switch
        {
            QuestionKind.When or QuestionKind.HowMany => ToldSentence.ValuesOf(statements.Text, focus).Any(value => sentence.Values.Contains(value)) && !CountsOtherwise(sentence, statements.Text, focus),
            QuestionKind.Where => statements.ConceptsIn(focus).Any(concept => concept.IsEntity && sentence.Concepts.Contains(concept)),
            _ => true,
        };
    }

    /// <summary>"Rose to 14, up from nine": who gives another number of the same besides has no simple answer.</summary>
    private static bool CountsOtherwise(ToldSentence sentence, AnnotatedText text, TextSpan focus) =>
        text.Quantities.FirstOrDefault(quantity => quantity.Span.Overlaps(focus)) is { Low: { } low } counted
        && sentence.Statements.Text.Quantities.Any(other => sentence.Span.Contains(other.Span) && other.Kind == counted.Kind && other.Low is { } number && number != low);

    private Answer AnswerOf(ToldSentence sentence)
    {
        var words = ShortWords.Answer(sentence.Span.Of(sentence.Statements.Text.Text));
        var span = EvidenceSpans.Whole(sentence.Statements.Text, sentence.Span, sentence.Span);
        return context.AnswerOf(words, words, [context.EvidenceFor(sentence.Article, sentence.Field, span)]);
    }
}
