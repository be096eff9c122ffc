namespace Crosscheck.Language.Names;

/// <summary>Lists that hold a word, or a name of several words that it is part of.</summary>
[Flags]
internal enum NameLists : uint
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
    FirstOfPhrase = 1u << 31,

    /// <summary>Lists of names themselves, not of words that go with them.</summary>
    Names = FemaleName | MaleName | Surname | NotedPerson | PersonPhrase | Country | Capital | Demonym | Place | NotedPlace | PlacePhrase | KnownPlace
        | NotedGroup | GroupPhrase | KnownOrganisation | NotedOther | OtherPhrase | KnownOther | FirstOfPhrase,

    ForPersons = FemaleName | MaleName | Surname | NotedPerson | Honorific | Title | Suffix | Particle | PersonPhrase | FirstOfPhrase,
    ForPlaces = Country | Capital | Demonym | Place | NotedPlace | PlacePhrase | ClosesPlace | OpensPlace | KnownPlace | FirstOfPhrase,
    ForOrganisations = NotedGroup | GroupPhrase | ClosesOrganisation | OpensOrganisation | KnownOrganisation | Corporate | FirstOfPhrase,
    ForOthers = NotedOther | OtherPhrase | ClosesOther | KnownOther | Function | Calendar,
}
