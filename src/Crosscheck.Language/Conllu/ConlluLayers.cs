using System.Collections.Immutable;
using System.Globalization;

namespace Crosscheck.Language.Conllu;

/// <summary>Turns the grammar layers of an annotated text into CoNLL-U sentences.</summary>
public static class ConlluLayers
{
    /// <param name="text">A text with sentences and tokens.</param>
    public static IEnumerable<ConlluSentence> Sentences(AnnotatedText text)
    {
        var number = 0;
        foreach (var sentence in text.Sentences)
        {
            number++;
            ImmutableArray<string> comments =
            [
                string.Create(CultureInfo.InvariantCulture, $"# sent_id = {number}"),
                "# text = " + string.Join(' ', sentence.Span.Of(text.Text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            ];
            yield return new(comments, Words(text, sentence), Surface(text, sentence));
        }
    }

    private static ImmutableArray<ConlluWord> Words(AnnotatedText text, Sentence sentence)
    {
        var words = ImmutableArray.CreateBuilder<ConlluWord>(sentence.EndToken - sentence.FirstToken);
        for (var index = sentence.FirstToken; index < sentence.EndToken; index++)
        {
            var token = text.Tokens[index];
            var head = token.Head < 0 ? -1 : token.Head - sentence.FirstToken;
            words.Add(new(token.Span.Of(text.Text), token.Lemma, token.Upos, token.Xpos, "_", head, token.Deprel));
        }
        return words.MoveToImmutable();
    }

    /// <summary>Words that touch and both hold letters or apostrophes are one written token: do|n't, John|'s.</summary>
    private static ImmutableArray<ConlluSurface> Surface(AnnotatedText text, Sentence sentence)
    {
        var surface = ImmutableArray.CreateBuilder<ConlluSurface>();
        for (var first = sentence.FirstToken; first < sentence.EndToken;)
        {
            var end = first + 1;
            while (end < sentence.EndToken && IsContracted(text, end)) end++;
            var form = text.Text[text.Tokens[first].Start..text.Tokens[end - 1].End];
            var touches = end < text.Tokens.Length && text.Tokens[end].Start == text.Tokens[end - 1].End;
            surface.Add(new(form, first - sentence.FirstToken, end - sentence.FirstToken, !touches));
            first = end;
        }
        return surface.ToImmutable();
    }

    private static bool IsContracted(AnnotatedText text, int index)
    {
        var (before, token) = (text.Tokens[index - 1], text.Tokens[index]);
        if (before.End != token.Start || !char.IsLetter(text.Text[before.End - 1])) return false;
        return char.IsLetter(text.Text[token.Start]) || (token.Span.Length > 1 && text.Text[token.Start] is '\'' or '’' && char.IsLetter(text.Text[token.Start + 1]));
    }
}
