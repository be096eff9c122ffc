namespace Crosscheck.Reconciliation.Labels;

/// <summary>The list of judging words, and the rules of how its entries apply to the words of a description.</summary>
internal sealed class JudgementLexicon
{
    private const int LongestEntry = 4;

    private static readonly Lazy<JudgementLexicon> _shared = new(Load);

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _trades = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relational = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sides = new(StringComparer.Ordinal);

    private JudgementLexicon()
    {
    }

    /// <summary>Where in a description an entry counts.</summary>
    private enum Place
    {
        Anywhere,
        Last,
        AfterHyphen,
        BeforeHyphen,
    }

    public static JudgementLexicon Shared => _shared.Value;

    /// <summary>The weightiest judgement in the description, with the words that carry it.</summary>
    /// <param name="words">The words of the description in order; the describing noun is <paramref name="head"/>.</param>
    /// <param name="head">Index of the describing noun.</param>
    public FoundJudgement Judge(List<DescriptionWord> words, int head)
    {
        var best = new FoundJudgement(Judgement.None, "");
        for (var first = 0; first < words.Count; first++)
        {
            if (Match(words, first, head) is not { } match) continue;
            if (IsParty(words[first], match.Judgement) || IsNeutralised(words, first) || IsField(words, first, match.Length, head)) continue;
            if (best.Judgement == Judgement.None || match.Judgement < best.Judgement) best = new(match.Judgement, Join(words, first, match.Length));
            first += match.Length - 1;
        }
        return best;
    }

    /// <summary>True if the word by itself judges.</summary>
    public bool IsEntry(string word) => _entries.ContainsKey(word.ToLowerInvariant());

    /// <summary>True for nouns that stand in a relation to somebody: a victim of X is no description of X.</summary>
    public bool IsRelational(string noun) => _relational.Contains(noun);

    private Hit? Match(List<DescriptionWord> words, int first, int head)
    {
        if (!_starts.Contains(words[first].Lower)) return MatchOne(words, first, head);
        for (var length = Math.Min(LongestEntry, words.Count - first); length > 1; length--)
        {
            var last = first + length - 1;
            var start = Join(words, first, length - 1) + " ";
            foreach (var form in words[last].Forms)
                if (_entries.TryGetValue(start + form, out var entry) && Fits(entry.Place, words, first, last, head)) return new(entry.Judgement, length);
        }
        return MatchOne(words, first, head);
    }

    private Hit? MatchOne(List<DescriptionWord> words, int first, int head)
    {
        foreach (var form in words[first].Forms)
            if (_entries.TryGetValue(form, out var entry) && Fits(entry.Place, words, first, first, head)) return new(entry.Judgement, 1);
        return null;
    }

    private bool Fits(Place place, List<DescriptionWord> words, int first, int last, int head) => place switch
    {
        Place.Last => last == head,
        Place.AfterHyphen => words[first].AfterHyphen && first > 0,
        // "anti-Iran" counts to a side, "anti-corruption" does not.
        Place.BeforeHyphen => last + 1 < words.Count && words[last + 1].AfterHyphen && (words[last + 1].Capitalised || _sides.Contains(words[last + 1].Lower)),
        _ => true,
    };

    /// <summary>"a Democratic donor", "the Conservative member": a capital makes these the name of a party.</summary>
    private static bool IsParty(DescriptionWord word, Judgement judgement) =>
        word.Capitalised && (judgement is Judgement.Legitimising or Judgement.Partisan || word.Lower == "communist");

    /// <summary>"anti-terrorist", "counter-extremist", "non-violent": what is opposed is not what is described.</summary>
    private static bool IsNeutralised(List<DescriptionWord> words, int first) =>
        first > 0 && words[first].AfterHyphen && words[first - 1].Lower is "anti" or "counter" or "non" or "de";

    private bool IsField(List<DescriptionWord> words, int first, int length, int head) =>
        first + length - 1 < head
        && words[head].Forms.Any(_trades.Contains)
        && _fields.Contains(Join(words, first, length));

    private static string Join(List<DescriptionWord> words, int first, int length)
    {
        var joined = words[first].Lower;
        for (var index = first + 1; index < first + length; index++) joined += " " + words[index].Lower;
        return joined;
    }

    private static JudgementLexicon Load()
    {
        var lexicon = new JudgementLexicon();
        foreach (var (section, entry) in WordLists.Read("judgements.txt")) lexicon.Add(section, entry);
        return lexicon;
    }

    private void Add(string section, string entry)
    {
        switch (section)
        {
            case "fields": _fields.Add(entry); break;
            case "trades": _trades.Add(entry); break;
            case "relational": _relational.Add(entry); break;
            case "sides": _sides.Add(entry); break;
            default: AddJudging(entry.Trim('*', '-'), new(ClassOf(section), PlaceOf(entry))); break;
        }
    }

    private void AddJudging(string words, Entry entry)
    {
        _entries[words] = entry;
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 0) _starts.Add(words[..blank]);
    }

    private static Place PlaceOf(string entry) => entry switch
    {
        [.., '*'] => Place.Last,
        ['-', ..] => Place.AfterHyphen,
        [.., '-'] => Place.BeforeHyphen,
        _ => Place.Anywhere,
    };

    private static Judgement ClassOf(string section) => section switch
    {
        "condemning" => Judgement.Condemning,
        "delegitimising" => Judgement.Delegitimising,
        "approving" => Judgement.Approving,
        "radical" => Judgement.Radical,
        "militant" => Judgement.Militant,
        "exonerating" => Judgement.Exonerating,
        "legitimising" => Judgement.Legitimising,
        "dissenting" => Judgement.Dissenting,
        "partisan" => Judgement.Partisan,
        "dramatic" => Judgement.Dramatic,
        _ => throw new InvalidDataException($"The list of judging words has an unknown section: {section}"),
    };

    private readonly record struct Hit(Judgement Judgement, int Length);

    private sealed record Entry(Judgement Judgement, Place Place);
}
