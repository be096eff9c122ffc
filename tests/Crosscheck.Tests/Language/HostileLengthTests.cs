using Crosscheck.Language;

namespace Crosscheck.Tests.Language;

/// <summary>Texts made to be slow: no quadratic time, no unbounded memory, and still annotated in order.</summary>
public sealed class HostileLengthTests
{
    private static readonly EnglishAnnotator Annotator = EnglishAnnotator.Load();

    public static TheoryData<string, string, int> Texts => new()
    {
        { "no blank", "a", 1_000_000 },
        { "no blank, mixed", "Ab1-", 50_000 },
        { "quotation marks", "\"", 1_000_000 },
        { "curly quotation marks", "“", 50_000 },
        { "brackets", "(", 50_000 },
        { "bracketed words", "(a ", 50_000 },
        { "half a surrogate pair", "\uD83D", 50_000 },
        { "halves of pairs the wrong way round", "\uDC00\uD83D ", 50_000 },
        { "one sentence", "and the men of the town said that ", 2_500 },
        { "stops", ".", 50_000 },
        { "names", "Mara Quill ", 10_000 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Twice_the_text_takes_little_more_than_twice_the_work(string name, string piece, int count)
    {
        Assert.NotEmpty(name);
        Annotate(piece, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Annotate(piece, count / 2);
        var half = GC.GetAllocatedBytesForCurrentThread() - before;
        Annotate(piece, count);
        var whole = GC.GetAllocatedBytesForCurrentThread() - before - half;
        Assert.True(whole < (half * 3) + 20_000_000, $"{half / 1e6:F0} MB for half, {whole / 1e6:F0} MB for the whole");
    }

    private static void Annotate(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var annotated = Annotator.Annotate(new() { File = "hostile.txt", Text = text, Sha256 = "" });
        var end = 0;
        foreach (var token in annotated.Body.Tokens)
        {
            Assert.True(token.Start >= end && token.End > token.Start && token.End <= text.Length);
            end = token.End;
        }
        // Far above what linear work needs, far below what quadratic work would.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(240), $"{clock.Elapsed.TotalSeconds:F0} s");
    }
}
