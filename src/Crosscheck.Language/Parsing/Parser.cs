using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;
using Crosscheck.Language.Tagging;

namespace Crosscheck.Language.Parsing;

/// <summary>
/// Decides tags and builds dependency trees with one root by the summed scores of one network or several. Safe to share among threads; each brings its own work.
/// </summary>
internal sealed class Parser
{
    public const string ModelName = "parser";

    /// <summary>Networks that join the first one when more accuracy is worth more time.</summary>
    public static readonly string[] ThoroughNames = ["parser-wide-1", "parser-wide-2"];

    private const string RootRelation = "root";
    private const string PassiveRelation = "aux:pass";
    private static readonly string[] TakenForParticiple = ["ADJ|JJ", "VERB|VBD"];

    private readonly ParserNetwork[] _networks;
    private readonly int _root;
    private readonly int _passive;
    private readonly int _participle;
    private readonly int[] _likeParticiple;

    private Parser(ParserNetwork[] networks)
    {
        _networks = networks;
        _root = Array.IndexOf(Relations, RootRelation);
        _passive = Array.IndexOf(Relations, PassiveRelation);
        _participle = Array.IndexOf(Tags, "VERB|VBN");
        _likeParticiple = [.. TakenForParticiple.Select(tag => Array.IndexOf(Tags, tag))];
        foreach (var network in networks)
        {
            if (!network.Relations.AsSpan().SequenceEqual(Relations) || !network.Tags.AsSpan().SequenceEqual(Tags))
                throw new InvalidDataException("networks that are to decide together have other labels: retrain them");
        }
    }

    /// <summary>Names of relations by number.</summary>
    public string[] Relations => _networks[0].Relations;

    /// <summary>Names of joint tags by number; the tagger's.</summary>
    public string[] Tags => _networks[0].Tags;

    /// <param name="models">The network, and those that decide with it.</param>
    public static Parser From(params ModelFile[] models) => new([.. models.Select(model => ParserNetwork.From(model, model.Name))]);

    public ParserWork Work() => new(_networks.Length);

    /// <summary>Parses sentences together; a word's head is left as its place in the sentence, -1 for the root.</summary>
    /// <param name="facts">The words of all sentences, tagged; tags are decided anew.</param>
    /// <param name="ends">Index one past the last word of each sentence.</param>
    /// <param name="work">Buffers, and the result.</param>
    public void Parse(Span<WordFacts> facts, ReadOnlySpan<int> ends, ParserWork work)
    {
        work.Reserve(facts.Length, _networks[0].Shape.PaddedRelations);
        for (var index = 0; index < _networks.Length; index++) _networks[index].Run(facts, ends, work.Networks[index]);
        DecideTags(facts, work);
        var first = 0;
        foreach (var end in ends)
        {
            var heads = work.Heads.AsSpan(first, end - first);
            work.Decoder.Decode(ScoreArcs(first, end, work), heads);
            for (var word = first; word < end; word++) work.Relations[word] = heads[word - first] < 0 ? _root : Relation(first, word - first, heads[word - first], work);
            AgreeOnPassives(facts, first, end, work);
            first = end;
        }
    }

    private void DecideTags(Span<WordFacts> facts, ParserWork work)
    {
        Span<float> sums = stackalloc float[Tags.Length];
        for (var word = 0; word < facts.Length; word++)
        {
            sums.Clear();
            for (var index = 0; index < _networks.Length; index++)
            {
                var scores = _networks[index].TagScores(work.Networks[index], word);
                for (var tag = 0; tag < sums.Length; tag++) sums[tag] += scores[tag];
            }
            facts[word].Tag = IndexOfMost(sums, -1);
        }
    }

    /// <summary>What the tree takes for a passive is a participle, though its tag was decided apart.</summary>
    private void AgreeOnPassives(Span<WordFacts> facts, int first, int end, ParserWork work)
    {
        for (var word = first; word < end; word++)
        {
            if (work.Relations[word] != _passive || work.Heads[word] < 0) continue;
            ref var tag = ref facts[first + work.Heads[word]].Tag;
            if (_participle >= 0 && _likeParticiple.Contains(tag)) tag = _participle;
        }
    }

    private ArcScores ScoreArcs(int first, int end, ParserWork work)
    {
        var sum = _networks[0].ScoreArcs(work.Networks[0], first, end);
        for (var index = 1; index < _networks.Length; index++) sum.Add(_networks[index].ScoreArcs(work.Networks[index], first, end));
        return sum;
    }

    private int Relation(int first, int dependent, int head, ParserWork work)
    {
        var sums = work.RelationScores.AsSpan();
        _networks[0].ScoreRelations(work.Networks[0], first, dependent, head, sums);
        for (var index = 1; index < _networks.Length; index++)
        {
            var more = work.MoreRelationScores.AsSpan();
            _networks[index].ScoreRelations(work.Networks[index], first, dependent, head, more);
            for (var relation = 0; relation < Relations.Length; relation++) sums[relation] += more[relation];
        }
        return IndexOfMost(sums[..Relations.Length], _root);
    }

    private static int IndexOfMost(ReadOnlySpan<float> scores, int barred)
    {
        var best = barred == 0 ? 1 : 0;
        for (var index = best + 1; index < scores.Length; index++)
        {
            if (scores[index] > scores[best] && index != barred) best = index;
        }
        return best;
    }
}
