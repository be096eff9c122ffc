namespace Crosscheck.Training.Networks;

/// <summary>How a network is trained.</summary>
/// <param name="Vector">Width of the vectors of words and parts of words.</param>
/// <param name="Half">Width of one direction of the recurrent layers.</param>
/// <param name="Layers">How many layers.</param>
/// <param name="Arc">Width of the vectors for arcs.</param>
/// <param name="Label">Width of the vectors for relations.</param>
/// <param name="Epochs">Rounds over the corpus.</param>
/// <param name="Batch">Words that are learnt from together.</param>
/// <param name="Rate">Greatest rate of learning; it rises in the first round and then falls in a straight line to nothing.</param>
/// <param name="Dropout">Share of each layer's input that is hidden in training.</param>
/// <param name="TagWeight">What an error in a tag weighs.</param>
/// <param name="Unknown">Share of words whose outer vector is hidden in training, so that what the sentence shows of a word counts too.</param>
/// <param name="Averaged">Over how many of the last rounds the weights are averaged; 0 takes those of the end.</param>
/// <param name="Halved">True to store weights as floats of 16 bits.</param>
internal sealed record NetworkSettings(int Vector, int Half, int Layers, int Arc, int Label, int Epochs, int Batch = 600, double Rate = 0.002, double Dropout = 0.3, float TagWeight = 0.5f, double Unknown = 0, int Averaged = 0, bool Halved = false);
