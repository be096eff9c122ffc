using System.Diagnostics;
using Crosscheck.Fetching.Robots;

namespace Crosscheck.Tests.Fetching;

public sealed class RobotsTests
{
    private static readonly Dictionary<string, Row> _rows = TestRows.Read<Row>("Fetching/robots.json").ToDictionary(row => row.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. _rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_to_what_the_file_says(string name)
    {
        var row = _rows[name];
        var rules = RobotsRules.Parse(row.File, "Crosscheck");
        Assert.All(row.Allowed, path => Assert.True(rules.Allows(At(path)), $"{path} is allowed."));
        Assert.All(row.Disallowed, path => Assert.False(rules.Allows(At(path)), $"{path} is disallowed."));
    }

    [Fact]
    public void A_file_that_cannot_be_had_disallows_all() => Assert.False(RobotsRules.DisallowAll.Allows(At("/")));

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time()
    {
        var clock = Stopwatch.StartNew();
        Assert.True(RobotsRules.Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("a*", 500))}b$", "Crosscheck").Allows(At("/" + new string('a', 5000))));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
    }

    private static Uri At(string path) => new("https://a.example" + path);

    private sealed record Row(string Name, string File, string[] Allowed, string[] Disallowed);
}
