namespace Crosscheck.Language.Gazetteers;

/// <summary>What a name is to a country.</summary>
internal enum NationTie
{
    None,
    Country,
    Demonym,
    Capital,
}

/// <summary>Who bears a given name.</summary>
internal enum GivenName
{
    None,
    Female,
    Male,
    Either,
}

/// <summary>Countries, capitals, demonyms, regions, cities, given names, surnames and proper nouns of a dictionary. Sources and licences: docs/data-sources.md.</summary>
internal sealed class Gazetteer
{
    private readonly SortedLines _countries = SortedLines.Load("countries.txt");
    private readonly SortedLines _regions = SortedLines.Load("regions.txt");
    private readonly SortedLines _cities = SortedLines.Load("cities.txt");
    private readonly SortedLines _givenNames = SortedLines.Load("given-names.txt");
    private readonly SortedLines _surnames = SortedLines.Load("surnames.txt");
    private readonly SortedLines _properNouns = SortedLines.Load("proper-nouns.txt");
    private readonly SortedLines _towns = SortedLines.Load("towns.txt");
    private readonly SortedLines _personNames = SortedLines.Load("person-names.txt");
    private readonly SortedLines _organisations = SortedLines.Load("organisations.txt");

    /// <summary>The tie of a name to a country and that country's common English name. Plural demonyms count ("Albanians").</summary>
    public (NationTie Tie, string Country) NationOf(string key)
    {
        var found = _countries.Find(key);
        if (found.Length == 0 && key.Length > 4 && key[^1] == 's')
        {
            found = _countries.Find(key[..^1]);
            if (!found.StartsWith("demonym", StringComparison.Ordinal)) found = "";
        }
        if (found.Length == 0) return (NationTie.None, "");
        var parts = found.Split('\t');
        return (parts[0] switch { "country" => NationTie.Country, "demonym" => NationTie.Demonym, _ => NationTie.Capital }, parts[1]);
    }

    /// <summary>True for a city of at least 15,000 people or a first-level division of a country.</summary>
    public bool IsPlace(string key) => _cities.Find(key).Length > 0 || _regions.Find(key).Length > 0;

    /// <summary>True for a place of 3,000 to 15,000 people.</summary>
    public bool IsTown(string key) => _towns.Find(key) == "t";

    /// <summary>True for the code of a state of the United States, Canada or Australia, as it is written after a place.</summary>
    public bool IsStateCode(string key) => _towns.Find(key) == "s";

    /// <summary>True for a given name or surname that is borne in the United States.</summary>
    public bool IsPersonName(string key) => _personNames.Find(key).Length > 0;

    /// <summary>What a name is among organisations, as letters: <c>o</c> an organisation, <c>t</c> a team, <c>b</c> a brand, <c>w</c> a word of the names of companies.</summary>
    public string Organisation(string key) => _organisations.Find(key);

    public bool IsSurname(string key) => _surnames.Find(key).Length > 0;

    /// <summary>What a proper noun of the dictionary names, as letters: <c>p</c> a person, <c>l</c> a place, <c>g</c> a group, <c>o</c> anything else.</summary>
    public string ProperNoun(string key) => _properNouns.Find(key);

    public GivenName GivenNameOf(string key) => _givenNames.Find(key) switch
    {
        "f" => GivenName.Female,
        "m" => GivenName.Male,
        "u" => GivenName.Either,
        _ => GivenName.None,
    };
}
