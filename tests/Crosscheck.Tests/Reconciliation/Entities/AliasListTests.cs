using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Tests.Reconciliation.Entities;

public sealed class AliasListTests
{
    [Theory]
    [InlineData("OWA = Orrin Water Authority = the Authority of Orrin")]
    [InlineData("# bodies\n\nOWA=Orrin Water Authority=the Authority of Orrin\n")]
    [InlineData("\uFEFFOWA,Orrin Water Authority,the Authority of Orrin\r\n")]
    [InlineData("\"OWA\",\"Orrin Water Authority\",\"the Authority of Orrin\",\"\"")]
    public void A_line_or_a_row_gives_the_names_of_one_entity(string text) =>
        Assert.Equal(["OWA", "Orrin Water Authority", "the Authority of Orrin"], Assert.Single(AliasList.Parse(text).Entities));

    [Theory]
    [InlineData("OWA = Orrin Water Authority\nNorthwater", "line 2 gives one name only")]
    [InlineData("OWA = Orrin Water Authority\nNorthwater = O.W.A.", "\"O.W.A.\" stands in line 1 and in line 2")]
    [InlineData("# nothing\n", "it holds no names")]
    [InlineData("OWA = owa", "line 1 gives one name only")]
    public void What_is_wrong_is_said_with_its_line(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => AliasList.Parse(text)).Message, StringComparison.Ordinal);
}
