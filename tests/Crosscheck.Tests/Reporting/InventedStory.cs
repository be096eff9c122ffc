using System.Collections.Immutable;
using System.Globalization;

namespace Crosscheck.Tests.Reporting;

/// <summary>A hand-made story: five invented outlets on one invented fire, two copies, a denial, labels, an update, text from right to left, sixty questions.</summary>
internal static class InventedStory
{
    private static readonly string[] _background =
    [
        "The store has {0} loading bays on its river side.",
        "A wall of {0} concrete panels separates the halls.",
        "The county plan of {0} pages names the site twice.",
        "About {0} lorries a day pass the gate in summer.",
    ];

    public static Story Build()
    {
        var story = new StoryBuilder();
        AddArticles(story);
        AddDisputed(story);
        AddSoft(story);
        AddBackground(story);
        return new Story
        {
            Title = "Fire at the Larkmoor battery store",
            Articles = story.Articles,
            Questions = story.Questions,
            Silent = story.Silent(),
            Entities = Entities(story),
            Timeline = Timeline(story),
            Quotations = Quotations(story),
            Copies =
            [
                new("b", "b2", 0.871, [Shared(story, "b", "b2", "Nine people were taken to hospital after a fire broke out at the Larkmoor battery store on 3 May."), Shared(story, "b", "b2", "The company had been warned twice about the sprinklers, inspector Tomas Reyle said.")]),
                new("a", "a2", 0.642, [Shared(story, "a", "a2", "Smoke from the battery store hung over Larkmoor for two days.")]),
            ],
            LeftOut = [new("pages/brandt.html", "language: de"), new("pages/a-again.html", "same bytes as pages/a.html")],
        };
    }

    private static string Background(int first, int count) =>
        "\n" + string.Join('\n', Enumerable.Range(first, count).Select(number => string.Format(CultureInfo.InvariantCulture, _background[number % _background.Length], number + 3)));

    private static void AddArticles(StoryBuilder story)
    {
        story.Article("a", "A", "The Harbour Post", "2024-05-03T07:40:00+01:00", "Battery store burns through the night at Larkmoor", "Smoke from the battery store hung over Larkmoor for two days. The fire began shortly before midnight on 2 May, a night watchman told this newspaper.\nAt least 9 people were hurt, two of them seriously, the ambulance service said. Some 40 firefighters were sent in the first hour.\nThe store, opened in 2012, holds used batteries from across the county. It belongs to Kessler Storage, a family firm.\n“We had no warning whatsoever,” the company’s spokesman, Paul Adair, said on Friday. Residents of the campaign group Larkmoor Residents’ League had asked for a review last year.\nAdair offered every household within a mile a week in a hotel." + Background(0, 40), 1, authors: ["Mira Oakes", "J. Thorn"]);
        story.Article("b", "B", "Valley Courier", "2024-05-03", "Nine hurt in Larkmoor blaze", "Nine people were taken to hospital after a fire broke out at the Larkmoor battery store on 3 May.\nThe company had been warned twice about the sprinklers, inspector Tomas Reyle said. The warehouse opened in 2013 after a long quarrel over the site near Dunmarsh.\nThe owner, Kesler Storage, paid 1.2 million crowns for the land. A short circuit probably started the fire, an engineer said.\n“I have never seen smoke like it,” Mayor Ines Calloway said." + Background(0, 28), 2, authors: "Valley Courier staff");
        story.Article("b2", "B′", "Metro Daily", "2024-05-04", "Nine hurt in battery fire", "Nine people were taken to hospital after a fire broke out at the Larkmoor battery store on 3 May.\nThe company had been warned twice about the sprinklers, inspector Tomas Reyle said. The warehouse opened in 2013 after a long quarrel over the site near Dunmarsh.\nThe mayor called the protesters of the Larkmoor Residents’ League troublemakers." + Background(0, 20), 2, copiedFrom: "b");
        story.Article("c", "C", "Northern Broadcasting", "2024-05-05T18:00:00Z", "Larkmoor: minister promises inquiry", "Fourteen people were injured in the fire at Larkmoor, officials now say. By Sunday 65 firefighters were on the site.\nThe plant was built in 2014 and had allegedly never passed a full inspection. Opponents of the site, whom the minister called “eco-extremists”, gathered at the gate.\n“Never before have I seen such smoke,” Mayor Ines Calloway told our reporter. “We shall ask hard questions.”\nMinister Hanna Brandt promised an inquiry within thirty days and a fund for those who lost their homes." + Background(4, 30), 3, authors: "Lena Ashworth");
        story.Article("a2", "A′", "Coast Gazette", "2024-05-05", "Smoke over Larkmoor", "Smoke from the battery store hung over Larkmoor for two days. The fire began shortly before midnight on 2 May, a night watchman told a newspaper." + Background(0, 8), 1, copiedFrom: "a");
        story.Article("d", "D", "Larkmoor Free Press", "2024-05-06", "They knew: the papers Kessler Storage did not show", "Papers seen by the Free Press show three warnings to the company since 2021. The first flames were seen on 3 May at a quarter past midnight.\nThe store opened in 2013. At least 12 people were hurt.\nThe League, a residents’ association of some 300 members, wants the store closed. Arson cannot be ruled out, a fire officer said.\nThe owner paid 1.2 million crowns for the site in Larkmoor." + Background(10, 34), 4, authors: "Ruth Vance");
        story.Article("e", "E", "صوت الميناء", null, "حريق في مخزن البطاريات في لاركمور", "اندلع حريق كبير في مخزن البطاريات في لاركمور الأسبوع الماضي. قال شهود إن الدخان غطى الميناء.\nأصيب 9 أشخاص على الأقل. Kessler Storage said nothing to us.\nAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaah.", 5, url: "javascript:alert(1)");
    }

