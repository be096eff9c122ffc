namespace Crosscheck.Training.Trainers;

/// <summary>How a tagger is trained.</summary>
/// <param name="Epochs">Rounds over the corpus.</param>
/// <param name="LeastUpdates">How often a feature must have been updated before it has a say.</param>
/// <param name="Margin">By how much the right tag must lead for no update to be made.</param>
/// <param name="Smallest">Averages nearer to zero than this are left out.</param>
internal sealed record TagSettings(int Epochs, int LeastUpdates, int Margin, double Smallest);
