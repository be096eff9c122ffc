using System.Collections.Immutable;
using System.Globalization;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>All questions of a story: claims of each kind aligned, the questions made, doubles dropped, the rest ranked and numbered.</summary>
/// <param name="context">The story.</param>
/// <param name="words">Which words mean the same.</param>
/// <param name="weights">What each concept tells in the story.</param>
/// <param name="tellings">Which sentences tell the same.</param>
internal sealed class QuestionMaker(StoryContext context, WordRelations words, ConceptWeights weights, StoryTellings tellings)
{
    /// <summary>Points told by one source only that are worth a line of their own; more would bury the rest.</summary>
    private const int MostSingles = 40;

    /// <summary>Share of the sentences of a question that stand together under an earlier one.</summary>
    private const double MostlySeen = 0.7;

    /// <summary>Questions of more sentences are compared by what they have in common alone.</summary>
    private const int MostCompared = 16;

    /// <param name="claims">All claims of the story.</param>
    /// <param name="voices">What is made beside; its questions take part in the ranking.</param>
    public ImmutableArray<Question> Make(ImmutableArray<Claim> claims, Task<Voices> voices)
    {
        var places = PlaceContainment.Of(context.Statements);
        var values = new ValueRelations(new PhraseValues(context.Entities, places, words));
        var relations = new ConceptRelations(words, new EntityRelations(context.Entities));
        var (similarity, deeds) = (new Similarity(weights, relations), new Deeds(words, context));
        var aligner = new ClaimAligner(similarity, weights, values, context, new Contradiction(words, context, deeds), deeds, new Counts(words), tellings);
        var factualities = new FactualityAligner(similarity, words, context, deeds);
        QuestionBuilder NewBuilder() => new(context, values, new QuestionWriter(context, new Witnesses(context, weights, relations)), weights, tellings);

        // What a telling tells does not rest on the claims.
        var finder = new PointFinder(context, weights, relations, tellings);
        var points = tellings.All.Select(telling => Task.Run(() => finder.Of(telling))).ToList();
        var drafts = new List<QuestionDraft>([.. new NameQuestions(context).Build(), .. new WrittenNames(context, words).Build()]);
        var used = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        var contradicting = new HashSet<SentencePlaces>();
        var aligned = Align(claims, aligner, factualities).SelectMany(kind => kind.Groups.GetAwaiter().GetResult().Select(group => (Kind: kind, Group: group))).ToList();
        foreach (var (kind, group) in aligned)
            used.UnionWith(group.Members.Select(index => kind.OfKind[index]));
        drafts.AddRange(OrderedParallel.Map(aligned.Count, NewBuilder, (builder, index) => Build(builder, aligned[index].Kind, aligned[index].Group)).SelectMany(made => made));
        drafts.AddRange(new DisputedAccounts(context, tellings, weights, relations).Build());
        drafts.AddRange(new DescriptionQuestions(context, tellings).Build());
        drafts.AddRange(new DisputedNouns(context, deeds).Build());
        drafts.AddRange(new OccasionQuestions(context, deeds, tellings).Build());
        foreach (var draft in drafts.Concat(voices.GetAwaiter().GetResult().Questions).Where(draft => draft.Question.Kind != QuestionKind.Label))
            contradicting.UnionWith(SetAgainst(draft.Question));
        var telling = new TellingQuestions(context, weights, points, contradicting);
        var told = telling.Build();
        drafts.RemoveAll(telling.Covers);
        drafts.AddRange(told);
        drafts.AddRange(new MentionQuestions(context, tellings, places).Build([.. drafts]));
        var doubtful = new DoubtfulAnswers(context, tellings, contradicting, weights, relations);
        var ranked = SeenLater(Rank([.. voices.GetAwaiter().GetResult().Questions, .. drafts]));
        ranked.AddRange(Singles(claims, used, NewBuilder, values));
        return Number(OrderedParallel.Map(ranked.Count, index => doubtful.Add(ranked[index])));
    }

