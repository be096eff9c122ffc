using System.Collections.Immutable;
using Crosscheck.Reconciliation.Quotations;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Where articles quote one utterance unlike each other: they give it to another speaker, or put another word into it.</summary>
internal sealed class QuotationQuestions(StoryContext context)
{
    /// <summary>Why two answers differ: articles give the same words to different speakers.</summary>
    public const string Speakers = "the same words are given to different speakers";

    /// <summary>Why two answers differ: articles quote the same words but for these.</summary>
    public const string OtherWord = "the same words are quoted but for these";

    /// <summary>Fewer words may be said by two speakers.</summary>
    private const int LeastWords = 8;

    /// <summary>Fewer words are too little to ask for.</summary>
    private const int LeastOfRemark = 5;

    /// <summary>Why two wordings stand beside each other.</summary>
    public const string OneRemark = "one remark in two wordings";

    private const int LongestQuoted = 60;

    /// <param name="groups">The remarks of each utterance.</param>
    public IEnumerable<QuestionDraft> Build(IEnumerable<List<Remark>> groups)
    {
        foreach (var group in groups)
        {
            var unlike = Unlike(group).ToList();
            foreach (var draft in unlike)
                yield return draft;
            // What a question sets against each other does not stand side by side as one.
            if (!unlike.Exists(draft => draft.Question.Verdict == Verdict.Differ) && OfWordings(group) is { } wordings)
                yield return wordings;
        }
    }

    private IEnumerable<QuestionDraft> Unlike(List<Remark> group)
    {
        ImmutableArray<Remark> quoted = [.. group.Where(remark => remark.Direct && remark.WordCount >= LeastWords)];
        if (quoted.Select(remark => remark.Article).Distinct().Count() < 2)
            yield break;
        if (OfSpeaker(quoted) is { } speaker)
            yield return speaker;
        foreach (var draft in OfWords(quoted))
            yield return draft;
    }

    private QuestionDraft? OfSpeaker(ImmutableArray<Remark> quoted)
    {
        // Only what is quoted in nearly the same words is surely one utterance.
        var named = quoted.Where(remark => remark.Speaker.IsEntity).Select(remark => remark.Article).ToHashSet();
        var groups = quoted.Where(remark => remark.Speaker.IsEntity || (remark.Speaker.Described is not null && !named.Contains(remark.Article)))
            .GroupBy(remark => remark.Speaker.Name ?? remark.Speaker.EntityId ?? WithoutArticle(remark.Speaker.Described!), StringComparer.Ordinal)
            .Select(group => group.ToList()).ToList();
        // That all give it to one speaker is told with the wordings.
        if (groups.Count == 1 && IsNamed(groups[0][0].Speaker))
            return null;
        ImmutableArray<Answer> answers = [.. groups.Select(AnswerOfSpeaker)];
        var relations = AnswerPairs.Of(groups, (a, b) => IsNamed(a[0].Speaker) && IsNamed(b[0].Speaker) ? (AnswerRelation.Differ, Speakers) : (AnswerRelation.Compatible, "a description that may mean the same"));
        // A piece of a sentence tells too little to be asked for, unless it is disputed.
        var words = Shortened(quoted.FirstOrDefault(remark => IsWhole(Shortened(remark))) ?? quoted[0]);
        return answers.Length > 0 && (IsWhole(words) || relations.Any(pair => pair.Relation == AnswerRelation.Differ)) ? Draft(QuestionKind.Who, $"Who said “{words}”?", answers, relations) : null;
    }

    /// <summary>One remark of a named speaker, in the words of each article.</summary>
    private QuestionDraft? OfWordings(List<Remark> group)
    {
        if (group.Find(remark => remark.Direct && remark.WordCount >= LeastOfRemark && IsNamed(remark.Speaker)) is not { } heading || FirstSentence(heading) is not { Length: > 0 } words)
            return null;
        var answers = context.ByWords(group.GroupBy(remark => remark.Words, StringComparer.Ordinal).Select(same => AnswerOfWording([.. same])));
        return Draft(QuestionKind.What, $"How is this remark of {heading.Speaker.Name} given: “{words}”?", answers, AnswerPairs.Of(answers, (_, _) => (AnswerRelation.Compatible, OneRemark)));
    }

