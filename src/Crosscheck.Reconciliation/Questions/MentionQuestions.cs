using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>
/// What is said of somebody or something on the edge of the story, whom several articles name in one sentence each: mostly one fact, told so differently
/// that no other question brings the sentences together.
/// </summary>
/// <param name="context">The story.</param>
/// <param name="tellings">Which sentences tell the same.</param>
/// <param name="places">Which place lies in which.</param>
internal sealed class MentionQuestions(StoryContext context, StoryTellings tellings, PlaceContainment places)
{
    /// <summary>Units before a name where the sentence around it is cut.</summary>
    private const int BeforeName = 90;

    /// <summary>Log odds that the two sentences tell the same.</summary>
    private const double LeastOdds = 0;

    /// <summary>How much later than a telling such a question comes: it names no point.</summary>
    private const double OfNaming = 2.5;

    /// <summary>In lists of places ("Europe, Asia") these seem to lie in one another.</summary>
    private static readonly HashSet<string> _continents = new(["Africa", "America", "Asia", "Australia", "Europe", "Middle East", "North America", "South America", "Latin America"], StringComparer.Ordinal);

    /// <param name="others">All other questions; what they set side by side needs no further question.</param>
    public IEnumerable<QuestionDraft> Build(IReadOnlyCollection<QuestionDraft> others)
    {
        var shown = new Dictionary<SentencePlace, List<QuestionDraft>>();
        foreach (var draft in others)
            Show(shown, draft);
        foreach (var (entity, sentences) in Naming())
        {
            if (!IsTold(entity, sentences) || sentences.Select(sentence => sentence.Article).Distinct().Count() != sentences.Count || sentences.Exists(sentence => Speaks(sentence, entity)))
                continue;
            var alike = sentences.FindAll(sentence => sentences.Exists(other => other.Article != sentence.Article && tellings.LogOdds(sentence, other) >= LeastOdds));
            if (alike.Count < 2 || alike.Exists(a => alike.Exists(b => a.Article < b.Article && StandTogether(shown, a, b))))
                continue;
            var answers = context.ByWords(alike.Select(sentence => AnswerOf(sentence, entity)));
            var name = (HasArticle(alike[0], entity) ? "the " : "") + context.Entities.All[entity].Name;
            var question = context.Ask(QuestionKind.What, $"What does each source say of {name}?", answers, AnswerPairs.Beside(answers), $"Each of these articles names {name} in this one sentence.");
            var draft = new QuestionDraft(question, Importance.Of(question, 0, 0) - OfNaming) { IsTold = true, IsMinor = true };
            Show(shown, draft);
            yield return draft;
        }
    }

    /// <summary>Notes in which question each sentence stands.</summary>
    private void Show(Dictionary<SentencePlace, List<QuestionDraft>> shown, QuestionDraft draft)
    {
        foreach (var place in draft.Question.Told.Select(context.PlaceOf).Distinct())
        {
            if (!shown.TryGetValue(place, out var questions))
                shown.Add(place, questions = []);
            questions.Add(draft);
        }
    }

    private static bool StandTogether(Dictionary<SentencePlace, List<QuestionDraft>> shown, ToldSentence a, ToldSentence b) =>
        shown.TryGetValue(SentencePlace.Of(a), out var mine) && shown.TryGetValue(SentencePlace.Of(b), out var theirs) && mine.Exists(theirs.Contains);

    /// <summary>The sentences of the bodies that name each entity, in order of entities.</summary>
    private SortedDictionary<int, List<ToldSentence>> Naming()
    {
        var naming = new SortedDictionary<int, List<ToldSentence>>();
        foreach (var sentence in tellings.Sentences)
        {
            if (sentence.Field != EvidenceField.Text)
                continue;
            foreach (var concept in sentence.Concepts)
            {
                if (!concept.IsEntity)
                    continue;
                if (!naming.TryGetValue(concept.Entity, out var sentences))
                    naming.Add(concept.Entity, sentences = []);
                sentences.Add(sentence);
            }
        }
        return naming;
    }