    /// <summary>The questions of one group of claims: those that do not answer the question of the others may have one of their own.</summary>
    private static List<QuestionDraft> Build(QuestionBuilder builder, AlignedKind kind, ClaimGroup group)
    {
        var members = new List<Claim>();
        var indexOf = new Dictionary<Claim, int>(ReferenceEqualityComparer.Instance);
        foreach (var index in group.Members)
        {
            members.Add(kind.OfKind[index]);
            indexOf.Add(kind.OfKind[index], index);
        }
        var drafts = new List<QuestionDraft>();
        while (members.Count > 1 && builder.Build([.. members], group.Score, (a, b) => group.AreTied(indexOf[a], indexOf[b]), clear: drafts.Count > 0 || !kind.MayQuote) is { } draft)
        {
            drafts.Add(draft);
            members.RemoveAll(claim => draft.Statements.Contains(claim.Statement));
        }
        return drafts;
    }

    /// <summary>The sentences of answers that differ.</summary>
    private IEnumerable<SentencePlaces> SetAgainst(Question question)
    {
        foreach (var pair in question.Relations.Where(pair => pair.Relation == AnswerRelation.Differ))
        {
            foreach (var left in question.Answers[pair.A].Evidence)
            {
                foreach (var right in question.Answers[pair.B].Evidence)
                    yield return SentencePlaces.Of(context.PlaceOf(left), context.PlaceOf(right));
            }
        }
    }

