using System.Text;

namespace Crosscheck.Language.Conllu;

/// <summary>Adds tags, lemmas and trees to CoNLL-U sentences, or makes such sentences from raw text. Safe to share among threads.</summary>
public sealed class ConlluAnnotator
{
    private readonly GrammarAnnotator _grammar;

    private ConlluAnnotator(GrammarAnnotator grammar) => _grammar = grammar;

    /// <summary>Loads models and lists from the program's own resources.</summary>
    /// <param name="thorough">True to take the slower, more accurate language models.</param>
    public static ConlluAnnotator Load(bool thorough = false) => new(GrammarAnnotator.Load(thorough));

    internal static ConlluAnnotator From(GrammarAnnotator grammar) => new(grammar);

    /// <summary>Splits and annotates raw text; a line feed ends a paragraph.</summary>
    public IEnumerable<ConlluSentence> Annotate(string text) => ConlluLayers.Sentences(_grammar.Annotate(text, headline: false));

    /// <summary>Annotates a sentence anew, keeping its words and comments.</summary>
    public ConlluSentence Annotate(ConlluSentence sentence)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>(sentence.Words.Length);
        foreach (var word in sentence.Words)
        {
            if (text.Length > 0) text.Append(' ');
            spans.Add(new(text.Length, text.Length + word.Form.Length));
            text.Append(word.Form);
        }
        var annotated = _grammar.Annotate(text.ToString(), spans, [spans.Count]);
        return sentence with
        {
            Words = [.. annotated.Tokens.Select((token, index) => new ConlluWord(sentence.Words[index].Form, token.Lemma, token.Upos, token.Xpos, "_", token.Head, token.Deprel))],
        };
    }
}
