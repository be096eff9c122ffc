using static Crosscheck.Tests.Reconciliation.ShortStories;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Two short articles through the whole of the language and the reconciliation: what is asked, and in which words.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("The Harbour Guild has moved its office to Drovno.", "The Harbour Guild has moved its office to Drovno, a spokesman said.", "To where has the Harbour Guild moved its office?")]
    [InlineData("Edda Moran closed the Orsa dam on 3 May 2019.", "On 3 May 2019, Edda Moran closed the Orsa dam.", "When did Edda Moran close the Orsa dam?")]
    [InlineData("The Orsa dam was closed by Edda Moran in 2019.", "In 2019 the Orsa dam was closed by Edda Moran, the mayor.", "When was the Orsa dam closed by Edda Moran?")]
    [InlineData("The council will close the Orsa dam in Drovno on 3 May 2031.", "On 3 May 2031 the council will close the Orsa dam in Drovno.", "When will the council close the Orsa dam in Drovno?")]
    [InlineData("Edda Moran has led the Harbour Guild since 2014.", "Since 2014 Edda Moran has led the Harbour Guild.", "Since when has Edda Moran led the Harbour Guild?")]
    [InlineData("The Harbour Guild was banned by the council until 2014.", "Until 2014 the Harbour Guild was banned by the council.", "Until when was the Harbour Guild banned by the council?")]
    [InlineData("The Harbour Guild was listed as a rebel group by the council until 2008, by the mayor until 2009, and by the union until 2012.", "The Harbour Guild was listed as a rebel group by the union until 2012.", "Until when was the Harbour Guild listed as a rebel group by the union?")]
    [InlineData("The storm damaged 240 houses in Drovno.", "In Drovno the storm damaged 240 houses.", "How many houses did the storm damage in Drovno?")]
    [InlineData("Edda Moran plans to close the Orsa dam on 3 May 2031.", "On 3 May 2031, Edda Moran plans to close the Orsa dam.", "When does Edda Moran plan to close the Orsa dam?")]
    [InlineData("Edda Moran planned to close the Orsa dam in 2019.", "In 2019 Edda Moran planned to close the Orsa dam.", "When did Edda Moran plan to close the Orsa dam?")]
    public void A_question_keeps_tense_and_complements_and_leaves_out_what_is_asked(string a, string b, string question) =>
        Assert.Contains(question, Asked(a, b).Where(q => q.N == 2).Select(q => q.Text));

    [Theory]
    [InlineData("They arrived in Drovno on 3 May 2019.", "They arrived in Drovno on 3 May 2019, it said.")]
    [InlineData("A spring fireworks display in the town on 3 May 2019.", "The town fireworks display, 3 May 2019.")]
    public void What_has_no_subject_or_no_verb_asks_nothing(string a, string b) =>
        Assert.DoesNotContain(Asked(a, b), question => question.Kind == QuestionKind.When && question.N == 2);

    [Theory]
    [InlineData("The council began to question Edda Moran on allegations that the dam she built was leaking.", "The council began to question Edda Moran on allegations that the dam leaked.", "on allegations?")]
    [InlineData("DROVNO — The council closed the old Orsa dam for good.", "The council closed the old Orsa dam for good.", "DROVNO")]
    [InlineData("Until this summer there was no evidence for a crack in the Orsa dam.", "Before this summer there was no evidence for a crack in the Orsa dam.", "there was no evidence")]
    [InlineData("If the rent is not paid, the gate of the Orsa dam will be closed by the council.", "The gate of the Orsa dam will be closed by the council if the rent is not paid.", "the gate of the Orsa dam will be closed by the council?")]
    public void No_question_is_torn_out_of_what_gives_it_its_meaning(string a, string b, string torn) =>
        Assert.DoesNotContain(Asked(a, b), question => question.Text.StartsWith("How is it told", StringComparison.Ordinal) && question.Text.Contains(torn, StringComparison.Ordinal));

    [Fact]
    public void What_one_article_adds_is_no_part_of_the_question()
    {
        var question = Assert.Single(Asked("Edda Moran closed the Orsa dam with a golden key in 2019.", "Edda Moran closed the Orsa dam in 2019."), question => question.Kind == QuestionKind.When);
        Assert.Equal("When did Edda Moran close the Orsa dam?", question.Text);
    }

    [Theory]
    [InlineData("Engineers found a long crack in the Orsa dam.", "A long crack was found in the Orsa dam by engineers.", "How is it told that engineers found a long crack in the Orsa dam?")]
    [InlineData("American Harbours closed the Orsa dam for good.", "The Orsa dam was closed for good by American Harbours.", "How is it told that American Harbours closed the Orsa dam for good?")]
    public void A_telling_is_asked_by_what_it_tells(string a, string b, string question) => Assert.Contains(question, Asked(a, b).Select(q => q.Text));

    [Fact]
    public void Names_begin_an_answer_where_the_article_has_a_pronoun() =>
        Assert.Contains(
            Asked("The mayor, Edda Moran, spoke. She told the clerk that he would be thrown off the harbour wall.", "Edda Moran threatened to throw the clerk off the harbour wall.").SelectMany(question => question.Answers),
            answer => answer.Text.StartsWith("[Edda Moran] ", StringComparison.Ordinal) && answer.Evidence.All(evidence => !evidence.Words.Contains('[', StringComparison.Ordinal)));

    [Fact]
    public void A_title_that_leaves_open_of_what_asks_for_nobody() =>
        Assert.DoesNotContain(Asked("Prime Minister Edda Moran closed the dam.", "Prime Minister Edda Moran opened a school."), question => question.Kind == QuestionKind.Who && question.Text.Contains("Prime Minister", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Bay Bank barred the cards of its customers. The Orsa Bank followed suit on 3 May 2021.", "On 3 May 2021 the Orsa Bank followed suit.", "suit")]
    [InlineData("The firms owed money. Edda Moran closed her accounts with the companies on 3 May 2021.", "On 3 May 2021 Edda Moran closed her accounts with the companies.", "companies")]
    [InlineData("Nine parcels were sent, and five parcels were found. The parcel was sent to Drovno on 3 May 2021.", "Four parcels are missing, two parcels were burnt. On 3 May 2021 the parcel was sent to Drovno.", "the parcel")]
    [InlineData("The newspapers accuse Edda Moran of theft.", "The newspapers accuse Edda Moran.", "accuse Edda Moran?")]
    [InlineData("Police have arrested a clerk in connection.", "Police have arrested a clerk in connection with the fire.", "connection?")]
    public void What_points_elsewhere_or_breaks_off_asks_nothing(string a, string b, string words) =>
        Assert.DoesNotContain(Asked(a, b), question => question.Text.Contains(words, StringComparison.Ordinal) && !question.Text.Contains('“', StringComparison.Ordinal));

    [Fact]
    public void Since_when_nothing_was_lower_is_not_since_when_it_is() =>
        Assert.DoesNotContain(
            Asked("Corn was trading at its lowest price since November 2019.", "Corn was trading at its lowest price since November 2019, brokers said."),
            question => question.Text.StartsWith("Since when", StringComparison.Ordinal));

    [Theory]
    [InlineData("Bay Bank bars customers from buying corn with credit cards Read more", "Bay Bank bars customers from buying corn with credit cards Read more")]
    [InlineData("Harbour Pictures Edda Moran has closed the Orsa dam for good", "Harbour Pictures Edda Moran has closed the Orsa dam for good, on Monday")]
    public void A_line_that_does_not_close_is_no_heading(string a, string b) =>
        Assert.DoesNotContain(Asked(a, b), question => question.Text.StartsWith("How is", StringComparison.Ordinal));

    [Fact]
    public void Who_sent_a_report_is_no_part_of_its_title() =>
        Assert.Equal("Engineers found a long crack in the Orsa dam.", ShortStories.Of("(HARBOUR NEWS) - Engineers found a long crack in the Orsa dam.", "The dam was closed.").Title);

    [Fact]
    public void A_caption_with_its_label_tells_nothing() =>
        Assert.DoesNotContain(
            Asked("Engineers found a long crack in the Orsa dam.", "Photos: Engineers found a long crack in the Orsa dam.").SelectMany(question => question.Answers).SelectMany(answer => answer.Evidence),
            evidence => evidence.Words.StartsWith("Photos:", StringComparison.Ordinal));

    [Fact]
    public void A_hedge_is_told_with_the_answer_and_not_asked() =>
        Assert.DoesNotContain(
            Asked("Edda Moran reportedly closed the Orsa dam in 2019.", "In 2019 Edda Moran reportedly closed the Orsa dam."),
            question => question.Text.Contains("reportedly", StringComparison.Ordinal) && !question.Text.StartsWith("How is", StringComparison.Ordinal));

    [Fact]
    public void A_name_is_not_cut_at_its_hyphen() =>
        Assert.All(
            Asked("Mayor Lu Ki-san called the closing of the Orsa dam a mistake.", "The closing of the Orsa dam was called a mistake by Mayor Lu Ki-san.").Where(question => question.Text.Contains("Lu Ki", StringComparison.Ordinal)),
            question => Assert.Contains("Lu Ki-san", question.Text, StringComparison.Ordinal));

    [Fact]
    public void Who_is_named_once_in_each_article_is_asked_for_by_name()
    {
        const string First = "The council met on Monday. Two members were ill. Snow fell in the hills. The choir sang for an hour. Bread has become dearer. A dog was found. "
            + "The council chose a site only a few miles from the old ferry yard near Lower Pelham, where the Harbour Guild keeps its boats.";
        const string Second = "Tickets cost nine crowns. The school has a new roof. Bakers went on strike. A bus broke down. Nobody was hurt. Children planted trees. "
            + "Low taxes, mild winters, a school for pilots and a yard at Lower Pelham, in which four hundred carpenters work on barges, spoke for the island.";
        var question = Assert.Single(Asked(First, Second), question => question.Text == "What does each source say of Lower Pelham?");
        Assert.Equal((QuestionKind.What, 2, Verdict.Compatible), (question.Kind, question.N, question.Verdict));
        Assert.All(question.Answers, answer => Assert.Contains("Lower Pelham", answer.Evidence[0].Words, StringComparison.Ordinal));
    }

    [Fact]
    public void What_another_article_tells_under_the_same_verb_no_article_tells_alone()
    {
        var questions = Asked("Edda Moran closed the dam on 3 May 2021.", "The council wanted repairs. A gate was closed on 3 May 2021 by workers of the harbour.");
        Assert.DoesNotContain(questions, question => question is { Kind: QuestionKind.When, Verdict: Verdict.Single });
    }

    [Fact]
    public void A_group_is_asked_for_by_its_name() =>
        Assert.Contains(
            Asked("The Red Gull group took the harbour of Drovno. The group released a film in August 2021.", "Red Gull, the group that took the harbour of Drovno, released a film in August 2021."),
            question => question.Text.Contains("Red Gull", StringComparison.Ordinal) && !question.Text.Contains("the group", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Prices fell. Corn plunged to a low of $5,995 in Drovno.", "Corn plunged to a low of $5,995 in Drovno on Monday.")]
    public void Signs_of_money_point_nowhere(string a, string b) =>
        Assert.Contains(Asked(a, b), question => question.N == 2 && question.Text.Contains("Corn", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Ana Holt sounded good.", "Ana Holt sounded good on Monday.", "Who sounded good?")]
    [InlineData("Corn lost 28 percent.", "Corn lost 28 percent on Monday.", "What lost 28 percent?")]
    public void Nobody_is_asked_for_by_a_manner_or_a_number_alone(string a, string b, string question) => Assert.DoesNotContain(question, Asked(a, b).Select(q => q.Text));

    [Fact]
    public void Months_apart_is_another_deed() =>
        Assert.DoesNotContain(
            Asked("The council of Drovno released nine sailors of the harbour guild in October 2016.", "The council of Drovno released some sailors of the harbour guild in May 2017."),
            question => question.Kind == QuestionKind.What && question.N == 2);

    [Fact]
    public void A_clause_that_begins_behind_a_preposition_is_not_torn() =>
        Assert.DoesNotContain(
            Asked("A woman has lost her boat after officers reportedly fired a flare.", "A woman lost her boat when officers fired a flare."),
            question => question.Text.Contains("after officers?", StringComparison.Ordinal));

    [Fact]
    public void A_number_without_a_question_of_its_own_stands_in_a_whole_clause() =>
        Assert.All(
            Asked("The papers name 12 mayors, as well as 128 other clerks of the harbour.", "The papers name 12 mayors, as well as 128 other clerks of the harbour, it said.").Where(question => question.Text.Contains('…', StringComparison.Ordinal)),
            question => Assert.Contains("“The papers name", question.Text, StringComparison.Ordinal));

    [Fact]
    public void Which_one_is_meant_is_told_in_brackets_in_the_words_of_its_article() =>
        Assert.Contains(
            Asked("A Bay Airways flight was late on Monday. An engineer repaired the flight with a silver spanner.", "A Bay Airways flight was late. An engineer repaired the flight with a silver spanner, it said."),
            question => question.Text.Contains("the [Bay Airways] flight", StringComparison.Ordinal));

    [Fact]
    public void What_nothing_names_is_not_asked_for() =>
        Assert.DoesNotContain(
            Asked("It was late. A long crate stood in the hall. An engineer repaired the crate with a silver spanner.", "It was late. A long crate stood in the hall. An engineer repaired the crate with a silver spanner, it said."),
            question => question.Text.Contains("the crate", StringComparison.Ordinal));

    [Fact]
    public void The_same_words_of_one_speaker_are_a_point()
    {
        var question = Assert.Single(
            Asked("“We will rebuild the Orsa dam before the winter comes,” said Edda Moran.", "Edda Moran said: “We will rebuild the Orsa dam before the winter comes.”"),
            question => question.Text.StartsWith("How is this remark", StringComparison.Ordinal));
        Assert.Equal(("How is this remark of Edda Moran given: “We will rebuild the Orsa dam before the winter comes”?", Verdict.Agree), (question.Text, question.Verdict));
    }

    [Fact]
    public void An_age_without_a_name_belongs_to_whom_another_article_gives_it()
    {
        var question = Assert.Single(
            Asked("Edda Moran, 47, closed the Orsa dam.", "Edda Moran closed the Orsa dam. She spoke of the 47-year-old engineer of Drovno."),
            question => question.Kind == QuestionKind.HowMany && question.N == 2);
        Assert.Equal("How old is Edda Moran?", question.Text);
    }

    [Fact]
    public void An_age_that_nobody_bears_is_asked_in_the_words_around_it()
    {
        var question = Assert.Single(
            Asked("Edda Moran left after her 15-year-old cousin was hurt at the Orsa dam.", "Her 15-year-old cousin was hurt at the Orsa dam, said Edda Moran."),
            question => question.Text.StartsWith("What age", StringComparison.Ordinal));
        Assert.Equal(("What age does each source give for “her … cousin”?", 2), (question.Text.Replace("Her", "her", StringComparison.Ordinal), question.N));
    }

    [Fact]
    public void The_day_of_a_report_is_that_of_the_verb_whatever_state_is_reported()
    {
        var question = Assert.Single(
            Asked("The sailors of Orsa were reported missing by the harbour guild on 3 May 2019.", "On 3 May 2019 the sailors of Orsa were reported missing by the guild."),
            question => question.Kind == QuestionKind.When);
        Assert.Equal((2, Verdict.Agree), (question.N, question.Verdict));
    }

    [Fact]
    public void A_place_is_told_without_what_hangs_on_it()
    {
        var question = Assert.Single(
            Asked("Edda Moran boarded the ferry in Drovno for military training.", "Edda Moran boarded the ferry in Drovno."),
            question => question.Kind == QuestionKind.Where);
        Assert.Equal(["Drovno"], question.Answers.Select(answer => answer.Value));
    }

    [Fact]
    public void A_long_sentence_heads_a_row_by_its_beginning()
    {
        const string told = "In a long speech to the harbour workers of Drovno on Monday, the mayor of the town, Edda Moran, said that the old dam of Orsa, which was built by her father in 1961, would be torn down next spring by a firm from Tavania";
        Assert.Contains(Asked($"{told}.", $"{told}, the Courier wrote."), question => question.Kind == QuestionKind.What && question.N == 2);
    }

    [Fact]
    public void One_of_something_and_a_man_of_a_country_are_not_asked_for()
    {
        var questions = Asked("One wrinkle is that the dam of Orsa leaks. The 31-year-old Frenchman was seen there.", "The dam leaks.");
        Assert.DoesNotContain(questions, question => question.Text.Contains("wrinkle", StringComparison.Ordinal) && question.Kind == QuestionKind.HowMany);
        Assert.DoesNotContain(questions, question => question.Text.StartsWith("How old is", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The council found no evidence that the harbour of Orsa was poisoned by workers.")]
    [InlineData("Edda Moran denied that the harbour of Orsa was poisoned by workers.")]
    public void What_is_taken_back_is_not_asked_as_if_it_were_so(string text) =>
        Assert.DoesNotContain(Asked(text, text.Replace("workers", "workers in May", StringComparison.Ordinal)), question => question.Text.StartsWith("How is it told that the harbour", StringComparison.Ordinal));

    [Fact]
    public void Whose_it_was_a_question_tells() =>
        Assert.DoesNotContain(Asked("The lease of his boat began in Drovno in 2014.", "The lease began in 2014."), question => question.Kind == QuestionKind.When && question.Text.Contains(" his ", StringComparison.Ordinal));

    [Fact]
    public void What_may_come_says_nothing_of_what_was() =>
        Assert.DoesNotContain(
            Asked("The guild of Orsa tested a rocket in the harbour.", "The guild of Orsa may test a rocket in the harbour."),
            question => question.Kind is QuestionKind.Whether or QuestionKind.Who && question.N > 1);
}
