using Crosscheck.Language.Gazetteers;
using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Events;

/// <summary>Verbs of events with what must stand with them, and the classes of nouns that decide (Lexicons/event-*.txt).</summary>
internal sealed class EventLexicon
{
    /// <summary>Class of those who act: names and the nouns of event-actors.txt.</summary>
    public const int Actor = -2;

    /// <summary>Class of countries and bodies.</summary>
    public const int Body = -3;

    /// <summary>Class of people.</summary>
    public const int Person = -4;

    /// <summary>Class of countries, authorities and armed groups: those who can coerce.</summary>
    public const int Power = -5;

    /// <summary>Class of countries, authorities and armed groups but no person by name or pronoun, since "attack" is said of words too.</summary>
    public const int Unnamed = -6;

    internal const int Any = -1;

    private static readonly int[] None = [];

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Act[]> _acts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Act> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _through = new(StringComparer.Ordinal);
    private readonly SortedLines _persons = SortedLines.Load("person-nouns.txt");
    private readonly HashSet<string> _bodies;
    private readonly HashSet<string> _people;
    private readonly HashSet<string> _stative = new(StringComparer.Ordinal);
    private readonly HashSet<string> _actors;
    private readonly HashSet<string> _shares;
    private readonly HashSet<string> _machines;

    public EventLexicon()
    {
        var actors = Lexicon.Words("event-actors.txt").ToLookup(row => row.Section, row => row.Word, StringComparer.Ordinal);
        _shares = actors["share"].ToHashSet(StringComparer.Ordinal);
        _bodies = actors["body"].ToHashSet(StringComparer.Ordinal);
        _people = actors["office"].Concat(actors["people"]).ToHashSet(StringComparer.Ordinal);
        _machines = actors["machine"].ToHashSet(StringComparer.Ordinal);
        _actors = actors.Where(section => section.Key is not ("share" or "machine")).SelectMany(section => section).ToHashSet(StringComparer.Ordinal);
        foreach (var (section, word) in Lexicon.Words("event-things.txt")) AddThing(word, ClassOf(section));
        foreach (var (section, line) in Lexicon.Lines("event-acts.txt")) AddActs(section, line);
        foreach (var (section, word) in Lexicon.Words("event-nouns.txt")) _nouns.TryAdd(word, ActOf(section, []));
        foreach (var verb in _acts.Keys.ToArray()) _acts.TryAdd(Variant(verb), _acts[verb]);
        (State, Armed) = (ClassOf("state"), ClassOf("armed"));
        Through = ClassOf("through");
        Deadly = ClassOf("deadly");
        Statement = ClassOf("statement");
        Sent = ClassOf("sent");
        Instrument = ClassOf("instrument");
        Launched = ClassOf("launched");
    }

    /// <summary>Class of nouns that stand for their modifier.</summary>
    public int Through { get; }

    /// <summary>Class of authorities.</summary>
    public int State { get; }

    /// <summary>Class of those who fight without being a state.</summary>
    public int Armed { get; }

    /// <summary>Class of what kills: attacks and weapons.</summary>
    public int Deadly { get; }

    /// <summary>Class of weapons and what serves as one.</summary>
    public int Instrument { get; }

    /// <summary>Verbs whose object is the weapon: "threw stones at".</summary>
    public int Launched { get; }

    /// <summary>Every act that the lists can tell of, each way of telling it apart.</summary>
    public IEnumerable<Act> All => _acts.Values.SelectMany(acts => acts).Concat(_nouns.Values);

    /// <summary>True for what soldiers act with.</summary>
    public bool IsMachine(string lemma) => _machines.Contains(lemma);

    /// <summary>Class of those who are sent by others.</summary>
    public int Sent { get; }

    /// <summary>Class of papers and words that demand or promise.</summary>
    public int Statement { get; }

    /// <summary>The ways in which the verb tells of an event; null if it never does.</summary>
    public Act[]? ActsOf(string lemma) => _acts.GetValueOrDefault(lemma);

    /// <summary>The event that the noun names; null if none.</summary>
    public Act? ActOfNoun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>What the word makes of the act in its infinitive: asserted, failed, tried, planned or named; null if it is no such word.</summary>
    public string? ThroughOf(string lemma) => _through.GetValueOrDefault(lemma);

    /// <summary>True for verbs whose participle says how somebody stands: "is opposed to".</summary>
    public bool IsStative(string lemma) => _stative.Contains(lemma);

