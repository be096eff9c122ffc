using System.Text;
using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Questions;

/// <summary>Phrases of one statement in words that stand by themselves in a question.</summary>
internal sealed class PhraseText(StoryContext context, ArticleStatements statements, Statement statement)
{
    /// <summary>Words; what follows so many is left out.</summary>
    public const int Longest = 8;

    /// <summary>Units of a word in capitals; shorter ones are acronyms.</summary>
    private const int LeastShouted = 5;

    private AnnotatedText Text => statements.Text;

    /// <summary>The phrase in words that stand by themselves; null for a pronoun that refers to nothing known.</summary>
    public string? Of(Argument argument)
    {
        var token = Text.Tokens[argument.Head];
        // "One", "the other", "some": what they stand for is told elsewhere.
        if (token.Upos is "NUM" or "DET" || (token.Lemma is "one" or "other" or "another" or "some" or "many" or "most" or "both" or "each" or "all" && token.Upos != "PROPN"))
            return null;
        if (token.Upos == "PRON")
        {
            if (argument.Entity >= 0)
                return context.Entities.All[argument.Entity].Name;
            return token.Lemma is "I" or "i" or "we" && statement.Voice is { } voice ? voice : null;
        }
        return Of(argument.Span);
    }

    public string? Of(TextSpan span)
    {
        var (first, end) = Text.TokensIn(span);
        // "Herald In 2014 the union": a phrase with a preposition and a capital in its middle is no phrase.
        for (var token = first + 1; token < end; token++)
        {
            if (Text.Tokens[token].Upos == "ADP" && char.IsUpper(Text.Text[Text.Tokens[token].Start]) && Text.Text[Text.Tokens[token].Start..Text.Tokens[token].End] is not ("Of" or "For" or "In" or "On" or "And") | Text.Times.Any(time => time.Span.Overlaps(Text.Tokens[Math.Min(token + 1, end - 1)].Span)))
                return null;
        }
        return first >= end ? null : Words(first, Math.Min(end - 1, first + Longest - 1));
    }

    /// <summary>Words of a run of tokens as they stand, the first in lower case if only the sentence raised it.</summary>
    public string? Words(int first, int last)
    {
        while (last > first && Text.Tokens[last].Upos is "PUNCT" or "ADP" or "DET" or "CCONJ" or "SCONJ")
            last--;
        var words = new TextSpan(Text.Tokens[first].Start, Text.Tokens[last].End).Of(Text.Text);
        if (statement.Field == EvidenceField.Title)
            words = LowerCased(first, last);
        if (words.AsSpan().ContainsAny('\n', '“', '”') || words.Contains('"', StringComparison.Ordinal) || words.Contains(" '", StringComparison.Ordinal) || words.Contains('‘', StringComparison.Ordinal))
            return null;
        var raised = (Text.Sentences[statement.Sentence].FirstToken == first || Text.Tokens[first].Upos is "DET" or "PRON" or "NUM") && Text.Tokens[first].Upos is not ("PROPN" or "X") && !QuestionLine.IsOfName(statements, first);
        // "HACKERS are feared": a first word in capitals, as some papers set it.
        if (raised && Text.Tokens[first] is { Upos: "NOUN" } opening && opening.End - opening.Start >= LeastShouted && !words.AsSpan(0, opening.End - opening.Start).ContainsAnyInRange('a', 'z'))
            return words[..(opening.End - opening.Start)].ToLowerInvariant() + words[(opening.End - opening.Start)..];
        return raised ? LetterCase.Lowered(words) : words;
    }

    /// <summary>Headlines raise every word; in a question only names keep their capitals.</summary>
    private string LowerCased(int first, int last)
    {
        var words = new StringBuilder();
        for (var token = first; token <= last; token++)
        {
            if (token > first)
                words.Append(Text.Text, Text.Tokens[token - 1].End, Text.Tokens[token].Start - Text.Tokens[token - 1].End);
            words.Append(QuestionLine.FormOf(statements, statement, token));
        }
        return words.ToString();
    }

    public bool IsPlural(Argument argument)
    {
        var token = Text.Tokens[argument.Head];
        return token.Xpos is "NNS" or "NNPS" || token.Lemma is "they" or "we" or "these" or "those" || statements.Grammar.Child(argument.Head, "conj") >= 0;
    }
}
