namespace Crosscheck.Language.Names;

/// <summary>Labels of words in the name model: outside, or a kind with the word's place in the name (first, inner, last, only).</summary>
internal static class NameLabels
{
    public const int Outside = 0;

    public const int Count = 1 + (4 * 3);

    private const int First = 0, Inner = 1, Last = 2, Only = 3;

    private static readonly EntityKind[] _kinds = [EntityKind.Person, EntityKind.Organisation, EntityKind.Place];

    /// <summary>Names of the labels by number, as a model file holds them.</summary>
    public static readonly string[] Names = [.. AllNames()];

    /// <summary>The kinds that the model tells.</summary>
    public static ReadOnlySpan<EntityKind> Kinds => _kinds;

    public static EntityKind KindOf(int label) => _kinds[(label - 1) / 4];

    public static bool Starts(int label) => label != Outside && PlaceOf(label) is First or Only;

    public static bool Ends(int label) => label != Outside && PlaceOf(label) is Last or Only;

    /// <summary>The label of a word of a name.</summary>
    /// <param name="kind">Person, organisation or place.</param>
    /// <param name="starts">True for the first word.</param>
    /// <param name="ends">True for the last word.</param>
    public static int Of(EntityKind kind, bool starts, bool ends) => 1 + (Array.IndexOf(_kinds, kind) * 4) + (starts ? (ends ? Only : First) : ends ? Last : Inner);

    /// <summary>True if the label may follow the other; <paramref name="before"/> is <see cref="Outside"/> at the head of a sentence.</summary>
    public static bool MayFollow(int before, int label)
    {
        var open = before != Outside && !Ends(before);
        return open ? label != Outside && !Starts(label) && KindOf(label) == KindOf(before) : label == Outside || Starts(label);
    }

    /// <summary>True if a sentence may end so.</summary>
    public static bool MayEnd(int label) => label == Outside || Ends(label);

    private static IEnumerable<string> AllNames()
    {
        yield return "O";
        foreach (var kind in _kinds)
        {
            foreach (var place in "BIES") yield return $"{place}-{kind}";
        }
    }

    private static int PlaceOf(int label) => (label - 1) % 4;
}