    /// <summary>The claims of each kind, kind by kind, then those that tell how sure a deed is; all are aligned at once.</summary>
    private List<AlignedKind> Align(ImmutableArray<Claim> claims, ClaimAligner aligner, FactualityAligner factualities)
    {
        var kinds = new List<AlignedKind>();
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            ImmutableArray<Claim> ofKind = [.. claims.Where(claim => claim.Kind == kind)];
            kinds.Add(new(ofKind, Task.Run(() => aligner.Align(ofKind)), MayQuote: kind != QuestionKind.Whether));
        }
        ImmutableArray<Claim> deeds = [.. context.Statements.SelectMany(FactualityClaims.Draw)];
        kinds.Add(new(deeds, Task.Run(() => factualities.Align(deeds)), MayQuote: true));
        return kinds;
    }

    /// <summary>Most important first; of two that ask the same the more important stays.</summary>
    private static List<QuestionDraft> Rank(IEnumerable<QuestionDraft> drafts, int most = int.MaxValue)
    {
        var kept = new List<QuestionDraft>();
        foreach (var draft in Sorted(drafts))
        {
            if (kept.Count == most)
                break;
            if (!kept.Any(other => (other.Question.Kind == draft.Question.Kind && (other.Question.Text == draft.Question.Text || other.Repeats(draft))) || other.TellsTheSame(draft)))
                kept.Add(draft);
        }
        return kept;
    }

    /// <summary>What nearly all stands side by side under an earlier question already comes after the rest: it adds the words and no point.</summary>
    private List<QuestionDraft> SeenLater(List<QuestionDraft> ranked)
    {
        var (first, later, seen) = (new List<QuestionDraft>(), new List<QuestionDraft>(), new List<(QuestionKind Kind, HashSet<SentencePlace> Places)>());
        foreach (var draft in ranked)
        {
            var places = draft.Question.Told.Select(context.PlaceOf).ToHashSet();
            var again = draft.Question.Verdict is Verdict.Agree or Verdict.Compatible && places.Count > 1 && seen.Exists(earlier => AddsNothing(draft.Question.Kind, earlier.Kind) && places.Count(earlier.Places.Contains) >= MostlySeen * places.Count);
            // That something is so stands in most rows; only where it is disputed is it a point that a reader looks for.
            var plain = draft.Question is { Kind: QuestionKind.Whether, Verdict: Verdict.Agree or Verdict.Compatible };
            again |= AsksAgain(draft.Question, first) || (draft.IsTold && TellsAgain(draft.Question, places, seen));
            var minor = draft.Question.Verdict is not (Verdict.Differ or Verdict.Denied) && (draft.IsMinor || HeadingClarity.Leans(draft.Question.Text));
            (again || plain || minor ? later : first).Add(draft);
            if (!again)
                seen.Add((draft.Question.Kind, places));
        }
        return [.. first, .. later];

        // A day or a number is a point of its own, whatever else its sentence tells; what somebody is called tells nothing of what happened.
        static bool AddsNothing(QuestionKind kind, QuestionKind earlier) => earlier != QuestionKind.Label && kind is QuestionKind.What or QuestionKind.Who or QuestionKind.Whether;
    }

    /// <summary>Sentences side by side of which nearly each tells what one of an earlier question does: of many articles that repeat themselves the reader sees each point once.</summary>
    private bool TellsAgain(Question question, HashSet<SentencePlace> places, List<(QuestionKind Kind, HashSet<SentencePlace> Places)> seen) =>
        question.Verdict is Verdict.Agree or Verdict.Compatible && places.Count is > 1 and <= MostCompared
        && seen.Exists(earlier => earlier.Kind is QuestionKind.What or QuestionKind.Who or QuestionKind.Whether && earlier.Places.Count <= MostCompared
            && places.Count(place => earlier.Places.Contains(place) || earlier.Places.Any(other => tellings.OddsOf(place, other) >= PointFinder.Sure)) >= MostlySeen * places.Count);

    /// <summary>"When did a man drive into the crowd?", "When did the truck hit people?": a time that an earlier question shows, mostly from sentences that tell the same as those of it.</summary>
    private bool AsksAgain(Question question, List<QuestionDraft> earlier)
    {
        if (question is not { Kind: QuestionKind.When, Verdict: Verdict.Agree or Verdict.Compatible })
            return false;
        var values = question.Sure.Select(answer => answer.Value).ToHashSet(StringComparer.Ordinal);
        var places = question.Told.Select(context.PlaceOf).Distinct().ToList();
        return earlier.Exists(draft => draft.Question is { Kind: QuestionKind.When, Verdict: Verdict.Agree or Verdict.Compatible } && draft.Question.Sure.Any(answer => values.Contains(answer.Value))
            && draft.Question.Told.Select(context.PlaceOf).ToHashSet() is var others && places.Count(place => others.Contains(place) || others.Any(other => tellings.AreOne(place, other))) > MostlySeen * places.Count);
    }

    /// <summary>Dates and counts that one article alone gives.</summary>
    private static List<QuestionDraft> Singles(ImmutableArray<Claim> claims, HashSet<Claim> used, Func<QuestionBuilder> builder, ValueRelations values)
    {
        var alike = claims.ToLookup(claim => (claim.Kind, claim.Statement.Lemma));
        var alone = claims.Where(claim => MayStandAlone(claim) && !used.Contains(claim)).ToList();
        var drafts = OrderedParallel.Map(alone.Count, builder, (own, index) => alike[(alone[index].Kind, alone[index].Statement.Lemma)].Any(other => IsToldToo(alone[index], other, values)) ? null : own.Build([alone[index]], 0));
        return Rank(drafts.OfType<QuestionDraft>(), MostSingles);
    }

    /// <summary>Days, counts and places of deeds; how long something took, and where a named site lies, are no news by themselves.</summary>
    private static bool MayStandAlone(Claim claim) =>
        claim.Kind is QuestionKind.When or QuestionKind.HowMany or QuestionKind.Where && claim.Statement.Field == EvidenceField.Text && claim.Slot != WhenClaims.SaidSlot && claim.Slot != HowManyClaims.Uncounted && !HowLongClaims.IsLength(claim) && !WhereIsClaims.IsOne(claim);

    /// <summary>The same day, place or number under the same verb in another article: though nothing else shows that they tell of one point, no article tells it alone.</summary>
    private static bool IsToldToo(Claim claim, Claim other, ValueRelations values) =>
        other.Statement.Article != claim.Statement.Article && values.Compare(claim, other).Relation != AnswerRelation.Differ;

    private static IOrderedEnumerable<QuestionDraft> Sorted(IEnumerable<QuestionDraft> drafts) =>
        drafts.OrderByDescending(draft => Math.Round(draft.Importance, 6))
            .ThenBy(draft => (int)draft.Question.Kind)
            .ThenBy(draft => draft.Question.Text, StringComparer.Ordinal)
            .ThenBy(draft => draft.Question.Answers[0].Evidence[0].Article, StringComparer.Ordinal)
            .ThenBy(draft => draft.Question.Answers[0].Evidence[0].Start);

    private static ImmutableArray<Question> Number(IReadOnlyList<QuestionDraft> drafts) =>
        [.. drafts.Select((draft, index) => draft.Question with { Id = $"q{(index + 1).ToString(CultureInfo.InvariantCulture)}" })];

    /// <param name="OfKind">The claims.</param>
    /// <param name="Groups">Those about one point.</param>
    /// <param name="MayQuote">True if a group is worth a question that only quotes the words around its answer.</param>
    private sealed record AlignedKind(ImmutableArray<Claim> OfKind, Task<ImmutableArray<ClaimGroup>> Groups, bool MayQuote);
}
