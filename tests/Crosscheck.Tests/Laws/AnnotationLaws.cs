using Crosscheck.Language;

namespace Crosscheck.Tests.Laws;

public sealed class AnnotationLaws
{
    private const int Tries = 1_000;

    private readonly EnglishAnnotator _annotator = EnglishAnnotator.Load();

    [Fact]
    public void Sentences_lie_in_order_without_overlap() => Holds(text =>
    {
        var last = 0;
        foreach (var sentence in text.Sentences)
        {
            Assert.InRange(sentence.Start, last, text.Text.Length);
            Assert.InRange(sentence.End, sentence.Start + 1, text.Text.Length);
            last = sentence.End;
        }
    });

    [Fact]
    public void Tokens_tile_their_sentence_but_for_white_space() => Holds(text =>
    {
        var nextToken = 0;
        foreach (var sentence in text.Sentences)
        {
            Assert.Equal(nextToken, sentence.FirstToken);
            Assert.True(sentence.EndToken > sentence.FirstToken, "A sentence has no token.");
            var at = sentence.Start;
            foreach (var token in text.Tokens.AsSpan()[sentence.FirstToken..sentence.EndToken])
            {
                Assert.True(string.IsNullOrWhiteSpace(text.Text[at..token.Start]), $"Between tokens stands '{text.Text[at..token.Start]}'.");
                Assert.True(token.End > token.Start, "A token is empty.");
                at = token.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text.Text[at..sentence.End]), $"After the last token stands '{text.Text[at..sentence.End]}'.");
            nextToken = sentence.EndToken;
        }
        Assert.Equal(nextToken, text.Tokens.Length);
    });

    [Fact]
    public void Nothing_but_white_space_stands_between_sentences() => Holds(text =>
    {
        var at = 0;
        foreach (var sentence in text.Sentences)
        {
            Assert.True(string.IsNullOrWhiteSpace(text.Text[at..sentence.Start]), $"Between sentences stands '{text.Text[at..sentence.Start]}'.");
            at = sentence.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text.Text[at..]), $"After the last sentence stands '{text.Text[at..]}'.");
    });

    [Fact]
    public void Heads_stand_in_the_same_sentence_and_form_no_circle() => Holds(text =>
    {
        foreach (var sentence in text.Sentences)
        {
            for (var index = sentence.FirstToken; index < sentence.EndToken; index++)
            {
                var steps = 0;
                for (var head = text.Tokens[index].Head; head != -1; head = text.Tokens[head].Head)
                {
                    Assert.InRange(head, sentence.FirstToken, sentence.EndToken - 1);
                    Assert.True(++steps <= sentence.EndToken - sentence.FirstToken, "The tree has a circle.");
                }
            }
        }
    });

    [Fact]
    public void All_spans_lie_inside_the_text_and_in_order() => Law.Holds(Drafts.Any, Tries, draft =>
    {
        var annotated = _annotator.Annotate(draft.ToArticle("draft.txt"));
        foreach (var text in new[] { annotated.Title, annotated.Body })
        {
            AssertInOrder(text, text.Times.Select(time => time.Span));
            AssertInOrder(text, text.Quantities.Select(quantity => quantity.Span));
            AssertInOrder(text, text.Mentions.Select(mention => mention.Span));
            AssertInOrder(text, text.Qualifiers.Select(qualifier => qualifier.Span));
            AssertInOrder(text, text.Quotations.SelectMany(quotation => quotation.Content.Take(1)));
            AssertInOrder(text, text.Events.Select(told => new TextSpan(told.Start, told.End)));
            Assert.All(text.Events.SelectMany(told => told.Actors.Concat(told.Recipients)), span => AssertInside(text, span));
            Assert.All(text.Qualifiers, qualifier => AssertInside(text, qualifier.Scope));
            Assert.All(text.Quotations.SelectMany(quotation => quotation.Content), content => AssertInside(text, content));
            Assert.All(text.Mentions, mention => Assert.InRange(mention.Entity, -1, annotated.Entities.Length - 1));
            Assert.All(text.Quotations, quotation => Assert.InRange(quotation.Speaker, -1, annotated.Entities.Length - 1));
        }
    });

    private void Holds(Action<AnnotatedText> assertion) => Law.Holds(Drafts.Any, Tries, draft =>
    {
        var annotated = _annotator.Annotate(draft.ToArticle("draft.txt"));
        assertion(annotated.Title);
        assertion(annotated.Body);
    });

    private static void AssertInOrder(AnnotatedText text, IEnumerable<TextSpan> spans)
    {
        var last = 0;
        foreach (var span in spans)
        {
            AssertInside(text, span);
            Assert.True(span.Start >= last, $"{span} begins before the one ahead of it.");
            last = span.Start;
        }
    }

    private static void AssertInside(AnnotatedText text, TextSpan span) =>
        Assert.True(0 <= span.Start && span.Start < span.End && span.End <= text.Text.Length, $"{span} lies outside a text of {text.Text.Length} units.");
}
