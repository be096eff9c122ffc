using Crosscheck.Language.Networks;

namespace Crosscheck.Tests.Language.Networks;

public sealed unsafe class TreeDecoderTests
{
    [Fact]
    public void Finds_the_best_tree_of_all_with_one_root()
    {
        var random = new Random(11);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 600; round++)
        {
            var words = random.Next(1, 6);
            float[] scores = [.. Enumerable.Range(0, words * (words + 1)).Select(_ => random.Next(-20, 20) / 2f)];
            var heads = new int[words];
            fixed (float* start = scores) decoder.Decode(new(start, words + 1, words), heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));
            Assert.Equal(Best(scores, words), Sum(scores, heads), 1e-4);
        }
    }

    [Fact]
    public void A_long_row_of_equal_scores_is_a_tree()
    {
        var heads = new int[400];
        fixed (float* start = new float[400 * 401]) new TreeDecoder().Decode(new(start, 401, 400), heads);
        Assert.True(IsTree(heads));
    }

    private static double Best(float[] scores, int words)
    {
        var best = double.NegativeInfinity;
        var heads = new int[words];
        for (var number = 0; number < Math.Pow(words + 1, words); number++)
        {
            for (int word = 0, rest = number; word < words; word++, rest /= words + 1) heads[word] = (rest % (words + 1)) - 1;
            if (IsTree(heads)) best = Math.Max(best, Sum(scores, heads));
        }
        return best;
    }

    private static double Sum(float[] scores, int[] heads) => heads.Select((head, word) => (double)scores[(word * (heads.Length + 1)) + head + 1]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1) return false;
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            for (var steps = 0; at >= 0; at = heads[at])
            {
                if (++steps > heads.Length) return false;
            }
        }
        return true;
    }
}
