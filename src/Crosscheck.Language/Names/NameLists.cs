namespace Crosscheck.Language.Names;

/// <summary>Lists that hold a word, or a name of several words that it is part of.</summary>
[Flags]
internal enum NameLists : ulong
{
    None = 0,
    FemaleName = 1,
    MaleName = 2,
    Surname = 4,
    NotedPerson = 8,
    Honorific = 16,
    Title = 32,
    TitleModifier = 64,
    Suffix = 128,
    Particle = 256,

    Country = 512,
    Capital = 1 << 10,
    Demonym = 1 << 11,
    Place = 1 << 12,
    NotedPlace = 1 << 13,
    PlacePhrase = 1 << 14,
    ClosesPlace = 1 << 15,
    OpensPlace = 1 << 16,
    KnownPlace = 1 << 17,

    NotedGroup = 1 << 18,
    GroupPhrase = 1 << 19,
    ClosesOrganisation = 1 << 20,
    OpensOrganisation = 1 << 21,
    KnownOrganisation = 1 << 22,
    Corporate = 1 << 23,

    NotedOther = 1 << 24,
    OtherPhrase = 1 << 25,
    ClosesOther = 1 << 26,
    KnownOther = 1 << 27,
    Function = 1 << 28,
    Calendar = 1 << 29,
    PersonPhrase = 1 << 30,
    FirstOfPhrase = 1UL << 31,

    /// <summary>A name that people of the United States bear.</summary>
    PersonName = 1UL << 32,
    Town = 1UL << 33,
    TownPhrase = 1UL << 34,
    Organisation = 1UL << 35,
    Team = 1UL << 36,
    Brand = 1UL << 37,
    CompanyWord = 1UL << 38,
    OrganisationPhrase = 1UL << 39,
    StateCode = 1UL << 40,

    /// <summary>A hyphen before a capital: "al - Sadr".</summary>
    Joins = 1UL << 41,

    /// <summary>Lists of names themselves, not of words that go with them.</summary>
    Names = FemaleName | MaleName | Surname | NotedPerson | PersonPhrase | Country | Capital | Demonym | Place | NotedPlace | PlacePhrase | KnownPlace
        | NotedGroup | GroupPhrase | KnownOrganisation | NotedOther | OtherPhrase | KnownOther | FirstOfPhrase | Joins,

    ForPersons = FemaleName | MaleName | Surname | NotedPerson | Honorific | Title | Suffix | Particle | PersonPhrase | FirstOfPhrase | PersonName,
    ForPlaces = Country | Capital | Demonym | Place | NotedPlace | PlacePhrase | ClosesPlace | OpensPlace | KnownPlace | FirstOfPhrase | Town | TownPhrase | StateCode,
    ForOrganisations = NotedGroup | GroupPhrase | ClosesOrganisation | OpensOrganisation | KnownOrganisation | Corporate | FirstOfPhrase | Organisation | Team | Brand | OrganisationPhrase | CompanyWord,
    /// <summary>The largest lists, whose words are only weak signs, with those that speak against them.</summary>
    Listed = StateCode | PersonName | Town | TownPhrase | Organisation | Team | Brand | CompanyWord | OrganisationPhrase | Place | NotedPlace | FemaleName | MaleName | Surname | NotedGroup,

    ForOthers = NotedOther | OtherPhrase | ClosesOther | KnownOther | Function | Calendar,
}
