using Crosscheck.Language.Tagging;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>Tags training sentences by taggers that were trained on the others, so that the parser learns from tags as wrong as those it will meet.</summary>
internal static class Jackknife
{
    /// <param name="sentences">All training sentences.</param>
    /// <param name="folds">In how many parts to divide.</param>
    /// <param name="train">Trains a tagger on a part.</param>
    public static IReadOnlyList<TaggedSentence> Tag(IReadOnlyList<TrainingSentence> sentences, int folds, Func<IReadOnlyList<TrainingSentence>, Tagger> train)
    {
        var tagged = new TaggedSentence[sentences.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = train([.. sentences.Where((_, index) => FoldOf(index) != fold)]);
            for (var index = 0; index < sentences.Count; index++)
            {
                if (FoldOf(index) != fold) continue;
                var facts = new WordFacts[sentences[index].Tokens.Length];
                tagger.Tag(sentences[index].Text, sentences[index].Tokens, facts);
                tagged[index] = new(sentences[index], facts);
            }
        }
        return tagged;

        // Blocks of ten sentences keep most of a document in one fold.
        int FoldOf(int index) => index / 10 % folds;
    }
}
