using System.Collections.Immutable;
using Crosscheck.Language;
using Crosscheck.Language.Events;

namespace Crosscheck.Tests.Language.Events;

public sealed class EventAnnotatorTests
{
    private static readonly EnglishAnnotator Annotator = EnglishAnnotator.Load();

    /// <param name="Text">The body of an article.</param>
    /// <param name="Expect">
    /// Every event in order: <c>category mode | trigger | actors | recipients | modality | when | where | attributed to</c>; several spans are parted by <c> + </c>,
    /// what is missing is a dash, and <c>not</c> after the modality marks what is denied.
    /// </param>
    public sealed record Row(string Text, string[] Expect);

    public static TheoryData<Row> Rows(string file) => [.. TestRows.Read<Row>("Events/" + file)];

    [Theory]
    [MemberData(nameof(Rows), "acts.json")]
    [MemberData(nameof(Rows), "own.json")]
    [MemberData(nameof(Rows), "nouns.json")]
    [MemberData(nameof(Rows), "stances.json")]
    [MemberData(nameof(Rows), "none.json")]
    public void Finds_what_happened_and_who_did_it(Row row)
    {
        var text = Annotate(row.Text);
        Assert.Equal(row.Expect, text.Events.Select(told => Written(text.Text, told)));
    }

    /// <summary>Each event as <c>category | trigger | victims | instrument | amount</c>.</summary>
    [Theory]
    [MemberData(nameof(Rows), "slots.json")]
    public void Finds_how_many_with_what_and_how_much(Row row)
    {
        var text = Annotate(row.Text);
        Assert.Equal(row.Expect, text.Events.Select(told => $"{told.Category} | {text.Text[told.Start..told.End]} | {Written(text.Text, told.Victims)} | {Written(text.Text, told.Instrument)} | {Written(text.Text, told.Amount)}"));
    }

    [Fact]
    public void Every_category_and_mode_is_explained()
    {
        var known = LabelGlossary.All().Select(meaning => $"{meaning.Group} {meaning.Name}").ToHashSet(StringComparer.Ordinal);
        foreach (var act in new EventLexicon().All)
        {
            Assert.Contains("event category " + act.Category, known);
            if (act.Mode is not null) Assert.Contains("event mode " + act.Mode, known);
        }
    }

    [Theory]
    [InlineData(10_000, "attacked ")]
    [InlineData(5_000, "the army attacked and ")]
    [InlineData(5_000, "said it would attack ")]
    [InlineData(5_000, "agreed to help to ")]
    [InlineData(5_000, "the attack of the army of ")]
    [InlineData(5_000, "talks of talks by (the king ")]
    public void Hostile_text_ends_in_linear_time(int times, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        Assert.All(Annotate(text).Events, told => Assert.InRange(told.End, told.Start + 1, text.Length));
    }

    private static AnnotatedText Annotate(string text) => Annotator.Annotate(new() { File = "a.txt", Text = text, Sha256 = "" }).Body;

    private static string Written(string text, NewsEvent told)
    {
        var category = told.Mode is null ? told.Category : $"{told.Category} {told.Mode}";
        var modality = told.Polarity == Polarity.Negative ? told.Modality + " not" : told.Modality;
        return $"{category} | {text[told.Start..told.End]} | {Written(text, told.Actors)} | {Written(text, told.Recipients)} | {modality} | {Written(text, told.When)} | {Written(text, told.Where)} | {Written(text, told.AttributedTo)}";
    }

    private static string Written(string text, ImmutableArray<TextSpan> spans) => spans.IsEmpty ? "-" : string.Join(" + ", spans.Select(span => span.Of(text)));

    private static string Written(string text, TextSpan? span) => span?.Of(text) ?? "-";
}
