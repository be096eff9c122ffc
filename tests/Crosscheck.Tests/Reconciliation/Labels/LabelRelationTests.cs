using Crosscheck.Reconciliation.Labels;

namespace Crosscheck.Tests.Reconciliation.Labels;

public sealed class LabelRelationTests
{
    [Theory]
    [InlineData("terrorists", "dissidents", AnswerRelation.Differ)]
    [InlineData("cult-like group", "dissidents", AnswerRelation.Differ)]
    [InlineData("cult-like group", "terrorists", AnswerRelation.Differ)]
    [InlineData("freedom fighters", "terrorists", AnswerRelation.Differ)]
    [InlineData("brutal regime", "democratic government", AnswerRelation.Differ)]
    [InlineData("paramilitary group", "dissidents", AnswerRelation.Differ)]
    [InlineData("militants", "extremists", AnswerRelation.Compatible)]
    [InlineData("jihadists", "militants", AnswerRelation.Compatible)]
    [InlineData("opposition group", "dissidents", AnswerRelation.Compatible)]
    [InlineData("bloodthirsty group", "terrorists", AnswerRelation.Compatible)]
    [InlineData("political activists", "exiled dissidents", AnswerRelation.Compatible)]
    [InlineData("company", "maker", AnswerRelation.Compatible)]
    [InlineData("group", "terrorist group", AnswerRelation.Compatible)]
    [InlineData("leader", "dictator", AnswerRelation.Differ)]
    [InlineData("campaign group", "terrorist group", AnswerRelation.Differ)]
    [InlineData("rebel group", "Rebel group", AnswerRelation.Same)]
    public void Descriptions_differ_where_their_judgements_do(string a, string b, AnswerRelation expected)
    {
        Assert.Equal(expected, LabelRelation.Compare(Use(a), a, Use(b), b).Relation);
        Assert.Equal(expected, LabelRelation.Compare(Use(b), b, Use(a), a).Relation);
    }

    [Fact]
    public void A_description_differs_from_its_denial() =>
        Assert.Equal(AnswerRelation.Differ, LabelRelation.Compare(Use("terrorists"), "terrorists", Use("terrorists") with { Polarity = Polarity.Negative }, "terrorists").Relation);

    [Theory]
    [InlineData("cult-like Iranian dissident group", "Delegitimising", "cult")]
    [InlineData("so-called resistance units", "Delegitimising", "so called")]
    [InlineData("far-right party", "Radical", "far right")]
    [InlineData("pro-Morland party", "Partisan", "pro")]
    [InlineData("pro-government party", "Partisan", "pro")]
    [InlineData("counter-terrorist unit", "None", "")]
    [InlineData("counter-terrorism police", "None", "")]
    [InlineData("terror police", "None", "")]
    [InlineData("terror suspects", "Condemning", "terror")]
    [InlineData("killer whale", "None", "")]
    [InlineData("killers", "Condemning", "killers")]
    [InlineData("gunmen", "Militant", "gunmen")]
    [InlineData("refugee camp", "None", "")]
    [InlineData("prime minister", "None", "")]
    [InlineData("chief executive", "None", "")]
    [InlineData("non-lethal round", "Exonerating", "non lethal")]
    [InlineData("Conservative lawmaker", "None", "")]
    public void Finds_the_weightiest_judgement_in_a_description(string words, string judgement, string judging)
    {
        var read = DescriptionWord.Read(words);
        var got = JudgementLexicon.Shared.Judge(read, read.Count - 1);
        Assert.Equal((judgement, judging), (got.Judgement.ToString(), got.Words));
    }

    private static LabelUse Use(string words)
    {
        var read = DescriptionWord.Read(words);
        var (judgement, judging) = JudgementLexicon.Shared.Judge(read, read.Count - 1);
        return new(0, EvidenceField.Text, new(0, words.Length), new(0, words.Length), null, judgement, judging, read[^1].Lower, LabelPattern.BeforeName, Polarity.Positive);
    }
}
