using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Lexicons;

/// <summary>Nouns that tell of something that happens at a time, as against trades, offices, customs and sports, which WordNet also files under acts.</summary>
internal sealed class Happenings(WordNetReader wordNet)
{
    private static readonly HashSet<string> _standing =
    [
        "occupation", "role", "practice", "sport", "game", "training", "duty", "job", "custom", "habit", "education", "science", "art", "diversion", "worship", "market",
    ];

    private readonly Dictionary<SynsetKey, bool> _standingSynsets = [];

    public bool Contains(SynsetKey key) =>
        (LexicalClass)wordNet.Synsets[key].Class is LexicalClass.NounAct or LexicalClass.NounEvent or LexicalClass.NounPhenomenon or LexicalClass.NounProcess
        && !IsStanding(key);

    private bool IsStanding(SynsetKey key)
    {
        if (_standingSynsets.TryGetValue(key, out var known)) return known;
        _standingSynsets[key] = false;
        var synset = wordNet.Synsets[key];
        var standing = (LexicalClass)synset.Class == LexicalClass.NounAct
            && (_standing.Contains(synset.Words[0]) || synset.Pointers.Any(pointer => pointer.Symbol == "@" && IsStanding(pointer.Target)));
        return _standingSynsets[key] = standing;
    }
}
