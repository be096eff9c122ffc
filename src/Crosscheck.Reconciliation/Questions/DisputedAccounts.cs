using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Tellings;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>
/// Two accounts that an article itself sets against each other ("Vale says the pier was open, but the police say it was closed"), each with the sentences of
/// other articles that tell the same.
/// </summary>
/// <param name="context">The story.</param>
/// <param name="tellings">Which sentences are alike.</param>
/// <param name="weights">What each concept tells in the story.</param>
/// <param name="relations">Which concepts speak of the same.</param>
internal sealed class DisputedAccounts(StoryContext context, StoryTellings tellings, ConceptWeights weights, ConceptRelations relations)
{
    /// <summary>Why two answers differ: an article sets them against each other.</summary>
    public const string Code = "an article sets the two accounts against each other";

    /// <summary>A sentence that tells both accounts nearly as surely stands for neither.</summary>
    private const double LeastApart = 0.7;

    /// <summary>Where the same speaker tells it, or it stands in the same telling, less is enough.</summary>
    private const double LeastOfSide = 0.3;

    private readonly ToldClauses _clauses = new(context);

    /// <summary>One question a dispute, in the order in which the articles first tell of it.</summary>
    public IEnumerable<QuestionDraft> Build()
    {
        var disputes = new List<List<Dispute>>();
        foreach (var statements in context.Statements.Where(statements => statements.Field == EvidenceField.Text))
        {
            foreach (var (one, other) in new AccountReader(context, statements).Opposed())
            {
                var dispute = new Dispute(new(one, CoverageOf(one)), new(other, CoverageOf(other)));
                if (disputes.Find(group => group.Exists(earlier => AreOne(earlier, dispute))) is { } known)
                    known.Add(dispute);
                else
                    disputes.Add([dispute]);
            }
        }
        return disputes.Select(Build).OfType<QuestionDraft>();
    }

    /// <summary>One account is told alike in both, and the other comes from the same speaker.</summary>
    private bool AreOne(Dispute a, Dispute b) =>
        (tellings.AreOne(a.One.Account.Place, b.One.Account.Place) && IsBySameSpeaker(a.Other.Account, b.Other.Account))
        || (tellings.AreOne(a.Other.Account.Place, b.Other.Account.Place) && IsBySameSpeaker(a.One.Account, b.One.Account));

    private static bool IsBySameSpeaker(Account a, Account b) => (a.Entity >= 0 && a.Entity == b.Entity) || AreOneDescription(WordsOf(a), WordsOf(b));

