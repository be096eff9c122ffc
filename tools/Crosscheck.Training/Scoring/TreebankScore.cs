using System.Diagnostics;
using Crosscheck.Language;
using Crosscheck.Language.Conllu;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Parsing;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Scoring;

/// <summary>Scores the built-in models on gold words: the same counts as the shared scorer, and the speed on one thread.</summary>
internal static class TreebankScore
{
    public static void Print(Treebanks banks, string part, Func<string, ModelFile> models, bool thorough, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var annotator = ConlluAnnotator.From(GrammarAnnotator.Load(models, thorough ? Parser.ThoroughNames : []));
        output.WriteLine($"loaded in {clock.Elapsed.TotalMilliseconds:F0} ms");
        foreach (var name in new[] { "ewt", "gum" })
        {
            var gold = Treebanks.Read(banks.PathOf(name, part));
            var system = gold.Select(sentence => annotator.Annotate(sentence.Gold)).ToList();
            clock.Restart();
            foreach (var sentence in gold) annotator.Annotate(sentence.Gold);
            var speed = gold.Sum(sentence => sentence.Tokens.Length) / clock.Elapsed.TotalSeconds;
            output.WriteLine($"{name} {part}: {Line(system, gold)}  {speed:F0} words/s");
            var news = Enumerable.Range(0, gold.Count).Where(index => gold[index].Document.StartsWith("GUM_news", StringComparison.Ordinal)).ToList();
            if (news.Count > 0) output.WriteLine($"{name} {part}, news: {Line([.. news.Select(index => system[index])], [.. news.Select(index => gold[index])])}");
        }
    }

    private static string Line(IReadOnlyList<ConlluSentence> system, IReadOnlyList<TrainingSentence> gold)
    {
        int words = 0, upos = 0, xpos = 0, lemmas = 0, heads = 0, arcs = 0;
        for (var index = 0; index < gold.Count; index++)
        {
            for (var at = 0; at < gold[index].Gold.Words.Length; at++)
            {
                var (mine, right) = (system[index].Words[at], gold[index].Gold.Words[at]);
                words++;
                if (mine.Upos == right.Upos) upos++;
                if (mine.Xpos == right.Xpos) xpos++;
                if (mine.Lemma == right.Lemma) lemmas++;
                if (mine.Head != right.Head) continue;
                heads++;
                if (Universal(mine.Deprel) == Universal(right.Deprel)) arcs++;
            }
        }
        return $"UPOS {Share(upos)} XPOS {Share(xpos)} lemma {Share(lemmas)} UAS {Share(heads)} LAS {Share(arcs)}";

        string Share(int count) => $"{100.0 * count / words:F2}";
    }

    private static string Universal(string relation) => relation.Split(':')[0];
}
