namespace Crosscheck.Training.Names;

/// <summary>A document with gold names.</summary>
/// <param name="Name">Its name in the treebank.</param>
/// <param name="Sentences">The words of each sentence with their IOB2 labels, kinds as the corpus calls them.</param>
internal sealed record NameDocument(string Name, IReadOnlyList<(string[] Words, string[] Labels)> Sentences)
{
    /// <summary>The same document with its words written otherwise.</summary>
    public NameDocument Written(Func<string, string> write) => this with { Sentences = [.. Sentences.Select(sentence => (sentence.Words.Select(write).ToArray(), sentence.Labels))] };
}
