using System.Text;
using Crosscheck.Language.Conllu;

namespace Crosscheck.Training.Corpora;

/// <summary>A sentence with its gold annotation, its words set apart by one blank each.</summary>
/// <param name="Document">Name of its document.</param>
/// <param name="Text">The words joined by blanks.</param>
/// <param name="Tokens">Where each word stands in <paramref name="Text"/>.</param>
/// <param name="Gold">The treebank's annotation.</param>
internal sealed record TrainingSentence(string Document, string Text, TextSpan[] Tokens, ConlluSentence Gold)
{
    public static TrainingSentence From(string document, ConlluSentence gold) => From(document, gold, [.. gold.Words.Select(word => word.Form)]);

    /// <summary>The same annotation over other written forms.</summary>
    public TrainingSentence WithForms(string[] forms) => From(Document, Gold, forms);

    private static TrainingSentence From(string document, ConlluSentence gold, string[] forms)
    {
        var text = new StringBuilder();
        var tokens = new TextSpan[forms.Length];
        for (var index = 0; index < forms.Length; index++)
        {
            if (index > 0) text.Append(' ');
            tokens[index] = new(text.Length, text.Length + forms[index].Length);
            text.Append(forms[index]);
        }
        return new(document, text.ToString(), tokens, gold);
    }
}
