using Crosscheck.Language;
using Crosscheck.Language.Conllu;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Tagging;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training.Corpora;

/// <summary>Sentences of the raw news with the trees that trained networks give them together: what a further network can learn besides the treebanks.</summary>
internal static class ParsedNews
{
    private const int FewestWords = 6;
    private const int MostWords = 40;

    /// <param name="news">The texts.</param>
    /// <param name="open">Opens a model by its name.</param>
    /// <param name="networks">The networks that join the first one.</param>
    /// <param name="each">Every how many sentences one is taken.</param>
    public static IEnumerable<TaggedSentence> Read(RawText news, Func<string, ModelFile> open, string[] networks, int each)
    {
        var teacher = ConlluAnnotator.From(GrammarAnnotator.Load(open, networks));
        var tagger = Tagger.From(open(Tagger.ModelName));
        var number = 0;
        foreach (var sentence in news.Read().SelectMany(teacher.Annotate))
        {
            if (sentence.Words.Length is < FewestWords or > MostWords || ++number % each != 0) continue;
            var learnt = TrainingSentence.From("", sentence);
            var facts = new WordFacts[learnt.Tokens.Length];
            tagger.Tag(learnt.Text, learnt.Tokens, facts);
            yield return new(learnt, facts);
        }
    }
}
