namespace Crosscheck.Language.Networks;

/// <summary>How far a head stands from its dependent, in classes: the root, then near to far on either side.</summary>
internal static class Distances
{
    /// <summary>How many classes there are, filled up to a panel.</summary>
    public const int Count = Dense.Panel;

    private const int Farthest = 11;

    private static ReadOnlySpan<byte> Classes =>
        [0, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];

    /// <param name="dependent">The word, from 0.</param>
    /// <param name="head">Its head, or -1 for the root.</param>
    public static int Of(int dependent, int head)
    {
        if (head < 0) return 0;
        var away = Math.Abs(head - dependent);
        var near = away < Classes.Length ? Classes[away] : Farthest;
        return head < dependent ? near : Farthest + near;
    }
}
