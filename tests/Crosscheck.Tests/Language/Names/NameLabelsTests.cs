using Crosscheck.Language.Learning;
using Crosscheck.Language.Names;
using Crosscheck.Tests.Laws;

namespace Crosscheck.Tests.Language.Names;

public sealed class NameLabelsTests
{
    [Fact]
    public void Every_label_has_a_name_of_its_own() => Assert.Equal(NameLabels.Count, NameLabels.Names.Distinct().Count());

    [Theory]
    [InlineData("O", "B-Person", true)]
    [InlineData("O", "S-Place", true)]
    [InlineData("O", "I-Person", false)]
    [InlineData("O", "E-Organisation", false)]
    [InlineData("B-Person", "I-Person", true)]
    [InlineData("B-Person", "E-Person", true)]
    [InlineData("B-Person", "E-Place", false)]
    [InlineData("B-Person", "O", false)]
    [InlineData("B-Person", "S-Person", false)]
    [InlineData("E-Person", "B-Person", true)]
    [InlineData("E-Person", "O", true)]
    [InlineData("S-Organisation", "I-Organisation", false)]
    public void Names_begin_and_end(string before, string label, bool may) =>
        Assert.Equal(may, NameLabels.MayFollow(Array.IndexOf(NameLabels.Names, before), Array.IndexOf(NameLabels.Names, label)));

    private static readonly bool[] MayEnd = [.. Enumerable.Range(0, NameLabels.Count).Select(NameLabels.MayEnd)];

    /// <summary>Scores that point to impossible sequences still give whole names.</summary>
    [Fact]
    public void The_best_sequence_is_a_possible_one()
    {
        var random = new SeededBytes("labels", []);
        for (var tries = 0; tries < 2000; tries++)
        {
            var labels = new int[1 + random.Below(12)];
            var scores = new int[labels.Length * NameLabels.Count];
            for (var at = 0; at < scores.Length; at++) scores[at] = random.Below(1000) - 500;
            var follow = new int[NameLabels.Count * NameLabels.Count];
            for (var at = 0; at < follow.Length; at++) follow[at] = NameLabels.MayFollow(at / NameLabels.Count, at % NameLabels.Count) ? random.Below(400) - 200 : NameTagger.Never;
            Viterbi.Best<int>(scores, follow, NameTagger.Never, MayEnd, labels);
            var before = NameLabels.Outside;
            foreach (var label in labels)
            {
                Assert.True(NameLabels.MayFollow(before, label), $"{NameLabels.Names[label]} after {NameLabels.Names[before]}");
                before = label;
            }
            Assert.True(NameLabels.MayEnd(before));
        }
    }

    /// <summary>The best of all sequences, counted out, is the one that is found.</summary>
    [Fact]
    public void No_other_sequence_scores_higher()
    {
        var random = new SeededBytes("sequences", []);
        for (var tries = 0; tries < 20; tries++)
        {
            var scores = new int[3 * NameLabels.Count];
            for (var at = 0; at < scores.Length; at++) scores[at] = random.Below(1000) - 500;
            var follow = new int[NameLabels.Count * NameLabels.Count];
            for (var at = 0; at < follow.Length; at++) follow[at] = NameLabels.MayFollow(at / NameLabels.Count, at % NameLabels.Count) ? random.Below(400) - 200 : NameTagger.Never;
            var best = int.MinValue;
            for (var a = 0; a < NameLabels.Count; a++)
            {
                for (var b = 0; b < NameLabels.Count; b++)
                {
                    for (var c = 0; c < NameLabels.Count; c++)
                    {
                        if (NameLabels.MayFollow(0, a) && NameLabels.MayFollow(a, b) && NameLabels.MayFollow(b, c) && NameLabels.MayEnd(c)) best = Math.Max(best, Sum([a, b, c]));
                    }
                }
            }
            var labels = new int[3];
            Viterbi.Best<int>((int[])scores.Clone(), follow, NameTagger.Never, MayEnd, labels);
            Assert.Equal(best, Sum(labels));

            int Sum(int[] sequence)
            {
                int sum = 0, before = 0;
                for (var at = 0; at < sequence.Length; at++)
                {
                    sum += follow[(before * NameLabels.Count) + sequence[at]] + scores[(at * NameLabels.Count) + sequence[at]];
                    before = sequence[at];
                }
                return sum;
            }
        }
    }
}
