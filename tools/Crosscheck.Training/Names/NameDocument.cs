namespace Crosscheck.Training.Names;

/// <summary>A document with gold names.</summary>
/// <param name="Name">Its name in the treebank.</param>
/// <param name="Sentences">The words of each sentence with their IOB2 labels, kinds as the corpus calls them.</param>
internal sealed record NameDocument(string Name, IReadOnlyList<(string[] Words, string[] Labels)> Sentences);
