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

    [Fact]
    public void What_only_tells_more_of_the_speaker_does_not_name_him() =>
        Assert.Equal("The company", Assert.Single(Of("The company, which safeguards the records of lenders applying for credit, said that the vault was empty.", "The weather was fine.").Quotations).Speaker);

    [Theory]
    [InlineData("“The dam was weak from the first day,” Olo Fisk said, according to the Drovno Times.")]
    [InlineData("According to the Drovno Times, Olo Fisk said that the dam was weak from the first day.")]
    public void Who_is_cited_speaks_and_not_the_paper_that_cites_him(string text) =>
        Assert.Equal("Olo Fisk", Assert.Single(Of(text, "The weather was fine.").Quotations).Speaker);

    [Fact]
    public void A_statement_speaks_for_whom_it_is_from() =>
        Assert.All(
            Of("The Harbour Guild said in a statement that the dam was weak from the first day. “Nobody listened to the men who built it,” the statement said.", "The weather was fine.").Quotations,
            utterance => Assert.Equal("Harbour Guild", utterance.Speaker));
}