    /// <summary>Persons, bodies and smaller places: a country is named for too many reasons. An abbreviation ("Va.") is no name to ask for.</summary>
    private bool IsTold(int entity, List<ToldSentence> sentences)
    {
        var named = context.Entities.All[entity];
        return !named.Name.EndsWith('.') && !_continents.Contains(named.Name) && named.Kind switch
        {
            EntityKind.Person or EntityKind.Organisation or EntityKind.Facility => true,
            EntityKind.Place => places.IsInner(entity) || sentences.Exists(sentence => IsSmall(sentence, entity)),
            _ => false,
        };
    }

    /// <summary>"Near Drovno", "the town of Drovno", "north of Drovno": no country or continent.</summary>
    private static bool IsSmall(ToldSentence sentence, int place)
    {
        var (statements, text) = (sentence.Statements, sentence.Statements.Text);
        for (var token = text.Sentences[sentence.Index].FirstToken; token < text.Sentences[sentence.Index].EndToken; token++)
        {
            if (statements.EntityAt(token) != place || statements.Grammar.Child(token, "case") is not (>= 0 and var preposition))
                continue;
            if (text.Tokens[preposition].Lemma is "near" or "outside" or "at" or "off")
                return true;
            if (text.Tokens[preposition].Lemma == "of" && text.Tokens[token].Head is >= 0 and var head && text.Tokens[head].Lemma is "city" or "town" or "village" or "port" or "suburb" or "district" or "province" or "north" or "south" or "east" or "west")
                return true;
        }
        return false;
    }

    /// <summary>True of whom the sentence only cites, or tells something: whose words they are is told with the words.</summary>
    private static bool Speaks(ToldSentence sentence, int entity)
    {
        foreach (var statement in sentence.Statements.All)
        {
            if (statement.Sentence == sentence.Index && (statement.VoiceEntity == entity || (Lexicon.IsReporting(statement.Lemma) && statement.Arguments.Any(argument => argument.Entity == entity || (argument.Role != Role.Agent && Names(sentence.Statements, argument.Span, entity))))))
                return true;
        }
        return false;
    }

    private static bool Names(ArticleStatements statements, TextSpan span, int entity)
    {
        var (first, end) = statements.Text.TokensIn(span);
        return Enumerable.Range(first, end - first).Any(token => statements.EntityAt(token) == entity);
    }

    /// <summary>"The Harbour Guard": the article that the sentence puts before the name.</summary>
    private static bool HasArticle(ToldSentence sentence, int entity)
    {
        var name = NameIn(sentence, entity);
        return name > sentence.Statements.Text.Sentences[sentence.Index].FirstToken && sentence.Statements.Text.Tokens[name - 1] is { Upos: "DET" } before && before.Lemma.Equals("the", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>First token of the name.</summary>
    private static int NameIn(ToldSentence sentence, int entity)
    {
        var name = sentence.Statements.Text.Sentences[sentence.Index].FirstToken;
        while (sentence.Statements.EntityAt(name) != entity)
            name++;
        return name;
    }

    private Answer AnswerOf(ToldSentence sentence, int entity)
    {
        var text = sentence.Statements.Text;
        var name = NameIn(sentence, entity);
        WholeClause? shortest = null;
        foreach (var statement in sentence.Statements.All)
        {
            if (statement.Sentence == sentence.Index && WholeClause.Of(sentence.Statements, context.Entities, statement) is { } clause && clause.Span.Contains(text.Tokens[name].Span) && (shortest is null || clause.Span.Length < shortest.Span.Length))
                shortest = clause;
        }
        var words = shortest?.Words(other => context.Entities.All[other].Name) ?? Around(text, sentence.Span, text.Tokens[name].Span);
        var focus = shortest?.Span ?? text.Tokens[name].Span;
        return context.AnswerOf(words, words, [context.EvidenceFor(sentence.Article, sentence.Field, EvidenceSpans.Whole(text, sentence.Span.Union(focus), focus), focus)]);
    }

    /// <summary>The sentence, or of a long one the words around the name.</summary>
    private static string Around(AnnotatedText text, TextSpan sentence, TextSpan name)
    {
        var start = name.End - sentence.Start <= ShortWords.LongestAnswer ? sentence.Start : text.Tokens[text.TokensIn(new(name.Start - BeforeName, name.End)).First].Start;
        var words = ShortWords.Answer(new TextSpan(start, sentence.End).Of(text.Text));
        return start == sentence.Start ? words : "… " + words;
    }
}
