using System.Globalization;
using Crosscheck.Language.Gazetteers;
using Crosscheck.Language.Lexicons;

namespace Crosscheck.Language.Quantities;

/// <summary>A vague amount with the numbers a reader would take it for.</summary>
internal sealed record VagueAmount(decimal? Low, decimal? High);

/// <summary>The words that quantities are made of.</summary>
internal sealed class QuantityWords
{
    private readonly Dictionary<string, string> _measures = Aliases("measures.txt");
    private readonly Dictionary<string, string> _currencies = Aliases("currencies.txt");
    private readonly Dictionary<string, string> _states = Aliases("counted-states.txt");
    private readonly HashSet<string> _numbered = Lexicon.Words("numbered-things.txt").Select(entry => entry.Word).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, VagueAmount> _vague = Lexicon.Lines("vague-amounts.txt").Select(entry => entry.Line.Split(' '))
        .ToDictionary(parts => parts[0], parts => new VagueAmount(Bound(parts[1]), Bound(parts[2])), StringComparer.Ordinal);

    private readonly HashSet<string> _vagueStarts =
        Lexicon.Lines("vague-amounts.txt").Select(entry => entry.Line.Split(' ', '-')[0]).ToHashSet(StringComparer.Ordinal);

    private readonly SortedLines _persons = SortedLines.Load("person-nouns.txt");

    /// <summary>Words beside a number that tell how to read it.</summary>
    public QuantityCues Cues { get; } = new(new("quantity-cues.txt"));

    /// <summary>The singular English name of the unit that the word stands for.</summary>
    public string? Measure(string word) => _measures.GetValueOrDefault(word);

    /// <summary>ISO 4217 code.</summary>
    public string? Currency(string word) => _currencies.GetValueOrDefault(word);

    /// <summary>The state that a number counts: "killing" counts the killed.</summary>
    public string? State(string word) => _states.GetValueOrDefault(word);

    /// <summary>True if the number after the noun is its name: Flight 103.</summary>
    public bool IsNumberedThing(string word) => _numbered.Contains(word);

    /// <summary>True of a common noun that names a person in its first sense (WordNet): "comedian", "suspect".</summary>
    public bool NamesPerson(string noun) => _persons.Find(noun).Length > 0;

    /// <summary>True if a vague amount can begin with the word.</summary>
    public bool StartsVague(string word) => _vagueStarts.Contains(word);

    /// <summary>By its words, joined by hyphens.</summary>
    public VagueAmount? Vague(string words) => _vague.GetValueOrDefault(words);

    private static decimal? Bound(string text) => text == "-" ? null : decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Lines of a name and the words that stand for it.</summary>
    private static Dictionary<string, string> Aliases(string file) => Lexicon.Lines(file)
        .Select(entry => entry.Line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(alias => new Alias(alias, words[0])))
        .ToDictionary(alias => alias.Word, alias => alias.Meaning, StringComparer.Ordinal);

    private sealed record Alias(string Word, string Meaning);
}