    private static void AddDisputed(StoryBuilder story)
    {
        story.Ask(QuestionKind.HowMany, "How many people were hurt in the fire?", Verdict.Differ, "all count people hurt in the fire at the store",
            [
                story.Answer(">=9", "at least 9", story.Words("a", "At least 9 people were hurt, two of them seriously", "At least 9", by: "the ambulance service"), story.Words("b", "Nine people were taken to hospital after a fire broke out", "Nine"), story.Words("b", "Nine hurt in Larkmoor blaze", "Nine"), story.Words("b2", "Nine people were taken to hospital", "Nine"), story.Words("e", "أصيب 9 أشخاص على الأقل", "9")),
                story.Answer(">=12", "at least 12", story.Words("d", "At least 12 people were hurt", "At least 12")),
                story.Answer("14", "14", story.Words("c", "Fourteen people were injured in the fire at Larkmoor, officials now say", "Fourteen", by: "officials")),
            ],
            (AnswerRelation.Compatible, "at least 9 leaves room for 12"), (AnswerRelation.Differ, "the counts are different and neither report says it replaces the other"), (AnswerRelation.Compatible, "at least 12 leaves room for 14"));
        story.Ask(QuestionKind.When, "When was the battery store opened?", Verdict.Differ, "all tell when the store was opened or built",
            [
                story.Answer("2013", "2013", story.Words("b", "The warehouse opened in 2013 after a long quarrel over the site near Dunmarsh", "2013"), story.Words("b2", "The warehouse opened in 2013", "2013"), story.Words("d", "The store opened in 2013", "2013")),
                story.Answer("2012", "2012", story.Words("a", "The store, opened in 2012, holds used batteries", "2012")),
                story.Answer("2014", "2014", story.Words("c", "The plant was built in 2014", "2014")),
            ],
            (AnswerRelation.Differ, "two different years"), (AnswerRelation.Differ, "two different years"), (AnswerRelation.Differ, "two different years"));
        story.Ask(QuestionKind.When, "When did the fire begin?", Verdict.Differ, "all tell when the fire began",
            [
                story.Answer("2024-05-03", "3 May 2024", story.Words("b", "a fire broke out at the Larkmoor battery store on 3 May", "3 May"), story.Words("b2", "a fire broke out at the Larkmoor battery store on 3 May", "3 May"), story.Words("d", "The first flames were seen on 3 May at a quarter past midnight", "3 May at a quarter past midnight")),
                story.Answer("2024-05-02", "2 May 2024", story.Words("a", "The fire began shortly before midnight on 2 May", "2 May", by: "a night watchman"), story.Words("a2", "The fire began shortly before midnight on 2 May", "2 May", by: "a night watchman")),
                story.Answer("الأسبوع الماضي", "الأسبوع الماضي", story.Words("e", "اندلع حريق كبير في مخزن البطاريات في لاركمور الأسبوع الماضي", "الأسبوع الماضي")),
            ]);
        story.Ask(QuestionKind.Whether, "Had the company been warned?", Verdict.Denied, "one says that the company was warned, the other that it was not",
            [
                story.Answer("yes", "yes", story.Words("b", "The company had been warned twice about the sprinklers", "had been warned", by: "inspector Tomas Reyle"), story.Words("b2", "The company had been warned twice about the sprinklers", "had been warned", by: "inspector Tomas Reyle"), story.Words("d", "Papers seen by the Free Press show three warnings to the company since 2021", "three warnings")),
                story.Answer("no", "no", story.Words("a", "We had no warning whatsoever", "no warning", by: "Paul Adair, spokesman", denies: true)),
            ]);
    }

