namespace Crosscheck.QualityTests;

/// <summary>
/// No score falls below its floor. <c>quality/update-floors</c> raises floors to what is measured; to lower one it must be
/// told so, and the change of quality/floors.json shows in review.
/// </summary>
public sealed class QualityTests(ITestOutputHelper output)
{
    private const string NoShared = "quality checks not run: no shared folder";

    private static readonly string? _update = Environment.GetEnvironmentVariable("CROSSCHECK_UPDATE_FLOORS");

    [Fact]
    public void The_floors_lie_between_nothing_and_everything() =>
        Assert.All(Floors.Load().Sets.Values, set =>
        {
            Assert.Matches("^[0-9a-f]{64}$", set.Digest);
            Assert.NotEmpty(set.Lowest);
            Assert.All(set.Lowest.Values, floor => Assert.InRange(floor, 0m, 1m));
        });

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void A_corpus_has_one_digest_wherever_it_lies(string articles, string gold)
    {
        var folder = Directory.CreateTempSubdirectory("crosscheck-digest-");
        try
        {
            var sample = MatrixSet.Sample.Stories.Single();
            var (there, answers) = (folder.CreateSubdirectory(articles).FullName, Path.Combine(folder.CreateSubdirectory(gold).FullName, Path.GetFileName(sample.Gold)));
            foreach (var file in Directory.GetFiles(sample.Articles))
                File.Copy(file, Path.Combine(there, Path.GetFileName(file)));
            File.Copy(sample.Gold, answers);
            Assert.Equal(MatrixSet.Sample.Digest(), new MatrixSet("sample", [(there, answers)]).Digest());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_answer_matrices_of_real_stories_keep_their_scores()
    {
        Assert.SkipWhen(Places.Shared is null, NoShared);
        AssertFloors(MatrixSet.Shared(Places.Shared!));
    }

    [Fact]
    public void The_answer_matrix_of_the_sample_keeps_its_scores()
    {
        Assert.SkipWhen(Places.Shared is null, NoShared);
        AssertFloors(MatrixSet.Sample);
    }

    [Fact]
    public void The_answer_matrices_of_our_own_keep_their_scores()
    {
        Assert.SkipWhen(Places.Shared is null, NoShared);
        var folder = Directory.CreateTempSubdirectory("crosscheck-matrices-");
        try
        {
            AssertFloors(MatrixSet.Own(Places.Shared!, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void AssertFloors(MatrixSet set)
    {
        var scores = MatrixScorer.Score(set, Path.Combine(Places.Shared!, "gold", "score.py"), output.WriteLine);
        var floors = Floors.Load();
        var digest = set.Digest();
        if (_update is not null)
        {
            Update(floors, set.Name, digest, scores);
            return;
        }
        Assert.True(floors.Sets.TryGetValue(set.Name, out var pinned), $"quality/floors.json has no floors for {set.Name}; run quality/update-floors.");
        Assert.True(digest == pinned.Digest, $"The corpus of {set.Name} is not the one that its floors were measured on; run quality/update-floors --allow-lower and look at the change.");
        Assert.All(pinned.Lowest, floor => Assert.True(scores[floor.Key] >= floor.Value, $"{set.Name}: {floor.Key} is {scores[floor.Key]}, its floor {floor.Value}."));
    }

    private static void Update(Floors floors, string name, string digest, SortedDictionary<string, decimal> scores)
    {
        var pinned = floors.Sets.GetValueOrDefault(name);
        if (pinned is not null && _update != "allow-lower")
        {
            Assert.True(digest == pinned.Digest, $"The corpus of {name} has changed; --allow-lower sets its floors anew.");
            foreach (var (score, floor) in pinned.Lowest)
                scores[score] = Math.Max(floor, scores[score]);
        }
        floors.Sets[name] = new(digest, scores);
        floors.Save();
    }
}
