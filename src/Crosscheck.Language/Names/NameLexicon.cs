using Crosscheck.Language.Gazetteers;
using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Names;

/// <summary>The word lists that names are found and sorted with.</summary>
internal sealed class NameLexicon
{
    private const int LongestTitle = 6;

    private readonly HashSet<string> _titlePhrases;
    private readonly HashSet<string> _honorifics;
    private readonly HashSet<string> _titleModifiers;
    private readonly HashSet<string> _nameSuffixes;
    private readonly HashSet<string> _functionWords;
    private readonly HashSet<string> _calendarWords;
    private readonly Dictionary<string, EntityKind> _closers;
    private readonly Dictionary<string, EntityKind> _openers;
    private readonly Dictionary<string, HashSet<string>> _roles;
    private readonly Dictionary<string, KnownName> _known;

    private NameLexicon()
    {
        var titles = Lexicon.Lines("titles.txt").ToLookup(row => row.Section, row => row.Line, StringComparer.Ordinal);
        _titlePhrases = titles["honorific"].Concat(titles["rank"]).Concat(titles["role"]).ToHashSet(StringComparer.Ordinal);
        _honorifics = titles["honorific"].ToHashSet(StringComparer.Ordinal);
        _titleModifiers = titles["modifier"].ToHashSet(StringComparer.Ordinal);
        _nameSuffixes = titles["suffix"].ToHashSet(StringComparer.Ordinal);
        var stops = Lexicon.Words("name-stops.txt").ToLookup(row => row.Section, row => row.Word, StringComparer.Ordinal);
        _functionWords = stops["function"].ToHashSet(StringComparer.Ordinal);
        _calendarWords = stops["calendar"].ToHashSet(StringComparer.Ordinal);
        var words = Lexicon.Words("name-words.txt").ToLookup(row => row.Section, row => row.Word, StringComparer.Ordinal);
        _closers = Kinds(words, " last");
        _openers = Kinds(words, " first");
        _roles = words.ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _known = KnownNames();
    }

    public Gazetteer Gazetteer { get; } = new();

    public static NameLexicon Load() => new();

    public bool IsFunctionWord(string lower) => _functionWords.Contains(lower);

    public bool IsCalendarWord(string lower) => _calendarWords.Contains(lower);

    public bool IsTitleModifier(string lower) => _titleModifiers.Contains(lower);

    public bool IsTitle(string lower) => _titlePhrases.Contains(lower);

    public bool IsHonorific(string lower) => _honorifics.Contains(lower);

    public bool IsNameSuffix(string lower) => _nameSuffixes.Contains(lower);

    public bool Is(string role, string lower) => _roles[role].Contains(lower);

    public EntityKind? ClosedBy(string lower) => _closers.TryGetValue(lower, out var kind) ? kind : null;

    public EntityKind? OpenedBy(string lower) => _openers.TryGetValue(lower, out var kind) ? kind : null;

    /// <summary>A name that news uses without explaining it; case counts.</summary>
    public KnownName? Known(string name) => _known.GetValueOrDefault(name);

    /// <summary>How many of the words from <paramref name="first"/> on make a title; 0 if none do. The longest wins.</summary>
    public int TitleLength(IReadOnlyList<NameWord> words, int first, int end)
    {
        var longest = 0;
        var phrase = "";
        for (var i = first; i < end && i - first < LongestTitle; i++)
        {
            phrase = i == first ? words[i].Lower : phrase + (words[i].Glued ? "" : " ") + words[i].Lower;
            if (_titlePhrases.Contains(phrase)) longest = i - first + 1;
        }
        return longest;
    }

    private static Dictionary<string, EntityKind> Kinds(ILookup<string, string> words, string place)
    {
        var kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        foreach (var kind in (ReadOnlySpan<EntityKind>)[EntityKind.Organisation, EntityKind.Facility, EntityKind.Place, EntityKind.Event, EntityKind.Law, EntityKind.Product])
        {
            foreach (var word in words[NameOf(kind) + place]) kinds.TryAdd(word, kind);
        }
        return kinds;
    }

    private static Dictionary<string, KnownName> KnownNames()
    {
        var known = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        foreach (var (section, line) in Lexicon.Lines("known-names.txt"))
        {
            var forms = line.Split('=', StringSplitOptions.TrimEntries);
            foreach (var form in forms) known.TryAdd(form, new(KindOf(section), forms[0]));
        }
        return known;
    }

    private static EntityKind KindOf(string section) => section switch
    {
        "organisation" => EntityKind.Organisation,
        "place" => EntityKind.Place,
        "nationality" => EntityKind.Nationality,
        "product" => EntityKind.Product,
        "event" => EntityKind.Event,
        "law" => EntityKind.Law,
        _ => EntityKind.Other,
    };

    private static string NameOf(EntityKind kind) => kind switch
    {
        EntityKind.Organisation => "organisation",
        EntityKind.Facility => "facility",
        EntityKind.Place => "place",
        EntityKind.Event => "event",
        EntityKind.Law => "law",
        _ => "product",
    };
}

/// <summary>An entry of known-names.txt.</summary>
/// <param name="Kind">What the name names.</param>
/// <param name="Fullest">The form that all forms of the name share.</param>
internal sealed record KnownName(EntityKind Kind, string Fullest);
