using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Lexicons;

/// <summary>Turns WordNet and the hand-made list into the bytes that <see cref="WordTable"/> reads. The same input gives the same bytes.</summary>
internal sealed class WordTableCompiler
{
    /// <summary>A hypernym with more direct hyponyms than this is too general to relate two words ("change", "move", "person").</summary>
    private const int MostVerbHyponyms = 30;
    private const int MostNounHyponyms = 60;

    private const int UsualSenses = 2;

    private readonly WordNetReader _wordNet;
    private readonly NewsWords _news;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(string Lemma, char Pos), int> _entryIndex = [];
    private readonly List<SynsetKey> _synsets = [];
    private readonly Dictionary<SynsetKey, int> _synsetIndex = [];

    public WordTableCompiler(WordNetReader wordNet, NewsWords news)
    {
        (_wordNet, _news) = (wordNet, news);
        AddEntries();
        AddGroups();
        AddDerivations();
    }

    public byte[] Compile()
    {
        var (synsets, steps) = Hierarchy();
        return WordTableWriter.Write(_entries, synsets, steps, Opposites());
    }

    private void AddEntries()
    {
        var selection = new WordSelection(_wordNet);
        var words = new List<Entry>();
        foreach (var ((lemma, pos), all) in _wordNet.Entries)
        {
            var senses = selection.SensesOf(lemma, pos, all);
            if (senses.Length > 0) words.Add(new(lemma, pos, senses, selection.WeightsOf(lemma, senses)));
        }
        var known = words.Select(word => (word.Lemma, word.Pos)).ToHashSet();
        var lemmas = words.Select(word => word.Lemma).ToHashSet(StringComparer.Ordinal);
        var added = _news.Groups.SelectMany(group => group)
            .Concat(_news.Events.Concat(_news.Standing).Select(lemma => (lemma, 'n')))
            .Concat(_news.Apart.SelectMany(apart => apart).Where(lemma => !lemmas.Contains(lemma)).Select(lemma => (lemma, 'n')))
            .Where(word => !known.Contains(word));
        words.AddRange(added.Distinct().Select(word => new Entry(word.Item1, word.Item2, [], [])));
        _entries.AddRange(words.OrderBy(word => word.Key, ByteOrder.Instance));
        for (var i = 0; i < _entries.Count; i++)
        {
            _entryIndex.Add((_entries[i].Lemma, _entries[i].Pos), i);
            foreach (var sense in _entries[i].Senses) _synsetIndex.TryAdd(sense, 0);
        }
        foreach (var key in _synsetIndex.Keys.OrderBy(key => key.Pos).ThenBy(key => key.Offset))
        {
            _synsetIndex[key] = _synsets.Count;
            _synsets.Add(key);
        }
        foreach (var entry in _entries)
            for (var i = 0; i < entry.Senses.Length; i++) entry.OwnSenses.Add(Sense.Pack(_synsetIndex[entry.Senses[i]], entry.Weights[i]));
    }

    private void AddGroups()
    {
        for (var group = 0; group < _news.Groups.Count; group++)
            foreach (var word in _news.Groups[group]) _entries[_entryIndex[word]].AddedSenses.Add(Sense.Pack(_synsets.Count + group, 15));
        foreach (var lemma in _news.Events) Mark(lemma, EventMark);
        foreach (var lemma in _news.Standing) Mark(lemma, EventMark + 1);
    }

    /// <summary>A sense of no weight: it relates to nothing and settles what the noun is.</summary>
    private void Mark(string lemma, int synset) => _entries[_entryIndex[(lemma, 'n')]].Marks.Add(Sense.Pack(synset, 0));

    private int EventMark => _synsets.Count + _news.Groups.Count;

    private void AddDerivations()
    {
        for (var from = 0; from < _entries.Count; from++)
        {
            var entry = _entries[from];
            for (var sense = 0; sense < entry.Senses.Length; sense++)
            {
                var synset = _wordNet.Synsets[entry.Senses[sense]];
                foreach (var pointer in synset.Pointers.Where(pointer => pointer.Symbol is "+" or "<" or "\\" && pointer.SourceWord > 0 && synset.Words[pointer.SourceWord - 1] == entry.Lemma))
                    Link(from, sense, pointer);
            }
        }
    }

