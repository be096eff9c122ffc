using Crosscheck.Language.Parsing;

namespace Crosscheck.Training.Trainers;

/// <summary>
/// The dynamic oracle of the arc-eager system (Goldberg and Nivre 2012): how many gold arcs an action puts out of reach, in any configuration.
/// </summary>
internal sealed class ArcEagerOracle
{
    private readonly int[] _heads;
    private readonly int[] _relations;
    private readonly int[][] _children;

    /// <param name="heads">Gold heads, -1 for the root.</param>
    /// <param name="relations">Gold relations by number.</param>
    public ArcEagerOracle(int[] heads, int[] relations)
    {
        (_heads, _relations) = (heads, relations);
        var children = new List<int>[heads.Length];
        for (var word = 0; word < heads.Length; word++) children[word] = [];
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] >= 0) children[heads[word]].Add(word);
        }
        _children = [.. children.Select(list => list.ToArray())];
    }

    public int ShiftCost(Configuration c)
    {
        var front = c.Front;
        return (_heads[front] >= 0 && c.IsOnStack(_heads[front]) ? 1 : 0) + HeadlessOnStack(c, front);
    }

    public int ReduceCost(Configuration c) => InBuffer(c, c.Stack(0));

    /// <summary>Cost of the left arc; the relation is judged by <see cref="IsGoldRelation"/>.</summary>
    public int LeftCost(Configuration c)
    {
        int top = c.Stack(0), head = _heads[top];
        return (head == c.Front ? 0 : head < 0 || head > c.Front ? 1 : 0) + InBuffer(c, top);
    }

    public int RightCost(Configuration c)
    {
        int front = c.Front, head = _heads[front];
        return (head == c.Stack(0) ? 0 : head < 0 || head > front || c.IsOnStack(head) ? 1 : 0) + HeadlessOnStack(c, front);
    }

    public bool IsLeftGold(Configuration c) => _heads[c.Stack(0)] == c.Front;

    public bool IsRightGold(Configuration c) => _heads[c.Front] == c.Stack(0);

    public bool IsGoldRelation(int dependent, int relation) => _relations[dependent] == relation;

    private int HeadlessOnStack(Configuration c, int head)
    {
        var count = 0;
        foreach (var child in _children[head])
        {
            if (c.Heads[child] < 0 && c.IsOnStack(child)) count++;
        }
        return count;
    }

    private int InBuffer(Configuration c, int head)
    {
        var count = 0;
        foreach (var child in _children[head])
        {
            if (child == c.Front || (child >= c.Next && child < c.Length)) count++;
        }
        return count;
    }
}
