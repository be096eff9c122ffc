using Crosscheck.Language;

namespace Crosscheck.Tests.Language.Names;

public sealed class NameAnnotatorTests
{
    private static readonly EnglishAnnotator Annotator = EnglishAnnotator.Load();

    /// <param name="Text">The body of an article.</param>
    /// <param name="Expect">Every named mention in order: <c>kind [title] words = name of its entity</c>; title and name only where they differ from nothing and from the words.</param>
    /// <param name="Title">The headline; its mentions are not listed.</param>
    public sealed record Row(string Text, string[] Expect, string Title = "");

    /// <param name="Text">The body of an article.</param>
    /// <param name="Expect">Every pronoun and description in order: <c>words = name of its entity</c>, or the words alone if it is left open.</param>
    public sealed record DescriptionRow(string Text, string[] Expect);

    public static TheoryData<Row> Rows(string file) => [.. TestRows.Read<Row>("Names/" + file)];

    [Theory]
    [MemberData(nameof(Rows), "persons.json")]
    [MemberData(nameof(Rows), "organisations.json")]
    [MemberData(nameof(Rows), "places.json")]
    [MemberData(nameof(Rows), "identity.json")]
    [MemberData(nameof(Rows), "learned.json")]
    public void Finds_the_names_and_what_they_name(Row row)
    {
        var annotated = Annotate(row.Title, row.Text);
        Assert.Equal(row.Expect, annotated.Body.Mentions.Where(mention => mention.Named).Select(mention => Written(annotated, mention)));
    }

    [Fact]
    public void A_headline_in_capitals_throughout_names_only_what_the_body_or_the_lists_know()
    {
        var annotated = Annotate("Harbour Strike Ends After Leka Promises Pay Rise in Durrës", "The strike ended when Arben Leka, the port director, promised a rise in pay.");
        Assert.Equal(["Leka", "Durrës"], annotated.Title.Mentions.Where(mention => mention.Named).Select(mention => mention.Span.Of(annotated.Article.Title)));
    }

    [Fact]
    public void A_headline_shares_the_entities_of_the_body()
    {
        var annotated = Annotate("Leka resigns", "Arben Leka, the port director, has resigned.");
        Assert.Equal(annotated.Body.Mentions[0].Entity, annotated.Title.Mentions[0].Entity);
    }

    [Theory]
    [InlineData(200_000, "A")]
    [InlineData(20_000, "Ab-")]
    [InlineData(20_000, "Ana of ")]
    [InlineData(20_000, "General ")]
    [InlineData(20_000, "A. ")]
    public void Hostile_text_ends_in_linear_time(int times, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var mentions = Annotate("", text).Body.Mentions;
        Assert.All(mentions, mention => Assert.InRange(mention.End, mention.Start + 1, text.Length));
    }

    private static AnnotatedArticle Annotate(string title, string text) => Annotator.Annotate(new() { File = "a.txt", Title = title, Text = text, Sha256 = "" });

    private static string Written(AnnotatedArticle annotated, Mention mention)
    {
        var words = mention.Span.Of(annotated.Body.Text);
        var name = annotated.Entities[mention.Entity].Name;
        var title = mention.Title is { } span ? $"[{span.Of(annotated.Body.Text)}] " : "";
        return $"{mention.Kind.ToString().ToLowerInvariant()} {title}{words}{(name == words ? "" : " = " + name)}";
    }
}
