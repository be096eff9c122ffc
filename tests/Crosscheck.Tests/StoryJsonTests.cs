using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Crosscheck.Tests;

public sealed class StoryJsonTests
{
    private static readonly StoryJsonContext _serializer = new(new JsonSerializerOptions(StoryJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [Fact]
    public void What_is_written_by_hand_is_what_the_serializer_writes()
    {
        var story = EveryKindOfValue();

        Assert.Equal(JsonSerializer.Serialize(story, _serializer.Story) + "\n", StoryJson.Write(story));
    }

    [Fact]
    public void A_story_comes_back_as_it_was_written()
    {
        var json = StoryJson.Write(EveryKindOfValue());

        Assert.Equal(json, StoryJson.Write(StoryJson.Read(json)));
    }

    [Theory]
    [InlineData("""{"format":2,"title":"x","articles":[]}""")]
    [InlineData("null")]
    [InlineData("no json")]
    public void What_is_no_story_of_this_format_is_refused(string json) => Assert.Throws<JsonException>(() => StoryJson.Read(json));

    /// <summary>Each enum value, each optional field once with and once without a value, letters that JSON escapes.</summary>
    private static Story EveryKindOfValue()
    {
        var article = new Article { File = "a/b.html", Title = "Tïtle “x”", Text = "Nine died. \"No,\" said <Ana>\n\tعربي 😀", Sha256 = "00" };
        var evidence = Evidence.Of(article, "b", EvidenceField.Text, new(0, 9), new(0, 4));
        var denied = Evidence.Of(article, "b", EvidenceField.Title, new(0, 5)) with { AttributedTo = "Ana", Hedge = "may", Polarity = Polarity.Negative };
        var answer = new Answer { Value = "9", Text = "nine", N = 1, Independent = 1, Evidence = [evidence, denied] };
        var plain = new StoryArticle { Id = "b", Letter = "A", File = article.File, Title = article.Title, Text = article.Text, Sha256 = "00", OriginGroup = 1 };
        return new()
        {
            Title = "A & B",
            Articles =
            [
                plain,
                plain with { Id = "c", Letter = "A′", Url = "https://example.org/?a=1&b=2", Source = "O’Post", Authors = ["Ö. Ä.", "B"], Published = "2024-10-16", Captured = "2024-10-17T00:00:00Z", Cut = [new(1, 2, "menu", "Home")], CopiedFrom = "b" },
            ],
            Entities = [.. Enum.GetValues<EntityKind>().Select(kind => new Entity { Id = $"e{(int)kind}", Kind = kind, Name = "N", Names = [new("N", 2, ["b", "c"])], Labels = [new("rebels", null, [evidence], true), new("group", "Ana", [denied], false)] })],
            Questions = [.. Enum.GetValues<QuestionKind>().SelectMany(kind => Enum.GetValues<Verdict>().Select(verdict => (Verdict?)verdict).Append(null).Select(verdict => new Question
            {
                Id = $"q{(int)kind}",
                Kind = kind,
                Text = "?",
                Verdict = verdict,
                N = 2,
                Independent = 1,
                Answers = [answer, answer],
                Relations = [.. Enum.GetValues<AnswerRelation>().Select(relation => new AnswerPair(0, 1, relation, "why"))],
                Why = "because",
            }))],
            Timeline = [new("2012", "2013", "in 2012", "t", [evidence], true, "q1"), new(null, null, "last year", "t", [evidence])],
            Quotations = [new("Ana", "e1", "mayor", [new(true, "said", [evidence])]), new(null, null, null, [new(false, null, [denied])])],
            Events = [new("ASSAULT", "plover", [evidence])],
            Copies = [new("b", "c", 0.667, [new(new(0, 4), new(1, 5))])],
            Silent = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal).Add("q1", ["b"]),
            Excerpts = true,
            LeftOut = [new("d.txt", "language: de")],
        };
    }
}
