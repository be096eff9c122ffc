using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;

namespace Crosscheck.Tests.Language.Networks;

public sealed class WordVectorsTests
{
    private static readonly WordVectors Vectors = WordVectors.From(ModelFile.Load(WordVectors.ModelName));

    [Theory]
    [InlineData("monday", "tuesday", "bridge")]
    [InlineData("killed", "wounded", "signed")]
    [InlineData("minister", "spokesman", "river")]
    public void Words_used_alike_lie_near(string word, string near, string far) => Assert.True(Cosine(word, near) > Cosine(word, far) + 0.2);

    [Fact]
    public void The_days_of_the_week_are_one_cluster()
    {
        var clusters = new[] { "monday", "tuesday", "wednesday", "thursday", "friday" }.Select(day => Vectors.ClusterOf(Vectors.Find(FeatureHash.Word(day)), 1)).Distinct();
        Assert.Single(clusters);
    }

    [Fact]
    public void A_word_without_vector_is_nothing()
    {
        var vector = new float[Vectors.Padded];
        Array.Fill(vector, 1);
        var word = Vectors.Find(FeatureHash.Word("qzxv-no-such-word"));
        Vectors.Copy(word, vector);
        Assert.Equal(0u, word);
        Assert.All(vector, value => Assert.Equal(0, value));
        Assert.Equal(0u, Vectors.ClusterOf(word, 0));
    }

    private static double Cosine(string a, string b)
    {
        var (left, right) = (Of(a), Of(b));
        return left.Zip(right, (x, y) => x * y).Sum() / Math.Sqrt(left.Sum(x => x * x) * right.Sum(y => y * y));
    }

    private static double[] Of(string word)
    {
        var vector = new float[Vectors.Padded];
        Vectors.Copy(Vectors.Find(FeatureHash.Word(word)), vector);
        return Array.ConvertAll(vector, value => (double)value);
    }
}