    private Answer AnswerOfWording(List<Remark> remarks)
    {
        var words = ShortWords.Answer(remarks[0].Quotation.Content[0].Of(context.Annotated[remarks[0].Article].Layers(remarks[0].Field).Text).Trim(' ', ',', '\n'));
        return context.AnswerOf(words, words, remarks.Select(remark => EvidenceOf(remark, SourceAndWords(remark), remark.Quotation.Content[0])));
    }

    /// <summary>False of a description, and of a name that is but a word for people at the head of a sentence ("Crew found …").</summary>
    private static bool IsNamed(RemarkSpeaker speaker) =>
        speaker.IsEntity && speaker.Name is { } name && !(WordRelations.Shared.ClassOf(name.ToLowerInvariant(), 'n') is LexicalClass.NounPerson or LexicalClass.NounGroup);

    private static bool IsWhole(string words) => words.Length > 0 && (char.IsUpper(words[0]) || words[0] == '[');

    /// <summary>"A spokesman" and "the spokesman" are one.</summary>
    private static string WithoutArticle(string described)
    {
        var words = described.ToLowerInvariant();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words.StartsWith("an ", StringComparison.Ordinal) ? words[3..] : words;
    }

    private Answer AnswerOfSpeaker(List<Remark> remarks)
    {
        var speaker = remarks[0].Speaker;
        var name = speaker.Name ?? speaker.Described!;
        return context.AnswerOf(name, name, remarks.Select(remark => EvidenceOf(remark, SourceAndWords(remark), remark.Quotation.Source)));
    }

    /// <summary>The speaker with the words if one span can hold both, else the words.</summary>
    private static TextSpan SourceAndWords(Remark remark)
    {
        var words = remark.Quotation.Content[0];
        var both = remark.Quotation.Source is { } source ? words.Union(source) : words;
        return both.Length <= Evidence.LongestSpan ? both : new(words.Start, Math.Min(words.End, words.Start + Evidence.LongestSpan));
    }

    private IEnumerable<QuestionDraft> OfWords(ImmutableArray<Remark> quoted)
    {
        var places = new QuotationVariants(context.Annotated).Find(quoted);
        foreach (var place in places)
        {
            ImmutableArray<Answer> answers = [.. place.Wordings.Select(wording => context.AnswerOf(wording.Words, wording.Words, wording.Uses.Select(use => EvidenceOf(use.Remark, use.Around, use.Span))))];
            var relations = AnswerPairs.Of(place.Wordings, (_, _) => (AnswerRelation.Differ, OtherWord));
            var speaker = quoted.Select(remark => remark.Speaker.Name).FirstOrDefault(name => name is not null);
            var of = speaker is null ? "the quotation" : $"the quotation of {speaker}";
            if (Draft(QuestionKind.What, $"How does {of} go: “{place.Pattern}”?", answers, relations) is { } draft)
                yield return draft;
        }
    }

    private QuestionDraft? Draft(QuestionKind kind, string text, ImmutableArray<Answer> answers, ImmutableArray<AnswerPair> relations)
    {
        var question = context.Ask(kind, text, answers, relations, "The articles quote the same words.");
        if (question.N < 2)
            return null;
        // How a quotation is carried matters less than what happened.
        return new(question, Importance.Of(question, 0.3, 0) - 1.5);
    }

    private Evidence EvidenceOf(Remark remark, TextSpan span, TextSpan? focus) =>
        context.EvidenceFor(remark.Article, remark.Field, span, focus is { } inner && span.Contains(inner) ? inner : null) with { AttributedTo = remark.Speaker.Described ?? remark.Speaker.Name };

    private string Shortened(Remark remark) => ShortWords.Cut(Words(remark, remark.Quotation.Content[0]), LongestQuoted);

    /// <summary>The first sentence of the remark, cut only if it is very long.</summary>
    private string FirstSentence(Remark remark)
    {
        var (text, words) = (context.Annotated[remark.Article].Layers(remark.Field), remark.Quotation.Content[0]);
        var end = Math.Min(words.End, text.Sentences[text.SentenceAt(words.Start)].End);
        return ShortWords.CutAtClause(end - words.Start >= LongestQuoted / 2 ? Words(remark, new(words.Start, end)) : Words(remark, words), ShortWords.LongestWhole);
    }

    private string Words(Remark remark, TextSpan span) => span.Of(context.Annotated[remark.Article].Layers(remark.Field).Text).Trim(' ', ',', '.', '\n').ReplaceLineEndings(" ");
}
