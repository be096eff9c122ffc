using System.Runtime.InteropServices;
using Crosscheck.Language.Learning;
using Crosscheck.Language.Sentences;
using Crosscheck.Language.Tagging;
using Crosscheck.Language.Tokens;
using Crosscheck.Training.Corpora;

namespace Crosscheck.Training.Trainers;

/// <summary>Learns clusters of words used alike from the words of the treebanks and from raw news, tokenized as the program does.</summary>
internal sealed class ClusterTrainer(TextWriter log)
{
    private const int Classes = 400;
    private const int Rounds = 12;
    private const int LeastCount = 4;

    private static readonly WordTable NoWords = new(WordTable.Pack([]));

    /// <returns>The cluster, from 1, by hash of the word in lower case.</returns>
    public Dictionary<ulong, int> Learn(IReadOnlyList<TrainingSentence> treebank, IEnumerable<string> texts)
    {
        List<ulong[]> sentences = [.. treebank.Select(sentence => Words(sentence.Text, sentence.Tokens)), .. texts.SelectMany(Sentences)];
        var bigrams = WordBigrams.Count(sentences, LeastCount);
        log.WriteLine($"clusters: {sentences.Sum(sentence => sentence.Length)} words in text, {bigrams.Words.Count} kinds");
        return new ExchangeClustering(bigrams, Classes).Run(Rounds, (round, moved) => log.WriteLine($"clusters: round {round}, {moved} words moved"));
    }

    private static List<ulong[]> Sentences(string text)
    {
        var abbreviations = Abbreviations.Load();
        var openers = SentenceSplitter.LoadOpeners();
        var (tokens, ends) = (new List<TextSpan>(), new List<int>());
        Tokenizer.Load(abbreviations, openers).Tokenize(text, tokens);
        SentenceSplitter.Load(abbreviations, openers).Split(text, tokens, ends);
        var sentences = new List<ulong[]>();
        var first = 0;
        foreach (var end in ends)
        {
            sentences.Add(Words(text, CollectionsMarshal.AsSpan(tokens)[first..end]));
            first = end;
        }
        return sentences;
    }

    private static ulong[] Words(string text, ReadOnlySpan<TextSpan> tokens)
    {
        var facts = new WordFacts[tokens.Length];
        WordFactsReader.Read(text, tokens, NoWords, facts);
        return [.. facts.Select(fact => fact.Lower)];
    }
}