    /// <summary>"Police", "local police", but not "Tavan officials" and "union officials".</summary>
    private static bool AreOneDescription(HashSet<string> a, HashSet<string> b) => a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));

    private QuestionDraft? Build(List<Dispute> disputes)
    {
        var heading = disputes.Select(dispute => (dispute.One.Account, Other: dispute.Other.Account, Topic: TopicOf(dispute.One.Account) ?? TopicOf(dispute.Other.Account))).FirstOrDefault(heading => heading.Topic is not null);
        if (heading.Topic is null)
            return null;
        var (first, second) = Told(disputes);
        ImmutableArray<Answer> answers = [AnswerOf(heading.Account, first), AnswerOf(heading.Other, second)];
        var question = context.Ask(QuestionKind.What, $"What do {heading.Account.Speaker} and {heading.Other.Speaker} each say of {heading.Topic}?", answers, AnswerPairs.Of(answers, (_, _) => (AnswerRelation.Differ, Code)), "An article sets the two accounts against each other.");
        return new(question, Importance.Of(question, 0.4, 0)) { IsTold = true };
    }

    /// <summary>What the account is about: its subject, if a reader knows who that is.</summary>
    private string? TopicOf(Account account) =>
        account.Statement is { Subject: { } subject } statement && account.Statements.Text.Tokens[subject.Head].Upos != "PRON" && new PhraseText(context, account.Statements, statement).Of(subject) is { } topic ? WithoutOwner(topic) : null;

    /// <summary>"Their release": whose, the question does not tell.</summary>
    private static string WithoutOwner(string topic) => topic.Split(' ', 2) is ["their" or "its" or "our" or "my" or "your", var rest] ? "the " + rest : topic;

    /// <summary>The evidence of both sides: the accounts, and of each other article the sentence that surely tells one of them and not the other.</summary>
    private (List<Evidence> First, List<Evidence> Second) Told(List<Dispute> disputes)
    {
        var (first, second) = (disputes.ConvertAll(dispute => EvidenceOf(dispute.One.Account)), disputes.ConvertAll(dispute => EvidenceOf(dispute.Other.Account)));
        var heard = disputes.Select(dispute => dispute.One.Account.Place.Article).ToHashSet();
        var best = new SortedDictionary<(int Article, bool IsSecond), (ToldSentence Sentence, Side Side, double Odds)>();
        foreach (var dispute in disputes)
        {
            foreach (var sentence in Near(dispute))
            {
                if (heard.Contains(sentence.Article) || SideOf(sentence, dispute) is not ({ } side, var odds))
                    continue;
                var key = (sentence.Article, ReferenceEquals(side, dispute.Other));
                if (!best.TryGetValue(key, out var known) || known.Odds < odds)
                    best[key] = (sentence, side, odds);
            }
        }
        foreach (var ((_, isSecond), (sentence, side, _)) in best)
        {
            var clause = _clauses.Of(sentence, side.Coverage);
            if (clause is null || clause.Statement.Negated == side.Account.IsNegative)
                (isSecond ? second : first).Add(_clauses.EvidenceOf(sentence, clause));
        }
        return (first, second);
    }

    private IEnumerable<ToldSentence> Near(Dispute dispute) =>
        tellings.Near(dispute.One.Account.Place, StoryTellings.LeastDoubtful).Concat(tellings.Near(dispute.Other.Account.Place, StoryTellings.LeastDoubtful)).Select(near => near.Sentence).Distinct();

    /// <summary>Which account a sentence tells, and how surely; null if it may tell neither or both. Who tells it, and the telling it stands in, are signs of which.</summary>
    private (Side? Side, double Odds) SideOf(ToldSentence sentence, Dispute dispute)
    {
        var (one, other) = (OddsOf(sentence, dispute.One), OddsOf(sentence, dispute.Other));
        var (isOne, isOther) = (Speaks(sentence, dispute.One.Account), Speaks(sentence, dispute.Other.Account));
        if (isOne != isOther)
            return isOne && one >= LeastOfSide ? (dispute.One, one) : isOther && other >= LeastOfSide ? (dispute.Other, other) : default;
        // What somebody else says is told by neither of the two.
        if (Math.Abs(one - other) < LeastApart || (!isOne && IsSomebodysWords(sentence)))
            return default;
        var (side, opposite, odds) = one > other ? (dispute.One, dispute.Other, one) : (dispute.Other, dispute.One, other);
        return odds >= PointFinder.Sure || (odds >= LeastOfSide && IsToldWith(sentence, side, opposite)) ? (side, odds) : default;
    }

    private double OddsOf(ToldSentence sentence, Side side) =>
        tellings.At(side.Account.Place) is { } own ? ClauseOdds.Of(side.Coverage, own, sentence, tellings.LogOdds(own, sentence)) : double.NegativeInfinity;

    /// <summary>True if it stands in the telling of the one account and not in that of the other.</summary>
    private bool IsToldWith(ToldSentence sentence, Side side, Side opposite) =>
        tellings.AreOne(side.Account.Place, SentencePlace.Of(sentence)) && !tellings.AreOne(opposite.Account.Place, SentencePlace.Of(sentence));

    /// <summary>True if the sentence gives something to the speaker of the account: the same entity, or the same description ("police", "police officers").</summary>
    private bool Speaks(ToldSentence sentence, Account account)
    {
        var text = sentence.Statements.Text;
        var words = WordsOf(account);
        foreach (var quotation in text.Quotations)
        {
            if (quotation is { Source: { IsEmpty: false } source, Content: [var content, ..] } && sentence.Span.Overlaps(content)
                && ((account.Entity >= 0 && quotation.Speaker >= 0 && context.Entities.Of(sentence.Article, quotation.Speaker) == account.Entity) || AreOneDescription(WordsOf(text, source), words)))
                return true;
        }
        return false;
    }

    private static bool IsSomebodysWords(ToldSentence sentence) =>
        sentence.Statements.Text.Quotations.Any(quotation => quotation is { Source: { IsEmpty: false }, Content: [var content, ..] } && sentence.Span.Overlaps(content));

    private static HashSet<string> WordsOf(Account account) => WordsOf(account.Statements.Text, account.Source);

    /// <summary>The words that describe a speaker; what follows a comma only tells more of them.</summary>
    private static HashSet<string> WordsOf(AnnotatedText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        return Enumerable.Range(first, end - first).Select(token => text.Tokens[token]).TakeWhile(token => token.Lemma != ",").Where(token => token.Upos is "NOUN" or "PROPN" or "ADJ").Select(token => token.Lemma.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    private PointCoverage CoverageOf(Account account) => PointCoverage.Of(account.Statements, account.Words, account.Statement?.Predicate ?? -1, weights, relations);

    /// <summary>"Vale: her brother was trying to drive around them": an account in the words of the article that the question is taken from.</summary>
    private Answer AnswerOf(Account account, List<Evidence> evidence)
    {
        var words = ShortWords.Answer(account.Words.Of(account.Statements.Text.Text));
        return context.AnswerOf(words, $"{account.Speaker}: {words}", evidence);
    }

    private Evidence EvidenceOf(Account account)
    {
        var whole = account.Source.Union(account.Content);
        var span = EvidenceSpans.Whole(account.Statements.Text, whole.Length <= Evidence.LongestSpan ? whole : account.Content, account.Words);
        return context.EvidenceFor(account.Place.Article, account.Place.Field, span, account.Words) with
        {
            AttributedTo = account.Speaker,
            Polarity = account.IsNegative ? Polarity.Negative : Polarity.Positive,
        };
    }

    private sealed record Dispute(Side One, Side Other);

    private sealed record Side(Account Account, PointCoverage Coverage);
}
