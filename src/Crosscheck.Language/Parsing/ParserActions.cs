namespace Crosscheck.Language.Parsing;

/// <summary>Numbers of the parser's decisions: shift, reduce, then a left arc for each relation seen there, then right arcs.</summary>
internal sealed class ParserActions
{
    public const int Shift = 0;
    public const int Reduce = 1;
    public const int FirstLeft = 2;

    private const string LeftPrefix = "left ";
    private const string RightPrefix = "right ";

    private readonly int[] _relations;

    /// <param name="names">Names of all actions in the order of their numbers, as a model keeps them.</param>
    public ParserActions(string[] names)
    {
        Names = names;
        FirstRight = Array.FindIndex(names, name => name.StartsWith(RightPrefix, StringComparison.Ordinal));
        if (names.Length > byte.MaxValue || FirstRight < FirstLeft || names[Shift] != "shift" || names[Reduce] != "reduce")
            throw new InvalidDataException("the actions of a parser model are out of order: retrain it");
        Relations = [.. names.Skip(FirstLeft).Select(RelationOf).Distinct().Order(StringComparer.Ordinal)];
        _relations = [.. names.Select((name, number) => number < FirstLeft ? -1 : Array.IndexOf(Relations, RelationOf(name)))];
    }

    public string[] Names { get; }

    public int Count => Names.Length;

    public int FirstRight { get; }

    /// <summary>Names of relations by number.</summary>
    public string[] Relations { get; }

    public static ParserActions For(IEnumerable<string> leftRelations, IEnumerable<string> rightRelations) => new(
    [
        "shift",
        "reduce",
        .. leftRelations.Order(StringComparer.Ordinal).Select(relation => LeftPrefix + relation),
        .. rightRelations.Order(StringComparer.Ordinal).Select(relation => RightPrefix + relation),
    ]);

    /// <summary>The number of the relation that an arc action gives.</summary>
    public int Relation(int action) => _relations[action];

    public void Apply(Configuration configuration, int action)
    {
        if (action == Shift) configuration.Shift();
        else if (action == Reduce) configuration.Reduce();
        else if (action < FirstRight) configuration.AttachLeft(_relations[action]);
        else configuration.AttachRight(_relations[action]);
    }

    /// <summary>The allowed action of highest score; the lowest number among equals.</summary>
    public int Best(Configuration configuration, ReadOnlySpan<int> scores)
    {
        int best = -1, most = int.MinValue;
        if (configuration.CanShift) (best, most) = (Shift, scores[Shift]);
        if (configuration.CanReduce && scores[Reduce] > most) (best, most) = (Reduce, scores[Reduce]);
        if (configuration.CanLeft) Consider(scores, FirstLeft, FirstRight, ref best, ref most);
        if (configuration.CanRight) Consider(scores, FirstRight, Count, ref best, ref most);
        return best;
    }

    private static void Consider(ReadOnlySpan<int> scores, int from, int to, ref int best, ref int most)
    {
        for (var action = from; action < to; action++)
        {
            if (scores[action] > most) (best, most) = (action, scores[action]);
        }
    }

    private static string RelationOf(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
