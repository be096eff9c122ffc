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

    private const int LongestQuoted = 60;

    /// <summary>How much later such a question comes: how a quotation is carried matters less than what happened.</summary>
    private const double OfQuoting = 1.5;

    /// <summary>The same of a remark that all give to one speaker; the sentences around it, without him, come after it.</summary>
    private const double OfWording = 0.8;

    /// <summary>Share of the words of a remark that another must hold to be an answer: a longer quotation may have been grouped with it for its other sentences.</summary>
    private const double LeastTold = 0.5;

    /// <summary>"I mean it", "this is so": words that tell too little to ask for.</summary>
    private const int LeastAsked = 3;

    /// <summary>Shorter words tell too little.</summary>
    private const int LeastLetters = 4;

    /// <param name="groups">The remarks of each utterance.</param>
    public IEnumerable<QuestionDraft> Build(IEnumerable<List<Remark>> groups)
    {
        foreach (var group in groups)
        {
            var unlike = Unlike(group).ToList();
            foreach (var draft in unlike)
                yield return draft;
            // What a question sets against each other does not stand side by side as one.
            if (unlike.Exists(draft => draft.Question.Verdict == Verdict.Differ))
                continue;
            foreach (var wordings in OfWordings(group))
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
        // Who is described in several ways stands with the quotations; only a dispute is a point of its own.
        return relations.Any(pair => pair.Relation == AnswerRelation.Differ) ? Draft(QuestionKind.Who, $"Who said “{Shortened(quoted.FirstOrDefault(remark => IsWhole(Shortened(remark))) ?? quoted[0])}”?", answers, relations) : null;
    }

    /// <summary>What a named speaker said, in the words of each article: a question for each sentence that several of them give.</summary>
    private IEnumerable<QuestionDraft> OfWordings(List<Remark> group)
    {
        var left = group.ToList();
        while (left.Find(remark => remark.Direct && remark.WordCount >= LeastOfRemark && IsNamed(remark.Speaker)) is { } heading && FirstSentence(heading) is { Length: > 0 } words)
        {
            var asked = WordsOf(words);
            if (asked.Count < LeastAsked)
            {
                left.Remove(heading);
                continue;
            }
            var parts = group.ConvertAll(remark => PartOf(remark, asked)).FindAll(part => part.Share >= LeastTold || ReferenceEquals(part.Remark, heading));
            var answers = context.ByWords(parts.GroupBy(part => Words(part.Remark, part.Span).ToUpperInvariant(), StringComparer.Ordinal).Select(same => AnswerOfWording([.. same])));
            if (Draft(QuestionKind.What, $"How is this remark of {heading.Speaker.Name} given: “{words}”?", answers, AnswerPairs.Of(answers, (_, _) => (AnswerRelation.Compatible, TellingQuestions.Code)), OfWording) is { } draft)
                yield return draft;
            left.RemoveAll(remark => parts.Exists(part => ReferenceEquals(part.Remark, remark)));
        }
    }

    private static HashSet<string> WordsOf(string words) =>
        [.. words.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '-', '–', '—', '“', '”', '"', '‘', '(', ')', '…', '!', '?'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= LeastLetters)];

    /// <summary>Share of the words asked for that these words hold, 0 to 1.</summary>
    private static double Told(string words, HashSet<string> asked) => asked.Count == 0 ? 1 : WordsOf(words) is var told ? asked.Count(told.Contains) / (double)asked.Count : 0;

    /// <summary>The sentence of a long remark that holds most of the words asked for, and their share; a short piece as a whole.</summary>
    private RemarkPart PartOf(Remark remark, HashSet<string> asked)
    {
        var text = context.Annotated[remark.Article].Layers(remark.Field);
        var best = new RemarkPart(remark, remark.Quotation.Content[0], 0);
        foreach (var whole in remark.Quotation.Content.SelectMany(content => content.Length <= ShortWords.LongestAnswer ? [content] : SentencesOf(text, content)))
        {
            var piece = Uttered(text.Text, whole);
            if (Told(piece.Of(text.Text), asked) is var share && share > best.Share)
                best = best with { Span = piece, Share = share };
        }
        return best;
    }

    private static TextSpan Uttered(string text, TextSpan piece) => new(piece.Start, piece.Start + ShortWords.Uttered(piece.Of(text)).Length);

    private static IEnumerable<TextSpan> SentencesOf(AnnotatedText text, TextSpan content)
    {
        for (var index = text.SentenceAt(content.Start); index < text.Sentences.Length && text.Sentences[index].Start < content.End; index++)
            yield return new(Math.Max(content.Start, text.Sentences[index].Start), Math.Min(content.End, text.Sentences[index].End));
    }

    private Answer AnswerOfWording(List<RemarkPart> parts)
    {
        var words = ShortWords.Answer(parts[0].Span.Of(context.Annotated[parts[0].Remark.Article].Layers(parts[0].Remark.Field).Text).Trim(' ', ',', '\n'));
        return context.AnswerOf(words, words, parts.Select(part => EvidenceOf(part.Remark, WithSource(part.Remark, part.Span), part.Span)));
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
    private static TextSpan SourceAndWords(Remark remark) => WithSource(remark, remark.Quotation.Content[0]);

    private static TextSpan WithSource(Remark remark, TextSpan words)
    {
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

    private QuestionDraft? Draft(QuestionKind kind, string text, ImmutableArray<Answer> answers, ImmutableArray<AnswerPair> relations, double later = OfQuoting)
    {
        var question = context.Ask(kind, text, answers, relations, "The articles quote the same words.");
        if (question.N < 2)
            return null;
        return new(question, Importance.Of(question, 0.3, 0) - later);
    }

    private Evidence EvidenceOf(Remark remark, TextSpan span, TextSpan? focus) =>
        context.EvidenceFor(remark.Article, remark.Field, span, focus is { } inner && span.Contains(inner) ? inner : null) with { AttributedTo = remark.Speaker.Described ?? remark.Speaker.Name };

    /// <param name="Remark">The remark.</param>
    /// <param name="Span">What of it stands for the words asked for.</param>
    /// <param name="Share">Share of these words that it holds, 0 to 1.</param>
    private sealed record RemarkPart(Remark Remark, TextSpan Span, double Share);

    private string Shortened(Remark remark) => ShortWords.Cut(Words(remark, remark.Quotation.Content[0]), LongestQuoted);

    /// <summary>The first sentence of the remark, cut only if it is very long.</summary>
    private string FirstSentence(Remark remark)
    {
        var (text, words) = (context.Annotated[remark.Article].Layers(remark.Field), remark.Quotation.Content[0]);
        var end = Math.Min(words.End, text.Sentences[text.SentenceAt(words.Start)].End);
        return ShortWords.CutAtClause(end - words.Start >= LongestQuoted / 2 ? Words(remark, new(words.Start, end)) : Words(remark, words), ShortWords.LongestWhole);
    }

    private string Words(Remark remark, TextSpan span) => Uttered(context.Annotated[remark.Article].Layers(remark.Field).Text, span).Of(context.Annotated[remark.Article].Layers(remark.Field).Text).Trim(' ', ',', '.', '\n').ReplaceLineEndings(" ");
}
