using Crosscheck.Reconciliation.Entities;

namespace Crosscheck.Tests.Reconciliation.Entities;

public sealed class NameFormsTests
{
    [Theory]
    [InlineData("The Harbour Workers’ Union", "harbour workers union")]
    [InlineData("U.S.", "us")]
    [InlineData("Bledi Çuçi's", "bledi cuci")]
    [InlineData("al-Nusra", "al nusra")]
    [InlineData("John Smith, Jr.", "john smith jr")]
    public void Names_meet_in_a_normal_form(string name, string expected) => Assert.Equal(expected, NameForms.Normal(name));

    [Theory]
    [InlineData("noor aziz", "noor azizyar", true)]
    [InlineData("donella carter", "donnella carter", true)]
    [InlineData("donella carter", "donella carters", true)]
    [InlineData("igor vereszki", "igor verecki", true)]
    [InlineData("cesar lopez", "cesar lopez jr", true)]
    [InlineData("anna smith", "hanna smith", false)]
    [InlineData("john smith", "jane smith", false)]
    [InlineData("mark brown", "mark brook", false)]
    [InlineData("maria rossi", "marco rossi", false)]
    public void Spellings_are_told_from_different_people(string a, string b, bool expected)
    {
        Assert.Equal(expected, NameForms.SpellingVariants(a, b));
        Assert.Equal(expected, NameForms.SpellingVariants(b, a));
    }

    [Theory]
    [InlineData("edi rama", "edi k rama", true)]
    [InlineData("j smith", "john smith", true)]
    [InlineData("john smith", "john smith jr", true)]
    [InlineData("john smyth", "john smith", false)]
    public void Short_forms_are_no_other_spelling(string brief, string full, bool expected) => Assert.Equal(expected, NameForms.Abbreviates(brief, full));
}
