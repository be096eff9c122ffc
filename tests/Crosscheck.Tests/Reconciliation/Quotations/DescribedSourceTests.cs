using Crosscheck.Reconciliation.Quotations;
using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Quotations;

public sealed class DescribedSourceTests
{
    [Fact]
    public void A_pointer_is_told_in_the_words_before_it()
    {
        var sources = new DescribedSources();
        Assert.Equal("a harbour official close to the talks", sources.InFull("a harbour official close to the talks"));
        Assert.Equal("a harbour official close to the talks", sources.InFull("the official"));
        Assert.Equal("the clerk", sources.InFull("the clerk"));
        Assert.Equal("Lu Ki-san, the spokesman for the union", sources.InFull("Lu Ki-san, the spokesman for the union"));
        Assert.Equal("Lu Ki-san, the spokesman for the union", sources.InFull("the spokesman"));
    }

    [Theory]
    [InlineData("The advance of the water suggests that the dam was weak.", false)]
    [InlineData("The pressure showed that the dam was weak.", false)]
    [InlineData("A harbour official said that the dam was weak.", true)]
    [InlineData("The report said that the dam was weak.", true)]
    [InlineData("The airline said that the plane was full.", true)]
    public void Deeds_and_states_say_nothing(string text, bool speaks) => Assert.Equal(speaks, Of(text, "The weather was fine.").Quotations.Length == 1);
}
