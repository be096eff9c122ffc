namespace Crosscheck.Language.Events;

/// <summary>What a condition of an act looks at.</summary>
internal enum ActSlot
{
    /// <summary>The object, or the subject of a passive.</summary>
    Object,

    /// <summary>As <see cref="Object"/>, but it must not be of the class.</summary>
    NotObject,

    /// <summary>No object at all.</summary>
    Bare,

    /// <summary>Who does it.</summary>
    Subject,

    /// <summary>An infinitive.</summary>
    Infinitive,

    /// <summary>An infinitive whose verb is not of the class.</summary>
    NotInfinitive,

    /// <summary>A clause that says what will be, would be or should be, of authorities or of whom a pronoun names.</summary>
    Will,

    /// <summary>A clause with its own subject.</summary>
    Clause,

    /// <summary>A clause that says what must be.</summary>
    Duty,

    /// <summary>A particle: "out" of "break out".</summary>
    Particle,

    /// <summary>A noun behind a preposition, or an adverb or complement of the verb.</summary>
    Word,
}

/// <summary>What must stand with the verb of an act.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Word">The preposition, particle or word; empty for the others.</param>
/// <param name="Class">Class of nouns, or -1 for any, or one of <see cref="EventLexicon.Actor"/> and those after it.</param>
internal sealed record ActCondition(ActSlot Slot, string Word, int Class);

/// <summary>One way in which a verb tells of an event (Lexicons/event-acts.txt).</summary>
/// <param name="Category">As <see cref="NewsEvent.Category"/>.</param>
/// <param name="Mode">As <see cref="NewsEvent.Mode"/>.</param>
/// <param name="Conditions">All must hold.</param>
internal sealed record Act(string Category, string? Mode, ActCondition[] Conditions)
{
    /// <summary>True for a category of PLOVER, which names what political actors do.</summary>
    public bool IsPlover => char.IsUpper(Category[0]);
}