    private static void AddSoft(StoryBuilder story)
    {
        story.Ask(QuestionKind.Label, "What are the opponents of the store called?", Verdict.Differ, "all speak of the Larkmoor Residents’ League",
            [
                story.Answer("campaign group", "campaign group", story.Words("a", "the campaign group Larkmoor Residents’ League", "campaign group")),
                story.Answer("eco-extremists", "eco-extremists", story.Words("c", "Opponents of the site, whom the minister called “eco-extremists”", "eco-extremists", by: "Minister Hanna Brandt")),
                story.Answer("troublemakers", "troublemakers", story.Words("b2", "The mayor called the protesters of the Larkmoor Residents’ League troublemakers", "troublemakers", by: "the mayor")),
                story.Answer("residents’ association", "residents’ association", story.Words("d", "The League, a residents’ association of some 300 members", "residents’ association")),
            ]);
        story.Ask(QuestionKind.HowMany, "How many firefighters were sent?", Verdict.Compatible, "both count firefighters on the site",
            [story.Answer("~40", "some 40", story.Words("a", "Some 40 firefighters were sent in the first hour", "Some 40")), story.Answer("65", "65", story.Words("c", "By Sunday 65 firefighters were on the site", "65"))],
            (AnswerRelation.Compatible, "update"));
        story.Ask(QuestionKind.Where, "Where does the store stand?", Verdict.Compatible, "all tell the place of the store",
            [story.Answer("Larkmoor", "Larkmoor", story.Words("d", "the site in Larkmoor", "Larkmoor")), story.Answer("near Dunmarsh", "near Dunmarsh", story.Words("b", "the site near Dunmarsh", "near Dunmarsh"), story.Words("b2", "the site near Dunmarsh", "near Dunmarsh"))],
            (AnswerRelation.Compatible, "near a place says little of which place"));
        story.Ask(QuestionKind.Why, "Why did the fire break out?", null, "all speak of the cause",
            [
                story.Answer("a short circuit", "a short circuit probably started it", story.Words("b", "A short circuit probably started the fire", "A short circuit probably", by: "an engineer", hedge: "probably")),
                story.Answer("arson cannot be ruled out", "arson cannot be ruled out", story.Words("d", "Arson cannot be ruled out", by: "a fire officer", hedge: "cannot be ruled out")),
            ]);
        story.Ask(QuestionKind.What, "What was promised to those affected?", Verdict.Compatible, "both tell of help that was promised",
            [
                story.Answer("a week in a hotel", "every household within a mile a week in a hotel", story.Words("a", "Adair offered every household within a mile a week in a hotel", "every household within a mile a week in a hotel", by: "Paul Adair")),
                story.Answer("a fund", "a fund for those who lost their homes", story.Words("c", "Minister Hanna Brandt promised an inquiry within thirty days and a fund for those who lost their homes", "a fund for those who lost their homes", by: "Minister Hanna Brandt")),
            ],
            (AnswerRelation.Compatible, "both can be promised"));
        story.Ask(QuestionKind.Who, "How is the owner’s name spelled?", Verdict.Differ, "one name in two spellings",
            [story.Answer("Kessler Storage", "Kessler Storage", story.Words("a", "It belongs to Kessler Storage", "Kessler Storage"), story.Words("d", "They knew: the papers Kessler Storage did not show", "Kessler Storage"), story.Words("e", "Kessler Storage said nothing to us", "Kessler Storage")), story.Answer("Kesler Storage", "Kesler Storage", story.Words("b", "The owner, Kesler Storage", "Kesler Storage"))],
            (AnswerRelation.Differ, "spelling"));
        story.Ask(QuestionKind.HowMany, "How much was paid for the land?", Verdict.Agree, "both name the price of the land",
            [story.Answer("1200000 crowns", "1.2 million crowns", story.Words("b", "paid 1.2 million crowns for the land", "1.2 million crowns"), story.Words("d", "The owner paid 1.2 million crowns for the site", "1.2 million crowns"))]);
    }

