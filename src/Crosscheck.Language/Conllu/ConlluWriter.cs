using System.Globalization;

namespace Crosscheck.Language.Conllu;

/// <summary>Writes CoNLL-U with LF line ends.</summary>
public static class ConlluWriter
{
    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        foreach (var comment in sentence.Comments) writer.Write(comment + "\n");
        foreach (var token in sentence.Surface)
        {
            var space = token.SpaceAfter ? "_" : "SpaceAfter=No";
            if (token.EndWord - token.FirstWord > 1)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{token.FirstWord + 1}-{token.EndWord}\t{token.Form}\t_\t_\t_\t_\t_\t_\t_\t{space}\n"));
            for (var index = token.FirstWord; index < token.EndWord; index++)
                Write(writer, sentence.Words[index], index, token.EndWord - token.FirstWord > 1 ? "_" : space);
        }
        writer.Write('\n');
    }

    private static void Write(TextWriter writer, ConlluWord word, int index, string space) => writer.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{index + 1}\t{word.Form}\t{Field(word.Lemma)}\t{Field(word.Upos)}\t{Field(word.Xpos)}\t{Field(word.Features)}\t{word.Head + 1}\t{Field(word.Deprel)}\t_\t{space}\n"));

    private static string Field(string value) => value.Length == 0 ? "_" : value;
}
