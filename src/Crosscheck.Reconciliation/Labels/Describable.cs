using Crosscheck.Reconciliation.Words;

namespace Crosscheck.Reconciliation.Labels;

/// <summary>Whether a noun can describe an entity of some kind at all: "a spokesman" is no organisation.</summary>
internal sealed class Describable(WordRelations words)
{
    private static readonly HashSet<string> _bodies = new(StringComparer.Ordinal)
    {
        "group", "organisation", "organization", "company", "firm", "party", "movement", "network", "agency", "newspaper", "outlet", "militia", "cult", "gang", "cartel", "union", "charity", "team", "club", "bank", "giant", "startup",
        "faction", "cell", "army", "force", "sect", "church", "front", "alliance", "coalition", "regime", "junta", "dictatorship", "publication", "magazine", "broadcaster", "website", "manufacturer", "maker", "retailer",
        "carrier", "airline", "operator", "body", "watchdog", "institute", "centre", "center", "unit", "brigade", "squad", "insurgency", "enterprise", "business", "corporation", "conglomerate", "brand", "proxy", "wing", "arm", "outfit",
        "federation", "league", "committee", "commission", "council", "bureau", "ministry", "department", "authority", "association", "foundation", "society", "syndicate", "consortium", "subsidiary", "regiment", "battalion", "ring", "tribe", "think_tank",
        "utility", "supplier", "airport", "hospital", "university", "college", "school", "museum", "government", "administration", "opposition", "resistance", "lobby", "monopoly", "chain", "platform", "service", "mafia", "clan",
    };

    private static readonly HashSet<string> _states = new(StringComparer.Ordinal)
    {
        "country", "state", "nation", "republic", "kingdom", "power", "neighbour", "neighbor", "regime", "ally", "dictatorship", "democracy", "theocracy", "autocracy", "city", "town", "village", "capital", "island", "province", "region", "district",
        "territory", "enclave", "stronghold", "port", "peninsula", "safe_haven",
    };

    /// <param name="lemma">The describing noun.</param>
    /// <param name="plural">True if the noun is plural.</param>
    /// <param name="kind">Kind of the entity.</param>
    public bool Fits(string lemma, bool plural, EntityKind kind) => kind switch
    {
        EntityKind.Person => !plural && IsPerson(lemma),
        EntityKind.Organisation or EntityKind.Other => _bodies.Contains(lemma) || (plural && IsPerson(lemma)),
        EntityKind.Place => !plural && _states.Contains(lemma),
        _ => false,
    };

    /// <summary>True for nouns that name a body of people ("group", "militia").</summary>
    public bool IsBody(string lemma) => _bodies.Contains(lemma);

    public bool IsPerson(string lemma) => words.IsPersonNoun(lemma) || IsUnlistedPerson(lemma);

    /// <summary>People words that the word list lacks; judging words name people unless they end like things.</summary>
    private static bool IsUnlistedPerson(string lemma) => lemma is "islamist" or "jihadist" or "jihadi" or "militiaman" or "whistleblower" or "gunman" or "dissident" or "freedom_fighter" or "ultranationalist" or "strongman" or "warlord" or "hardliner";
}
