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
    private readonly bool[] _isFinite;
    private readonly bool[] _isNominal;
    private readonly bool[] _isSubject;
    private readonly bool[] _isModifier;
    private readonly int _compound;
    private readonly int _subject;
    private readonly int _passiveSubject;

    private Parser(ParserNetwork[] networks)
    {
        _networks = networks;
        _root = Array.IndexOf(Relations, RootRelation);
        _passive = Array.IndexOf(Relations, PassiveRelation);
        _participle = Array.IndexOf(Tags, "VERB|VBN");
        _likeParticiple = [.. TakenForParticiple.Select(tag => Array.IndexOf(Tags, tag))];
        _isFinite = Array.ConvertAll(Tags, tag => tag is "VERB|VBD" or "VERB|VBZ" or "VERB|VBP");
        _isNominal = Array.ConvertAll(Tags, tag => tag.StartsWith("NOUN|", StringComparison.Ordinal) || tag.StartsWith("PROPN|", StringComparison.Ordinal));
        _isSubject = Array.ConvertAll(Relations, relation => relation.StartsWith("nsubj", StringComparison.Ordinal) || relation.StartsWith("csubj", StringComparison.Ordinal));
        _isModifier = Array.ConvertAll(Relations, relation => relation is "det" or "amod" or "nummod" or "compound");
        (_compound, _subject, _passiveSubject) = (Array.IndexOf(Relations, "compound"), Array.IndexOf(Relations, "nsubj"), Array.IndexOf(Relations, "nsubj:pass"));
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

    /// <param name="vectors">What the networks are told of words.</param>
    /// <param name="models">The network, and those that decide with it.</param>
    public static Parser From(WordVectors vectors, params ModelFile[] models) => new([.. models.Select(model => ParserNetwork.From(model, model.Name, vectors))]);

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
            AgreeOnSubjects(facts, first, end, work);
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

    /// <summary>A finite verb is no second part of a compound: a noun that hangs on it so is its subject, if it has none.</summary>
    private void AgreeOnSubjects(Span<WordFacts> facts, int first, int end, ParserWork work)
    {
        for (var word = first; word < end; word++)
        {
            var head = work.Heads[word] < 0 ? -1 : first + work.Heads[word];
            if (work.Relations[word] != _compound || head <= word || !_isFinite[facts[head].Tag] || !_isNominal[facts[word].Tag]) continue;
            bool subject = false, passive = false;
            for (var other = first; other < end; other++)
            {
                if (work.Heads[other] != head - first) continue;
                subject |= _isSubject[work.Relations[other]];
                passive |= work.Relations[other] == _passive;
            }
            if (subject) continue;
            work.Relations[word] = passive ? _passiveSubject : _subject;
            // Its article and adjectives went with it.
            for (var other = word - 1; other >= first && work.Heads[other] == head - first && _isModifier[work.Relations[other]]; other--) work.Heads[other] = word - first;
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
