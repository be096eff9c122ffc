using Crosscheck.Language;
using Crosscheck.Reconciliation;

namespace Crosscheck.Tests.Reconciliation.Questions;

/// <summary>Two short articles through the whole of the language and the reconciliation: is a difference shown, and only where there is one?</summary>
public sealed class DifferenceTests
{
    private static readonly Lazy<EnglishAnnotator> _annotator = new(() => EnglishAnnotator.Load());

    [Theory]
    [InlineData("The Harbour Guild found refuge in Tavania in 2013.", "The Harbour Guild was first sheltered in Tavania in 2012.")]
    public void Years_of_one_event_differ(string a, string b) => Assert.Contains(Questions(a, b), question => question is { Kind: QuestionKind.When, Verdict: Verdict.Differ });

    [Theory]
    [InlineData("The ship was overloaded, the union says.", "The ministry denied on Thursday that the ship was overloaded.")]
    [InlineData("The old bridge was inspected by the engineers, the company said.", "The old bridge was not inspected by the engineers, a witness told the paper.")]
    public void A_denial_stands_beside_what_it_denies(string a, string b) => Assert.Contains(Questions(a, b), question => question is { Kind: QuestionKind.Whether, Verdict: Verdict.Denied });

    [Theory]
    [InlineData("The two hikers who did not return to the camp were found in a hut.", "The two hikers who went missing were found in a hut.")]
    [InlineData("The Harbour Guild was founded in 1962 in Tavania.", "The Harbour Guild launched raids in Tavania in 2010.")]
    [InlineData("The minister made no arrest in Drovno.", "No arrest was made by the minister in Drovno.")]
    [InlineData("The tower may be closed in 2026.", "The tower was closed in 2019.")]
    public void Other_events_and_other_clauses_are_no_difference(string a, string b) =>
        Assert.DoesNotContain(Questions(a, b), question => question.Verdict is Verdict.Differ or Verdict.Denied);

    private static System.Collections.Immutable.ImmutableArray<Question> Questions(params string[] texts) =>
        Reconciler.Reconcile([.. texts.Select((text, index) => _annotator.Value.Annotate(new Article { File = $"{index}.txt", Text = text, Sha256 = $"{index}", Language = "en" }))]).Questions;
}
