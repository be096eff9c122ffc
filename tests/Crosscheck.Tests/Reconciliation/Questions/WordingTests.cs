using Crosscheck.Language;
using Crosscheck.Reconciliation;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Two short articles through the whole of the language and the reconciliation: what is asked, and in which words.</summary>
public sealed class WordingTests
{
    private static readonly Lazy<EnglishAnnotator> _annotator = new(() => EnglishAnnotator.Load());

    [Theory]
    [InlineData("The Harbour Guild has moved its office to Drovno.", "The Harbour Guild has moved its office to Drovno, a spokesman said.", "To where has the Harbour Guild moved its office?")]
    [InlineData("Edda Moran closed the Orsa dam on 3 May 2019.", "On 3 May 2019, Edda Moran closed the Orsa dam.", "When did Edda Moran close the Orsa dam?")]
    [InlineData("The Orsa dam was closed by Edda Moran in 2019.", "In 2019 the Orsa dam was closed by Edda Moran, the mayor.", "When was the Orsa dam closed by Edda Moran?")]
    [InlineData("The council will close the Orsa dam in Drovno on 3 May 2031.", "On 3 May 2031 the council will close the Orsa dam in Drovno.", "When will the council close the Orsa dam in Drovno?")]
    [InlineData("Edda Moran has led the Harbour Guild since 2014.", "Since 2014 Edda Moran has led the Harbour Guild.", "Since when has Edda Moran led the Harbour Guild?")]
    [InlineData("The Harbour Guild was banned by the council until 2014.", "Until 2014 the Harbour Guild was banned by the council.", "Until when was the Harbour Guild banned by the council?")]
    [InlineData("The storm damaged 240 houses in Drovno.", "In Drovno the storm damaged 240 houses.", "How many houses did the storm damage in Drovno?")]
    [InlineData("Edda Moran plans to close the Orsa dam on 3 May 2031.", "On 3 May 2031, Edda Moran plans to close the Orsa dam.", "When does Edda Moran plan to close the Orsa dam?")]
    [InlineData("Edda Moran planned to close the Orsa dam in 2019.", "In 2019 Edda Moran planned to close the Orsa dam.", "When did Edda Moran plan to close the Orsa dam?")]
    public void A_question_keeps_tense_and_complements_and_leaves_out_what_is_asked(string a, string b, string question) =>
        Assert.Contains(question, Questions(a, b).Where(q => q.N == 2).Select(q => q.Text));

    [Theory]
    [InlineData("They arrived in Drovno on 3 May 2019.", "They arrived in Drovno on 3 May 2019, it said.")]
    [InlineData("A spring fireworks display in the town on 3 May 2019.", "The town fireworks display, 3 May 2019.")]
    public void What_has_no_subject_or_no_verb_asks_nothing(string a, string b) =>
        Assert.DoesNotContain(Questions(a, b), question => question.Kind == QuestionKind.When && question.N == 2);

    [Theory]
    [InlineData("The council began to question Edda Moran on allegations that the dam she built was leaking.", "The council began to question Edda Moran on allegations that the dam leaked.", "on allegations?")]
    [InlineData("DROVNO — The council closed the old Orsa dam for good.", "The council closed the old Orsa dam for good.", "DROVNO")]
    [InlineData("Until this summer there was no evidence for a crack in the Orsa dam.", "Before this summer there was no evidence for a crack in the Orsa dam.", "there was no evidence")]
    public void No_question_is_torn_out_of_what_gives_it_its_meaning(string a, string b, string torn) =>
        Assert.DoesNotContain(Questions(a, b), question => question.Text.StartsWith("How is it told", StringComparison.Ordinal) && question.Text.Contains(torn, StringComparison.Ordinal));

    [Fact]
    public void What_one_article_adds_is_no_part_of_the_question()
    {
        var question = Assert.Single(Questions("Edda Moran closed the Orsa dam with a golden key in 2019.", "Edda Moran closed the Orsa dam in 2019."), question => question.Kind == QuestionKind.When);
        Assert.Equal("When did Edda Moran close the Orsa dam?", question.Text);
    }

    [Theory]
    [InlineData("Engineers found a long crack in the Orsa dam.", "A long crack was found in the Orsa dam by engineers.", "How is it told that engineers found a long crack in the Orsa dam?")]
    [InlineData("American Harbours closed the Orsa dam for good.", "The Orsa dam was closed for good by American Harbours.", "How is it told that American Harbours closed the Orsa dam for good?")]
    public void A_telling_is_asked_by_what_it_tells(string a, string b, string question) => Assert.Contains(question, Questions(a, b).Select(q => q.Text));

    [Fact]
    public void Names_begin_an_answer_where_the_article_has_a_pronoun() =>
        Assert.Contains(
            Questions("The mayor, Edda Moran, spoke. She told the clerk that he would be thrown off the harbour wall.", "Edda Moran threatened to throw the clerk off the harbour wall.").SelectMany(question => question.Answers),
            answer => answer.Text.StartsWith("[Edda Moran] ", StringComparison.Ordinal) && answer.Evidence.All(evidence => !evidence.Words.Contains('[', StringComparison.Ordinal)));

    [Fact]
    public void A_role_that_leaves_open_of_what_is_a_title_and_no_person() =>
        Assert.Contains("Who is called “Prime Minister”?", Questions("Prime Minister Edda Moran closed the dam.", "Prime Minister Edda Moran opened a school.").Select(question => question.Text));

    private static System.Collections.Immutable.ImmutableArray<Question> Questions(params string[] texts) =>
        Reconciler.Reconcile([.. texts.Select((text, index) => _annotator.Value.Annotate(new() { File = $"{index}.txt", Text = text, Sha256 = $"{index}", Language = "en" }))]).Questions;
}