    /// <summary>Differences, agreements and single statements about the same dull sentences, up to sixty questions.</summary>
    private static void AddBackground(StoryBuilder story)
    {
        string[] nouns = ["loading bays does the store have", "panels are in the wall", "pages has the county plan", "lorries pass the gate a day"];
        string[] full = ["The store has {0} loading bays", "A wall of {0} concrete panels", "The county plan of {0} pages", "About {0} lorries a day"];
        for (var number = 0; story.Questions.Length < 60; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"How many {nouns[number % 4]} (survey {number + 1})?");
            var here = number < 12 ? 10 + number : number % 40;
            Answer[] answers = number switch
            {
                < 12 => [Counted(here, "a"), Counted(here + 4, "d")],
                < 30 => [Counted(4 + number % 26, "a", "c")],
                _ => [Counted(here, "a")],
            };
            story.Ask(QuestionKind.HowMany, text, number switch { < 12 => Verdict.Differ, < 30 => Verdict.Agree, _ => Verdict.Single }, "all count the same thing", answers);
        }

        Answer Counted(int n, params string[] ids)
        {
            var value = (n + 3).ToString(CultureInfo.InvariantCulture);
            var words = string.Format(CultureInfo.InvariantCulture, full[n % 4], n + 3);
            return story.Answer(value, value, [.. ids.Select(id => story.Words(id, words, value))]);
        }
    }

    private static ImmutableArray<Entity> Entities(StoryBuilder story) =>
    [
        new()
        {
            Id = "e1",
            Kind = EntityKind.Organisation,
            Name = "Larkmoor Residents’ League",
            Names = [new("Larkmoor Residents’ League", 2, ["a", "b2"]), new("The League", 1, ["d"])],
            Labels =
            [
                new("campaign group", null, [story.Words("a", "the campaign group Larkmoor Residents’ League", "campaign group")], false),
                new("residents’ association", null, [story.Words("d", "The League, a residents’ association of some 300 members", "residents’ association")], false),
                new("eco-extremists", "Minister Hanna Brandt", [story.Words("c", "whom the minister called “eco-extremists”", "eco-extremists")], true),
                new("troublemakers", "the mayor", [story.Words("b2", "The mayor called the protesters of the Larkmoor Residents’ League troublemakers", "troublemakers")], true),
            ],
        },
        new()
        {
            Id = "e2",
            Kind = EntityKind.Organisation,
            Name = "Kessler Storage",
            Names = [new("Kessler Storage", 4, ["a", "d", "e"]), new("Kesler Storage", 1, ["b"])],
            Labels = [new("family firm", null, [story.Words("a", "It belongs to Kessler Storage, a family firm", "family firm")], false)],
        },
        new() { Id = "e3", Kind = EntityKind.Person, Name = "Ines Calloway", Names = [new("Ines Calloway", 2, ["b", "c"])], Labels = [new("mayor", null, [story.Words("b", "Mayor Ines Calloway said", "Mayor"), story.Words("c", "Mayor Ines Calloway told our reporter", "Mayor")], false)] },
    ];

    private static ImmutableArray<TimelineEntry> Timeline(StoryBuilder story) =>
    [
        new("2012", "2014", "2012", "The battery store is opened", [story.Words("a", "opened in 2012", "2012"), story.Words("b", "The warehouse opened in 2013", "2013"), story.Words("b2", "The warehouse opened in 2013", "2013"), story.Words("d", "The store opened in 2013", "2013"), story.Words("c", "The plant was built in 2014", "2014")], true, "q2"),
        new("2021", "2021", "since 2021", "Papers show three warnings to the company", [story.Words("d", "three warnings to the company since 2021", "since 2021")]),
        new("2024-05-02", "2024-05-03", "2 May", "The fire begins", [story.Words("a", "The fire began shortly before midnight on 2 May", "2 May"), story.Words("a2", "The fire began shortly before midnight on 2 May", "2 May"), story.Words("b", "a fire broke out at the Larkmoor battery store on 3 May", "3 May"), story.Words("d", "The first flames were seen on 3 May", "3 May")], true, "q3"),
        new("2024-05-03", "2024-05-03", "on Friday", "The company’s spokesman says there was no warning", [story.Words("a", "Paul Adair, said on Friday", "on Friday")]),
        new("2024-05-05", "2024-05-05", "By Sunday", "65 firefighters are on the site", [story.Words("c", "By Sunday 65 firefighters were on the site", "By Sunday")]),
        new("2024-05-05", "2024-06-04", "within thirty days", "An inquiry is promised", [story.Words("c", "promised an inquiry within thirty days", "within thirty days")]),
        new(null, null, "last year", "The League asks for a review", [story.Words("a", "had asked for a review last year", "last year")]),
        new(null, null, "الأسبوع الماضي", "اندلع حريق كبير", [story.Words("e", "اندلع حريق كبير في مخزن البطاريات في لاركمور الأسبوع الماضي", "الأسبوع الماضي")]),
    ];

    private static ImmutableArray<Utterance> Quotations(StoryBuilder story) =>
    [
        new("Ines Calloway", "e3", "Mayor", [new(true, "said", [story.Words("b", "I have never seen smoke like it")]), new(true, "told", [story.Words("c", "Never before have I seen such smoke")])]),
        new("Ines Calloway", "e3", "Mayor", [new(true, "told", [story.Words("c", "We shall ask hard questions.")])]),
        new("Paul Adair", null, "the company’s spokesman", [new(true, "said", [story.Words("a", "We had no warning whatsoever")])]),
        new("Tomas Reyle", null, "inspector", [new(false, "said", [story.Words("b", "The company had been warned twice about the sprinklers"), story.Words("b2", "The company had been warned twice about the sprinklers")])]),
        new(null, null, null, [new(false, "officials now say", [story.Words("c", "Fourteen people were injured in the fire at Larkmoor")])]),
    ];

    private static Passage Shared(StoryBuilder story, string a, string b, string words)
    {
        var (first, second) = (story.Words(a, words), story.Words(b, words));
        return new(new(first.Start, first.End), new(second.Start, second.End));
    }
}
