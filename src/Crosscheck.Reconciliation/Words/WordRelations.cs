namespace Crosscheck.Reconciliation.Words;

/// <summary>How near two words are in meaning, and what sort of thing a word names. From WordNet and a list of news words; safe to share among threads.</summary>
/// <remarks>Lemmas are lower case, parts of a compound joined by underscores (<c>take_in</c>); parts of speech are n, v, a and r.</remarks>
internal sealed class WordRelations
{
    private const double Derived = 0.9;
    private const double SharedBase = 0.8;
    private const double Synonym = 0.8;
    private const double SynonymOfDerived = 0.65;
    private const double OneStep = 0.6;
    private const double StepOfDerived = 0.5;

    /// <summary>Below this the senses that meet are too rare to mean anything.</summary>
    private const double Floor = 0.35;

    private static readonly Lazy<WordRelations> _shared = new(Load);

    [ThreadStatic]
    private static RelatednessCache? _cache;

    private readonly WordTable _table;
    private readonly Lexemes _lexemes;

    private WordRelations(WordTable table) => (_table, _lexemes) = (table, new(table));

    /// <summary>The list that ships with the program, read on first use.</summary>
    public static WordRelations Shared => _shared.Value;

    /// <summary>1 for the same word, about 0.9 for one formed from the other, 0.8 for synonyms, 0.6 for one step of generality or a derived synonym, 0 for the rest; symmetric.</summary>
    public double Relatedness(string a, char posA, string b, char posB)
    {
        if (posA == posB && string.Equals(a, b, StringComparison.Ordinal)) return 1;
        var cache = _cache ??= new();
        if (cache.TryGet(a, posA, b, posB, out var known)) return known;
        var relatedness = WorkOut(a, posA, b, posB);
        cache.Set(a, posA, b, posB, relatedness);
        return relatedness;
    }

    private double WorkOut(string a, char posA, string b, char posB)
    {
        var all = _table.FindAll(a);
        var others = _table.FindAll(b);
        int one = _table.Pick(all, posA), other = _table.Pick(others, posB);
        if (one < 0 || other < 0 || Opposed(all, others)) return 0;
        var best = Math.Max(Formation(one, other), Meaning(one, other));
        return best < Floor ? 0 : best;
    }

    /// <summary>True if the two are opposites in some sense, in whatever part of speech.</summary>
    public bool Antonyms(string a, string b) => Opposed(_table.FindAll(a), _table.FindAll(b));

    /// <summary>The class in which the word is mostly used; <see cref="LexicalClass.Unknown"/> if the list lacks it.</summary>
    public LexicalClass ClassOf(string lemma, char pos) => _lexemes.ClassOf(lemma, pos);

    /// <summary>True if one of the word's three most usual senses, in whatever part of speech, lies in the class.</summary>
    public bool MayBe(string lemma, LexicalClass @class) => _lexemes.MayBe(lemma, @class);

    /// <summary>True if any sense of the noun lies in the class.</summary>
    public bool HasNounSense(string lemma, LexicalClass @class) => _lexemes.HasNounSense(lemma, @class);

    /// <summary>True if the noun mostly tells of something that happens (raid, arrest, deal); an unknown compound is judged by its last part.</summary>
    public bool IsEventNoun(string lemma) => _lexemes.IsEventNoun(lemma);

    /// <summary>True if the noun mostly names a person; an unknown compound is judged by its last part.</summary>
    public bool IsPersonNoun(string lemma) => _lexemes.IsPersonNoun(lemma);

    private static WordRelations Load() => new(new(ResourceBytes.Open("words.bin")));

    private double Formation(int one, int other)
    {
        var best = 0.0;
        var mine = _table.DerivationsOf(one);
        var theirs = _table.DerivationsOf(other);
        for (var i = 0; i < mine.Count; i++)
        {
            if (mine[i].Entry == other) best = Math.Max(best, Derived * Math.Min(1, 0.4 + mine[i].Weight));
            for (var j = 0; j < theirs.Count; j++)
                if (mine[i].Entry == theirs[j].Entry && mine[i].SenseIndex == theirs[j].SenseIndex) best = Math.Max(best, SharedBase * Math.Min(mine[i].Weight, theirs[j].Weight));
        }
        return best;
    }

    private double Meaning(int one, int other)
    {
        var mine = _table.MeaningsOf(one, stackalloc Meaning[WordTable.MostMeanings]);
        var theirs = _table.MeaningsOf(other, stackalloc Meaning[WordTable.MostMeanings]);
        var best = 0.0;
        foreach (ref readonly var left in mine)
        {
            foreach (ref readonly var right in theirs)
            {
                var derived = left.Derived || right.Derived;
                var ceiling = Math.Min(left.Weight, right.Weight);
                if (left.Synset == right.Synset) best = Math.Max(best, ceiling * (derived ? SynonymOfDerived : Synonym));
                else if (left.Leading && right.Leading && ceiling * OneStep > best && (_table.Steps(left.Synset, right.Synset) || _table.Steps(right.Synset, left.Synset)))
                    best = Math.Max(best, ceiling * (derived ? StepOfDerived : OneStep));
            }
        }
        return best;
    }

    private bool Opposed(EntryRange all, EntryRange others)
    {
        for (var one = all.First; one < all.End; one++)
            for (var other = others.First; other < others.End; other++)
                if (_table.Opposed(one, other)) return true;
        return false;
    }
}
