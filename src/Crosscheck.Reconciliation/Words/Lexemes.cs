namespace Crosscheck.Reconciliation.Words;

/// <summary>What sort of thing a word names.</summary>
internal sealed class Lexemes(WordTable table)
{
    private const int UsualSenses = 3;

    /// <summary>A last part shorter than this is more likely an accident of spelling than a word (<c>protestation</c> is no station).</summary>
    private const int ShortestLastPart = 4;

    private static readonly string[] _combiningForms =
    [
        "air", "anti", "bio", "by", "car", "coup", "counter", "cyber", "down", "euro", "fire", "gun", "hyper", "inter", "land", "mega", "micro", "mini", "mis", "multi", "non", "out",
        "over", "para", "police", "post", "pre", "pro", "re", "school", "semi", "state", "sub", "super", "trans", "ultra", "under", "up", "vice", "war", "web", "work",
    ];

    public static ReadOnlySpan<char> PartsOfSpeech => "nvar";

    public LexicalClass ClassOf(string lemma, char pos)
    {
        var entry = table.Find(lemma, pos);
        if (entry < 0) return LexicalClass.Unknown;
        var senses = table.SensesOf(entry);
        var best = LexicalClass.Unknown;
        var most = 0.0;
        for (var i = 0; i < Math.Min(senses.Count, UsualSenses); i++)
        {
            var @class = table.SynsetAt(senses[i].Synset).Class;
            if (@class == LexicalClass.Added) break;
            var weight = 0.0;
            for (var j = i; j < Math.Min(senses.Count, UsualSenses); j++)
                if (table.SynsetAt(senses[j].Synset).Class == @class) weight += Emphasis(senses[j]);
            if (weight > most) (best, most) = (@class, weight);
        }
        // WordNet's unique beginners name a class and lie outside it.
        return (best, lemma) switch
        {
            (LexicalClass.NounTop, "group") => LexicalClass.NounGroup,
            (LexicalClass.NounTop, "person") => LexicalClass.NounPerson,
            _ => best,
        };
    }

    public bool MayBe(string lemma, LexicalClass @class)
    {
        foreach (var pos in PartsOfSpeech)
        {
            var entry = table.Find(lemma, pos);
            if (entry < 0) continue;
            var senses = table.SensesOf(entry);
            for (var i = 0; i < Math.Min(senses.Count, UsualSenses); i++)
                if (table.SynsetAt(senses[i].Synset).Class == @class) return true;
        }
        return false;
    }

    public bool HasNounSense(string lemma, LexicalClass @class)
    {
        var entry = table.Find(lemma, 'n');
        if (entry < 0) return false;
        var senses = table.SensesOf(entry);
        for (var i = 0; i < senses.Count; i++)
            if (table.SynsetAt(senses[i].Synset).Class == @class) return true;
        return false;
    }

    public bool IsEventNoun(string lemma)
    {
        var entry = EntryOfCompound(lemma);
        if (entry < 0) return false;
        var senses = table.SensesOf(entry);
        if (senses.Count > 0 && senses[senses.Count - 1] is { Weight: 0 } mark) return table.SynsetAt(mark.Synset).IsHappening;
        double happening = 0, other = 0;
        for (var i = 0; i < Math.Min(senses.Count, UsualSenses); i++)
        {
            var synset = table.SynsetAt(senses[i].Synset);
            if (synset.IsHappening || (synset.Class == LexicalClass.NounCommunication && IsDerivedFromVerb(entry))) happening += Emphasis(senses[i]);
            else if (synset.Class != LexicalClass.Added) other += Emphasis(senses[i]);
        }
        return happening > other;
    }

    public bool IsPersonNoun(string lemma)
    {
        var entry = EntryOfCompound(lemma);
        if (entry < 0) return false;
        var senses = table.SensesOf(entry);
        double person = 0, other = 0;
        for (var i = 0; i < Math.Min(senses.Count, UsualSenses); i++)
        {
            var @class = table.SynsetAt(senses[i].Synset).Class;
            if (@class == LexicalClass.NounPerson) person += Emphasis(senses[i]);
            else if (@class != LexicalClass.Added) other += Emphasis(senses[i]);
        }
        return person > other;
    }

    /// <summary>Rarer senses count for much less here than in the search for a meeting of senses.</summary>
    private static double Emphasis(Sense sense) => sense.Weight * sense.Weight * sense.Weight;

    private bool IsDerivedFromVerb(int entry)
    {
        var derivations = table.DerivationsOf(entry);
        for (var i = 0; i < derivations.Count; i++)
        {
            var target = table.SensesOf(derivations[i].Entry)[derivations[i].SenseIndex];
            if (table.SynsetAt(target.Synset).Class is >= LexicalClass.VerbBody and <= LexicalClass.VerbWeather) return true;
        }
        return false;
    }

    private int EntryOfCompound(string lemma)
    {
        var entry = table.Find(lemma, 'n');
        if (entry >= 0) return entry;
        var joint = lemma.AsSpan().LastIndexOfAny('-', '_', ' ');
        if (joint >= 0) return table.Find(lemma[(joint + 1)..], 'n');
        foreach (var form in _combiningForms)
        {
            if (lemma.Length - form.Length < ShortestLastPart || !lemma.StartsWith(form, StringComparison.Ordinal)) continue;
            entry = table.Find(lemma[form.Length..], 'n');
            if (entry >= 0) return entry;
        }
        return -1;
    }
}