    public bool IsActor(string lemma) => _actors.Contains(lemma) || _persons.Find(lemma).Length > 0;

    public bool IsBody(string lemma) => _bodies.Contains(lemma);

    public bool IsPerson(string lemma) => _people.Contains(lemma) || (!_bodies.Contains(lemma) && _persons.Find(lemma).Length > 0);

    /// <summary>True for "thousands" and "group": what follows "of" says who.</summary>
    public bool IsShare(string lemma) => _shares.Contains(lemma);

    public bool Is(string lemma, int @class) => Array.IndexOf(_things.GetValueOrDefault(lemma) ?? None, @class) >= 0;

    /// <summary>The modifiers with which the noun is listed apart, each with the whole.</summary>
    public string[]? PairsOf(string lemma) => _pairs.GetValueOrDefault(lemma);

    // The lemmatizer may slip at a silent e or a doubled letter: "riote" of "rioted", "upgrad" of "upgraded", "shel" of "shelled".
    private static string Variant(string verb) => (verb.Length >= 6 && verb[^1] == 'e') || verb.EndsWith("ll", StringComparison.Ordinal) ? verb[..^1] : verb + "e";

    private int ClassOf(string name)
    {
        if (_classes.TryGetValue(name, out var known)) return known;
        _classes[name] = _classes.Count;
        return _classes.Count - 1;
    }

    private void AddThing(string word, int @class)
    {
        var before = _things.GetValueOrDefault(word) ?? None;
        if (Array.IndexOf(before, @class) < 0) _things[word] = [.. before, @class];
        if (!word.Contains('_', StringComparison.Ordinal)) return;
        var of = word.IndexOf("_of_", StringComparison.Ordinal);
        var head = of >= 0 ? word[..of] : word[(word.LastIndexOf('_') + 1)..];
        var pairs = _pairs.GetValueOrDefault(head) ?? [];
        if (Array.IndexOf(pairs, word) < 0) _pairs[head] = [.. pairs, word];
    }

    private void AddActs(string section, string line)
    {
        var parts = line.Split(" : ");
        if (section == "stative")
        {
            _stative.UnionWith(line.Split(' '));
            return;
        }
        if (section.StartsWith("through ", StringComparison.Ordinal))
        {
            foreach (var word in line.Split(' ')) _through.TryAdd(word, section["through ".Length..]);
            return;
        }
        var act = ActOf(section, [.. parts[1].Split(' ').Select(ConditionOf)]);
        foreach (var verb in parts[0].Split(' ')) _acts[verb] = [.. _acts.GetValueOrDefault(verb) ?? [], act];
    }

    private static Act ActOf(string section, ActCondition[] conditions)
    {
        var blank = section.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? new(section, null, conditions) : new(section[..blank], section[(blank + 1)..], conditions);
    }

    private ActCondition ConditionOf(string word)
    {
        if (word[0] == '+') return new(ActSlot.Particle, word[1..], Any);
        var at = word.IndexOfAny(['=', '!']);
        if (word.StartsWith("inf=", StringComparison.Ordinal)) return new(ActSlot.Infinitive, word["inf=".Length..], Any);
        if (word.StartsWith("inf!", StringComparison.Ordinal)) return new(ActSlot.NotInfinitive, "", NamedClass(word["inf!".Length..]));
        var (name, @class) = at < 0 ? (word, Any) : (word[..at], NamedClass(word[(at + 1)..]));
        return name switch
        {
            "obj" when at >= 0 && word[at] == '!' => new(ActSlot.NotObject, "", @class),
            "obj" => new(ActSlot.Object, "", @class),
            "subj" => new(ActSlot.Subject, "", @class),
            "bare" => new(ActSlot.Bare, "", Any),
            "to" when at < 0 => new(ActSlot.Infinitive, "", Any),
            "that" => new(ActSlot.Clause, "", Any),
            "will" => new(ActSlot.Will, "", Any),
            "must" => new(ActSlot.Duty, "", Any),
            _ => new(ActSlot.Word, name, @class),
        };
    }

    private int NamedClass(string name)
    {
        if (name.Length == 0) return Any;
        if (name.Length == 1 && "@%&~^".IndexOf(name[0], StringComparison.Ordinal) is >= 0 and var sign) return Actor - sign;
        if (!_classes.ContainsKey(name)) AddThing(name, ClassOf(name));
        return ClassOf(name);
    }
}
