using System.Collections.Immutable;
using Crosscheck.Reconciliation.Alignment;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Clauses;
using Crosscheck.Reconciliation.Tellings;
using Crosscheck.Reconciliation.Values;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Whether what happened was what some call it: one source says that it was no swap, and others tell of the swap.</summary>
/// <param name="context">The story.</param>
/// <param name="deeds">What tells two deeds apart.</param>
internal sealed class DisputedNouns(StoryContext context, Deeds deeds)
{
    /// <summary>What most sentences of a story name is not in dispute.</summary>
    private const int MostSentences = 16;

    /// <summary>Two articles that use one noun may speak of two things.</summary>
    private const int LeastArticles = 3;

    public IEnumerable<QuestionDraft> Build()
    {
        var uses = context.Statements.SelectMany(Uses).ToLookup(use => use.Noun, StringComparer.Ordinal);
        foreach (var noun in uses.OrderBy(noun => noun.Key, StringComparer.Ordinal))
        {
            var denied = noun.Where(use => use.Denied).ToList();
            if (denied.Count == 0 || noun.Select(use => use.Place).Distinct().Count() > MostSentences)
                continue;
            var told = noun.Where(use => !use.Denied && denied.Exists(denial => use.Article != denial.Article && deeds.DaysApart(use.Article, denial.Article) <= Deeds.MostDaysOfNews)).ToList();
            if (told.Count == 0 || told.Concat(denied).Select(use => use.Article).Distinct().Count() < LeastArticles || Build(noun.Key, denied, told) is not { } draft)
                continue;
            yield return draft;
        }
    }

    private QuestionDraft? Build(string noun, List<NounUse> denied, List<NounUse> told)
    {
        ImmutableArray<Answer> answers = [AnswerOf(Factuality.Fact, told), AnswerOf(Factuality.Denied, denied)];
        var named = told.Select(use => use.Phrase).GroupBy(phrase => phrase, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;
        var question = context.Ask(QuestionKind.Whether, $"Was there {("aeiou".Contains(char.ToLowerInvariant(named[0]), StringComparison.Ordinal) ? "an" : "a")} {named}?", answers, AnswerPairs.Of(answers, (_, _) => (AnswerRelation.Differ, PolarityValues.Denied)), $"One source says that it was no {noun}, another speaks of it as one.");
        return question.N < 2 ? null : new(question, Importance.Of(question, 0.3, 0));
    }

    private Answer AnswerOf(Factuality factuality, List<NounUse> uses)
    {
        var value = new PolarityValue(factuality);
        return context.AnswerOf(value.Normal, value.Text, uses.Select(use => context.EvidenceFor(use.Article, use.Place.Field, use.Span, use.Focus) with { AttributedTo = use.Voice, Polarity = use.Denied ? Polarity.Negative : Polarity.Positive }));
    }

    private IEnumerable<NounUse> Uses(ArticleStatements statements)
    {
        var text = statements.Text;
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            // “Is this not a swap?” she said.
            if (text.Sentences[sentence].Span.Of(text.Text).Contains('?', StringComparison.Ordinal) || ClauseSoundness.IsLinkList(text, text.Sentences[sentence]))
                continue;
            for (var token = text.Sentences[sentence].FirstToken; token < text.Sentences[sentence].EndToken; token++)
            {
                if (text.Tokens[token] is { Upos: "NOUN", Xpos: "NN" } && WordRelations.Shared.IsEventNoun(text.Tokens[token].Lemma.ToLowerInvariant()) && UseOf(statements, sentence, token) is { } use)
                    yield return use;
            }
        }
    }

    private NounUse? UseOf(ArticleStatements statements, int sentence, int noun)
    {
        var text = statements.Text;
        if (IsTempered(statements, noun))
            return null;
        var first = statements.Grammar.Children(noun).Where(child => child < noun && text.Tokens[child].Deprel == "compound").Append(noun).Min();
        var negated = statements.Grammar.Children(noun).Any(child => text.Tokens[child].Lemma.ToLowerInvariant() is "not" or "n't" or "never");
        if (negated && (first < noun || !IsBare(statements, noun)))
            return null;
        var denied = negated || IsObjectOfDenial(statements, noun);
        if (!denied && !IsTold(statements, noun))
            return null;
        var span = EvidenceSpans.Whole(text, text.Sentences[sentence].Span, text.Tokens[noun].Span);
        var phrase = new TextSpan(text.Tokens[first].Start, text.Tokens[noun].End).Of(text.Text).ReplaceLineEndings(" ");
        return new(text.Tokens[noun].Lemma.ToLowerInvariant(), new(statements.Article, statements.Field, sentence), span, text.Tokens[noun].Span, phrase, statements.Above(noun)?.Voice, denied);
    }

    /// <summary>"An alleged swap", "whether it was a swap", "not just a swap": neither used nor denied as it stands.</summary>
    private static bool IsTempered(ArticleStatements statements, int noun) =>
        statements.Grammar.Children(noun).Any(child => statements.Text.Tokens[child].Deprel is "amod" or "acl:relcl" or "nmod:poss"
            || statements.Text.Tokens[child].Lemma.ToLowerInvariant() is "whether" or "if" or "no" or "any" or "just" or "only" or "merely" or "simply");

    /// <summary>"Not a war against them", "not a question of", "not the swap": what is denied is more than the noun. "Not voting" denies no noun.</summary>
    private static bool IsBare(ArticleStatements statements, int noun) =>
        !statements.Text.Tokens[noun].Lemma.EndsWith("ing", StringComparison.Ordinal)
        && !statements.Grammar.Children(noun).Any(child => (child > noun && statements.Text.Tokens[child].Deprel is "nmod" or "acl" or "obl") || statements.Text.Tokens[child] is { Deprel: "det", Lemma: "the" or "this" or "that" });

    /// <summary>"Denied doing a deal", "denied a deal".</summary>
    private static bool IsObjectOfDenial(ArticleStatements statements, int noun)
    {
        var tokens = statements.Text.Tokens;
        if (tokens[noun] is not { Deprel: "obj", Head: >= 0 } own)
            return false;
        var verb = tokens[own.Head];
        return verb.Lemma.Equals("deny", StringComparison.OrdinalIgnoreCase)
            || (verb is { Deprel: "xcomp" or "ccomp", Head: >= 0, Lemma: "do" or "make" or "have" or "strike" } && tokens[verb.Head].Lemma.Equals("deny", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"As part of a swap", "the swap was": spoken of as something that was, and not as what may be or what one asks or hopes for.</summary>
    private static bool IsTold(ArticleStatements statements, int noun)
    {
        if (statements.Above(noun) is not { Negated: false, Unreal: false, Hedge: null } above)
            return false;
        return statements.Grammar.Child(noun, "case") is >= 0 and var preposition ? statements.Text.Tokens[preposition].Lemma is "of" or "in" or "by" or "as" && !Lexicon.IsReporting(above.Lemma) : statements.Text.Tokens[noun].Deprel is "nsubj" or "nsubj:pass" or "root" or "obj";
    }

    private sealed record NounUse(string Noun, SentencePlace Place, TextSpan Span, TextSpan Focus, string Phrase, string? Voice, bool Denied)
    {
        public int Article => Place.Article;
    }
}
