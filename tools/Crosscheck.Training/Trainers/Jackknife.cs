using Crosscheck.Language.Tagging;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>Tags training sentences by taggers that were trained on the others, so that the parser learns from tags as wrong as those it will meet.</summary>
internal static class Jackknife
{
    /// <param name="sentences">All training sentences.</param>
    /// <param name="folds">In how many parts to divide.</param>
    /// <param name="headlines">Share of the shorter sentences that come a second time, written as headlines.</param>
    /// <param name="seed">Seed of the choice of these.</param>
    /// <param name="train">Trains a tagger on a part.</param>
    public static IReadOnlyList<TaggedSentence> Tag(IReadOnlyList<TrainingSentence> sentences, int folds, double headlines, int seed, Func<IReadOnlyList<TrainingSentence>, Tagger> train)
    {
        var tagged = new TaggedSentence[sentences.Count];
        var copies = new List<TaggedSentence>();
        var random = new SeededRandom(seed);
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = train([.. sentences.Where((_, index) => FoldOf(index) != fold)]);
            for (var index = 0; index < sentences.Count; index++)
            {
                if (FoldOf(index) != fold) continue;
                tagged[index] = Tagged(tagger, sentences[index]);
                if (random.NextDouble() < headlines && HeadlineCopies.Of(sentences[index], random) is { } copy) copies.Add(Tagged(tagger, copy));
            }
        }
        return [.. tagged, .. copies];

        // Blocks of ten sentences keep most of a document in one fold.
        int FoldOf(int index) => index / 10 % folds;
    }

    private static TaggedSentence Tagged(Tagger tagger, TrainingSentence sentence)
    {
        var facts = new WordFacts[sentence.Tokens.Length];
        tagger.Tag(sentence.Text, sentence.Tokens, facts);
        return new(sentence, facts);
    }
}
