namespace Crosscheck.Reconciliation.Labels;

/// <summary>In which construction a description is tied to its entity.</summary>
internal enum LabelPattern
{
    /// <summary>"the rebel group X".</summary>
    BeforeName,

    /// <summary>"X militants".</summary>
    AfterName,

    /// <summary>"fighters of X".</summary>
    MembersOf,

    /// <summary>"X, a rebel group," or "a rebel group, X,".</summary>
    Apposition,

    /// <summary>"X is a rebel group".</summary>
    Copula,

    /// <summary>"calls X a rebel group", "X, known as a rebel group".</summary>
    Naming,

    /// <summary>"the rebels", told apart by what the article says elsewhere.</summary>
    Continuing,
}

/// <summary>One place where an article, or somebody quoted in it, describes an entity.</summary>
/// <param name="EntityIndex">Index into <see cref="AnnotatedArticle.Entities"/>.</param>
/// <param name="Field">Headline or body.</param>
/// <param name="Span">The descriptive words without leading article, in UTF-16 units.</param>
/// <param name="ContextSpan">The clause around them, at most <see cref="LabelSpans.LongestContext"/> units.</param>
/// <param name="Voice">Whose words they are; null for the article's own voice.</param>
/// <param name="Judgement">What the wording judges.</param>
/// <param name="JudgingWords">The words that carry the judgement; empty if none.</param>
/// <param name="HeadLemma">Lemma of the describing noun ("group").</param>
/// <param name="Pattern">The construction.</param>
/// <param name="Polarity">Negative if the description is denied ("is no terrorist").</param>
internal sealed record LabelUse(
    int EntityIndex,
    EvidenceField Field,
    TextSpan Span,
    TextSpan ContextSpan,
    string? Voice,
    Judgement Judgement,
    string JudgingWords,
    string HeadLemma,
    LabelPattern Pattern,
    Polarity Polarity)
{
    /// <summary>True if the wording carries a judgement.</summary>
    public bool Loaded => Judgement != Judgement.None;
}
