using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Quotations;

/// <summary>What a reporting verb takes.</summary>
[Flags]
internal enum ReportingUse
{
    None = 0,

    /// <summary>A clause or quotation, before or after it.</summary>
    Say = 1,

    /// <summary>Somebody addressed, then a clause.</summary>
    Tell = 2,

    /// <summary>A clause, of a paper or poll.</summary>
    Show = 4,

    /// <summary>A clause after it.</summary>
    Think = 8,

    /// <summary>"to" with a verb.</summary>
    Intend = 16,

    /// <summary>An object.</summary>
    Judge = 32,

    /// <summary>May stand before its subject after a quotation.</summary>
    Inverts = 64,
}

/// <summary>The verbs and nouns that ascribe words or thoughts, by their forms (Lexicons/reporting-verbs.txt).</summary>
internal sealed class ReportingVerbs
{
    private readonly Dictionary<string, Verb> _byForm;
    private readonly Dictionary<string, HashSet<string>> _prepositions;
    private readonly HashSet<string> _nouns;
    private readonly HashSet<string> _adjectives;
    private readonly HashSet<string> _documents;

    private ReportingVerbs()
    {
        var words = Lexicon.Words("reporting-verbs.txt").ToLookup(row => row.Section, row => row.Word, StringComparer.Ordinal);
        var lines = Lexicon.Lines("reporting-verbs.txt").ToLookup(row => row.Section, row => row.Line, StringComparer.Ordinal);
        var verbs = new Dictionary<string, Verb>(StringComparer.Ordinal);
        var doubling = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (section, use) in (ReadOnlySpan<(string, ReportingUse)>)
            [
                ("say", ReportingUse.Say), ("tell", ReportingUse.Tell), ("show", ReportingUse.Show), ("think", ReportingUse.Think),
                ("intend", ReportingUse.Intend), ("judge", ReportingUse.Judge), ("inverted", ReportingUse.Inverts),
            ])
        {
            foreach (var word in words[section]) Add(verbs, doubling, word, use);
        }
        var prepositions = lines["object with preposition"].Select(line => line.Split(' ')).ToLookup(pair => pair[0].TrimEnd('~'), pair => pair[1], StringComparer.Ordinal);
        foreach (var line in lines["object with preposition"]) Add(verbs, doubling, line.Split(' ')[0], ReportingUse.None);
        _prepositions = prepositions.ToDictionary(verb => verb.Key, verb => verb.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _byForm = Forms(verbs, doubling, lines["forms"]);
        _nouns = words["noun"].ToHashSet(StringComparer.Ordinal);
        _adjectives = words["adjective"].ToHashSet(StringComparer.Ordinal);
        _documents = words["document"].ToHashSet(StringComparer.Ordinal);
    }

    public static ReportingVerbs Load() => new();

    public bool TryGet(string lower, out string lemma, out ReportingUse use)
    {
        var verb = _byForm.GetValueOrDefault(lower);
        (lemma, use) = (verb?.Lemma ?? "", verb?.Use ?? ReportingUse.None);
        return verb is not null;
    }

    /// <summary>True for "call" and "for": the verb takes its object through the preposition.</summary>
    public bool Takes(string lemma, string preposition) => _prepositions.TryGetValue(lemma, out var all) && all.Contains(preposition);

    /// <summary>True for "claim", "promise" and other nouns that tell what somebody says or means to do.</summary>
    public bool IsNoun(string lemma) => _nouns.Contains(lemma);

    /// <summary>True for "confident", "eager" and other adjectives that tell what somebody thinks or means to do.</summary>
    public bool IsAdjective(string lower) => _adjectives.Contains(lower);

    /// <summary>True for "poll", "statement" and other papers that say something.</summary>
    public bool IsDocument(string lower) => _documents.Contains(lower);

    private static void Add(Dictionary<string, Verb> verbs, HashSet<string> doubling, string word, ReportingUse use)
    {
        var lemma = word.TrimEnd('~');
        if (lemma != word) doubling.Add(lemma);
        verbs[lemma] = new(lemma, verbs.TryGetValue(lemma, out var verb) ? verb.Use | use : use);
    }

    private static Dictionary<string, Verb> Forms(Dictionary<string, Verb> verbs, HashSet<string> doubling, IEnumerable<string> irregular)
    {
        var forms = new Dictionary<string, Verb>(StringComparer.Ordinal);
        var listed = irregular.Select(line => line.Split(' ')).ToDictionary(words => words[0], StringComparer.Ordinal);
        foreach (var verb in verbs.Values.OrderBy(verb => verb.Lemma, StringComparer.Ordinal))
        {
            foreach (var form in listed.GetValueOrDefault(verb.Lemma) ?? RegularForms(verb.Lemma, doubling.Contains(verb.Lemma))) forms.TryAdd(form, verb);
        }
        return forms;
    }

    private static IEnumerable<string> RegularForms(string lemma, bool doubles)
    {
        yield return lemma;
        var consonantY = lemma[^1] == 'y' && lemma[^2] is not ('a' or 'e' or 'o' or 'u');
        var stem = doubles ? lemma + lemma[^1] : lemma;
        if (consonantY) yield return lemma[..^1] + "ies";
        else if (lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal)) yield return stem + "es";
        else yield return lemma + "s";
        if (lemma[^1] == 'e')
        {
            yield return lemma + "d";
            yield return (lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma : lemma[..^1]) + "ing";
            yield break;
        }
        yield return consonantY ? lemma[..^1] + "ied" : stem + "ed";
        yield return stem + "ing";
    }

    private sealed record Verb(string Lemma, ReportingUse Use);
}
