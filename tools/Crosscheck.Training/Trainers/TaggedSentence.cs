using Crosscheck.Language.Tagging;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>A sentence with the tags a tagger gave it that had not seen it.</summary>
/// <param name="Sentence">The sentence and its gold tree.</param>
/// <param name="Facts">Its words as tagged.</param>
internal sealed record TaggedSentence(TrainingSentence Sentence, WordFacts[] Facts);
