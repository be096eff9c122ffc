using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Which claims answer a question: those whose sentence tells most of what the question names.</summary>
internal sealed class Witnesses(StoryContext context, ConceptWeights weights, ConceptRelations relations)
{
    /// <summary>Of what somebody is quoted with, somebody else must say so much to have said it.</summary>
    private const double LeastOfSaid = 0.5;

    /// <summary>Of a phrase of circumstance, a sentence must tell more to share it.</summary>
    private const double MostOfAdjunct = 0.5;

    /// <summary>A time of so many days dates more than one point of a story.</summary>
    private const int DaysOfMuch = 60;

    private readonly Dictionary<SentencePlace, IReadOnlyList<Concept>> _concepts = [];

    /// <summary>What it takes to tell the words that a question names.</summary>
    /// <param name="asked">The claim that the question is worded after.</param>
    /// <param name="named">Tokens of its text that the question names.</param>
    public PointCoverage NamedBy(Claim asked, IEnumerable<int> named) => new(context.Of(asked.Statement), named, asked.Statement.Predicate, weights, relations);

    /// <summary>True if the claim answers the question that is worded after another.</summary>
    public bool Tells(PointCoverage named, Claim claim, Claim asked)
    {
        if (ReferenceEquals(claim.Statement, asked.Statement))
            return true;
        if (claim.Kind == QuestionKind.HowMany && claim.Value is NumberValue number && NumberValues.IsTelling(number) && claim.Value.Normal == asked.Value.Normal)
            return true;
        // Whoever counts the dead of the news does so in words of his own.
        if (claim.Kind == QuestionKind.HowMany && claim.Slot == asked.Slot && HowManyClaims.IsState(claim.Slot))
            return true;
        // "Two players were given blankets by passengers": how many passengers, it does not tell.
        if (claim.Slot != asked.Slot && HowManyClaims.CountedIn(claim.Slot) is { } own && HowManyClaims.CountedIn(asked.Slot) is { } counted && (NamesBeside(claim, counted) || (claim.Value.Normal == asked.Value.Normal && NamesBeside(asked, own))))
            return false;
        return AreOfOneTime(claim, asked) && Least.For(claim, asked).IsMet(Covered(named, claim, asked), named.Concepts.Count);
    }

    /// <summary>"Was elected last year for his pledge": in one year much is done, and the noun alone does not tell that it was this.</summary>
    private Covered Covered(PointCoverage named, Claim claim, Claim asked)
    {
        var covered = named.By(ConceptsOf(claim));
        return claim.Value is TimeValue { Interval: { } interval } && interval.Last.DayNumber - interval.First.DayNumber >= DaysOfMuch && claim.Statement.Pos == 'v' && asked.Statement.Pos == 'v'
            && WordRelations.Shared.Relatedness(claim.Statement.Lemma, 'v', asked.Statement.Lemma, 'v') < Deeds.LeastRelated ? covered with { Predicate = false } : covered;
    }

    /// <summary>True if the sentence names what is counted besides what it counts.</summary>
    private bool NamesBeside(Claim claim, string counted)
    {
        var text = context.Of(claim.Statement).Text;
        var sentence = text.Sentences[claim.Statement.Sentence];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (text.Tokens[token].Lemma.Equals(counted, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>True if half of the claims of other articles share a phrase of this one.</summary>
    public bool Share(Claim own, TextSpan phrase, IEnumerable<Claim> claims)
    {
        var coverage = PointCoverage.Of(context.Of(own.Statement), phrase, -1, weights, relations);
        var others = claims.Where(claim => claim.Statement.Article != own.Statement.Article).ToList();
        return coverage.Concepts.Count > 0 && others.Count(claim => coverage.By(ConceptsOf(claim)).Share > MostOfAdjunct) * 2 > others.Count;
    }

    /// <summary>True of a claim that reports the words that the first one reports; null if that reports none.</summary>
    public Func<Claim, bool>? WhoSay(Claim first)
    {
        if (context.Of(first.Statement).SaidBy(first.Statement) is not { } said)
            return null;
        var coverage = PointCoverage.Of(context.Of(first.Statement), said, -1, weights, relations);
        return claim => ReferenceEquals(claim, first) || (context.Of(claim.Statement) is var statements && statements.SaidBy(claim.Statement) is { } words && coverage.By(statements.ConceptsIn(words)).Share >= LeastOfSaid);
    }

    /// <summary>When something ended is not when it was, and since when it is so is told by nobody who tells of another day.</summary>
    private static bool AreOfOneTime(Claim claim, Claim asked)
    {
        var (told, wanted) = (claim.TimeRelation, asked.TimeRelation);
        return (told == TimeRelation.Until) == (wanted == TimeRelation.Until) && (wanted != TimeRelation.Since || told == TimeRelation.Since || claim.Value.Normal == asked.Value.Normal);
    }

    private IReadOnlyList<Concept> ConceptsOf(Claim claim)
    {
        var place = SentencePlace.Of(claim.Statement);
        if (_concepts.TryGetValue(place, out var known))
            return known;
        var statements = context.Of(claim.Statement);
        return _concepts[place] = statements.ConceptsIn(statements.Text.Sentences[claim.Statement.Sentence].Span);
    }

    /// <summary>How much of what a question names a sentence must tell.</summary>
    /// <param name="WithVerb">Share that a sentence with the question's verb and with enough else must tell.</param>
    /// <param name="VerbAlone">Share that is enough with the verb and less else; 1 is never met so.</param>
    /// <param name="WithoutVerb">Share that any other must tell.</param>
    /// <param name="Shared">Concepts besides the verb that are enough else.</param>
    /// <param name="SharedWithoutVerb">The same where the verb is not told.</param>
    private sealed record Least(double WithVerb, double VerbAlone, double WithoutVerb, int Shared, int SharedWithoutVerb)
    {
        /// <summary>That the two claims are alike has been found already.</summary>
        private static readonly Least _ofTied = new(0.4, 1, 0.7, 1, 2);

        /// <summary>That two give one day, place or number speaks for one point by itself.</summary>
        private static readonly Least _ofSame = new(0, 0, 0.35, 1, 1);

        /// <summary>The whole is asked for.</summary>
        private static readonly Least _ofDeed = new(0.5, 1, 0.7, 2, 2);

        public static Least For(Claim claim, Claim asked) => claim.Kind switch
        {
            QuestionKind.Whether => _ofDeed,
            QuestionKind.When or QuestionKind.Where or QuestionKind.HowMany when claim.Value.Normal == asked.Value.Normal => _ofSame,
            _ => _ofTied,
        };

        /// <param name="covered">What the sentence tells.</param>
        /// <param name="named">Concepts that the question names; no more can be shared than there are besides the verb.</param>
        public bool IsMet(Covered covered, int named) => covered.Predicate
            ? covered.Share >= (covered.Shared >= Math.Min(Shared, named - 1) ? WithVerb : VerbAlone)
            : covered.Share >= WithoutVerb && covered.Shared >= SharedWithoutVerb;
    }
}
