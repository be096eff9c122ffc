using System.Text;
using Crosscheck.Language.Conllu;
using Crosscheck.Language.Learning;
using Crosscheck.Training.Corpora;
using Crosscheck.Training.Scoring;

namespace Crosscheck.Training;

/// <summary>The commands of the training tool.</summary>
internal static class TrainingProgram
{
    private const string Usage = """
        train --shared DIR [--models DIR] [--only tagger|lemmas|parser]   trains the models from the corpora in DIR
        score --shared DIR [--part dev|test] [--models DIR]              scores the models on the treebanks, gold words
        conllu [--gold-tokens] IN OUT.conllu                             annotates raw text, or the words of a CoNLL-U file
        """;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var options = Options.Parse(args);
        switch (options.Command)
        {
            case "train" when options.Value("shared") is { } shared:
                new GrammarTraining(new Treebanks(shared), new RawText(shared), options.Value("models") ?? Options.FindModels(), errors).Run(options.Value("only"));
                return 0;
            case "score" when options.Value("shared") is { } shared:
                TreebankScore.Print(new Treebanks(shared), options.Value("part") ?? "dev", Models(options.Value("models")), output);
                return 0;
            case "conllu" when options.Arguments is [var input, var target]:
                Annotate(input, target, options.Has("gold-tokens"));
                return 0;
            default:
                errors.WriteLine(Usage);
                return 2;
        }
    }

    private static Func<string, ModelFile> Models(string? folder) =>
        folder is null ? ModelFile.Load : name => ModelFile.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".model")));

    private static void Annotate(string input, string target, bool goldTokens)
    {
        var annotator = ConlluAnnotator.Load();
        using var reader = new StreamReader(input);
        using var writer = new StreamWriter(target, append: false, new UTF8Encoding(false));
        var sentences = goldTokens ? ConlluReader.Read(reader).Select(annotator.Annotate) : annotator.Annotate(reader.ReadToEnd());
        foreach (var sentence in sentences) ConlluWriter.Write(writer, sentence);
    }
}
