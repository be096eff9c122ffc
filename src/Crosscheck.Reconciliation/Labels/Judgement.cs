namespace Crosscheck.Reconciliation.Labels;

/// <summary>What sort of judgement a description carries; weightier ones come first and name the whole description.</summary>
internal enum Judgement
{
    None,

    /// <summary>Says that the described does evil ("terrorists").</summary>
    Condemning,

    /// <summary>Denies standing, legality or sincerity ("regime", "so-called", "cult").</summary>
    Delegitimising,

    /// <summary>Praises ("freedom fighters").</summary>
    Approving,

    /// <summary>Places at the edge of opinion or faith ("extremists").</summary>
    Radical,

    /// <summary>Says that the described is armed, without judging the cause ("rebels").</summary>
    Militant,

    /// <summary>Clears of blame ("innocent bystanders").</summary>
    Exonerating,

    /// <summary>Grants standing or a good cause ("pro-democracy").</summary>
    Legitimising,

    /// <summary>Says that the described stands up against those in power ("dissidents").</summary>
    Dissenting,

    /// <summary>Counts the described to a side ("left-wing").</summary>
    Partisan,

    /// <summary>Paints rather than tells ("notorious").</summary>
    Dramatic,
}