    private void Link(int from, int sense, WordNetPointer pointer)
    {
        var word = (_wordNet.Synsets[pointer.Target].Words[pointer.TargetWord - 1], pointer.Target.Pos);
        if (!_entryIndex.TryGetValue(word, out var to)) return;
        var targetSense = Array.IndexOf(_entries[to].Senses, pointer.Target);
        if (targetSense < 0) return;
        var weight = Math.Min(_entries[from].Weights[sense], _entries[to].Weights[targetSense]);
        _entries[from].Derivations.Add(Derivation.Pack(to, targetSense, weight));
        if (sense < UsualSenses && targetSense < UsualSenses) LinkToGroups(from, to, weight);
        // Participles and pertainyms point one way in WordNet; a relation of words holds both ways.
        if (pointer.Symbol != "+") _entries[to].Derivations.Add(Derivation.Pack(from, sense, weight));
    }

    /// <summary>What is formed from a usual sense of a word shares the groups of news words that the word stands in.</summary>
    private void LinkToGroups(int from, int to, int weight)
    {
        var first = _entries[to].Senses.Length;
        for (var i = 0; i < _entries[to].AddedSenses.Count && first + i < Derivation.MostSenses; i++)
            _entries[from].Derivations.Add(Derivation.Pack(to, first + i, weight));
    }

    private (uint[] Synsets, SortedSet<(int, int)> Steps) Hierarchy()
    {
        var hyponyms = new Dictionary<SynsetKey, int>();
        foreach (var pointer in _wordNet.Synsets.Values.SelectMany(synset => synset.Pointers).Where(pointer => pointer.Symbol == "@"))
            hyponyms[pointer.Target] = hyponyms.GetValueOrDefault(pointer.Target) + 1;
        var happenings = new Happenings(_wordNet);
        var packed = new uint[EventMark + 2];
        var more = new SortedSet<(int, int)>();
        for (var i = 0; i < _synsets.Count; i++)
        {
            var synset = _wordNet.Synsets[_synsets[i]];
            var targets = synset.Pointers.Where(pointer => IsStep(pointer, hyponyms) && _synsetIndex.ContainsKey(pointer.Target))
                .Select(pointer => _synsetIndex[pointer.Target]).Distinct().ToArray();
            foreach (var target in targets.Skip(1)) more.Add((i, target));
            packed[i] = Synset.Pack(targets.Length > 0 ? targets[0] : -1, synset.Class, targets.Length > 1, happenings.Contains(_synsets[i]));
        }
        for (var i = _synsets.Count; i < packed.Length; i++) packed[i] = Synset.Pack(-1, (int)LexicalClass.Added, false, i == EventMark);
        return (packed, more);
    }

    private static bool IsStep(WordNetPointer pointer, Dictionary<SynsetKey, int> hyponyms) => pointer.Symbol switch
    {
        "@" or "*" => hyponyms.GetValueOrDefault(pointer.Target) <= (pointer.Target.Pos == 'n' ? MostNounHyponyms : MostVerbHyponyms),
        ">" or "$" or "&" => true,
        _ => false,
    };

    private SortedSet<(int, int)> Opposites()
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var synset in _wordNet.Synsets.Values)
            foreach (var pointer in synset.Pointers.Where(pointer => pointer.Symbol == "!"))
                if (_entryIndex.TryGetValue((synset.Words[pointer.SourceWord - 1], pointer.Target.Pos), out var from)
                    && _entryIndex.TryGetValue((_wordNet.Synsets[pointer.Target].Words[pointer.TargetWord - 1], pointer.Target.Pos), out var to))
                    Oppose(pairs, from, to);
        foreach (var lemmas in _news.Apart)
            foreach (var one in lemmas.SelectMany(EntriesOf))
                foreach (var other in lemmas.SelectMany(EntriesOf).Where(other => _entries[other].Lemma != _entries[one].Lemma))
                    Oppose(pairs, one, other);
        return pairs;
    }

    private static void Oppose(SortedSet<(int, int)> pairs, int one, int other)
    {
        pairs.Add((one, other));
        pairs.Add((other, one));
    }

    private IEnumerable<int> EntriesOf(string lemma) =>
        "nvar".Select(pos => _entryIndex.GetValueOrDefault((lemma, pos), -1)).Where(entry => entry >= 0);
}
