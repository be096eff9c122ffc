using System.Collections.Immutable;
using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Tellings;

/// <summary>Sentences of several articles that tell the same.</summary>
/// <param name="Sentences">In order of articles, headlines first.</param>
/// <param name="Sureness">Of each sentence, the mean log odds with those of other articles.</param>
internal sealed record Telling(ImmutableArray<ToldSentence> Sentences, ImmutableArray<double> Sureness);

/// <summary>All tellings of a story.</summary>
internal sealed class StoryTellings
{
    /// <summary>Log odds from which two sentences are taken to tell the same though their groups did not become one.</summary>
    private const double Alike = 0;

    private readonly Dictionary<SentencePlace, int> _groupOf = [];
    private readonly HashSet<SentencePlaces> _alike = [];

    /// <param name="sentences">All sentences of the story.</param>
    /// <param name="groups">Indexes of sentences, ascending.</param>
    /// <param name="pairs">Pairs with their log odds.</param>
    public StoryTellings(ImmutableArray<ToldSentence> sentences, List<List<int>> groups, List<SentencePair> pairs)
    {
        var inGroup = new int[sentences.Length];
        Array.Fill(inGroup, -1);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var member in groups[group])
            {
                inGroup[member] = group;
                _groupOf[SentencePlace.Of(sentences[member])] = group;
            }
        }
        var sum = new double[sentences.Length];
        foreach (var pair in pairs)
        {
            if (pair.Score >= Alike)
                _alike.Add(SentencePlaces.Of(sentences[pair.A], sentences[pair.B]));
            if (inGroup[pair.A] >= 0 && inGroup[pair.A] == inGroup[pair.B])
            {
                sum[pair.A] += pair.Score - SentenceLikeness.Nothing;
                sum[pair.B] += pair.Score - SentenceLikeness.Nothing;
            }
        }
        All = [.. groups.Select(group => new Telling(
            [.. group.Select(member => sentences[member])],
            [.. group.Select(member => SentenceLikeness.Nothing + (sum[member] / Math.Max(1, group.Count(other => sentences[other].Article != sentences[member].Article))))]))];
    }

    public ImmutableArray<Telling> All { get; }

    /// <summary>True if the two sentences stand in one telling, or are as like as if they did.</summary>
    public bool AreOne(Statement a, Statement b) =>
        _alike.Contains(SentencePlaces.Of(a, b)) || _groupOf.TryGetValue(SentencePlace.Of(a), out var left) && _groupOf.TryGetValue(SentencePlace.Of(b), out var right) && left == right;
}
