using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Crosscheck;

/// <summary>Everything known from a set of articles on one story. One immutable value with one JSON form (<see cref="StoryJson"/>).</summary>
public sealed record Story
{
    /// <summary>Version of the JSON form.</summary>
    public int Format { get; init; } = 1;

    public required string Title { get; init; }

    /// <summary>In order of letters: publication (unknown last), source, hash.</summary>
    public required ImmutableArray<StoryArticle> Articles { get; init; }

    /// <summary>Most mentioned first.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>In order of importance.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>Dated entries in order of time, then undated ones.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public ImmutableArray<Utterance> Quotations { get; init; } = [];

    public ImmutableArray<StoryEvent> Events { get; init; } = [];

    public ImmutableArray<Copy> Copies { get; init; } = [];

    /// <summary>By question id, the articles that say nothing on it while others do.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Silent { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>True if the full texts were left out (<c>--excerpts</c>): article texts are empty, the evidence keeps its words.</summary>
    public bool Excerpts { get; init; }

    /// <summary>Inputs that were read but take no part, with the reason ("language: de", "same bytes as …").</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];
}

/// <summary>An article inside a story.</summary>
public sealed record StoryArticle
{
    /// <summary>Unique in the story; does not depend on the order of inputs.</summary>
    public required string Id { get; init; }

    /// <summary>A, B, … Z, AA; two of one outlet A1, A2; a copy carries its original's letter with primes (B′).</summary>
    public required string Letter { get; init; }

    public required string File { get; init; }

    public string? Url { get; init; }

    public string? Source { get; init; }

    public string Title { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Published { get; init; }

    public string? Captured { get; init; }

    public string Language { get; init; } = "en";

    public required string Text { get; init; }

    public required string Sha256 { get; init; }

    public ImmutableArray<Cut> Cut { get; init; } = [];

    /// <summary>Id of the article that this one copies; null if it is a text of its own.</summary>
    public string? CopiedFrom { get; init; }

    /// <summary>Articles with the same number count as one independent text; numbered from 1 in order of letters.</summary>
    public required int OriginGroup { get; init; }

    public string TextOf(EvidenceField field) => field == EvidenceField.Title ? Title : Text;
}

/// <summary>A person, organisation, place or thing as this story knows it.</summary>
public sealed record Entity
{
    public required string Id { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>The name shown: the fullest that most articles use.</summary>
    public required string Name { get; init; }

    /// <summary>Every name used, most frequent first.</summary>
    public required ImmutableArray<EntityName> Names { get; init; }

    /// <summary>What the sources call it.</summary>
    public ImmutableArray<Label> Labels { get; init; } = [];

    /// <summary>Names that were joined on evidence beyond the articles' own; null if there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<EntityMerge>? Merged { get; init; }
}

/// <summary>Names that were joined into one entity.</summary>
/// <param name="Names">Two or more.</param>
/// <param name="Evidence">What says that they are one: <see cref="AliasList"/>.</param>
public sealed record EntityMerge(ImmutableArray<string> Names, string Evidence)
{
    /// <summary>The user's own list of aliases.</summary>
    public const string AliasList = "alias list";
}

/// <param name="Text">The name as written.</param>
/// <param name="Count">Mentions in all articles.</param>
/// <param name="Articles">Ids of the articles that use it, in order of letters.</param>
public sealed record EntityName(string Text, int Count, ImmutableArray<string> Articles);

/// <param name="Text">The descriptive words ("cult-like group").</param>
/// <param name="Voice">The speaker whose words they are; null for the article's own voice.</param>
/// <param name="Evidence">Where they stand; one article, at least one span.</param>
/// <param name="Loaded">True if the wording carries a judgement, false for a neutral description.</param>
public sealed record Label(string Text, string? Voice, ImmutableArray<Evidence> Evidence, bool Loaded);

/// <summary>One event or dated statement across articles.</summary>
/// <param name="From">EDTF of the earliest time given, null if undated.</param>
/// <param name="To">EDTF of the latest time given; equal to <paramref name="From"/> for a single known time.</param>
/// <param name="Words">The time in the sources' own words ("last year").</param>
/// <param name="Text">What is told.</param>
/// <param name="Evidence">The words, at least one.</param>
/// <param name="Differ">True if the sources give times that cannot both be right.</param>
/// <param name="Question">Id of the question that compares the times; null if none.</param>
public sealed record TimelineEntry(string? From, string? To, string Words, string Text, ImmutableArray<Evidence> Evidence, bool Differ = false, string? Question = null);

/// <summary>One utterance across articles.</summary>
/// <param name="Speaker">The speaker as the story names them, or as described if unnamed; null if nobody is named.</param>
/// <param name="Entity">Id of the entity that speaks; null if unknown.</param>
/// <param name="Role">How the articles describe the speaker ("interior minister"); null if not.</param>
/// <param name="Variants">The wordings, at least one.</param>
public sealed record Utterance(string? Speaker, string? Entity, string? Role, ImmutableArray<UtteranceVariant> Variants);

/// <param name="Direct">True if the words stand in quotation marks.</param>
/// <param name="Cue">The ascribing words ("said").</param>
/// <param name="Evidence">The content; one span or several where the cue interrupts.</param>
public sealed record UtteranceVariant(bool Direct, string? Cue, ImmutableArray<Evidence> Evidence);

/// <summary>An event as the articles together tell it.</summary>
/// <param name="Category">As <see cref="NewsEvent.Category"/>.</param>
/// <param name="Scheme">As <see cref="NewsEvent.Scheme"/>.</param>
/// <param name="Evidence">The words, at least one, in order of letters.</param>
public sealed record StoryEvent(string Category, string Scheme, ImmutableArray<Evidence> Evidence)
{
    /// <summary>As <see cref="NewsEvent.Mode"/>.</summary>
    public string? Mode { get; init; }

    /// <summary>What is told, in the words of one article.</summary>
    public string Text { get; init; } = "";

    /// <summary>EDTF of the earliest time given; null if undated.</summary>
    public string? From { get; init; }

    /// <summary>EDTF of the latest time given.</summary>
    public string? To { get; init; }

    /// <summary>Names of those who act, as the story has them; where nobody is named, the words of the articles.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Those on whom or what it is done, told likewise.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>As <see cref="NewsEvent.Modality"/>.</summary>
    public string Modality { get; init; } = "asserted";

    /// <summary>True if it is told that it is not so.</summary>
    public bool Negated { get; init; }

    /// <summary>Number of articles that tell of it.</summary>
    public int N { get; init; }

    /// <summary>Number of independent texts among them.</summary>
    public int Independent { get; init; }
}

/// <summary>Text shared between two articles.</summary>
/// <param name="A">Id of the earlier article.</param>
/// <param name="B">Id of the later.</param>
/// <param name="Share">Share of the shorter text's words that stand in shared passages, 0 to 1, rounded to 3 places.</param>
/// <param name="Passages">The shared passages, in order of the first article.</param>
public sealed record Copy(string A, string B, double Share, ImmutableArray<Passage> Passages);

/// <param name="A">Evidence in the first article.</param>
/// <param name="B">Evidence in the second.</param>
public sealed record Passage(PassageEnd A, PassageEnd B);

/// <param name="Start">Offset into the article's text, UTF-16 units. A passage may be longer than evidence.</param>
/// <param name="End">One past the last unit.</param>
public sealed record PassageEnd(int Start, int End);

/// <param name="File">As <see cref="Article.File"/>.</param>
/// <param name="Why">The reason in plain words.</param>
public sealed record LeftOut(string File, string Why);
